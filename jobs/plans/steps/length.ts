import { z } from "zod";
import { changeLength, lengthOf } from "../../../models/catalog.ts";
import { id, minutes } from "../shapes.ts";
import { swapStep } from "../step.ts";

/** How long a service takes, minutes. */
export const length = swapStep(
  z.strictObject({ do: z.literal("length"), service: id, from: z.number(), to: minutes }),
  {
    between: ({ from, to }) => [from, to],
    read: ({ models, master }, { service }) => lengthOf(models, master._id, service),
    write: ({ models, master }, { service }, found, to) =>
      changeLength(models, master._id, service, found, to),
    gone: "service_gone",
  },
);
