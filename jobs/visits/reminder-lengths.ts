import { DAY, MINUTE } from "../../engine/time.ts";
import type { Service } from "../../models/service.ts";
import type { JobDeps } from "../deps.ts";

/**
 * How long before a visit its client may be reminded: all lengths that are in use, and the services that have
 * their own.
 */
export interface ReminderLengths {
  minutes: readonly number[];
  ofServices: readonly Pick<Service, "_id" | "reminderMinutes">[];
}

/** The lengths as they are set now. They change seldom: once a minute is often enough to ask. */
export async function reminderLengths(models: JobDeps["models"]): Promise<ReminderLengths> {
  const [ofMasters, ofServices] = await Promise.all([
    models.masters.distinct("reminderMinutes"),
    models.services.find({ reminderMinutes: { $gte: 0 } }, { reminderMinutes: 1 }).lean(),
  ]);
  const all = [...ofMasters, ...ofServices.flatMap((one) => one.reminderMinutes ?? [])];
  return { minutes: [...new Set(all.filter(isMinutes))], ofServices };
}

/** Longer than anybody can book ahead. Much more gives no date, in a question that all masters share. */
const LONGEST_MINUTES = (731 * DAY) / MINUTE;

/** Settings are older than the code that reads them: what is no length of time is none. */
export const isMinutes = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value <= LONGEST_MINUTES;
