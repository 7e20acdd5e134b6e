import { DAY_PARTS, type DayPart, type Hours, type Time } from "./when.ts";

const CLOCK = "(?:[01]?\\d|2[0-3]):[0-5]\\d|24:00";
const AT = new RegExp(`^(~)?(${CLOCK})$`);
const BETWEEN = new RegExp(`^(${CLOCK})?-(${CLOCK})?(!)?$`);
const SHIFT = /^(visit|offer)([+-]\d{1,4})([mh])$/;
/** What four digits can say. */
const MOST_MINUTES = 9_999;
const IN = /^in(?:(\d{1,2})h)?(?:(\d{1,4})m)?$/;

const clock = (written: string) => written.padStart(5, "0");

export function readTime(piece: string): Time | null {
  const [, about, exact] = AT.exec(piece) ?? [];
  if (exact) return about ? { at: clock(exact), about: true } : { at: clock(exact) };
  const hours = readHours(piece);
  if (hours) return hours;
  const [counts, inHours = 0, minutes = 0] = IN.exec(piece) ?? [];
  if (counts && counts !== "in") {
    const inMinutes = Number(inHours) * 60 + Number(minutes);
    return inMinutes > MOST_MINUTES ? null : { inMinutes };
  }
  const shifted = SHIFT.exec(piece);
  if (shifted) {
    const shift = Number(shifted[2]) * (shifted[3] === "h" ? 60 : 1) + 0;
    return Math.abs(shift) > MOST_MINUTES
      ? null
      : { shift, of: shifted[1] === "visit" ? "visit" : "offered" };
  }
  if (piece === "usual") return { as: "usual" };
  const [as, within, ...more] = piece.split("@");
  if ((as !== "earliest" && as !== "latest") || more.length > 0) return null;
  if (within === undefined) return { as };
  const inside = readHours(within);
  return inside && { as, within: inside };
}

function readHours(piece: string): Hours | null {
  const part: DayPart | undefined = DAY_PARTS.find((one) => one === piece);
  if (part) return { part };
  const [, from, to, mark] = BETWEEN.exec(piece) ?? [];
  const over = mark ? { over: true as const } : {};
  if (from && to) return clock(from) <= clock(to) ? { from: clock(from), to: clock(to), ...over } : null;
  if (from) return mark ? null : { from: clock(from), to: null };
  return to ? { from: null, to: clock(to), ...over } : null;
}

const signed = (count: number) => (count < 0 ? `${count}` : `+${count}`);

export function writeTime(time: Time): string {
  if ("at" in time) return `${time.about ? "~" : ""}${time.at}`;
  if ("inMinutes" in time) return `in${time.inMinutes}m`;
  if ("shift" in time) return `${time.of === "visit" ? "visit" : "offer"}${signed(time.shift)}m`;
  if (!("as" in time)) return writeHours(time);
  return "within" in time && time.within ? `${time.as}@${writeHours(time.within)}` : time.as;
}

const writeHours = (hours: Hours) =>
  "part" in hours ? hours.part : `${hours.from ?? ""}-${hours.to ?? ""}${hours.over ? "!" : ""}`;
