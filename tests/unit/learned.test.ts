import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combined, readAnswer } from "../../bot/reading/acts/answer.ts";
import { ASKING, type AskedFor, answerByPhrases } from "../../bot/reading/acts/answer-by-phrases.ts";
import { readDanger, weighed } from "../../bot/reading/acts/danger.ts";
import { dangerByPhrases } from "../../bot/reading/acts/danger-by-phrases.ts";
import { ANSWER_CLASSES, DANGER_CLASSES } from "../../bot/reading/learned/classes.ts";
import { featuresOf } from "../../bot/reading/learned/features.ts";
import { readLearned, sharesOf, stored } from "../../bot/reading/learned/linear.ts";
import { full } from "../helpers/store.ts";
import { answersToLearn, dangersToLearn, digestOf, type Example, LEARNED, learn } from "../tools/learn.ts";

const answers = answersToLearn();
const dangers = dangersToLearn();
const fileOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../bot/reading/learned/${name}.json`, import.meta.url), "utf8"));

describe("what is stored", () => {
  test.each([
    ["answers", answers],
    ["danger", dangers],
  ])("%s was learned from the corpora as they are; `npm run learn` learns anew", (name, examples) => {
    expect(fileOf(name).from).toBe(digestOf(examples));
  });

  test.runIf(full)("the same sentences give the same file", { timeout: 600_000 }, () => {
    for (const [name, { classes, examples }] of Object.entries(LEARNED)) {
      const { from: _, ...file } = fileOf(name);
      expect(stored(learn(classes, examples()))).toEqual(file);
    }
  });

  test.each([
    ["answers", ANSWER_CLASSES],
    ["danger", DANGER_CLASSES],
  ] as const)("of any text the shares of %s make a whole", (name, classes) => {
    const learned = readLearned(name);
    expect(learned.classes).toEqual([...classes]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 1_500 }), (text) => {
        const shares = sharesOf(learned, featuresOf(text, "book"));
        expect(shares.every((one) => one >= 0 && one <= 1)).toBe(true);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
      }),
      { numRuns: 100 },
    );
  });
});

test("a text has no more features than its words and letters make", () => {
  for (const text of ["а".repeat(4_096), "да ".repeat(2_000), "😀".repeat(2_000), "?!".repeat(2_000)])
    expect(featuresOf(text, "book").length).toBeLessThanOrEqual(20 * 1_000);
});

const asking = { ...ASKING.book, echo: ["маникюр", "среда", "11", "11:00"] };

test("what phrases alone would take is not taken where people who wrote so meant something else", () => {
  for (const text of ["мамамнан рұқсат алайын", "бираз кутиниз, расписание пар открою"]) {
    expect(combined(text, asking, null)?.means).toMatch(/agree|yes/);
    expect(readAnswer(text, asking)).toBeNull();
  }
});

test("what no phrase knows is taken where it is sure, and never with a question or another time", () => {
  const shares = ANSWER_CLASSES.map((one) => (one === "yes" ? 1 : 0));
  const wait = { ...ASKING.wait, echo: [] };
  for (const text of ["столбите", "let the bell ring for me"]) {
    expect(answerByPhrases(text, asking)).toBeNull();
    expect(combined(text, asking, shares)).toMatchObject({ means: "yes", more: null, rest: "" });
    for (const more of ["?", " в пятницу", " at 17", " или где"])
      expect(combined(`${text}${more}`, wait, shares)).toEqual(answerByPhrases(`${text}${more}`, wait));
  }
});

test("danger: phrases that the other reader hears as ordinary are none, and what it is sure of needs none", () => {
  const ordinary = () => [1, 0, 0, 0];
  const sure = () => [0, 1, 0, 0];
  const said = "ребята, меня жаба душит, но записывайте на полный комплекс";
  expect(dangerByPhrases(said)).not.toBeNull();
  expect(weighed(said, ordinary)).toBeNull();
  expect(weighed("маникюр в среду", sure)).toBe("emergency");
  expect(readDanger(said)).toBeNull();
});

/** Learned without a set, and asked about it: what is to be expected of sentences nobody here has seen. */
describe.runIf(full)("each newer set, learned without it", () => {
  const without = (all: readonly Example[], set: string) => all.filter((one) => one.set !== set);
  const setsOf = (all: readonly Example[], begins: string) =>
    [...new Set(all.map(({ set }) => set))].filter((set) => set.startsWith(begins));

  test("of a thousand ordinary sentences fewer than one are heard as danger", { timeout: 1_800_000 }, () => {
    let [ordinary, trips, found, danger] = [0, 0, 0, 0];
    for (const set of setsOf(dangers, "danger-").slice(-6)) {
      const learned = learn(DANGER_CLASSES, without(dangers, set));
      const read = (text: string) => weighed(text, (part) => sharesOf(learned, featuresOf(part)));
      for (const { text, is } of dangers.filter((one) => one.set === set)) {
        const kind = read(text);
        if (is === 0) {
          ordinary++;
          if (kind) trips++;
        } else {
          danger++;
          if (kind) found++;
        }
      }
    }
    expect(trips / ordinary).toBeLessThan(0.001);
    expect(found / danger).toBeGreaterThan(0.45);
  });

  test("of answers the two readers together take more yeses than phrases alone, and fewer that are none", {
    timeout: 1_800_000,
  }, () => {
    const [alone, both] = [
      { yes: 0, wrong: 0 },
      { yes: 0, wrong: 0 },
    ];
    for (const set of setsOf(answers, "answers-")) {
      const learned = learn(ANSWER_CLASSES, without(answers, set));
      for (const { text, asks, is, buckets } of answers.filter((one) => one.set === set)) {
        const asking = { ...ASKING[asks as AskedFor], echo: [] };
        for (const [count, shares] of [
          [alone, null],
          [both, sharesOf(learned, buckets)],
        ] as const) {
          const answer = combined(text, asking, shares);
          if (!answer || !/agree|yes/.test(answer.means) || answer.more !== null) continue;
          if (ANSWER_CLASSES[is] === "yes") count.yes++;
          else if (ANSWER_CLASSES[is] !== "more") count.wrong++;
        }
      }
    }
    expect(both.yes).toBeGreaterThan(alone.yes * 1.2);
    expect(both.wrong).toBeLessThan(alone.wrong * 0.8);
  });
});
