import { Types } from "mongoose";
import { expect, test } from "vitest";
import { z } from "zod";
import { DESCRIBE } from "../../bot/dialogue/planned.ts";
import type { Describe } from "../../bot/dialogue/plans/planned.ts";
import { type Outcome, type PlanDeps, swapStep } from "../../jobs/plans/step.ts";
import { planStep, STEPS } from "../../jobs/plans/steps.ts";

const nothing = {} as PlanDeps;
const plan = { tell: true, ask: false, deadline: null, decidedAt: null };
const shape = z.strictObject({ from: z.number(), to: z.number() });
const key = "plan-0";

/**
 * A value in one place, changed by a step; `quicker` is what somebody else sets between the look and the
 * write.
 */
function place(value: number | undefined, quicker?: number) {
  const at = { value, writes: 0 };
  const kind = swapStep(shape, {
    between: ({ from, to }) => [from, to],
    read: async () => at.value,
    async write(_deps, _step, found, to) {
      if (quicker !== undefined) at.value = quicker;
      if (at.value !== found) return false;
      at.value = to;
      at.writes++;
      return true;
    },
    gone: "service_gone",
  });
  const step = { from: 1, to: 2 };
  return {
    at,
    take: () => kind.take(nothing, plan, step, key),
    takeBack: () => kind.takeBack(nothing, plan, step, key, null),
  };
}

const meanwhile: Outcome = { done: false, reason: "changed_meanwhile" };

test("a value that is as expected is set once, and set back once", async () => {
  const { at, take, takeBack } = place(1);
  expect([await take(), await take(), at]).toEqual([{ done: true }, { done: true }, { value: 2, writes: 1 }]);
  expect([await takeBack(), await takeBack(), at]).toEqual([
    { done: true },
    { done: true },
    { value: 1, writes: 2 },
  ]);
});

test("a value that somebody else changed stays theirs, and what is gone is said to be", async () => {
  const { at, take, takeBack } = place(7);
  expect([await take(), await takeBack(), at]).toEqual([meanwhile, meanwhile, { value: 7, writes: 0 }]);
  expect(await place(undefined).take()).toEqual({ done: false, reason: "service_gone" });
});

test("of two processes at once the slower finds it done, and a stranger between them is noticed", async () => {
  expect(await place(1, 2).take()).toEqual({ done: true });
  expect(await place(1, 9).take()).toEqual(meanwhile);
});

test("a step is stored under the word of its kind, and nothing else is", () => {
  for (const [word, { shape }] of Object.entries(STEPS)) expect(shape.shape.do.value).toBe(word);
  const service = String(new Types.ObjectId());
  expect(planStep.parse({ do: "offer", service, to: false })).toEqual({ do: "offer", service, to: false });
  for (const wrong of [
    { do: "offer", service, to: false, from: true },
    { do: "drop", service },
    { do: "price", service: "1", from: 1, to: 2 },
    { do: "close", date: "2026-03-03", from: "10:03", to: "12:00" },
  ])
    expect(planStep.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});

test("a plan step that is not described does not compile", () => {
  const { close, ...rest } = DESCRIBE;
  // @ts-expect-error a plan step that is not described
  const forgotten: Describe = rest;
  expect([...Object.keys(forgotten), close ? "close" : ""].sort()).toEqual(Object.keys(STEPS).sort());
});
