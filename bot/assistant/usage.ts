import type { Types } from "mongoose";
import type { Logger } from "pino";
import type { Models } from "../../models/connect.ts";
import type { GptUsageLog } from "../../models/gpt-usage-log.ts";
import { costInNanoDollars, isPriced } from "./cost.ts";
import type { Usage } from "./model.ts";

const alarmed = new Set<string>();

/**
 * One call to a model, as it is logged. `usage` is null when the call failed before it said: unknown, never
 * nothing.
 */
interface CallMade {
  masterId: Types.ObjectId;
  model: string;
  layer: GptUsageLog["layer"];
  usage: Usage | null;
  isFunctionCall: boolean;
  wasError: boolean;
  at: number;
}

/**
 * Logs one call, and brings the master's totals level with the sum of the logs. Returns its cost in
 * nano-dollars, null if unknown.
 */
export async function logUsage(models: Models, log: Logger, call: CallMade): Promise<number | null> {
  const { usage, at, ...row } = call;
  const cost = usage ? costInNanoDollars(call.model, usage, at) : null;
  if (!isPriced(call.model, at) && !alarmed.has(call.model)) {
    alarmed.add(call.model);
    log.error(
      { model: call.model },
      "usage: no price is known for this model; its cost is not counted until prices.json has it",
    );
  }
  await models.usageLogs.create({
    ...row,
    inputTokens: usage?.inputTokens ?? null,
    cachedInputTokens: usage?.cachedInputTokens ?? null,
    cacheWriteTokens: usage?.cacheWriteTokens ?? null,
    audioTokens: usage?.audioTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    reasoningTokens: usage?.reasoningTokens ?? null,
    totalCostUSD: cost === null ? null : cost / 1e9,
  });
  await levelTotals(models, call.masterId);
  return cost;
}

const levelling = new Map<string, { again: boolean; done: Promise<void> }>();

/** The master's totals, made anew from the logs. Calls that come together are one. */
function levelTotals(models: Models, masterId: Types.ObjectId): Promise<void> {
  const key = `${models.usageLogs.db.name}:${masterId}`;
  const running = levelling.get(key);
  if (running) {
    running.again = true;
    return running.done;
  }
  const work = { again: false, done: Promise.resolve() };
  work.done = (async () => {
    do {
      work.again = false;
      await sumUp(models, masterId);
    } while (work.again);
  })().finally(() => levelling.delete(key));
  levelling.set(key, work);
  return work.done;
}

async function sumUp(models: Models, masterId: Types.ObjectId): Promise<void> {
  const [sum] = await models.usageLogs.aggregate<{ inputTokens: number; outputTokens: number; nano: number }>(
    [
      { $match: { masterId } },
      {
        $group: {
          _id: null,
          inputTokens: { $sum: "$inputTokens" },
          outputTokens: { $sum: "$outputTokens" },
          // Whole nano-dollars are summed, so that the total is exact.
          nano: { $sum: { $round: [{ $multiply: [{ $ifNull: ["$totalCostUSD", 0] }, 1e9] }, 0] } },
        },
      },
    ],
  );
  if (!sum) return;
  const { inputTokens, outputTokens, nano } = sum;
  await models.masters.updateOne(
    { _id: masterId },
    { $set: { gptTokensUsed: { inputTokens, outputTokens, totalCostUSD: nano / 1e9 } } },
  );
}
