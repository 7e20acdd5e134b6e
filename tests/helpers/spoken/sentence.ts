import fc from "fast-check";
import type { Language } from "../../../bot/i18n/format.ts";
import type { Wanted } from "../wanted.ts";
import type { World } from "../worlds.ts";
import { english } from "./english.ts";
import type { Grammar, Phrase } from "./grammar.ts";
import { kazakh } from "./kazakh.ts";
import { russian } from "./russian.ts";

/** A message that was made of what it means. */
export interface Spoken {
  text: string;
  world: World;
  acts: Wanted[];
}

const GRAMMARS: Readonly<Record<Language, Grammar>> = { ru: russian, kk: kazakh, en: english };

/** What a hurried hand does to a message; its meaning stays. */
type Noise = (text: string, language: Language) => string;
const NOISES: Readonly<Record<string, Noise>> = {
  none: (text) => text,
  "small letters": (text) => text.toLowerCase(),
  "LARGE LETTERS": (text) => text.toUpperCase(),
  "no marks": (text) => text.replace(/[!?]|[.,](?!\d)/gu, ""),
  "small letters and no marks": (text) => text.toLowerCase().replace(/[!?]|[.,](?!\d)/gu, ""),
  "spaces and lines": (text) => text.replace(/ /gu, "  ").replace(/([!?]) {2}/gu, "$1\n"),
  "е for ё": (text) => text.replaceAll("ё", "е"),
  "Kazakh in Russian letters": (text, language) =>
    language === "kk" ? text.replace(/[әғқңөұүһі]/giu, (letter) => PLAIN[letter] ?? letter) : text,
  "Latin letters that look the same": (text, language) =>
    language === "en"
      ? text
      : text.replace(/(?<=\p{L})[оае](?=\p{L})/gu, (letter) => ALIKE[letter] ?? letter),
  "the other keyboard": (text, language) => (language === "ru" ? onOtherKeyboard(text) : text),
};
const PLAIN: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};
const ALIKE: Readonly<Record<string, string>> = { о: "o", а: "a", е: "e" };

const KEYS = { ru: "йцукенгшщзхъфывапролджэячсмитьбю", en: "qwertyuiop[]asdfghjkl;'zxcvbnm,." };
/** A Russian message typed with the English keyboard on: figures and marks stay where they can be told. */
const onOtherKeyboard = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[!?]|[.,](?!\d)/gu, "")
    .replace(/[а-я]/gu, (letter) => KEYS.en[KEYS.ru.indexOf(letter)] ?? letter);

/** «В 18 10.03», "after one April 1st": nobody could tell where the hour ends. */
const runsInto = (hour: string, day: string): boolean =>
  /^(?:\d|March|April|наурыз|сәуір)/u.test(day) && !/(?:\d[ap]m|утра|дня|вечера|:\d\d)$/u.test(hour);

/** A day, an hour, or both in either order. */
const timed = (days: fc.Arbitrary<Phrase>, hours: fc.Arbitrary<Phrase>): fc.Arbitrary<Phrase> =>
  fc
    .record({ day: fc.option(days, { freq: 8 }), hour: fc.option(hours), isHourFirst: fc.boolean() })
    .map(({ day, hour, isHourFirst }) => {
      const isBoth = day !== null && hour !== null;
      // A comma stands where words that leave a day out end; they are said last.
      const isApart = isBoth && isHourFirst && !/,$/u.test(day.words) && !runsInto(hour.words, day.words);
      const first = isApart ? [hour, day] : [day, hour];
      return {
        words: first.flatMap((one) => (one ? [one.words] : [])).join(" "),
        means: joined(day?.means ?? "", hour?.means ?? ""),
      };
    })
    .filter(({ means }) => means !== "");

