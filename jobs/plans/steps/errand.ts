import { z } from "zod";
import { ERRAND_WORDS_AT_MOST } from "../../../models/errand.ts";
import { removeErrand, takeErrand } from "../../../models/errand-writes.ts";
import { definePlanStep, done, not } from "../step.ts";

/** Time of the master's own, known by the step's key. Epoch ms; `assumed`: no end was said. */
export const errand = definePlanStep({
  shape: z.strictObject({
    do: z.literal("errand"),
    what: z.string().min(1).max(ERRAND_WORDS_AT_MOST),
    start: z.number(),
    end: z.number(),
    assumed: z.boolean(),
  }),
  async take({ models, master, booking }, _plan, { what, start, end }, key) {
    const now = new Date(booking.clock.now());
    if (end <= now.getTime()) return not("already_over");
    const errand = { masterId: master._id, key, what, start: new Date(start), end: new Date(end), now };
    await takeErrand(models, errand);
    return done;
  },
  async takeBack({ models, master, booking }, _plan, { end }, key) {
    const now = new Date(booking.clock.now());
    if (end <= now.getTime()) return not("already_over");
    // Taken back by a tap on the day already: it is as it was.
    await removeErrand(models, master._id, { key }, now);
    return done;
  },
});
