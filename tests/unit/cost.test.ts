import { calcPrice } from "@pydantic/genai-prices";
import { expect, test } from "vitest";
import { costInNanoDollars, mostInNanoDollars } from "../../bot/assistant/cost.ts";
import prices from "../../bot/assistant/prices.json" with { type: "json" };

const AT = Date.UTC(2026, 10, 21);
const random = (() => {
  let seed = 20_261_121;
  return (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
})();
const nothing = { cachedInputTokens: 0, cacheWriteTokens: 0, audioTokens: 0, reasoningTokens: 0 };

// Those that the independent table knows by now; the newest models are in ours alone.
const models = Object.keys(prices.models).filter((model) =>
  calcPrice({ input_tokens: 1 }, model, { providerId: "openai" }),
);

test("10,000 random usages cost what an independent price table says, to the nano-dollar", () => {
  expect(models.length).toBeGreaterThanOrEqual(10);
  const wrong: string[] = [];
  for (let round = 0; round < 10_000; round++) {
    const model = models[random(models.length)] as string;
    const audio = model.includes("transcribe");
    const inputTokens = round % 7 === 0 ? 271_000 + random(2_000) : random(400_000);
    const cachedInputTokens = audio ? 0 : random(inputTokens + 1);
    const cacheWriteTokens = audio ? 0 : random(inputTokens - cachedInputTokens + 1);
    const audioTokens = audio ? random(inputTokens + 1) : 0;
    const outputTokens = random(20_000);
    const ours = costInNanoDollars(
      model,
      {
        inputTokens,
        cachedInputTokens,
        cacheWriteTokens,
        audioTokens,
        outputTokens,
        reasoningTokens: random(outputTokens + 1),
      },
      AT,
    );
    const theirs = calcPrice(
      {
        input_tokens: inputTokens,
        cache_read_tokens: cachedInputTokens,
        cache_write_tokens: cacheWriteTokens,
        ...(audio ? { input_audio_tokens: audioTokens } : {}),
        output_tokens: outputTokens,
      },
      model,
      { providerId: "openai" },
    );
    if (theirs === null || ours === null || Math.abs(ours / 1e9 - theirs.total_price) > 1e-9)
      wrong.push(
        `${model} ${inputTokens}/${cachedInputTokens}/${cacheWriteTokens}/${outputTokens}: ${ours} ≠ ${theirs?.total_price}`,
      );
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test("the price is that of the day, of the model's family, and unknown where it is not known", () => {
  const usage = { ...nothing, inputTokens: 1_000, outputTokens: 100 };
  expect(costInNanoDollars("gpt-6-luna", usage, AT)).toBe(150_000);
  expect(costInNanoDollars("gpt-6-luna-2026-09-22", usage, AT)).toBe(150_000);
  expect(costInNanoDollars("gpt-6-luna", usage, Date.UTC(2026, 8, 21))).toBeNull();
  expect(costInNanoDollars("gpt-99", usage, AT)).toBeNull();
});

test("what is reserved is never less than what a call of that size costs, whatever of it is cached", () => {
  for (let round = 0; round < 2_000; round++) {
    const model = models[random(models.length)] as string;
    const inputTokens = random(200_000);
    const cachedInputTokens = random(inputTokens + 1);
    const outputTokens = random(600);
    const usage = {
      ...nothing,
      inputTokens,
      cachedInputTokens,
      cacheWriteTokens: inputTokens - cachedInputTokens,
      outputTokens,
    };
    expect(mostInNanoDollars(model, { inputTokens, outputTokens }, AT)).toBeGreaterThanOrEqual(
      costInNanoDollars(model, usage, AT) ?? 0,
    );
  }
  // A model without a price is reserved for as if it were the dearest.
  expect(mostInNanoDollars("gpt-99", { inputTokens: 1_000, outputTokens: 0 }, AT)).toBe(12_500_000);
});
