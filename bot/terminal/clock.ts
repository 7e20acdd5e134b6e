import type { Clock } from "../../engine/time.ts";
import { DAY, HOUR, instantOf, MINUTE, parseWallTime } from "../../engine/time.ts";

/** Business time that people move: it stands still from a given moment, or runs with the real one. */
export interface MovableClock extends Clock {
  advance(ms: number): void;
}

export function movableClock(frozenAt: number | null): MovableClock {
  let shift = 0;
  return {
    now: () => (frozenAt ?? Date.now()) + shift,
    advance(ms) {
      shift += ms;
    },
  };
}

/** `2026-03-02T09:00` in a zone. Throws an Error for a time that does not exist there. */
export function readMoment(text: string, timeZone: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/.exec(text);
  const instant = match
    ? instantOf(timeZone, match[1] as string, parseWallTime(match[2] as string))
    : undefined;
  if (instant === undefined)
    throw new Error(`--now wants a moment like 2026-03-02T09:00 that exists in ${timeZone}.`);
  return instant;
}

/** `+2h`, `+1d`, `+30m` in ms; null for anything else. */
export function readShift(text: string): number | null {
  const match = /^\+\s*(\d{1,5})\s*(m|min|h|d|w)$/.exec(text.trim());
  if (!match) return null;
  const unit = { m: MINUTE, min: MINUTE, h: HOUR, d: DAY, w: 7 * DAY }[
    match[2] as "m" | "min" | "h" | "d" | "w"
  ];
  return Number(match[1]) * unit;
}
