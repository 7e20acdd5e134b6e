import { expect, test } from "vitest";
import type { ChatModel } from "../../bot/assistant/model.ts";
import { offlineMaster } from "../../bot/assistant/rules.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";

/** The master's chat with rules in the place of a model; it fails where they are asked for these words. */
const without = (...words: string[]): ChatModel => ({
  ...offlineMaster,
  complete(request, signal) {
    if (words.includes(request.text)) throw new Error(`a model was asked: ${request.text}`);
    return offlineMaster.complete(request, signal);
  },
});

const client = (h: Harness, name: string, phone: string) =>
  h.store.models.clients.create({ masterId: h.master._id, name, phone });
const owner = (h: Harness, text: string) => h.say(text, h.owner);

test("which of two of a name is meant is said by the other name, the number's end or its place", async () => {
  const answers = ["Петрова", "5511", "вторая"];
  const h = await openHarness({ model: without(...answers) });
  await client(h, "Анна Иванова", "+77010005522");
  await client(h, "Анна Петрова", "+77010005511");
  for (const answer of answers) {
    const list = await owner(h, "Анна");
    expect(labels(list)).toHaveLength(2);
    const at = labels(list).findIndex((one) => one.includes("Петрова"));
    const card = await owner(h, answer === "вторая" && at === 0 ? "первая" : answer);
    expect(card?.text, answer).toContain("Анна Петрова");
  }
});

test("which day is to be closed is said in words, and nothing is closed before the yes", async () => {
  const h = await openHarness({ model: without("в четверг") });
  const days = await owner(h, "/block");
  expect(labels(days).length).toBeGreaterThan(2);
  const plan = await owner(h, "в четверг");
  expect(plan?.text).toMatch(/чт|четверг/i);
  expect(await h.store.models.overrides.countDocuments({})).toBe(0);
  expect(await h.store.models.plans.countDocuments({ status: "proposed" })).toBe(1);
});

test("words that say more than which day are a wish of their own", async () => {
  const h = await openHarness();
  await owner(h, "/block");
  const plan = await owner(h, "в четверг после трёх закрой");
  expect(plan?.text).toContain("15:00");
});
