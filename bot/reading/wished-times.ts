import { wallTimeAt } from "../../engine/time.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import { chancesOf, readLearned } from "./learned/linear.ts";
import type { ActScene } from "./learned/scene-features.ts";
import { timesNamed } from "./learned/time-features.ts";
import { parseWhen } from "./when.ts";

const learned = readLearned("times");

/** Below this chance a time is none that is wished for. */
const OTHER = 0.4;
/** Between two of one list. */
const LISTED = /^\s*(?:[,/–—-]|или|и|либо|or|and|не|немесе|мен|пен|әлде)?\s*$/iu;
/** «Свадьба 28-го, надо за день до»: what is no wish is what the wish counts from. */
const BESIDE =
  /(?<!\p{L})(?:(?:day|days|week|night|morning) (?:before|after)|beforehand|in between|за (?:день|дня|пару|\d)|накануне|между|до (?:не[её]|него|этого)|алдында\p{L}*|бұрын|бурын|арасында\p{L}*)(?!\p{L})/iu;
/** «Кроме вторника», "but not Thursday", «сейсенбіден басқа»: what is wished for without it. */
const EXCEPT_BEFORE =
  /(?<!\p{L})(?:кроме|только не|но не|лишь бы не|except(?: for)?|but(?: not)?|not|apart from|other than|anything but)\s+(?:(?:в|во|на|on|for|the)\s+)?$/iu;
const EXCEPT_AFTER = /^\s*(?:күні\s+|куни\s+)?(?:басқа|баска|емес)(?!\p{L})/iu;
export const isLeftOut = (text: string, from: number, to: number): boolean =>
  EXCEPT_BEFORE.test(text.slice(0, from)) || EXCEPT_AFTER.test(text.slice(to));
/** What stands where such a time was: no word. */
const LEFT_OUT = "…";

/**
 * A message without the days and hours that say of something else when it is: a wedding, the visit that is to
 * move, what does not suit. As it is, where none is left.
 */
export function withWishedTimes(text: string, scene: Pick<ActScene, "when" | "visits">): string {
  const said = firstWords(text, TURN_AT_MOST);
  if (BESIDE.test(said)) return text;
  const times = timesNamed(said, scene);
  if (times.length < 2) return text;
  const own = scene.visits.map(({ start }) => wallTimeAt(scene.when.timeZone, start).minutes);
  // An hour by itself bounds another more often than not, unless it is a visit's own.
  const mayBe = ({ days, hours }: (typeof times)[number]) =>
    days.length > 0 || hours.some((hour) => own.includes(hour));
  const chances = times.map(({ buckets }) => chancesOf(learned, buckets)[0] ?? 1);
  // An hour is another's only beside one that is wished for.
  const saysDay = times.map(({ from, to }) => parseWhen(said.slice(from, to), scene.when).from !== null);
  const isTheOnlyHour = ({ days }: (typeof times)[number]) =>
    days.length === 0 && saysDay.filter((one) => !one).length === 1;
  const isOther = times.map(
    (one, at) =>
      mayBe(one) && !isLeftOut(said, one.from, one.to) && !isTheOnlyHour(one) && (chances[at] ?? 1) < OTHER,
  );
  const isBeside = (at: number, other: number) => {
    const [first, second] = [times[Math.min(at, other)], times[Math.max(at, other)]];
    return first && second && !isOther[other] && LISTED.test(said.slice(first.to, second.from));
  };
  const others = times.filter((_, at) => isOther[at] && !isBeside(at, at - 1) && !isBeside(at, at + 1));
  if (others.length === 0 || others.length === times.length) return text;
  let rest = "";
  let at = 0;
  for (const { from, to } of others) {
    rest += `${said.slice(at, from)}${LEFT_OUT}`;
    at = to;
  }
  return rest + text.slice(at);
}