/** Where a visit moves: its hour stands behind its day. */
const moved = ({ toDays, hours, toHours }: Grammar): fc.Arbitrary<Phrase> =>
  fc.oneof(
    { arbitrary: toDays, weight: 3 },
    { arbitrary: toHours, weight: 2 },
    {
      arbitrary: fc.tuple(toDays, fc.oneof(hours, toHours)).map(([day, hour]) => ({
        words: `${day.words} ${hour.words}`,
        means: joined(day.means, hour.means),
      })),
      weight: 5,
    },
  );
/** The day of each visit that is booked. */
const OWN: Readonly<Record<string, RegExp>> = { A1: /^0d/, A2: /fri(?!@week\+)/ };

/** In the notation an hour stands before what is left out. */
function joined(day: string, hour: string): string {
  const [days = "", out] = day.split(" !");
  return [days, hour, out === undefined ? "" : `!${out}`].filter((one) => one !== "").join(" ");
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function sentenceIn(language: Language): fc.Arbitrary<Spoken & { noise: string }> {
  const grammar = GRAMMARS[language];
  const { days, hours, services, wishes, moves, cancels, greetings, fillers } = grammar;
  const book = fc
    .record({ form: fc.constantFrom(...wishes), what: services, when: timed(days, hours) })
    // What is booked at that day already may be meant.
    .filter(({ what, when }) => !(OWN.A1?.test(when.means) && /^manicure$/.test(what.means)))
    .filter(({ what, when }) => !(OWN.A2?.test(when.means) && what.means === "manicure-gel"))
    .map(({ form, what, when }) => ({
      body: form.replace("{what}", what.words).replace("{when}", when.words),
      act: { act: "book", services: what.means.split(","), when: when.means, people: 1 } satisfies Wanted,
    }));
  const move = fc
    .record({ form: fc.constantFrom(...moves), when: moved(grammar) })
    .filter(({ form, when }) => !OWN[form.means]?.test(when.means))
    .map(({ form, when }) => ({
      body: form.words.replace("{when}", when.words),
      act: { act: "move", visit: form.means, when: when.means } satisfies Wanted,
    }));
  const cancel = fc
    .constantFrom(...cancels)
    .map((form) => ({ body: form.words, act: { act: "cancel", visit: form.means } satisfies Wanted }));
  return fc
    .record({
      said: fc.oneof({ arbitrary: book, weight: 6 }, { arbitrary: move, weight: 3 }, cancel),
      greeting: fc.option(fc.constantFrom(...greetings)),
      filler: fc.option(fc.constantFrom(...fillers)),
      noise: fc.constantFrom(...Object.keys(NOISES)),
    })
    .map(({ said: { body, act }, greeting, filler, noise }) => {
      const whole = [greeting ? capital(greeting) : null, greeting ? body : capital(body), filler]
        .filter((one) => one !== null)
        .join(" ");
      return {
        text: NOISES[noise]?.(whole.replace(/,(?=\s*$|\?)/u, ""), language) ?? whole,
        world: language === "en" ? "brighton" : "almaty",
        acts: [act],
        noise,
      };
    });
}

/** Sentences of every language, each with what it means. */
export const spokenIn: Readonly<Record<Language, fc.Arbitrary<Spoken & { noise: string }>>> = {
  ru: sentenceIn("ru"),
  kk: sentenceIn("kk"),
  en: sentenceIn("en"),
};

/** What is said beside a wish and is none: it changes nothing of what was read of it. */
export const BESIDE: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    "Меня зовут Дана.",
    "У вас есть парковка?",
    "Мне подруга вас посоветовала.",
    "Я буду с коляской.",
    "Картой можно?",
    "В прошлый раз мне очень понравилось.",
    "Я живу рядом.",
  ],
  kk: [
    "Атым Дана.",
    "Тұрақ бар ма?",
    "Сізді құрбым айтты.",
    "Картамен төлеуге бола ма?",
    "Өткенде маған қатты ұнады.",
  ],
  en: [
    "My name is Diana.",
    "Is there parking?",
    "A friend told me about you.",
    "Can I pay by card?",
    "I loved it last time.",
    "I live round the corner.",
  ],
};
