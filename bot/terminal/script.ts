import type { PersonChat } from "../simulator/person-chat.ts";
import type { Stage } from "../simulator/stage.ts";
import { type MovableClock, readShift } from "./clock.ts";
import type { Printer } from "./printer.ts";

/** What a person may type in the terminal, one line at a time. */
export const LINES_HELP = `text                 the client writes
> label              taps the newest button whose label contains it
^ text               replies to the bot's newest message
!voice words · !photo caption · !contact · !contact other · !location lat,lon · !forward text · !sticker
@master …            the master's private chat, @anna … another client (followed by any of these)
@newcomer …          becomes a master in the platform's bot; then @owner … in the bot that came of it, @guest … a client of it
+2h · +1d            moves the clock; what falls due is done
# comment`;

/** Does one line and waits for what follows from it. */
export async function playLine(
  line: string,
  stage: Stage,
  clock: MovableClock,
  printer: Printer,
): Promise<void> {
  const text = line.trim();
  if (text === "" || text.startsWith("#")) return;
  const shift = readShift(text);
  if (shift !== null) {
    clock.advance(shift);
    printer.said(text);
    await stage.app.runDue();
    await stage.settle();
    return;
  }
  const [, name = "client", rest = text] = /^@(\w+)\s+(.+)$/s.exec(text) ?? [];
  const chat = stage.person(name);
  printer.said(`${name} → bot: ${rest}`);
  const problem = act(chat, rest);
  if (problem) return printer.problem(problem);
  await stage.settle();
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
