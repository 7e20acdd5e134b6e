import { Types } from "mongoose";
import { expect, test } from "vitest";
import type { ChatModel } from "../../bot/assistant/model.ts";
import { type Purse, reserve, settle } from "../../models/budget.ts";
import { openHarness, scripted } from "../helpers/harness.ts";
import { full, testStore } from "../helpers/store.ts";

const AT = new Date(Date.UTC(2026, 2, 2));
const purse = (limitNano: number): Purse => ({
  masterId: new Types.ObjectId(),
  scope: "client_day",
  whose: "anna",
  period: "2026-03-02",
  limitNano,
});

test("a thousand calls at once never spend more than the limit", async () => {
  const { models } = await testStore();
  const mine = purse(100);
  const outcomes = await Promise.all(
    Array.from({ length: full ? 1_000 : 200 }, async (_, index) => {
      const cost = 1 + (index % 3);
      const reservation = await reserve(models.budgets, mine, 3, AT);
      if (!reservation) return 0;
      await new Promise((resolve) => setTimeout(resolve, index % 7));
      await settle(models.budgets, mine, reservation, cost);
      return cost;
    }),
  );
  const spent = outcomes.reduce((sum, cost) => sum + cost, 0);
  const [budget] = await models.budgets.find().lean();
  expect(budget?.spent).toBe(spent);
  expect(spent).toBeLessThanOrEqual(100);
  expect(spent).toBeGreaterThan(50);
  expect(budget?.reserved).toEqual([]);
  expect(budget?.exhaustedAt).toEqual(AT);
});

test("what a dead process reserved comes back", async () => {
  const { models } = await testStore();
  const mine = purse(10);
  expect(await reserve(models.budgets, mine, 8, AT)).not.toBeNull();
  expect(await reserve(models.budgets, mine, 8, AT)).toBeNull();
  await models.budgets.updateOne({}, { $set: { "reserved.0.until": new Date(0) } });
  expect(await reserve(models.budgets, mine, 8, AT)).not.toBeNull();
});

/** Answers like a model that costs money: each call a thousand tokens. */
function payable(answers: number): ChatModel & { calls: number } {
  const script = scripted(
    Array.from({ length: answers }, () => ({ content: "Что бы вам хотелось?", tool_calls: [] })),
  );
  const model = {
    name: "gpt-4o-mini",
    metered: true,
    calls: 0,
    async complete(...args: Parameters<ChatModel["complete"]>) {
      model.calls++;
      const usage = {
        inputTokens: 1_000,
        cachedInputTokens: 0,
        cacheWriteTokens: 0,
        audioTokens: 0,
        outputTokens: 100,
        reasoningTokens: 0,
      };
      return { ...(await script.complete(...args)), usage };
    },
  };
  return model;
}

test("at a client's limit of the day the rules answer them, and others go on", async () => {
  const model = payable(200);
  const h = await openHarness({ model, limits: { clientDayUsd: 0.004, masterMonthUsd: 1 } });
  for (let turn = 0; turn < 20; turn++) await h.say(`расскажите о себе ${turn}`);
  const asked = model.calls;
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThan(20);
  // Buttons and plain sentences still book.
  expect((await h.say("маникюр завтра в 15:00"))?.text).toContain("Осталось подтвердить");
  expect((await h.tap("Подтвердить"))?.from).toBe("bot");
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
  expect(model.calls).toBe(asked);
  await h.say("расскажите о себе", h.person("anna"));
  expect(model.calls).toBe(asked + 1);
  await h.wait(24 * 3_600_000);
  await h.say("доброе утро, расскажите о себе");
  expect(model.calls).toBe(asked + 2);
});

test("at a master's limit of the month the rules answer everybody, and the master is told once", async () => {
  const model = payable(200);
  const h = await openHarness({ model, limits: { clientDayUsd: 1, masterMonthUsd: 0.003 } });
  for (let turn = 0; turn < 12; turn++) await h.say(`расскажите о себе ${turn}`, h.person(`client${turn}`));
  const asked = model.calls;
  expect(asked).toBeLessThan(12);
  await h.wait(60_000);
  await h.wait(60_000);
  expect(h.owner.list.filter((one) => one.text.startsWith("Лимит на модель"))).toHaveLength(1);
  await h.say("расскажите о себе");
  expect(model.calls).toBe(asked);
  // The money that was logged is the money that was spent.
  const logs = await h.store.models.usageLogs.find().lean();
  const [month] = await h.store.models.budgets.find({ scope: "master_month" }).lean();
  const logged = logs.reduce((sum, one) => sum + Math.round((one.totalCostUSD ?? 0) * 1e9), 0);
  expect(month?.spent).toBe(logged);
  expect(
    Math.round(((await h.store.models.masters.findOne().lean())?.gptTokensUsed.totalCostUSD ?? 0) * 1e9),
  ).toBe(logged);
});

test("a turn that has taken its tokens is ended by the rules before the next call, not after it", async () => {
  const slots = {
    // Refused each time: the model is asked to look again.
    name: "book",
    arguments: { services: ["V99"], when: null, people: 1, for_whom: null, wish: null },
  };
  const script = scripted(Array.from({ length: 6 }, () => ({ content: "", tool_calls: [slots] })) as never);
  let calls = 0;
  const model: ChatModel = {
    name: "gpt-4o-mini",
    metered: true,
    async complete(...args) {
      calls++;
      const usage = {
        inputTokens: 50_000,
        cachedInputTokens: 0,
        cacheWriteTokens: 0,
        audioTokens: 0,
        outputTokens: 8_000,
        reasoningTokens: 0,
      };
      return { ...(await script.complete(...args)), usage };
    },
  };
  const h = await openHarness({ model });
  await h.say("Хочу на маникюр завтра");
  expect(calls).toBe(1);
  expect(h.client.newest?.buttons.flat().length).toBeGreaterThan(0);
});
