import fc from "fast-check";
import { expect, test } from "vitest";
import * as common from "../../bot/reading/acts/common.lexicon.ts";
import * as correctLexicon from "../../bot/reading/acts/correct.lexicon.ts";
import { isCorrection, readCorrection } from "../../bot/reading/acts/correct.ts";
import * as dangerLexicon from "../../bot/reading/acts/danger.lexicon.ts";
import { readDanger } from "../../bot/reading/acts/danger.ts";
import * as dangerOrdinary from "../../bot/reading/acts/danger-ordinary.lexicon.ts";
import * as dangerSenses from "../../bot/reading/acts/danger-senses.lexicon.ts";
import * as dangerSigns from "../../bot/reading/acts/danger-signs.lexicon.ts";
import * as dangerStrong from "../../bot/reading/acts/danger-strong.lexicon.ts";
import * as despairLexicon from "../../bot/reading/acts/despair.lexicon.ts";
import * as partsLexicon from "../../bot/reading/acts/parts.lexicon.ts";
import * as personLexicon from "../../bot/reading/acts/person.lexicon.ts";
import { readPerson } from "../../bot/reading/acts/person.ts";
import * as personSenses from "../../bot/reading/acts/person-senses.lexicon.ts";
import type { Rows } from "../../bot/reading/acts/phrases.ts";
import * as pressureLexicon from "../../bot/reading/acts/pressure.lexicon.ts";
import { readPressure } from "../../bot/reading/acts/pressure.ts";
import * as socialLexicon from "../../bot/reading/acts/social.lexicon.ts";
import { readSocial, withoutSocial } from "../../bot/reading/acts/social.ts";
import * as socialSenses from "../../bot/reading/acts/social-senses.lexicon.ts";
import * as stopLexicon from "../../bot/reading/acts/stop.lexicon.ts";
import { readStop } from "../../bot/reading/acts/stop.ts";
import * as stopSenses from "../../bot/reading/acts/stop-senses.lexicon.ts";
import * as tellLexicon from "../../bot/reading/acts/tell.lexicon.ts";
import { readTell } from "../../bot/reading/acts/tell.ts";
import * as tellSenses from "../../bot/reading/acts/tell-senses.lexicon.ts";
import * as threatLexicon from "../../bot/reading/acts/threat.lexicon.ts";
import { actsSaid } from "../helpers/acts.ts";
import { answersSaid } from "../helpers/answers.ts";

const { danger, tell, stop, social, correct, pressure, person } = actsSaid;
const answers = answersSaid().map(({ text }) => text);
/** What is said without any of the acts that a false alarm would be dear for. */
const ordinary = [...danger.ordinary, ...answers];

const LEXICONS: readonly object[] = [
  common,
  correctLexicon,
  dangerLexicon,
  dangerOrdinary,
  dangerSenses,
  dangerSigns,
  dangerStrong,
  despairLexicon,
  partsLexicon,
  personLexicon,
  personSenses,
  pressureLexicon,
  socialLexicon,
  socialSenses,
  stopLexicon,
  stopSenses,
  tellLexicon,
  tellSenses,
  threatLexicon,
];

const told = (text: string) => {
  const found = readTell(text);
  return found && [found.kind, ...(found.minutes ? [found.minutes] : [])].join(" ");
};

test("danger is read as what it is", () => {
  const all = (["self_harm", "emergency", "threat"] as const).flatMap((kind) =>
    danger[kind].map((text) => ({ kind, text })),
  );
  expect(all.length).toBeGreaterThanOrEqual(120);
  const missed = all.filter(({ kind, text }) => readDanger(text) !== kind);
  expect(missed.map(({ text }) => text)).toEqual([]);
});

test("ordinary speech is no danger", () => {
  expect(ordinary.length).toBeGreaterThan(1_000);
  expect(ordinary.filter((text) => readDanger(text) !== null)).toEqual([]);
});

test("what a client tells is read by its kind", () => {
  expect(tell.said.filter(([text, want]) => told(text) !== want)).toEqual([]);
});

test("a question, a wish, an answer or a courtesy tells nothing", () => {
  expect(tell.none.filter((text) => readTell(text) !== null)).toEqual([]);
});

test("what shall stop is read, two in one text as well", () => {
  expect(stop.said.filter(([text, want]) => readStop(text).join(" ") !== want)).toEqual([]);
});

/** The one who wants no calls, and no reviews, says so: an answer in words, and a wish at once. */
const STOPS_AMONG_ANSWERS = [
  "не хочу отзывы писать отстаньте",
  "Yes will give, but please no marketing calls",
];

test("nothing stops where nobody asked for it", () => {
  expect([...stop.none, ...ordinary].filter((text) => readStop(text).length > 0)).toEqual(
    STOPS_AMONG_ANSWERS,
  );
});

test("talk that is no errand is read where it stands alone", () => {
  expect(social.alone.filter(([text, want]) => readSocial(text) !== want)).toEqual([]);
  expect(social.none.filter((text) => readSocial(text) !== null)).toEqual([]);
});

