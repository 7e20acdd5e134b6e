import { z } from "zod";
import { changeTerms, termsFor } from "../../../models/own-terms.ts";
import { id, minutes } from "../shapes.ts";
import { swapStep } from "../step.ts";

/** What a service costs and how long it takes for one client alone; null: what it does for everybody. */
const own = z.strictObject({ price: z.number().min(0).nullable(), minutes: minutes.nullable() });

/** A client's own terms of one service; the price in major units. */
export const terms = swapStep(
  z.strictObject({ do: z.literal("terms"), client: id, service: id, from: own, to: own }),
  {
    between: ({ from, to }) => [from, to],
    read: ({ models, master }, { client, service }) => termsFor(models, master._id, client, service),
    write: ({ models, master }, { client, service }, found, to) =>
      changeTerms(models, master, { client, service, found, to }),
    gone: "not_found",
  },
);
