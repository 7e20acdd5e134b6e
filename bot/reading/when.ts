import { localDate } from "../../engine/time.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";
import { readTime } from "./when/clock.ts";
import { readDate } from "./when/days.ts";
import type { When, WhenContext } from "./when/meaning.ts";
import { SHIFT, SHIFT_DAYS, shiftDaysOf, shiftOf } from "./when/shifts.ts";
import { respell } from "./when/spelling.ts";

/**
 * Reads dates and times out of a sentence in Russian, English or Kazakh, as seen from the master's place and
 * day; of a long one out of its first words.
 */
export function parseWhen(whole: string, context: WhenContext): When {
  const sentence = firstWords(whole, READ_AT_MOST);
  let text = ` ${respell(
    withoutRefusals(sentence)
      .toLowerCase()
      .replaceAll("ё", "е")
      .replace(/[«»"!?]/g, " ")
      .replace(/,(?=\S)/g, ", ")
      .replace(/\s+/g, " "),
  )} `;
  const today = localDate(context.timeZone, context.now);
  const when: When = {
    from: null,
    to: null,
    days: null,
    notBefore: null,
    notAfter: null,
    exact: null,
    prefer: null,
    shift: null,
    shiftDays: null,
    doubt: null,
    rest: "",
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text);
    if (match) text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return match;
  };

  const shift = take(SHIFT);
  if (shift) when.shift = shiftOf(shift);
  const byDays = take(SHIFT_DAYS);
  if (byDays) when.shiftDays = shiftDaysOf(byDays);
  readDate(take, today, when, () => text);
  readTime(take, when, context, () => text);
  if (when.doubt?.kind === "missing")
    when.doubt = { kind: "missing", words: asWritten(sentence, when.doubt.words) };
  if (when.from !== null && when.from < today && !when.doubt) when.doubt = { kind: "past", date: when.from };
  when.rest = text;
  return when;
}

/** The words in the person's own letters. */
function asWritten(sentence: string, words: string): string {
  const at = sentence.toLowerCase().indexOf(words);
  return at < 0 ? words : sentence.slice(at, at + words.length);
}

const REFUSED =
  /(?<!\p{L})(только не|кроме|кроме как|никак|не могу|не смогу|не получ\p{L}+|не выйдет|не подходит|неудобно|can't|cannot|can not|impossible|doesn't work|won't work|бола алмаймын|келе алмаймын|болмайды)(?!\p{L})/iu;

/** Whether a clause says that something does not suit: «в среду никак». */
export const refuses = (clause: string): boolean => REFUSED.test(clause);

/** «В среду никак, а в пятницу?»: what is refused is no wish, as long as another clause holds one. */
function withoutRefusals(sentence: string): string {
  const clauses = sentence.split(/[,;!?]|\s(?:а|но|but|ал)\s/u);
  const wished = clauses.filter((clause) => !REFUSED.test(clause));
  if (wished.length > 0) return wished.length < clauses.length ? wished.join(", ") : sentence;
  return /(?<!\p{L})(?:только не|кроме|anything but)(?!\p{L})/iu.test(sentence) ? "" : sentence;
}
