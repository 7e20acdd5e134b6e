import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combined, readAnswer } from "../../bot/reading/acts/answer.ts";
import { ASKING, type AskedFor, answerByPhrases } from "../../bot/reading/acts/answer-by-phrases.ts";
import { readDanger, weighed } from "../../bot/reading/acts/danger.ts";
import { dangerByPhrases } from "../../bot/reading/acts/danger-by-phrases.ts";
import { ANSWER_CLASSES, DANGER_CLASSES } from "../../bot/reading/learned/classes.ts";
import { featuresOf } from "../../bot/reading/learned/features.ts";
import { readLearned, sharesOf } from "../../bot/reading/learned/linear.ts";
import { full, within } from "../helpers/store.ts";
import {
  actsToLearn,
  answersToLearn,
  dangersToLearn,
  digestOf,
  HELD_OUT,
  LEARNED,
  ordersToLearn,
  timesToLearn,
} from "../tools/learn.ts";
import { type Example, learn, stored } from "../tools/regression.ts";

const answers = answersToLearn();
const dangers = dangersToLearn();
const fileOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../bot/reading/learned/${name}.json`, import.meta.url), "utf8"));

describe("what is stored", () => {
  test.each([
    ["answers", answers],
    ["danger", dangers],
    ["acts", actsToLearn()],
    ["times", timesToLearn()],
    ["orders", ordersToLearn()],
  ])("%s was learned from the corpora as they are; `npm run learn` learns anew", (name, examples) => {
    expect(fileOf(name).from).toBe(digestOf(examples));
  });

  test.runIf(full)("the same sentences give the same file", { timeout: within(600_000) }, () => {
    for (const [name, { classes, examples, learn: learnFrom }] of Object.entries(LEARNED)) {
      const { from: _, ...file } = fileOf(name);
      expect(stored(learnFrom(classes, examples() as never))).toEqual(file);
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
    expect(readAnswer(text, asking)?.means ?? "later").toBe("later");
  }
});

const surely = (means: string) => ANSWER_CLASSES.map((one) => (one === means ? 1 : 0));

describe("what no phrase knows", () => {
  const seat = { ...ASKING.book, echo: [] };
  const [unknown, other] = ["столбите", "let the bell ring for me"];

  test.each([unknown, other])("«%s» is taken where it is sure, and left to be looked at", (text) => {
    expect(answerByPhrases(text, seat)).toBeNull();
    expect(combined(text, seat, surely("yes"))).toMatchObject({ means: "yes", more: null, rest: text });
    expect(combined(text, { ...ASKING.may, echo: [] }, surely("yes"))).toBeNull();
  });

  test.each(["?", " в пятницу", " на 19:00", " at 17", " или где", " нас двоих", " and my friend too"])(
    "and never with «%s» beside it",
    (more) => {
      for (const means of ["yes", "no", "later"])
        expect(combined(`${unknown}${more}`, seat, surely(means))).toEqual(
          answerByPhrases(`${unknown}${more}`, seat),
        );
    },
  );

  test("what phrases hear beside a yes stays beside it", () => {
    for (const text of ["да, запишите на 19:00", "да, запишите нас двоих", "да, а где вы?"])
      expect(combined(text, seat, surely("yes"))).toEqual(answerByPhrases(text, seat));
  });
});

test("danger at the end of a long breath is heard", () => {
  const long = "и вот я хотела спросить про маникюр и про педикюр и ещё сколько стоит ".repeat(8);
  expect(readDanger(`${long} но я больше не хочу жить`)).toBe("self_harm");
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

const isYes = (answer: ReturnType<typeof combined>) =>
  answer !== null && /^(?:agree|yes)$/.test(answer.means) && answer.more === null;
const learnedShares = readLearned("answers");

/** Answers of a set: yeses, and those that are none, which were taken for one. */
function taken(examples: readonly Example[], shares: (one: Example) => readonly number[] | null) {
  const count = { yes: 0, ofYes: 0, wrong: 0, ofOthers: 0 };
  for (const one of examples) {
    const is = ANSWER_CLASSES[one.is];
    if (is === "more") continue;
    const isTaken = isYes(combined(one.text, { ...ASKING[one.asks as AskedFor], echo: [] }, shares(one)));
    if (is === "yes") count.ofYes++;
    else count.ofOthers++;
    if (isTaken) count[is === "yes" ? "yes" : "wrong"]++;
  }
  return count;
}

describe("sets that are not learned from", () => {
  const isHeldOut = (name: string) => HELD_OUT.has(name);

  test("answers", () => {
    const { yes, ofYes, wrong, ofOthers } = taken(answersToLearn(isHeldOut), ({ buckets }) =>
      sharesOf(learnedShares, buckets),
    );
    expect(yes / ofYes).toBeGreaterThan(0.6);
    expect(wrong / ofOthers).toBeLessThan(0.02);
  });

  test("danger", () => {
    const held = dangersToLearn(isHeldOut).filter(({ set }) => isHeldOut(set));
    const read = held.filter(({ text }) => readDanger(text) !== null);
    const ofDanger = held.filter(({ is }) => is > 0).length;
    expect(read.filter(({ is }) => is === 0).length / (held.length - ofDanger)).toBeLessThan(0.002);
    expect(read.filter(({ is }) => is > 0).length / ofDanger).toBeGreaterThan(0.3);
  });
});

/** Learned without a set, and asked about it: what is to be expected of sentences nobody here has seen. */
describe.runIf(full)("each newer set, learned without it", () => {
  const without = (all: readonly Example[], set: string) => all.filter((one) => one.set !== set);
  const setsOf = (all: readonly Example[], begins: string) =>
    [...new Set(all.map(({ set }) => set))].filter((set) => set.startsWith(begins));

  test("of a thousand ordinary sentences, half of them written to mislead, fewer than two are heard as danger", {
    timeout: within(1_800_000),
  }, () => {
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
    expect(trips / ordinary).toBeLessThan(0.002);
    expect(found / danger).toBeGreaterThan(0.4);
  });

  test("of answers the two readers together take more yeses than phrases alone, and a third less of what is none", {
    timeout: within(1_800_000),
  }, () => {
    const [alone, both] = [
      { yes: 0, wrong: 0 },
      { yes: 0, wrong: 0 },
    ];
    for (const set of setsOf(answers, "answers-")) {
      const learned = learn(ANSWER_CLASSES, without(answers, set));
      const own = answers.filter((one) => one.set === set);
      for (const [sum, shares] of [
        [alone, () => null],
        [both, ({ buckets }: Example) => sharesOf(learned, buckets)],
      ] as const) {
        const { yes, wrong } = taken(own, shares);
        sum.yes += yes;
        sum.wrong += wrong;
      }
    }
    console.log(`answers: of phrases ${JSON.stringify(alone)}, of both ${JSON.stringify(both)}`);
    expect(both.yes).toBeGreaterThan(alone.yes);
    expect(both.wrong).toBeLessThan((alone.wrong * 2) / 3);
  });
});
