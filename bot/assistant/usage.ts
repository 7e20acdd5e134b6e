import type { Types } from "mongoose";
import type { Logger } from "pino";
import type { Models } from "../../models/connect.ts";
import { costInNanoDollars } from "./cost.ts";
import type { Usage } from "./model.ts";

const alarmed = new Set<string>();

/** Logs one call to a model, and brings the master's totals level with the sum of the logs. */
export async function logUsage(
  models: Models,
  log: Logger,
  call: {
    masterId: Types.ObjectId;
    model: string;
    usage: Usage | null;
    isFunctionCall: boolean;
    wasError: boolean;
    at: number;
  },
): Promise<void> {
  const { masterId, model, usage, isFunctionCall, wasError, at } = call;
  const cost = usage ? costInNanoDollars(model, usage, at) : null;
  if (usage && cost === null && !alarmed.has(model)) {
    alarmed.add(model);
    log.error(
      { model },
      "usage: no price is known for this model; its cost is not counted until prices.json has it",
    );
  }
  await models.usageLogs.create({
    masterId,
    model,
    layer: "client",
    inputTokens: usage?.inputTokens ?? null,
    cachedInputTokens: usage?.cachedInputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    totalCostUSD: cost === null ? null : cost / 1e9,
    isFunctionCall,
    wasError,
  });
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
  if (sum)
    await models.masters.updateOne(
      { _id: masterId },
      {
        $set: {
          gptTokensUsed: {
            inputTokens: sum.inputTokens,
            outputTokens: sum.outputTokens,
            totalCostUSD: sum.nano / 1e9,
          },
        },
      },
    );
}
