import { z } from "zod";
import { isDuplicateKey } from "../../../models/schema.ts";
import { definePlanStep, done } from "../step.ts";

const wall = z.string().regex(/^([01]\d|2[0-4]):[0-5][05]$/);
const hours = { date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), from: wall, to: wall };

/** Hours of one date without work, or with it: a piece of that day's override, known by the step's key. */
const hoursOfDay = <D extends "close" | "open">(what: D, field: "blocks" | "opens") =>
  definePlanStep({
    shape: z.strictObject({ do: z.literal(what), ...hours }),
    async take({ models, master }, _plan, { date, from, to }, key) {
      const piece = { from, to, source: key, ...(field === "opens" ? { note: "" } : {}) };
      await models.overrides
        .updateOne(
          { masterId: master._id, date, [`${field}.source`]: { $ne: key } },
          { $push: { [field]: piece }, $setOnInsert: { source: key } },
          { upsert: true },
        )
        .catch((error) => {
          if (!isDuplicateKey(error)) throw error; // the day is there, and the piece in it: done before
        });
      return done;
    },
    async takeBack({ models, master }, _plan, { date }, key) {
      const own = { masterId: master._id, date };
      await models.overrides.updateOne(own, { $pull: { [field]: { source: key } } });
      // A day that was made for it goes with it, unless something else was put there.
      await models.overrides.deleteOne({ ...own, source: key, blocks: { $size: 0 }, opens: { $size: 0 } });
      return done;
    },
  });

export const close = hoursOfDay("close", "blocks");
export const open = hoursOfDay("open", "opens");
