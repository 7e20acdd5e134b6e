import { fits, type Key, NEAR_FROM, phrasesOf, type Rows, tokensOf } from "./acts/phrases.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";
import {
  BEING,
  BROADER,
  FILLER,
  GENERAL,
  HAVING,
  HOW,
  IN_WRITING,
  ON_WHAT_TERMS,
  OPEN,
  OTHER_MATTERS,
  OVER,
  PENALTY,
  SPECIFIC,
  SUBJECTS,
  UNTIL_WHEN,
  WHERE,
  YOU,
} from "./topics.lexicon.ts";

export type General = keyof typeof GENERAL;
export type Specific = keyof typeof SPECIFIC;
type Matter = keyof typeof OTHER_MATTERS;

/** What a text is about: whole kinds of knowledge, and things by name. */
export interface Topics {
  general: General[];
  specific: Specific[];
}

/** One of the questions of a text. */
export interface Asked extends Topics {
  /** Before or after a visit, where that is said. */
  phase: "preparation" | "care" | null;
  subjects: string[];
  /** It asks for times, prices, or for a deed, too. */
  matters: Matter[];
  /** Beginnings of the words that nothing accounts for. */
  unknown: string[];
}

/** What a master wrote: everything it mentions. */
export interface Written extends Topics {
  subjects: string[];
  /** Beginnings of all its longer words. */
  stems: ReadonlySet<string>;
}

const TOKENS_AT_MOST = 60;
/** What masters write is longer than what clients ask, and has a bound of its own in the model. */
const WRITTEN_AT_MOST = 2_000;
const WRITTEN_TOKENS_AT_MOST = 400;
const STEM = 5;
const LONGER = 4;

type Meaning =
  | { general: General }
  | { specific: Specific }
  | "subject"
  | { matter: Matter }
  | "where"
  | "being"
  | "filler";

const rowsOf = <Name extends string>(table: Record<Name, Rows>) => Object.entries(table) as [Name, Rows][];
/** Phrases by how their first word begins; what may be a letter off, by its first letter only. */
const byBeginning = <T extends { keys: readonly Key[] }>(phrases: readonly T[]) =>
  Map.groupBy(phrases, ({ keys: [first] }) =>
    first && (first.open || first.key.length < NEAR_FROM) ? first.key.slice(0, 2) : `${first?.key[0]}*`,
  );
const beginningAs = <T>(phrases: ReadonlyMap<string, T[]>, key: string): T[] => [
  ...(phrases.get(key.slice(0, 2)) ?? []),
  ...(phrases.get(`${key[0]}*`) ?? []),
];

const ASKED = [
  ...rowsOf(GENERAL).flatMap(([general, rows]) => phrasesOf<Meaning>(rows, { general })),
  ...rowsOf(SPECIFIC).flatMap(([specific, rows]) => phrasesOf<Meaning>(rows, { specific })),
  ...Object.values(SUBJECTS).flatMap((rows) => phrasesOf<Meaning>(rows, "subject")),
  ...rowsOf(OTHER_MATTERS).flatMap(([matter, rows]) => phrasesOf<Meaning>(rows, { matter })),
  ...phrasesOf<Meaning>(WHERE, "where"),
  ...phrasesOf<Meaning>(BEING, "being"),
  ...[FILLER, HOW].flatMap((rows) => phrasesOf<Meaning>(rows, "filler")),
];
const IN_QUESTIONS = byBeginning(ASKED);
const IN_TEXTS = byBeginning([
  ...ASKED,
  ...rowsOf(IN_WRITING as Record<Specific, Rows>).flatMap(([specific, rows]) =>
    phrasesOf<Meaning>(rows, { specific }),
  ),
]);
const words = (rows: Rows) => byBeginning(phrasesOf(rows, null));
type Words = ReturnType<typeof words>;
const HOWS = words(HOW);
const OPENS = words(OPEN);
const TERMS = words(ON_WHAT_TERMS);
const PENALTIES = words(PENALTY);
const UNTIL = words(UNTIL_WHEN);
const YOURS = words(YOU);
const HAVE = words(HAVING);
const SUBJECT_WORDS = byBeginning(rowsOf(SUBJECTS).flatMap(([subject, rows]) => phrasesOf(rows, subject)));

/** Things of the hands: with a day or a booking beside them they are wished for, not asked about. */
const WISHED: ReadonlySet<Specific> = new Set([
  "removal",
  "design",
  "men",
  "women",
  "forChildren",
  "online",
  "homeVisits",
  "warranty",
  "companion",
  "oil",
  "cream",
] as const);
const WISHING: ReadonlySet<Matter> = new Set<Matter>(["booking", "days", "length"]);
const OF_THE_DAY_AFTER = ["water", "sun", "sport", "oil", "cream"] as const;

function readKeys(keys: readonly string[], phrases: typeof IN_QUESTIONS) {
  const found: Meaning[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < keys.length; ) {
    const here = standing(phrases, keys, at);
    const length = Math.max(0, ...here.map((phrase) => phrase.keys.length));
    for (const phrase of here) if (phrase.keys.length === length) found.push(phrase.means);
    if (length === 0) unknown.push(keys[at] ?? "");
    at += Math.max(1, length);
  }
  const pick = <Value>(of: (meaning: Exclude<Meaning, string>) => Value | null) =>
    new Set(found.flatMap((one) => (typeof one === "string" ? [] : (of(one) ?? []))) as Value[]);
  return {
    general: pick((one) => ("general" in one ? one.general : null)),
    specific: pick((one) => ("specific" in one ? one.specific : null)),
    // Whatever else the words are: «после маникюра» is about nails, too.
    subjects: [
      ...new Set(keys.flatMap((_, at) => standing(SUBJECT_WORDS, keys, at)).map(({ means }) => means)),
    ],
    matters: pick((one) => ("matter" in one ? one.matter : null)),
    where: found.includes("where"),
    being: found.includes("being"),
    unknown: stemsOf(unknown),
  };
}

