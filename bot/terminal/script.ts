import type { PersonChat } from "../simulator/person-chat.ts";
import type { Stage } from "../simulator/stage.ts";
import { type MovableClock, readShift } from "./clock.ts";
import type { Printer } from "./printer.ts";

/** What a person may type in the terminal, one line at a time, and what it does. */
export const LINES: readonly (readonly [line: string, does: string])[] = [
  ["text", "the client writes"],
  ["> label", "taps the newest button, inline or under the input, whose label contains it"],
  ["^ text", "replies to the bot's newest message"],
  [
    "!voice words · !photo caption · !contact · !contact other · !location lat,lon · !forward text · !sticker",
    "other things people send",
  ],
  ["@master … · @anna …", "the master's private chat, another client (followed by any of these)"],
  ["@newcomer …", "becomes a master in the platform's bot"],
  ["@owner … · @guest …", "then the master in the bot that came of it, a client of it"],
  ["+2h · +1d", "moves the clock; what falls due is done"],
  ["… &", "sends without waiting for the answer; the next line without & waits for all"],
  ["… \\&", "ends in a &, and waits"],
  ["… \\n …", "a line break inside a message"],
  ["help", "prints this table (@client help sends the word)"],
  ["# …", "a comment"],
];

const COLUMN = 22;
export const LINES_HELP = LINES.map(([line, does]) =>
  line.length < COLUMN ? `${line.padEnd(COLUMN)}${does}` : `${line}\n${" ".repeat(COLUMN)}${does}`,
).join("\n");

const isHelp = (line: string) => line.trim() === "help";

/** Lines that nobody hears: empty ones, comments, a look at the table. */
export function isUnsaid(line: string): boolean {
  const text = line.trim();
  return text === "" || text.startsWith("#") || isHelp(text);
}

/** What a line says without the marks of how it is sent; `waits` for what follows from it. */
function unmarked(line: string): { text: string; waits: boolean } {
  const escaped = line.endsWith("\\&");
  const waits = escaped || line === "&" || !line.endsWith("&");
  const said = escaped ? `${line.slice(0, -2)}&` : waits ? line : line.slice(0, -1).trimEnd();
  return { text: said.replaceAll("\\n", "\n"), waits };
}

/**
 * A client's text as the line that sends it, where there is one: those that begin as a tap does have none.
 */
export function lineOf(text: string): string {
  const line = text.trim().replaceAll("\n", "\\n").replace(/&$/, "\\&");
  return isUnsaid(line) || readShift(line) !== null ? `@client ${line}` : line;
}

/** What became of a line: nobody heard it, it was sent, or all that was sent has been answered. */
export type Played = "unsaid" | "sent" | "answered";

/** Does one line, and waits for what follows from it and from those sent before, unless it ends in `&`. */
export async function playLine(
  line: string,
  stage: Stage,
  clock: MovableClock,
  printer: Printer,
): Promise<Played> {
  if (isUnsaid(line)) {
    if (isHelp(line)) printer.note(LINES_HELP);
    return "unsaid";
  }
  const { text, waits } = unmarked(line.trim());
  if (!waits) stage.burst();
  const shift = readShift(text);
  if (shift !== null) {
    clock.advance(shift);
    printer.said(text);
    if (waits) await stage.app.runDue();
  } else {
    const [, name = "client", rest = text] = /^@(\w+)\s+(.+)$/s.exec(text) ?? [];
    printer.said(`${name} → bot: ${rest}`);
    const problem = act(stage.person(name), rest);
    if (problem) printer.problem(problem);
  }
  if (!waits) return "sent";
  await stage.settle();
  return "answered";
}

/** Returns what is wrong with the line, if anything. */
function act(chat: PersonChat, line: string): string | null {
  if (line.startsWith(">")) {
    const label = line.slice(1).trim();
    return chat.tap(label) ? null : `no button contains "${label}"`;
  }
  if (line.startsWith("^")) {
    chat.send(line.slice(1).trim(), chat.newest);
    return null;
  }
  if (!line.startsWith("!")) {
    chat.send(line);
    return null;
  }
  const [, command = "", words = ""] = /^!(\w+)\s*(.*)$/s.exec(line) ?? [];
  switch (command) {
    case "voice":
      chat.voice(words);
      return null;
    case "photo":
      chat.photo(words);
      return null;
    case "sticker":
      chat.sticker();
      return null;
    case "contact":
      chat.contact("+77020001122", words !== "other");
      return null;
    case "forward":
      chat.forward(words);
      return null;
    case "location": {
      const [latitude, longitude] = words.split(",").map(Number);
      if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return "!location wants lat,lon";
      chat.location(latitude as number, longitude as number);
      return null;
    }
    default:
      return `!${command} is not known`;
  }
}
