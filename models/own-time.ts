import type { Models } from "./connect.ts";
import type { Master } from "./master.ts";
import { busyEventTime } from "./own-time/busy-events.ts";
import { errandTime } from "./own-time/errands.ts";
import type { OwnTime, OwnTimeSource } from "./own-time/source.ts";

/** All that takes a master's time besides visits, a line each. */
const SOURCES: readonly OwnTimeSource[] = [busyEventTime, errandTime];

/** Later than anything. */
export const END_OF_TIME = new Date(8.64e15);

/** The master's own time that ends after `since` and begins before `until`, soonest first. */
export async function ownTimeBetween(
  models: Models,
  master: Master,
  since: Date,
  until: Date,
): Promise<OwnTime[]> {
  const asked = SOURCES.filter((one) => one.mayHave(master, since));
  const found = await Promise.all(asked.map((one) => one.between(models, master._id, since, until)));
  return found.flat().sort((a, b) => a.start - b.start);
}