test("courtesies come off the edges, and what is between stays as written", () => {
  const wrong = social.edges.filter(([text, kinds, rest]) => {
    const found = withoutSocial(text);
    return found.social.join(" ") !== kinds || found.rest !== rest;
  });
  expect(wrong).toEqual([]);
  for (const [text] of social.alone) expect(withoutSocial(text).rest, text).toBe("");
});

test("within one message the last word holds", () => {
  const wrong = correct.within.filter(([text, before, after]) => {
    const found = readCorrection(text);
    return found?.before !== before || found.after !== after;
  });
  expect(wrong).toEqual([]);
  expect(correct.one.filter((text) => readCorrection(text) !== null)).toEqual([]);
});

test("a message that corrects what was done is one, a refusal is none", () => {
  expect(correct.whole.filter((text) => !isCorrection(text))).toEqual([]);
  expect(correct.none.filter((text) => isCorrection(text))).toEqual([]);
});

test("who haggles is told from who asks for a price or finds it dear", () => {
  expect(pressure.said.filter((text) => !readPressure(text))).toEqual([]);
  expect(pressure.none.filter((text) => readPressure(text))).toEqual([]);
});

test("a person is called where one is asked for, or where somebody is angry", () => {
  for (const kind of ["asked", "complaint"] as const)
    expect(person[kind].filter((text) => readPerson(text) !== kind)).toEqual([]);
  expect(person.none.filter((text) => readPerson(text) !== null)).toEqual([]);
});

const BESIDE = [
  "запишите на маникюр завтра в 11",
  "бағасы қанша, ертең жазыңызшы",
  "how much is it on friday at 5?",
];

test("a wish beside it never makes a danger, a stop or a call of anything", () => {
  const texts = [...new Set([...danger.ordinary, ...stop.none, ...person.none, ...tell.none])];
  texts.forEach((text, index) => {
    const wish = BESIDE[index % BESIDE.length];
    for (const both of [`${text}. ${wish}`, `${wish}. ${text}`]) {
      if (!readDanger(text)) expect(readDanger(both), both).toBeNull();
      if (!readStop(text).length) expect(readStop(both), both).toEqual([]);
      if (!readPerson(text)) expect(readPerson(both), both).toBeNull();
    }
  });
});

test("danger and stop are heard beside a wish", () => {
  for (const wish of BESIDE) {
    for (const kind of ["self_harm", "emergency", "threat"] as const)
      for (const text of danger[kind])
        if (readDanger(text)) expect(readDanger(`${wish}. ${text}`), text).toBe(kind);
    for (const [text, want] of stop.said)
      if (text.includes(" ")) expect(readStop(`${wish}. ${text}`).join(" "), text).toBe(want);
  }
});

test("the same said loudly, or with more marks, is the same", () => {
  for (const kind of ["self_harm", "emergency", "threat"] as const)
    for (const text of danger[kind])
      if (readDanger(text))
        for (const other of [text.toUpperCase(), `${text}!!!`, `  ${text}...`])
          expect(readDanger(other), other).toBe(kind);
  for (const [text, want] of stop.said)
    for (const other of [text.toUpperCase(), `${text}!!`])
      expect(readStop(other).join(" "), other).toBe(want);
});

test("whatever is written is read to its end, and what is left of it is a piece of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 1_500 }), (text) => {
      readDanger(text);
      readTell(text);
      readStop(text);
      readSocial(text);
      readPressure(text);
      readPerson(text);
      isCorrection(text);
      expect(text).toContain(withoutSocial(text).rest);
      const found = readCorrection(text);
      if (found) for (const part of [found.before, found.after]) expect(text).toContain(part);
    }),
    { numRuns: 200 },
  );
});

const partsOf = (sense: object): object[] =>
  "of" in sense
    ? [sense.of, "but" in sense ? sense.but : []].flat().filter((one) => one instanceof Object)
    : [];

test("every phrase of the lexicons is written as phrases are", () => {
  const element = /^(?:\.\.|\^|\$|##?|[?!]?=?[\p{L}\p{M}\d'’.&]+\*?(?:\|=?[\p{L}\p{M}\d'’.&]+\*?)*)$/u;
  const phrases = LEXICONS.flatMap((lexicon) =>
    Object.values(lexicon)
      // Of a sense its parts are rows.
      .flatMap((one) => (Array.isArray(one) ? one.flatMap(partsOf) : [one]))
      .filter((rows) => "ru" in rows && "kk" in rows && "en" in rows)
      .flatMap((rows) => Object.values(rows as Rows).flatMap((row: string) => row.split(","))),
  ).map((phrase) => phrase.trim());
  expect(phrases.length).toBeGreaterThan(2_000);
  const wrong = phrases.filter((phrase) => {
    const elements = phrase.split(/\s+/);
    const first = elements.find((one) => !/^[!^]/.test(one));
    return !elements.every((one) => element.test(one)) || first === undefined || /^[?$]|^\.\.$/.test(first);
  });
  expect(wrong).toEqual([]);
});
