import { z } from "zod";
import { changeOffered, isOffered } from "../../../models/catalog.ts";
import { id } from "../shapes.ts";
import { swapStep } from "../step.ts";

/** A service is offered to clients, or not any more. */
export const offered = swapStep(z.strictObject({ do: z.literal("offer"), service: id, to: z.boolean() }), {
  between: ({ to }) => [!to, to],
  read: ({ models, master }, { service }) => isOffered(models, master._id, service),
  write: ({ models, master }, { service }, _found, to) => changeOffered(models, master._id, service, to),
  gone: "service_gone",
});
