import type { Types } from "mongoose";
import { z } from "zod";
import type { Models } from "../../models/connect.ts";

/** What was read in a message: the calls its turn made, what none of them rests on, and who read it. */
export interface Reading {
  acts: Record<string, unknown>[];
  unread: string[];
  /** `rules`, `model`, or why the rules stood in for the model: `noise`, `failed`, `client_day` and so on. */
  by: string;
}

const call = z.object({
  id: z.string().default(""),
  name: z.string(),
  arguments: z.union([z.string(), z.record(z.string(), z.unknown())]),
});

/** What a turn leaves in `function_call` of its row. Rows of another shape are no turns. */
const turnSchema = z.object({
  steps: z.array(z.object({ calls: z.array(call).default([]) })),
  stoodIn: z.string().nullish(),
  unread: z.array(z.string()).nullish(),
});

/** A row's reading; null when no turn made it. `answers`: who answers where nobody stood in. */
export function readingOf(made: unknown, answers: "rules" | "model"): Reading | null {
  const parsed = turnSchema.safeParse(made);
  if (!parsed.success) return null;
  const { steps, stoodIn, unread } = parsed.data;
  const calls = steps.flatMap((step) => step.calls);
  // Plain wishes are the rules' also where there is a model; their calls are known by their ids.
  const plainly = calls.length > 0 && calls.every((one) => one.id.startsWith("offline-"));
  return {
    acts: calls.map((one) => ({ act: one.name, ...argumentsOf(one.arguments) })),
    unread: unread ?? [],
    by: stoodIn ?? (plainly ? "rules" : answers),
  };
}

/** Arguments as they were said; what is no object stands under `arguments`. */
function argumentsOf(said: z.infer<typeof call>["arguments"]): Record<string, unknown> {
  if (typeof said !== "string") return said;
  try {
    const value: unknown = JSON.parse(said);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // A model may write anything.
  }
  return { arguments: said };
}

/**
 * Readings of the turns since it was last asked, in the order in which they were written: none where no turn
 * was made.
 */
export function newReadings(models: Models, answers: "rules" | "model"): () => Promise<Reading[]> {
  const seen: Types.ObjectId[] = [];
  return async () => {
    const rows = await models.messages
      .find({ _id: { $nin: seen }, role: "assistant", function_call: { $ne: null } }, { function_call: 1 })
      .sort({ _id: 1 })
      .lean();
    seen.push(...rows.map((row) => row._id));
    return rows.flatMap((row) => readingOf(row.function_call, answers) ?? []);
  };
}
