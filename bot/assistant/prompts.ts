import { readFileSync } from "node:fs";
import type { Appointment } from "../../engine/booking/appointment.ts";
import { addDays } from "../../engine/time.ts";
import { snapshotOf } from "../../models/service.ts";
import { justMade } from "../dialogue/booking/made.ts";
import { type Desk, nameOf, today } from "../dialogue/desk.ts";
import { knownItems } from "../dialogue/knowledge/find.ts";
import { createFormat } from "../i18n/format.ts";
import { NOTATION } from "../reading/meaning/notation.ts";
import { ABILITIES } from "./abilities.ts";
import type { Refs } from "./refs.ts";

/** The version of each role's prompt. One that was measured is not edited: the next number is added. */
const PROMPTS = { client: "client.v5", master: "master.v5" } as const;
type Role = keyof typeof PROMPTS;
const DATA_MARK = "<!-- DATA -->";
const CALENDAR_DAYS = 14;

/**
 * The prompts of all roles by version, each whole, with what its rooms can do in it. What cannot be read is a
 * problem, and all of them are told at once.
 */
export function loadPrompts(read: (path: string) => string) {
  const problems: string[] = [];
  const text = (path: string) => {
    try {
      return read(path);
    } catch {
      problems.push(`prompts/${path}: cannot be read`);
      return "";
    }
  };
  const whole = (role: Role) => {
    const abilities = Object.entries<number>(ABILITIES[role])
      .map(([room, version]) => text(`abilities/${role}/${room}.v${version}.md`).trim())
      // One that opens no line of the list goes on in the line before it.
      .reduce((before, one) => `${before}${one.startsWith("- ") ? "\n" : " "}${one}`, "");
    return text(`${PROMPTS[role]}.md`).replace("{{abilities}}", () => abilities.trim());
  };
  return { templates: { client: whole("client"), master: whole("master") }, problems };
}

const { templates, problems } = loadPrompts((path) =>
  readFileSync(new URL(`../../prompts/${path}`, import.meta.url), "utf8"),
);

/** What of the prompts is not there: nothing is served without it. */
export const promptProblems: readonly string[] = problems;

/** Fills `{{placeholders}}`. Throws for one that has no value. */
function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the prompt has no value for ${name}`);
    return value;
  });
}

/** Text from people inside a prompt: one line, and no way out of its quotes. */
const quoted = (text: string) => JSON.stringify(text.slice(0, 500));

/**
 * A role's prompt in two parts: a prefix that changes only with the master's settings, so that it is cached,
 * and the data of this turn.
 */
export function promptOf(
  role: Role,
  desk: Desk,
  refs: Refs,
  { visits, last, earlier }: { visits: readonly Appointment[]; last: Appointment | null; earlier: string },
): { system: string; context: string } {
  const [prefix = "", tail = ""] = templates[role].split(DATA_MARK);
  const { master, services } = desk;
  // Dates for the model are in English whatever the client speaks: one prompt, one cache.
  const f = createFormat("en", master.timeZone, desk.booking.clock.now());
  const system = fill(prefix, {
    masterName: quoted(master.masterName),
    businessName: quoted(master.businessName),
    notation: NOTATION,
    services: services
      .map((service) => {
        const { durationMinutes, name } = snapshotOf(service, master);
        return `${refs.give("V", String(service._id))} ${quoted(name)} · ${f.duration(durationMinutes)}${service.tags.length > 0 ? ` · also called ${quoted(service.tags.join(", "))}` : ""}`;
      })
      .join("\n"),
    knowledge:
      knownItems(desk)
        .map(
          ({ id, type, text, question }) =>
            `${refs.give("K", id)} ${type}: ${question ? `asked ${quoted(question)}, answered ` : ""}${quoted(text)}`,
        )
        .join("\n") || "nothing yet",
  });
  const from = today(desk);
  const { flow } = desk.state;
  const context = fill(tail, {
    now: f.moment(desk.booking.clock.now()),
    timeZone: master.timeZone,
    calendar: Array.from({ length: CALENDAR_DAYS }, (_, index) => f.day(addDays(from, index))).join("; "),
    visits:
      visits
        .map(
          (visit) => `${refs.give("A", visit.id)} ${quoted(nameOf(visit.services))} ${f.moment(visit.start)}`,
        )
        .join("; ") || "none",
    last: last
      ? `${last.services.map(({ serviceId }) => refs.give("V", serviceId)).join(" + ")} ${f.moment(last.start)}`
      : "none",
    earlier: earlier || "nothing",
    topic:
      desk.state.topic
        .filter((id) => services.some((service) => String(service._id) === id))
        .map((id) => refs.give("V", id))
        .join(" + ") || "no service yet",
    bound: visits.some((visit) => visit.id === desk.state.bound)
      ? `the reminder of ${refs.give("A", desk.state.bound ?? "")}: what the client writes now is about that visit`
      : "nothing in particular",
    shown:
      (flow?.shown ?? []).map((start) => `${refs.give("S", String(start))} ${f.moment(start)}`).join("; ") ||
      "none",
    asked: askedOf(desk) || "nothing",
    booked: justBooked(desk, visits, refs),
  });
  return { system: system.trim(), context: context.trim() };
}

/** What is on the table, with what it holds. */
const askedOf = ({ state }: Desk) =>
  state.asked
    .map((one) => {
      const kind = one.asks === "choice" ? `which ${one.of}` : one.asks.replaceAll("_", " ");
      return one.echo.length > 0 ? `${kind} (${one.echo.slice(0, 4).join(", ")})` : kind;
    })
    .join("; ");

/** The visit a correction is about: booked or moved in this chat a moment ago. */
function justBooked(desk: Desk, visits: readonly Appointment[], refs: Refs): string {
  const made = justMade(desk);
  return made !== null && visits.some(({ id }) => id === made) ? refs.give("A", made) : "nothing";
}
