import { z } from "zod";

/** What the queue carries: names of things, never personal data; the diary says the rest when the job runs. */
export const task = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("notice"),
    masterId: z.string(),
    appointmentId: z.string(),
    revision: z.number(),
  }),
  z.strictObject({
    kind: z.literal("hold_ended"),
    masterId: z.string(),
    appointmentId: z.string(),
    revision: z.number(),
  }),
  z.strictObject({
    kind: z.literal("reminder"),
    masterId: z.string(),
    appointmentId: z.string(),
    start: z.number(),
    minutes: z.number(),
  }),
]);
export type Task = z.infer<typeof task>;

/** The same task has the same id, so it is not queued twice. BullMQ refuses ids with `:`. */
export function taskId(one: Task): string {
  return one.kind === "reminder"
    ? `reminder-${one.appointmentId}-${one.start}-${one.minutes}`
    : `${one.kind}-${one.appointmentId}-${one.revision}`;
}