/** The phrases that stand at this word. */
const standing = <T extends { keys: readonly Key[] }>(
  phrases: ReadonlyMap<string, T[]>,
  keys: readonly string[],
  at: number,
): T[] =>
  beginningAs(phrases, keys[at] ?? "").filter((phrase) =>
    phrase.keys.every((one, index) => fits(one, keys[at + index] ?? "")),
  );
const stemsOf = (keys: readonly string[]) => [
  ...new Set(keys.filter((key) => key.length >= LONGER && !/^\d/.test(key)).map((key) => key.slice(0, STEM))),
];
const keysOf = (text: string, atMost: number) => tokensOf(text, atMost).map(({ key }) => key);
const among = (some: Words, keys: readonly string[]) =>
  keys.some((_, at) => standing(some, keys, at).length > 0);

/** Where one question ends and another begins. */
const BETWEEN =
  /[?!;\n]+|\.\s|,?\s(?:и|а ещё|а еще|а также|and|also|plus|және|тағы)\s|,\s(?=(?:(?:а|и)\s)?(?:где|как|какой|какая|какие|есть ли|сколько|куда|where|how|is there|do you|what|қайда|қалай)\s)/iu;

/** The questions of a text, one by one. */
export function readQuestions(text: string): Asked[] {
  return firstWords(text, READ_AT_MOST)
    .split(BETWEEN)
    .filter((part) => /\p{L}/u.test(part))
    .map(readQuestion)
    .map(withoutWishes);
}

/**
 * A day, a booking or a length anywhere beside it makes it a wish: «мне снять и сделать новое, сколько
 * времени?»
 */
function withoutWishes(asked: Asked, _: number, all: readonly Asked[]): Asked {
  const wished = all.some(({ matters }) => matters.some((one) => WISHING.has(one)));
  return wished ? { ...asked, specific: asked.specific.filter((one) => !WISHED.has(one)) } : asked;
}

function readQuestion(text: string): Asked {
  const keys = keysOf(text, TOKENS_AT_MOST);
  const { general, specific, subjects, matters, where, being, unknown } = readKeys(keys, IN_QUESTIONS);
  const has = (...some: Matter[]) => some.some((one) => matters.has(one));
  // Without terms it is a wish about a visit.
  if (!among(TERMS, keys) || (has("days") && !among(PENALTIES, keys))) specific.delete("cancelling");
  if (has("mine"))
    for (const one of ["phone", "email", "instagram", "telegram"] as const) specific.delete(one);
  if (specific.has("forChildren") && general.has("preparation")) {
    specific.delete("forChildren");
    specific.add("withChild");
  }
  const phase = general.has("preparation") ? "preparation" : general.has("care") ? "care" : null;
  if (!phase && among(HAVE, keys)) for (const one of OF_THE_DAY_AFTER) specific.delete(one);
  const named = [...specific];
  const hidden = new Set(named.flatMap((one) => OVER[one] ?? []));
  for (const one of [...general, ...specific] as (General & Specific)[])
    if (hidden.has(one)) {
      general.delete(one);
      specific.delete(one);
    }
  const nothingElse = named.length === 0 && !has("booking", "price", "mine");
  // A number that is told of, not asked for: «телефон в ремонте, пишу отсюда».
  if (unknown.length > 2) specific.delete("phone");
  const alone = nothingElse && unknown.length === 0;
  const open = among(OPENS, keys);
  if (general.has("place") ? unknown.length > 2 || has("mine") : false) general.delete("place");
  if (being && nothingElse && unknown.length <= 1) general.add("place");
  const yours = keys.length === 1 || among(YOURS, keys);
  if (where && yours && alone && subjects.length === 0 && general.size === 0) general.add("place");
  if (has("price", "mine") || unknown.length > 2) general.delete("payment");
  if (!alone || subjects.length > 0) general.delete("price");
  for (const one of ["preparation", "care", "rules"] as const)
    if (!nothingElse || !among(HOWS, keys) || unknown.length > (open ? 1 : 0)) general.delete(one);
  return { general: [...general], specific: [...specific], phase, subjects, matters: [...matters], unknown };
}

/** Whether what is said of the one answers about the other. */
export const covers = (said: Specific, asked: Specific): boolean =>
  said === asked || BROADER[asked] === said || BROADER[said] === asked;

/** Everything that a text of the master's mentions. */
export function readWritten(text: string): Written {
  const keys = keysOf(firstWords(text, WRITTEN_AT_MOST), WRITTEN_TOKENS_AT_MOST);
  const { general, specific, subjects } = readKeys(keys, IN_TEXTS);
  // "Later than that I have to cancel" says nothing of the client's cancelling.
  if (!among(UNTIL, keys)) specific.delete("cancelling");
  return { general: [...general], specific: [...specific], subjects, stems: new Set(stemsOf(keys)) };
}

/** What a question, or several in one text, is about; nothing where it is about times, prices or visits. */
export function readTopics(text: string): Topics {
  const asked = readQuestions(text);
  return {
    general: [...new Set(asked.flatMap(({ general }) => general))],
    specific: [...new Set(asked.flatMap(({ specific }) => specific))],
  };
}
