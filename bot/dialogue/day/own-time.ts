import { DAY, localDate } from "../../../engine/time.ts";
import type { OwnTime } from "../../../models/own-time/source.ts";
import { ownTimeBetween } from "../../../models/own-time.ts";
import type { Desk } from "../desk.ts";
import type { NamedTime } from "./screens.ts";

/** The master's own time that touches local dates, soonest first; the event of a visit is none. */
export async function ownTimeOf({ models, master }: Desk, from: string, to: string): Promise<OwnTime[]> {
  const since = new Date(Date.parse(from) - DAY);
  const until = new Date(Date.parse(to) + 2 * DAY);
  return (await ownTimeBetween(models, master, since, until)).filter((one) => one.visitId === null);
}

/** Whether some of it lies in a local date. */
export const isOn = (timeZone: string, { start, end }: Pick<OwnTime, "start" | "end">, date: string) =>
  localDate(timeZone, start) <= date && localDate(timeZone, end - 1) >= date;

/** What of it stands in the master's day, with its words; what nobody knows the words of does not. */
export async function namedOwnTime(desk: Desk, from: string, to: string): Promise<NamedTime[]> {
  return (await ownTimeOf(desk, from, to)).flatMap(({ id, start, end, words }) =>
    words === null ? [] : [{ id, start, end, words }],
  );
}
