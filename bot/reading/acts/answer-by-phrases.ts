import { ASKS, CHANGING, DEEDS, SAID } from "./answers.lexicon.ts";
import { BOUNDS, TIMES } from "./common.lexicon.ts";
import {
  bookOf,
  fits,
  isEcho,
  type Key,
  type Phrase,
  phrasesOf,
  type Rows,
  type Token,
  tokensOf,
} from "./phrases.ts";

type Deed = keyof typeof DEEDS;
type Word = keyof typeof SAID;

/** What a question asks for, as far as an answer in words depends on it. */
export interface Asking {
  asks: AskedFor | "nothing";
  /** Whoever takes the answer looks whether it says another time than the question's. */
  comparesTime?: boolean;
  /** Deeds that answer yes, and those that answer no. */
  yes: readonly Deed[];
  no: readonly Deed[];
  /** What both of them mean; without it neither, and somebody else has to find out. */
  both?: "no";
  /** Words that the question itself holds (services, names, a day); repeating them is part of the answer. */
  echo: readonly string[];
}

/** What can be asked so that a yes or a no answers it. */
export const ASKING = {
  book: { asks: "book", yes: ["book", "come"], no: ["cancel", "not_come"] },
  move: { asks: "move", yes: ["move", "book"], no: ["keep", "cancel"] },
  // Both said: nothing is taken away on half a sentence.
  cancel: { asks: "cancel", yes: ["cancel", "not_come"], no: ["keep", "come"], both: "no" },
  wait: { asks: "wait", yes: ["notify", "book"], no: ["no_wait"] },
  reminder: { asks: "reminder", yes: ["come", "book", "keep"], no: ["not_come", "cancel"] },
  call: { asks: "call", yes: ["call"], no: ["no_call"] },
  plan: { asks: "plan", yes: ["close", "notify"], no: ["no_close", "keep", "cancel"] },
  import: { asks: "import", yes: ["add"], no: ["no_add", "cancel"] },
  setup: { asks: "setup", yes: ["add", "book"], no: ["no_add", "cancel"] },
  name: { asks: "name", yes: ["give"], no: ["no_give"] },
  number: { asks: "number", yes: ["give", "notify"], no: ["no_give"] },
  may: { asks: "may", yes: ["may"], no: ["may_not"] },
  came: { asks: "came", yes: ["came"], no: ["not_came"], both: "no" },
  silent: { asks: "silent", yes: ["notify"], no: ["call", "no_wait"] },
  choice: { asks: "choice", yes: ["book"], no: ["cancel", "keep"] },
} as const;
export type AskedFor = keyof typeof ASKING;

/**
 * How a text answers a question. `agree` says by itself what is to be done, `yes` says yes, `ack` that it was
 * heard, `later` puts it off. `rest`: the words that none of this accounts for, as they were written; `more`:
 * some of them ask something, or may change what is to be done, so that the answer is not the whole of it;
 * `times`: they only say something of a time, which may be another one.
 */
export interface Answer {
  means: "agree" | "yes" | "ack" | "no" | "later" | "thanks";
  rest: string;
  more: "asks" | "changes" | "times" | null;
  /** Something is asked besides. */
  asks: boolean;
  /** It names something to be done. */
  deed: boolean;
}

type Meaning = { deed: Deed } | { word: Word };

const single = (rows: Rows) => phrasesOf(rows, null).flatMap(({ keys }) => (keys.length === 1 ? keys : []));
const CHANGING_WORDS = single(CHANGING);
const ASKING_WORDS = single(ASKS);
const TIME_WORDS = [...single(TIMES), ...single(BOUNDS)];

const phrases = bookOf<Meaning>([
  ...Object.entries(DEEDS).flatMap(([deed, rows]) => phrasesOf<Meaning>(rows, { deed: deed as Deed })),
  ...Object.entries(SAID).flatMap(([word, rows]) => phrasesOf<Meaning>(rows, { word: word as Word })),
]);

/** What phrases that begin at this word mean. */
function phrasesAt(tokens: readonly Token[], at: number): Phrase<Meaning>[] {
  const whole = phrases(tokens, at);
  // A word as it stands says more than the beginning of one: «join» is no «жой».
  const exact = whole.filter(({ keys }) => keys.every(({ key }, index) => tokens[at + index]?.key === key));
  return exact.length > 0 ? exact : whole;
}

