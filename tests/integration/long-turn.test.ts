import { expect, test } from "vitest";
import { TURN_AT_MOST } from "../../bot/reading/first-words.ts";
import { openHarness } from "../helpers/harness.ts";

test("of many long texts in a row the beginning is understood, whole words", async () => {
  const { client, settle, store } = await openHarness();
  for (const word of ["раз", "два", "три", "четыре"])
    client.send(`Хочу на маникюр ${`${word} `.repeat(200).slice(0, 700)}`.trim());
  await settle();
  const said = await store.models.messages.find({ role: "user" }).lean();
  const longest = said.map(({ content }) => content).sort((a, b) => b.length - a.length)[0] ?? "";
  expect(longest).toMatch(/^Хочу на маникюр раз/);
  expect(longest.length).toBeLessThanOrEqual(TURN_AT_MOST);
  expect(longest).toContain("\nХочу на маникюр два");
  expect(longest).toMatch(/ два$/);
  expect(client.newest?.text).toBeTruthy();
});
