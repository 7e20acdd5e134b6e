import { type WorkingSchedule, workingSchedule } from "../../../engine/schedule/working-schedule.ts";
import type { MasterDesk } from "../desk.ts";
import { plan } from "../plans/propose.ts";
import type { Reply } from "../reply.ts";

export function showOwnHours({ master }: MasterDesk): Reply {
  return { screen: { kind: "own_hours", week: master.workingSchedule } };
}

/** The week as it is to be. */
export async function changeWeek(desk: MasterDesk, to: WorkingSchedule): Promise<Reply> {
  const from = workingSchedule.parse(desk.master.workingSchedule);
  if (JSON.stringify(from) === JSON.stringify(workingSchedule.parse(to))) return showOwnHours(desk);
  return plan(desk, [{ do: "hours", from, to: workingSchedule.parse(to) }]);
}

/** The same hours on every day, and no break in them. */
export const withoutBreaks = (week: WorkingSchedule): WorkingSchedule =>
  workingSchedule.parse(
    Object.fromEntries(Object.entries(week).map(([name, day]) => [name, { ...day, breaks: [] }])),
  );
