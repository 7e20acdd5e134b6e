import { z } from "zod";
import { addService, takeOutService } from "../../../models/catalog.ts";
import { id, minutes } from "../shapes.ts";
import { definePlanStep, done } from "../step.ts";

/** A new service under an id chosen when it was planned; price in major units. */
export const add = definePlanStep({
  shape: z.strictObject({
    do: z.literal("add"),
    service: id,
    name: z.string().min(2).max(100),
    minutes,
    price: z.number().min(0),
  }),
  async take({ models, master }, _plan, { service, ...what }) {
    await addService(models, master, { ...what, id: service });
    return done;
  },
  async takeBack({ models, master }, _plan, { service }) {
    await takeOutService(models, master._id, service);
    return done;
  },
});
