import { ASKS, CHANGING, DEEDS, SAID } from "./answers.lexicon.ts";
import { bookOf, isEcho, type Phrase, phrasesOf, type Token, tokensOf } from "./phrases.ts";
import { ABOUT, WAYS } from "./plan-answer.lexicon.ts";

type Way = keyof typeof WAYS;
type Deed = keyof typeof DEEDS;
type Meaning = { way: Way } | { deed: Deed } | { word: keyof typeof SAID };

/** How a plan may be answered. */
export type PlanWay = "yes" | "ask" | "instead" | "silent" | "no";

/** A plan as an answer in words depends on it. */
export interface PlanAsked {
  /** The options in their order; the first is the one that stands out. */
  choices: readonly PlanWay[];
  /** The deed of its first line, where a word of people's names it. */
  does: "close" | "book" | "move" | "cancel" | "add" | null;
  /** Names and days it holds. */
  echo: readonly string[];
}

/**
 * `choice`: which option is meant; `later`: none yet; `unclear`: an answer that fits none, or several.
 * `rest`: clauses that are another wish or a question, as they were written.
 */
export interface PlanAnswer {
  choice: PlanWay | "later" | "unclear";
  rest: string;
  /** It says yes and nothing of what is to be done. */
  mere: boolean;
}

const WORDS = bookOf<Meaning>([
  ...phrasesOf(ABOUT, { word: "filler" as const }),
  ...Object.entries(WAYS).flatMap(([way, rows]) => phrasesOf(rows, { way: way as Way })),
  ...Object.entries(DEEDS).flatMap(([deed, rows]) => phrasesOf(rows, { deed: deed as Deed })),
  ...Object.entries(SAID).flatMap(([word, rows]) => phrasesOf(rows, { word: word as keyof typeof SAID })),
]);

const ASKING = bookOf<null>(phrasesOf(ASKS, null));
const TURNING = bookOf<null>(phrasesOf(CHANGING, null));
/** Deeds that a wish of its own may be about. */
const WISHES: readonly Deed[] = ["book", "move", "cancel", "close", "add", "no_close"];

/** Where one clause ends and another begins; the word that joins them stays with the second. */
const CLAUSES = /[,.;!?\n]|:(?=\s)|(?<!\p{L})(?=(?:и|а|and|және|ал|also|плюс)(?!\p{L}))/giu;
/** Said besides, not instead. */
const BESIDES = /(?<!\p{L})(?:и|and|және|also|too|плюс|ещё|еще|тоже|также|тағы|заодно)(?!\p{L})/iu;

interface Clause {
  text: string;
  ways: Set<Way>;
  deeds: Set<Deed>;
  words: Set<keyof typeof SAID>;
  /** It has words that repeat the plan. */
  echoes: boolean;
  /** What it is: part of the answer, a wish or question of its own, a turn of the answer, or talk. */
  is: "answer" | "wish" | "asks" | "turns" | "talk";
}

function clauseOf(text: string, repeated: ReadonlySet<string>, asks: boolean): Clause {
  const clause: Clause = {
    text,
    ways: new Set(),
    deeds: new Set(),
    words: new Set(),
    echoes: false,
    is: "answer",
  };
  const tokens = tokensOf(text);
  const left: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = meant(tokens, at);
    for (const { means } of found) {
      if ("way" in means) clause.ways.add(means.way);
      else if ("deed" in means) clause.deeds.add(means.deed);
      else clause.words.add(means.word);
    }
    if (found.length === 0) {
      if (isEcho((tokens[at] as Token).key, repeated)) clause.echoes = true;
      else left.push(at);
    }
    at += Math.max(1, found[0]?.keys.length ?? 1);
  }
  const among = (words: typeof ASKING) => left.some((at) => words(tokens, at).length > 0);
  if (asks || among(ASKING)) clause.is = "asks";
  else if (left.length === 0) clause.is = "answer";
  else if (clause.ways.size > 0) clause.is = "turns";
  else if (WISHES.some((one) => clause.deeds.has(one))) clause.is = "wish";
  else {
    const figures = left.some((at) => /^\d/.test((tokens[at] as Token).key));
    clause.is = figures || among(TURNING) ? "turns" : "talk";
  }
  return clause;
}

/** A way says more than a deed that is written alike. */
function meant(tokens: readonly Token[], at: number): Phrase<Meaning>[] {
  const found = WORDS(tokens, at);
  const ways = found.filter(({ means }) => "way" in means);
  return ways.length > 0 ? ways : found;
}

const SIGNS: readonly [RegExp, "yes" | "no"][] = [
  [/👎|🚫|❌|🙅/u, "no"],
  [/✅|☑|🤝|💯|👍|👌|🆗|✔|^\s*\++\s*$/u, "yes"],
];

