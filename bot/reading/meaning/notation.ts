import { isTimeZone } from "../../../engine/time.ts";
import { readDay, writeDay } from "./day-notation.ts";
import { readTime, writeTime } from "./time-notation.ts";
import { DAY_PARTS, type Days, type Time, type WhenMeaning, type Wished } from "./when.ts";

/** The language as a model is told it, for the description of a tool's argument. */
export const NOTATION = `Days, then time; choices split by |; then exclusions (!tue !noon); then tz:client or tz:Asia/Dubai.
0d today, +1d, +1w, +1w+1d, +1mo; fri the coming, fri@week this week's, fri@week+1 next week's, fri@+1w in a week on fri, fri@any, fri#1@apr, fri#last@month+1.
Dates 2026-03-13 03-13 @13; fri@13 if the weekday is said too.
Spans week week+1 month apr weekend weekend@week+1 workdays start@apr mid@month end@week holiday:nauryz.
tue,thu · thu..sat · thu.. · >thu after · <sat before.
Time 16:00 ~16:00 18:00- -12:00 10:00-12:00 -14:00! ${DAY_PARTS.join(" ")} in90m usual earliest latest@evening.
visit+60m, offer-1d: from that. -14:00! done by.`;

/** Characters of a notation at most. */
const LONGEST = 200;

/** Reads the notation; what is not in it is a problem that names the piece. */
export function parseNotation(text: string): { when: WhenMeaning } | { problem: string } {
  if (text.length > LONGEST) return { problem: `longer than ${LONGEST} characters` };
  const when: WhenMeaning = { either: [], except: [], zone: "master" };
  if (text.trim() === "") return { when };
  const choices = text
    .replaceAll(/\s*,\s*/g, ",")
    .split("|")
    .map((choice) => choice.split(/\s+/).filter((piece) => piece !== ""));
  const last = choices.at(-1) ?? [];
  const zone = last.at(-1)?.startsWith("tz:") ? last.pop() : undefined;
  if (zone !== undefined) {
    const name = zone.slice(3);
    if (name !== "client" && name !== "master" && !isTimeZone(name)) return unread(zone);
    when.zone = name;
  }
  const exclusions = last.findIndex((piece) => piece.startsWith("!"));
  for (const piece of exclusions < 0 ? [] : last.splice(exclusions)) {
    const one = piece.startsWith("!") ? readPiece(piece.slice(1).toLowerCase()) : null;
    if (one === null) return unread(piece);
    when.except.push("days" in one ? one.days : one.time);
  }
  for (const pieces of choices) {
    if (pieces.length === 0 && choices.length === 1) break;
    const wished: Wished = { days: null, time: null };
    if (pieces.length === 0) return { problem: 'nothing between "|"' };
    for (const piece of pieces.join(" ") === "any" ? [] : pieces) {
      const one = readPiece(piece.toLowerCase());
      if (one === null) return unread(piece);
      const kind = "days" in one ? "days" : "time";
      if (wished[kind] !== null)
        return { problem: `a second ${kind} in one choice: "${piece}"; join by "," or " | "` };
      Object.assign(wished, one);
    }
    when.either.push(wished);
  }
  return { when };
}

const unread = (piece: string) => ({ problem: `not in the notation: "${piece.slice(0, 40)}"` });

function readPiece(piece: string): { days: Days } | { time: Time } | null {
  const time = readTime(piece);
  if (time) return { time };
  const days = readDays(piece);
  return days && { days };
}

function readDays(piece: string): Days | null {
  const ends = piece.split("..");
  if (ends.length > 1) {
    const from = ends[0] === "" ? { rel: 0, unit: "day" as const } : readDay(ends[0] ?? "");
    const to = ends[1] === "" ? null : readDay(ends[1] ?? "");
    if (ends.length > 2 || piece === ".." || !from || (to === null && ends[1] !== "")) return null;
    return { from, to };
  }
  if (piece.startsWith(">") || piece.startsWith("<")) {
    const day = readDay(piece.slice(1));
    return day && (piece.startsWith(">") ? { after: day } : { before: day });
  }
  const on = piece.split(",").map(readDay);
  return on.every((day) => day !== null) ? { on } : null;
}

/** The notation of a meaning: read again, it is the same. May be longer than what `parseNotation` takes. */
export function writeNotation({ either, except, zone }: WhenMeaning): string {
  const choices = either.map(({ days, time }) =>
    [days && writeDays(days), time && writeTime(time)].filter((piece) => piece !== null).join(" "),
  );
  return [
    choices.map((choice) => choice || "any").join(" | "),
    ...except.map((one) => `!${isDays(one) ? writeDays(one) : writeTime(one)}`),
    zone === "master" ? "" : `tz:${zone}`,
  ]
    .filter((piece) => piece !== "")
    .join(" ");
}

/** Days, and no time of the day. */
export const isDays = (one: Days | Time): one is Days =>
  "on" in one ||
  "after" in one ||
  "before" in one ||
  ("from" in one && typeof one.from === "object" && one.from !== null);

function writeDays(days: Days): string {
  if ("on" in days) return days.on.map(writeDay).join(",");
  if ("after" in days) return `>${writeDay(days.after)}`;
  if ("before" in days) return `<${writeDay(days.before)}`;
  return `${writeDay(days.from)}..${days.to ? writeDay(days.to) : ""}`;
}
