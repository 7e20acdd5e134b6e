import { applyOverride } from "../../../engine/schedule/day-override.ts";
import { weeklyPieces } from "../../../engine/schedule/working-schedule.ts";
import { weekdayOf } from "../../../engine/time.ts";
import type { Desk } from "../desk.ts";

/** Working hours of a date as they are, minutes of the day. */
export async function hoursOf({ models, master }: Pick<Desk, "models" | "master">, date: string) {
  const override = await models.overrides.findOne({ masterId: master._id, date }).lean();
  return applyOverride(weeklyPieces(master.workingSchedule)[weekdayOf(date)] ?? [], override ?? undefined);
}
