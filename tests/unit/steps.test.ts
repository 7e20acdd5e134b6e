import { expect, test, vi } from "vitest";
import type * as DeedWords from "../../bot/reading/deeds/words.ts";
import type * as TimeWords from "../../bot/reading/time/words.ts";
import { ATOMS } from "../helpers/hostile-texts.ts";
import { hereIn } from "../helpers/worlds.ts";

/** How often a word was looked at for what it may stand for. */
const steps = vi.hoisted(() => ({ count: 0 }));
const counted = vi.hoisted(() => <A extends unknown[], R>(look: (...args: A) => R) => (...args: A) => {
  steps.count++;
  return look(...args);
});
vi.mock("../../bot/reading/time/words.ts", async (original) => {
  const words = await original<typeof TimeWords>();
  return { ...words, hasSense: counted(words.hasSense), senseOf: counted(words.senseOf) };
});
vi.mock("../../bot/reading/deeds/words.ts", async (original) => {
  const words = await original<typeof DeedWords>();
  return { ...words, says: counted(words.says), formOf: counted(words.formOf) };
});

const { readWhen } = await import("../../bot/reading/time/read.ts");
const { parseWeekly } = await import("../../bot/reading/time/week.ts");
const { readDeeds } = await import("../../bot/reading/deeds/read.ts");

const LETTERS = 4_096;
const filled = (atom: string) => atom.repeat(Math.ceil(LETTERS / atom.length)).slice(0, LETTERS);
/** Each atom over and over, alone and with every other. */
const TEXTS = ATOMS.flatMap((atom) => [filled(atom), filled(ATOMS.map((other) => atom + other).join(""))]);
const here = hereIn("almaty");

test.each<[name: string, read: (text: string) => unknown, most: number]>([
  ["when", (text) => readWhen(text, { open: 600, close: 1_140 }), 40],
  ["a week of work", (text) => parseWeekly(text, here.when.workingSchedule), 40],
  // Several readers, one after the other: its figures, when, whom, what.
  ["an order of a master", (text) => readDeeds(text, here), 50],
])("whatever is written, %s is read in so many looks at its words a letter", (_, read, most) => {
  const worst = TEXTS.map((text) => {
    steps.count = 0;
    read(text);
    return { looks: steps.count / LETTERS, text: text.slice(0, 40) };
  }).sort((one, other) => other.looks - one.looks)[0];
  expect(worst?.looks).toBeGreaterThan(0);
  expect(worst?.looks).toBeLessThanOrEqual(most);
});
