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
  // Time came free: whoever waits for it is asked.
  z.strictObject({
    kind: z.literal("freed"),
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
  // A person who was called has not answered; or has been silent so long that the assistant takes the chat back.
  z.strictObject({
    kind: z.enum(["relay_nudge", "relay_back"]),
    masterId: z.string(),
    relayId: z.string(),
    since: z.number(),
  }),
  // The master's day, at its beginning and at its end.
  z.strictObject({ kind: z.enum(["morning", "evening"]), masterId: z.string(), date: z.string() }),
  // Only where the master switched it on: how was it, and time for the next one.
  z.strictObject({ kind: z.enum(["review", "nudge"]), masterId: z.string(), appointmentId: z.string() }),
  // A master's Google calendar: bring the sides together; say that it works, or does not any more; ask about a visit changed there.
  z.strictObject({ kind: z.literal("google"), masterId: z.string() }),
  z.strictObject({
    kind: z.enum(["google_connected", "google_broken"]),
    masterId: z.string(),
    since: z.number(),
  }),
  z.strictObject({
    kind: z.literal("google_wish"),
    masterId: z.string(),
    appointmentId: z.string(),
    revision: z.number(),
  }),
  // A plan of the master's that was left in the middle; one whose clients had time to answer, answered, or are asked once more.
  z.strictObject({
    kind: z.enum(["plan", "plan_deadline", "plan_answers", "plan_remind", "plan_offer", "plan_ask"]),
    masterId: z.string(),
    planId: z.string(),
  }),
  // A list of people that is to be read, or taken in.
  z.strictObject({ kind: z.literal("import"), masterId: z.string(), importId: z.string() }),
  z.strictObject({ kind: z.literal("budget_spent"), masterId: z.string(), period: z.string() }),
]);
export type Task = z.infer<typeof task>;

/** The same task has the same id, so it is not queued twice. BullMQ refuses ids with `:`. */
export function taskId(one: Task): string {
  switch (one.kind) {
    case "reminder":
      return `reminder-${one.appointmentId}-${one.start}-${one.minutes}`;
    case "notice":
    case "hold_ended":
    case "freed":
    case "google_wish":
      return `${one.kind}-${one.appointmentId}-${one.revision}`;
    case "relay_nudge":
    case "relay_back":
      return `${one.kind}-${one.relayId}-${one.since}`;
    case "morning":
    case "evening":
      return `${one.kind}-${one.masterId}-${one.date}`;
    case "review":
    case "nudge":
      return `${one.kind}-${one.appointmentId}`;
    case "plan":
    case "plan_deadline":
    case "plan_answers":
    case "plan_remind":
    case "plan_offer":
    case "plan_ask":
      return `${one.kind}-${one.planId}`;
    case "import":
      return `import-${one.importId}`;
    case "google":
      return `google-${one.masterId}`;
    case "google_connected":
    case "google_broken":
      return `${one.kind}-${one.masterId}-${one.since}`;
    case "budget_spent":
      return `budget_spent-${one.masterId}-${one.period}`;
  }
}