/** Signs that answer by themselves; tones of skin and selectors are taken off before. */
const SIGNS: readonly [RegExp, Word][] = [
  [/👎|🚫|❌|🙅/u, "no"],
  [/✅|☑|🤝|💯/u, "yes"],
  [/👍|👌|🆗|✔|^\s*\++\s*$/u, "ack"],
  [/🤔|⏳/u, "later"],
  [/🙏|❤|🧡|💛|💚|💙|💜|🥰|😘|😍|💐|🌹/u, "thanks"],
];

/** "Is it too late to cancel": a question without its mark. */
const BEGINS_ASKING =
  /^\s*(?:and |but |so )?(?:is|are|am|was|do|does|did) (?:i|it|there|you|they|we|she|he|the)(?!\p{L})/iu;
/** A question at the end, whatever is put after its mark. */
const ASKS_BACK = /\?[\s?!.…)\p{Extended_Pictographic}]*$/u;
const LAST_PART = /[.,;!\n…][^.,;!\n…]*$/u;
/** What stands after the last mark between clauses, and asks. */
const LAST_CLAUSE = /[.,;!\n…][^.,;!\n…]*\?[\s?!.…)\p{Extended_Pictographic}]*$/u;

/** How phrases that are known answer what was asked; null: they do not, or say both. */
export function answerByPhrases(text: string, { yes, no, both, echo }: Asking): Answer | null {
  const plainText = text.replace(/[\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{200D}]/gu, "");
  const tokens = tokensOf(plainText);
  const words = new Set<Word>();
  const deeds = new Set<Deed>();
  const repeated = keysOf(echo);
  const left: Token[] = [];
  /** Stretches of what nothing accounts for; words that mean nothing by themselves may stand inside. */
  const pieces: { from: number; to: number }[] = [];
  let open = false;
  /** Where each is said first. */
  const at: Partial<Record<Word | "cancel" | "deed", number>> = {};
  for (let nth = 0; nth < tokens.length; ) {
    const token = tokens[nth] as Token;
    const found = phrasesAt(tokens, nth);
    for (const { means } of found) "deed" in means ? deeds.add(means.deed) : words.add(means.word);
    for (const { means } of found) {
      const name = !("deed" in means) ? means.word : means.deed === "cancel" ? "cancel" : "deed";
      at[name] ??= token.from;
    }
    const known = found.length > 0 || isEcho(token.key, repeated);
    if (!known) {
      left.push(token);
      const last = pieces.at(-1);
      if (open && last) last.to = token.to;
      else pieces.push({ from: token.from, to: token.to });
      open = true;
    } else if (found.some(({ means }) => "deed" in means || means.word !== "filler")) open = false;
    nth += Math.max(1, found[0]?.keys.length ?? 1);
  }
  for (const [sign, word] of SIGNS) if (sign.test(plainText)) words.add(word);
  if (words.has("weak") && left.length === 0 && !words.has("question")) words.add("yes");
  // «Жоқ, барамын деп ойламаймын»: to come is no yes beside a no.
  if (words.has("no")) deeds.delete("come");
  // "да?" asks back; it takes nothing.
  const isMarked = ASKS_BACK.test(plainText);
  const asksBack = isMarked || words.has("question");
  const clause = plainText.search(isMarked ? LAST_CLAUSE : LAST_PART);
  const question = asksBack ? Math.max(0, clause) : plainText.length;
  // «Да... а скидочки никак?»: what is asked after a yes takes nothing of it back.
  if (words.has("yes") && at.no !== undefined && at.no >= question) words.delete("no");
  const said = { yes: yes.some((one) => deeds.has(one)), no: no.some((one) => deeds.has(one)) };
  // Who is ill says why, and not yet that the visit is to be called off.
  if (words.has("later") && deeds.has("not_come")) said.yes = false;
  const means = said.yes && said.no ? (both ?? null) : meaningOf(words, said);
  const rest = pieces.map(({ from, to }) => plainText.slice(from, to).trim()).join(", ");
  if (means === null || (asksBack && rest === "" && tokens.length <= 2)) return null;
  // «А за отмену деньги берёте?»: what is asked about is no answer; what is said before the question is one.
  const asks = left.find(({ key }) => ASKING_WORDS.some((one) => fits(one, key)))?.from ?? plainText.length;
  const isBefore = (from: number | undefined, end: number) => from !== undefined && from < end;
  const plainly =
    words.has("yes") ||
    words.has("ack") ||
    isBefore(at.deed, question) ||
    (!said.yes && isBefore(at.no, question));
  const deed = Math.min(at.deed ?? plainText.length, at.cancel ?? plainText.length);
  const asked =
    (said.yes || words.has("yes")) &&
    ((asks < deed && !isBefore(at.yes, asks)) ||
      (!words.has("yes") && BEGINS_ASKING.test(lastClauseOf(plainText.slice(0, deed)))));
  const isAsked = (asksBack && !plainly) || asked;
  if (isAsked && (rest !== "" || words.has("question")) && means !== "thanks" && means !== "later")
    return null;
  // «Yes, go ahead. She has no idea»: what comes after a whole sentence may be of something else.
  const between = at.yes !== undefined && at.no !== undefined ? plainText.slice(at.yes, at.no) : "";
  if (means === "no" && /[.!?\n]/.test(between)) return null;
  // «Не надо пока ничего бронировать»: a no beside the deed, where no yes came first, leaves nothing certain.
  const denies = at.no !== undefined && words.has("no") && !deeds.has("not_come") && !isBefore(at.yes, at.no);
  if (means === "agree" && denies) return null;
  const among = (known: readonly Key[]) => left.some(({ key }) => known.some((one) => fits(one, key)));
  const ofTime = left.filter(isOfTime);
  const others = left.filter((one) => !ofTime.includes(one));
  const changes = others.some(({ key }) => /^\d/.test(key) || CHANGING_WORDS.some((one) => fits(one, key)));
  const asksMore = asksBack || among(ASKING_WORDS);
  const more = changes ? "changes" : ofTime.length > 0 ? "times" : asksMore ? "asks" : null;
  return { means, rest, more, asks: asksMore, deed: deeds.size > 0 };
}

