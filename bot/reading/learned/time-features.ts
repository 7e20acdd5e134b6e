import { wallTimeAt } from "../../../engine/time.ts";
import { readWhen } from "../time/read.ts";
import { dayShape } from "../when/day-shape.ts";
import { timesIn } from "../when.ts";
import { bucketOf } from "./linear.ts";
import type { ActScene } from "./scene-features.ts";

/** A day or an hour that a message names, with what it is known by. */
export interface TimeNamed {
  from: number;
  to: number;
  /** Local dates. */
  days: readonly string[];
  /** Minutes of the day. */
  hours: readonly number[];
  buckets: number[];
}

/** Words before and after it that are looked at. */
const BEFORE = 5;
const AFTER = 6;
/** Letters of the beginning of a word: what stands for its stem. */
const STEM = 5;
const CLAUSE_ENDS = /[.,!?;\n]/;
/** Times of one message that are looked at. */
const TIMES_AT_MOST = 12;

const wordsIn = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\d]+|[?.!,;]/gu) ?? []).map((word) => word.slice(0, STEM));

/** The days and hours of a message, each with what stands around it and beside it. */
export function timesNamed(text: string, { when, visits }: Pick<ActScene, "when" | "visits">): TimeNamed[] {
  const { spans } = readWhen(text, dayShape(when.workingSchedule));
  const found = spans.slice(0, TIMES_AT_MOST).map(({ from, to }) => {
    const words = text.slice(from, to);
    return { from, to, ...timesIn(words, when) };
  });
  const own = visits.map(({ start }) => wallTimeAt(when.timeZone, start));
  const isDay = ({ days }: (typeof found)[number]) => days.length > 0;
  const kindOf = ({ days, hours }: (typeof found)[number]) => {
    const ofVisit = own.some(({ date }) => days.includes(date)) ? "od" : days.length > 0 ? "d" : "";
    const atVisit = own.some(({ minutes }) => hours.includes(minutes)) ? "oh" : hours.length > 0 ? "h" : "";
    return ofVisit + atVisit;
  };
  const all = new Set(wordsIn(text));
  return found.map((one, at) => {
    const buckets = new Set<number>();
    const add = (feature: string) => buckets.add(bucketOf(`time ${feature}`));
    const kind = kindOf(one);
    add(`k ${kind}`);
    add(`n ${found.length} ${at}`);
    add(`last ${at === found.length - 1}`);
    add(`nd ${Math.min(3, found.filter(isDay).length)} ${kind}`);
    add(`later ${found.slice(at + 1).some(isDay)} ${kind}`);
    add(`sooner ${found.slice(0, at).some(isDay)} ${kind}`);
    const before = wordsIn(text.slice(0, one.from)).slice(-BEFORE).reverse();
    const after = wordsIn(text.slice(one.to)).slice(0, AFTER);
    for (const [side, words] of [
      ["b", before],
      ["a", after],
    ] as const)
      for (const [nth, word] of words.entries()) {
        add(`${side}${nth} ${word}`);
        add(`${side} ${word}`);
        if (nth < 2) add(`${side}k${nth} ${word} ${kind}`);
      }
    add(`ba ${before[0] ?? "^"} ${after[0] ?? "$"}`);
    add(`bb ${before[1] ?? "^"} ${before[0] ?? "^"}`);
    add(`aa ${after[0] ?? "$"} ${after[1] ?? "$"}`);
    const own = text.slice(one.from, one.to);
    add(`w ${wordsIn(own).join(" ")}`);
    for (const word of wordsIn(own)) add(`wi ${word}`);
    add(`end ${own.toLowerCase().slice(-3)}`);
    const { clause, place, mark } = clauseOf(text, one);
    for (const word of wordsIn(clause)) {
      add(`c ${word}`);
      add(`ck ${word} ${kind}`);
    }
    add(`place ${place}`);
    add(`mark ${mark}`);
    for (const word of all) add(`g ${word}`);
    return { ...one, buckets: [...buckets] };
  });
}

/** The words of the clause beside it, where in the message that stands, and how it ends. */
function clauseOf(text: string, { from, to }: { from: number; to: number }) {
  let start = from;
  while (start > 0 && !CLAUSE_ENDS.test(text[start - 1] ?? "")) start--;
  let end = to;
  while (end < text.length && !CLAUSE_ENDS.test(text[end] ?? "")) end++;
  return {
    clause: `${text.slice(start, from)} ${text.slice(to, end)}`,
    place: `${start === 0 ? "first" : "later"} ${end === text.length ? "last" : ""}`,
    mark: text[end] ?? "$",
  };
}
