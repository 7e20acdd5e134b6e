import { z } from "zod";
import { type Master, SETTINGS, type SettingValue } from "../../../models/master.ts";
import { swapStep } from "../step.ts";

const value = z.union([z.string().max(300), z.number().min(0), z.array(z.number().min(0)).max(4), z.null()]);

/** A setting of the master's. */
export const setting = swapStep(
  z.strictObject({ do: z.literal("set"), field: z.enum(SETTINGS), from: value, to: value }),
  {
    between: ({ from, to }): [SettingValue, SettingValue] => [from, to],
    async read({ models, master }, { field }) {
      const found = await models.masters.findOne({ _id: master._id }, { [field]: 1 }).lean<Master>();
      return found ? (found[field] ?? null) : undefined;
    },
    write: async ({ models, master }, { field }, found, to) =>
      (
        await models.masters.updateOne(
          { _id: master._id, [field]: found },
          { $set: { [field]: to } },
          { runValidators: true },
        )
      ).matchedCount > 0,
  },
);
