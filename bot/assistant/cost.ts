import type { Usage } from "./model.ts";
import prices from "./prices.json" with { type: "json" };

interface PriceRow {
  /** First day of the price, UTC. */
  from: string;
  input: number;
  cached: number;
  cacheWrite: number;
  output: number;
  /** Audio among the input; as the rest of it where absent. */
  audio?: number;
  /** A call of so many input tokens or more costs so many times as much, from its first token on. */
  over?: { from: number; input: number; output: number };
}

const table = prices.models as Record<string, readonly PriceRow[]>;

function priceOn(model: string, at: number): PriceRow | undefined {
  const date = new Date(at).toISOString().slice(0, 10);
  const name = model.replace(/-\d{4}-\d{2}-\d{2}$/, ""); // a dated snapshot costs what its family costs
  return table[name]?.findLast((one) => one.from <= date);
}

/**
 * What a call cost, in whole nano-dollars; null when the model or its price on that day is not known.
 * Reasoning tokens are part of the output. (USD per million tokens is a thousand nano-dollars a token.)
 */
export function costInNanoDollars(model: string, usage: Usage, at: number): number | null {
  const row = priceOn(model, at);
  if (!row) return null;
  const { inputTokens, cachedInputTokens, cacheWriteTokens, audioTokens, outputTokens } = usage;
  const long = row.over && inputTokens >= row.over.from ? row.over : { input: 1, output: 1 };
  const plain = inputTokens - cachedInputTokens - cacheWriteTokens - audioTokens;
  const input =
    plain * row.input +
    cachedInputTokens * row.cached +
    cacheWriteTokens * row.cacheWrite +
    audioTokens * (row.audio ?? row.input);
  return Math.round((input * long.input + outputTokens * row.output * long.output) * 1000);
}

const rows = Object.values(table).flat();
const dearest: PriceRow = {
  from: "",
  input: Math.max(...rows.map((row) => row.input)),
  cached: Math.max(...rows.map((row) => row.cached)),
  cacheWrite: Math.max(...rows.map((row) => row.cacheWrite)),
  output: Math.max(...rows.map((row) => row.output)),
};

/**
 * The most that a call of such size can cost, nano-dollars: what is reserved before it is made. A model
 * without a price is reserved for as if it were the dearest there is.
 */
export function mostInNanoDollars(
  model: string,
  size: { inputTokens: number; outputTokens: number },
  at: number,
): number {
  const row = priceOn(model, at) ?? dearest;
  const input = Math.max(row.input, row.cacheWrite, row.audio ?? 0);
  return Math.ceil((size.inputTokens * input + size.outputTokens * row.output) * 1000);
}

/** Whether a price for the model is known on that day. */
export const isPriced = (model: string, at: number): boolean => priceOn(model, at) !== undefined;
