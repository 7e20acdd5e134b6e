import { formatWallTime } from "../../../engine/time.ts";
import type { TimeWish } from "../time-wish.ts";
import type { When } from "../when/meaning.ts";
import type { Day, Days, Reference, Time, WhenMeaning } from "./when.ts";

/**
 * What words were read as, dates and minutes, as a meaning: `evaluate` makes the same wish of it. `of` is
 * what «на час позже» counts from. A doubt is no part of it, and must have been asked about.
 */
export function meaningOf(read: TimeWish & Partial<When>, of: Reference): WhenMeaning {
  const days = daysOf(read, of);
  const time = timeOf(read, of);
  return { either: days || time ? [{ days, time }] : [], except: [], zone: "master" };
}

function daysOf({ days, from, to, shiftDays }: TimeWish & Partial<When>, of: Reference): Days | null {
  if (days && days.length > 0) return { on: days.map(dayOf) };
  if (from === null) return typeof shiftDays === "number" ? { on: [{ shift: shiftDays, of }] } : null;
  return to === null || to === from ? { on: [dayOf(from)] } : { from: dayOf(from), to: dayOf(to) };
}

function dayOf(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

function timeOf(
  { exact, notBefore, notAfter, prefer, shift }: TimeWish & Partial<When>,
  of: Reference,
): Time | null {
  if (typeof shift === "number") return { shift, of };
  if (exact !== null) return { at: formatWallTime(exact) };
  const within = hoursOf(notBefore, notAfter);
  return prefer ? { as: prefer, ...(within ? { within } : {}) } : within;
}

const PARTS = [
  ["morning", null, 12 * 60],
  ["noon", 12 * 60, 15 * 60],
  ["afternoon", 12 * 60, 17 * 60],
  ["evening", 17 * 60, null],
] as const;

function hoursOf(notBefore: number | null, notAfter: number | null) {
  const part = PARTS.find(([, from, to]) => from === notBefore && to === notAfter)?.[0];
  if (part) return { part };
  // A bound is the first minute that is out; a meaning names the last that is in.
  const to = notAfter === null ? null : formatWallTime(Math.max(0, Math.min(notAfter - 1, 24 * 60)));
  if (notBefore !== null) return { from: formatWallTime(notBefore), to };
  return to === null ? null : { from: null, to };
}
