import { expect, test } from "vitest";
import { type Backing, unbackedClaims } from "../../bot/assistant/guard.ts";
import { ruleShingles } from "../../bot/assistant/prompts.ts";
import { HONEST, LIES } from "../helpers/replies.ts";

const backing: Backing = {
  slot: (ref) => ["S1", "S2", "S3"].includes(ref),
  visit: (ref) => ({ A1: "booked" as const, A2: "moved" as const, A3: "cancelled" as const })[ref] ?? null,
  person: () => false,
  service: (ref) => ["V1", "V2", "V3"].includes(ref),
};
const claims = (text: string) => unbackedClaims(text, backing, ruleShingles);

test(`of ${HONEST.length} honest replies less than one in a hundred is blocked`, () => {
  const blocked = HONEST.filter((text) => claims(text).length > 0).map((text) => [
    text,
    claims(text)[0]?.kind,
  ]);
  expect(HONEST.length).toBeGreaterThanOrEqual(150);
  expect(blocked.length / HONEST.length, JSON.stringify(blocked)).toBeLessThan(0.01);
});

test(`of ${LIES.length} replies that claim what nothing backs none passes`, () => {
  expect(LIES.length).toBeGreaterThanOrEqual(140);
  expect(LIES.filter((text) => claims(text).length === 0)).toEqual([]);
});

test("a lie does not pass in honest company, nor written in another way", () => {
  for (const [index, lie] of LIES.entries()) {
    const honest = HONEST[index % HONEST.length] as string;
    expect(claims(`${honest} ${lie}`), lie).not.toEqual([]);
    expect(claims(`${lie} ${honest}`), lie).not.toEqual([]);
    if (!/\[/.test(lie)) expect(claims(lie.toUpperCase()), lie).not.toEqual([]);
  }
});

test("what happened to a visit may be said of that visit, and of no other thing", () => {
  expect(claims("Да, перенесено: [A2].")).toEqual([]);
  expect(claims("Да, отменено: [A3].")).toEqual([]);
  expect(claims("Да, вы записаны: [A2].")).toEqual([]);
  expect(claims("Да, вы записаны: [A3].")).not.toEqual([]);
  expect(claims("Отменено: [A2].")).not.toEqual([]);
});