const keysOf = (echo: readonly string[]) =>
  new Set(echo.flatMap((one) => tokensOf(one)).map((token) => token.key));
const isOfTime = ({ key }: Token) => TIME_WORDS.some((one) => fits(one, key));

/** Whether a text has a question mark or a word that asks. */
export const asksSomething = (text: string): boolean =>
  text.includes("?") ||
  tokensOf(text).some(
    // "Save it for me": in Latin letters it is English far oftener than «ме».
    ({ key, from, to }) =>
      text.slice(from, to).toLowerCase() !== "me" && ASKING_WORDS.some((one) => fits(one, key)),
  );

/**
 * Whether a stretch beside an answer tells of something of its own: «у ребёнка в среду врач»; nothing in it
 * answers, asks for something or is to be done.
 */
export function tellsOfItself(text: string): boolean {
  const tokens = tokensOf(text);
  let own = 0;
  for (let at = 0; at < tokens.length; ) {
    const found = phrasesAt(tokens, at);
    if (found.some(({ means }) => "deed" in means || OF_ANSWERS.has(means.word))) return false;
    const { key } = tokens[at] as Token;
    const isChange = ASKING_WORDS.some((one) => fits(one, key)) || BETTER.test(key);
    if (found.length === 0 && isChange) return false;
    if (found.length === 0 && key.length > 3 && !/^\d/.test(key) && !isOfTime(tokens[at] as Token)) own++;
    at += Math.max(1, found[0]?.keys.length ?? 1);
  }
  return own > 0;
}
const OF_ANSWERS: ReadonlySet<Word> = new Set(["yes", "no", "ack", "weak", "later", "question"]);
/** «Лучше», "instead", another one. */
const BETTER =
  /^(?:udobn|svobod|hotia|hotya|dumal|hotel|easier|free|better|prefer|predpoch|ingail|yngail|luchshe|drug|instead|rather|another|other|different|basqa|baska|odan|vmesto|orniaa?|ornina)/;

/** Whether every word of a text is one of those the question holds. */
export function onlyRepeats(text: string, echo: readonly string[]): boolean {
  const repeated = keysOf(echo);
  return tokensOf(text).every(({ key }) => isEcho(key, repeated));
}

/** Whether a text has a number or a word of time that the question does not hold. */
export function saysOwnTime(text: string, echo: readonly string[]): boolean {
  const repeated = keysOf(echo);
  return tokensOf(text).some(
    (token) => !isEcho(token.key, repeated) && (/^\d/.test(token.key) || isOfTime(token)),
  );
}

const lastClauseOf = (text: string): string => text.slice(text.search(/[^.,;!?\n…]*$/u));

function meaningOf(words: ReadonlySet<Word>, deeds: { yes: boolean; no: boolean }): Answer["means"] | null {
  if (words.has("later")) return deeds.yes ? null : "later";
  if (deeds.yes) return "agree";
  if (deeds.no || words.has("no")) return "no";
  return (["yes", "thanks", "ack"] as const).find((one) => words.has(one)) ?? null;
}