/** Reads how the master answers a plan, in any number of words; null: it is no answer to it. */
export function readPlanAnswer(text: string, plan: PlanAsked): PlanAnswer | null {
  const repeated = new Set(plan.echo.flatMap((one) => tokensOf(one)).map(({ key }) => key));
  const said = text
    .split(CLAUSES)
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  const clauses = said.map((one, index) =>
    clauseOf(one, repeated, /\?\s*$/.test(text) && index === said.length - 1),
  );
  const answer = answerOf(text, clauses, plan);
  if (!answer) return null;
  const others = clauses.filter((one) => one.is !== "answer" && one.is !== "talk");
  const rest = others.map((one) => one.text.replace(/^(?:и|а|and|және|ал)(?!\p{L})\s*/iu, "")).join(", ");
  if (answer.choice === "no") return { ...answer, rest };
  // How people hear of it is turned in a way that no option is.
  if (others.some(({ is, ways }) => is === "turns" && ways.size > 0))
    return { ...answer, choice: "unclear", rest: "" };
  // What hangs on a yes without a deed of its own, or wants the same deed otherwise, is another wish.
  const turns = others.some(
    ({ is, text: own }) =>
      is === "turns" ||
      (is === "wish" && !BESIDES.test(own)) ||
      (is === "wish" && /(?<!\p{L})(?:но|but)(?!\p{L})/iu.test(own)),
  );
  return turns ? null : { ...answer, rest };
}

/** What the clauses that are the answer say, before what is said besides; null: there is none. */
function answerOf(text: string, clauses: readonly Clause[], plan: PlanAsked): PlanAnswer | null {
  const own = clauses.filter(({ is }) => is === "answer");
  const all = <T>(of: (clause: Clause) => ReadonlySet<T>) => new Set(own.flatMap((one) => [...of(one)]));
  const ways = all(({ ways }) => ways);
  const deeds = all(({ deeds }) => deeds);
  const words = all(({ words }) => words);
  for (const [sign, word] of SIGNS) if (sign.test(text)) words.add(word);
  const first = clauses.find(({ is }) => is !== "talk");
  if (first && first.is !== "answer") return null;
  const does = deedsOf(plan);
  const agrees = words.has("yes") || words.has("ack") || words.has("weak");
  const acts = does.yes.some((one) => deeds.has(one));
  const [yes, no] = [acts || agrees, words.has("no") || does.no.some((one) => deeds.has(one))];
  if (words.has("later")) return yes ? null : { choice: "later", rest: "", mere: false };
  const repeats = own.some(({ echoes }) => echoes);
  if (!yes && !no && ways.size === 0) return repeats ? { choice: "unclear", rest: "", mere: false } : null;
  // The day again without a yes may be another wish for it.
  if (!agrees && !no && ways.size === 0 && repeats && plan.does === "close") return null;
  // A no beside a mere yes is a no: «да нет».
  return {
    choice: wayOf(plan, ways, { yes: no ? acts : yes, no, ofVisits: OF_VISITS.test(text) }),
    rest: "",
    mere: !acts && ways.size === 0,
  };
}

/** Deeds that carry the plan out, and those that leave it. */
function deedsOf({ does }: PlanAsked): { yes: readonly Deed[]; no: readonly Deed[] } {
  const yes: Deed[] = ["close", "notify"];
  const no: Deed[] = ["no_close"];
  if (does && does !== "close") yes.push(does);
  if (does !== "cancel") no.push("cancel");
  if (does !== "close") no.push("keep");
  return { yes, no };
}

/** Visits or the people they are of are named. */
const OF_VISITS =
  /(?<!\p{L})(?:визит|запис|клиент|никого|их|тех|кто|приход|прид|новы|закр|жазб|жазыл|клиент|жаңа|visit|booking|appointment|client|them|new|close)/iu;

/** Which of the options: only one that the words leave no doubt of. */
function wayOf(
  { choices }: PlanAsked,
  ways: ReadonlySet<Way>,
  { yes, no, ofVisits }: { yes: boolean; no: boolean; ofVisits: boolean },
): PlanWay | "unclear" {
  const may = (one: PlanWay) => choices.includes(one);
  const only = (way: Way) => ways.has(way) && ways.size === 1;
  if (no) {
    if (ways.size === 0 && !yes) return "no";
    // «Нет, оставь»: left as it is.
    return !yes && only("keep") ? "no" : "unclear";
  }
  if (may("instead")) {
    const keeps = only("keep") || (ways.size === 2 && ways.has("keep") && ways.has("silent"));
    // «Оставь»: the visits, or all as it is.
    if (keeps) return yes || ofVisits ? "yes" : "unclear";
    return only("tell") ? "instead" : "unclear";
  }
  if (ways.size === 0) return choices.find((one) => one !== "no") ?? "unclear";
  if (only("silent") && may("silent")) return "silent";
  if (only("ask") && may("ask")) return "ask";
  if (only("keep") && !yes) return "no";
  const tells = only("tell") || (ways.size === 2 && ways.has("tell") && ways.has("ask"));
  if (only("tell") && may("yes")) return "yes";
  return tells && ways.has("ask") && may("ask") ? "ask" : "unclear";
}
