import { z } from "zod";
import { type WorkingSchedule, workingSchedule } from "../../../engine/schedule/working-schedule.ts";
import type { Master } from "../../../models/master.ts";
import { swapStep } from "../step.ts";

const means = (week: WorkingSchedule) => JSON.stringify(workingSchedule.parse(week));

/**
 * The hours of every week, as they were found and as they are to be. Compared as what they mean: the order of
 * fields is none.
 */
export const week = swapStep(
  z.strictObject({ do: z.literal("hours"), from: workingSchedule, to: workingSchedule }),
  {
    between: ({ from, to }): [WorkingSchedule, WorkingSchedule] => [from, to],
    read: async ({ models, master }) =>
      (await models.masters.findOne({ _id: master._id }, { workingSchedule: 1 }).lean<Master>())
        ?.workingSchedule,
    write: async ({ models, master }, _step, found, to) =>
      (
        await models.masters.updateOne(
          { _id: master._id, workingSchedule: found },
          { $set: { workingSchedule: to } },
        )
      ).matchedCount > 0,
    same: (a, b) => means(a) === means(b),
    gone: "not_found",
  },
);
