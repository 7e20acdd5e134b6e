import fc from "fast-check";
import { expect, test } from "vitest";
import { ASKING, readAnswer } from "../../bot/reading/acts/answer.ts";
import { answersSaid, QUESTIONS } from "../helpers/answers.ts";

const said = answersSaid().filter(({ question }) => question in QUESTIONS);
const read = ({ question, text }: (typeof said)[number]) => {
  const asked = QUESTIONS[question];
  return asked ? readAnswer(text, { ...ASKING[asked.asks], echo: asked.echo }) : null;
};
const takes = (one: (typeof said)[number]) => {
  const answer = read(one);
  if (!answer || (QUESTIONS[one.question]?.apart && answer.rest !== "")) return false;
  return /^(agree|yes|ack)$/.test(answer.means) && answer.more === null;
};
const may = ({ means, also }: (typeof said)[number], ...meanings: string[]) =>
  meanings.includes(means) || meanings.includes(also ?? "");

/** Read wrong, and known: each is a class that a reader of verbs will have to tell apart. */
const TAKEN_WRONGLY: readonly string[] = [];

test("nothing that refuses, puts off, asks or wants something else is taken for a yes", () => {
  const wrong = said.filter((one) => takes(one) && !may(one, "yes", "ack", "yes_and"));
  expect(wrong.map(({ text }) => text)).toEqual(TAKEN_WRONGLY);
});

test("no yes is taken for a refusal", () => {
  const refused = said.filter((one) => one.means === "yes" && read(one)?.means === "no" && !may(one, "no"));
  expect(refused.map(({ text }) => text)).toEqual([]);
});

/** Shares by sets: the third has Ukrainian in it, which nobody promised to read. */
test.each([
  { sets: [1, 2], yes: 0.84, no: 0.92, later: 0.92 },
  { sets: [3], yes: 0.74, no: 0.85, later: 0.8 },
  { sets: [4], yes: 0.74, no: 0.85, later: 0.93 },
])("of sets $sets yeses, refusals and hesitations are heard as such", ({ sets, yes, no, later }) => {
  const own = answersSaid(sets).filter(
    ({ question }) => QUESTIONS[question]?.apart === undefined && question in QUESTIONS,
  );
  const heard = (means: string, as: (one: (typeof said)[number]) => boolean) => {
    const all = own.filter((one) => one.means === means);
    return all.filter(as).length / all.length;
  };
  const is = (means: string) => (one: (typeof said)[number]) => read(one)?.means === means;
  expect({ yes: heard("yes", takes), no: heard("no", is("no")), later: heard("later", is("later")) }).toEqual(
    {
      yes: atLeast(yes),
      no: atLeast(no),
      later: atLeast(later),
    },
  );
});

const atLeast = (share: number) => expect.toSatisfy((found: number) => found >= share, `at least ${share}`);

test("the same answer written otherwise is the same answer", () => {
  const asking = { ...ASKING.book, echo: [] };
  for (const text of ["да, записывайте", "иә жазыңыз", "yes, book it"]) {
    const means = readAnswer(text, asking)?.means;
    expect(means).toBe("agree");
    for (const other of [
      text.toUpperCase(),
      `${text}!!!`,
      `  ${text} 🙂`,
      text.replace("ң", "н").replace("і", "и"),
    ])
      expect(readAnswer(other, asking)?.means, other).toBe(means);
  }
});

test("whatever is written is read to its end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 2_000 }), (text) => {
      const answer = readAnswer(text, { ...ASKING.book, echo: ["маникюр"] });
      for (const piece of answer?.rest.split(", ") ?? []) expect(text).toContain(piece.slice(0, 5));
    }),
    { numRuns: 300 },
  );
});
