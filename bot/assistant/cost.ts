import type { Usage } from "./model.ts";
import prices from "./prices.json" with { type: "json" };

interface PriceRow {
  from: string;
  input: number;
  cached: number;
  cacheWrite: number;
  output: number;
}

const table = prices.models as Record<string, readonly PriceRow[]>;

/**
 * What a call cost, in whole nano-dollars; null when the model or its price on that day is not known. Reasoning tokens are
 * part of the output. (USD per million tokens is a thousand nano-dollars a token.)
 */
export function costInNanoDollars(model: string, usage: Usage, at: number): number | null {
  const date = new Date(at).toISOString().slice(0, 10);
  const row = table[model]?.findLast((one) => one.from <= date);
  if (!row) return null;
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens } = usage;
  const plain = inputTokens - cachedInputTokens - cacheWriteTokens;
  return Math.round(
    (plain * row.input +
      cachedInputTokens * row.cached +
      cacheWriteTokens * row.cacheWrite +
      outputTokens * row.output) *
      1000,
  );
}
