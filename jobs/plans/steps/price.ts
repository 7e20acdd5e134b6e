import { z } from "zod";
import { changePrice, priceOf } from "../../../models/catalog.ts";
import { id } from "../shapes.ts";
import { swapStep } from "../step.ts";

/** What a service costs, in major units, as prices are stored. */
export const price = swapStep(
  z.strictObject({ do: z.literal("price"), service: id, from: z.number(), to: z.number() }),
  {
    between: ({ from, to }) => [from, to],
    read: ({ models, master }, { service }) => priceOf(models, master._id, service),
    write: ({ models, master }, { service }, found, to) =>
      changePrice(models, master._id, service, found, to),
  },
);
