import { formatWallTime } from "../../engine/time.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";
import { parseLength } from "./when/lengths.ts";

/** A setting of the master's, as a sentence puts it. */
export type SaidSetting =
  | { field: "address"; to: string }
  | { field: "reminderMinutes"; to: number[] }
  /** Minutes, hours and days ahead. */
  | { field: "leadTimeMinutes" | "cancelCutoffHours" | "planningHorizon"; to: number }
  /** `HH:mm`; null: never. */
  | { field: "morningAt" | "eveningAt"; to: string | null }
  /** Hours and days after a visit; null: never. */
  | { field: "reviewAfterHours" | "nudgeAfterDays"; to: number | null };

const AT_LEAST =
  /(?:минимум|не позже|не позднее|не раньше|хотя бы|at least|no later|not later|кемінде|кешіктірмей)/u;
const BOOKING = /(?<!\p{L})(?:запис\p{L}*|записыва\p{L}*|book\p{L}*|жазыл\p{L}*)/u;
const CHANGE = /(?<!\p{L})(?:отмен\p{L}*|перенос\p{L}*|cancel\p{L}*|болдырм\p{L}*)/u;
const REMIND = /(?<!\p{L})(?:напомин\p{L}*|remind\p{L}*|еске сал\p{L}*)/u;
const REVIEW = /(?<!\p{L})(?:отзыв\p{L}*|как прошел визит|reviews?|пікір\p{L}*)/u;
const NUDGE =
  /(?<!\p{L})(?:зови (?:клиентов )?снова|приглаша\p{L}* (?:клиентов )?снова|invite (?:them |clients )?(?:again|back)|қайта шақыр\p{L}*)/u;
const AFTER =
  /(?:через|after|in)\s+(\d{1,3}|неделю|месяц|a week|a month)\s*(дн\p{L}*|недел\p{L}*|месяц\p{L}*|days?|weeks?|months?)?|(\d{1,3})\s+(күн|апта|ай)/u;
/** Each blank can be matched in one way only: they may be thousands. */
const ADDRESS =
  /^(?:новый |мой |my |new )?(?:адрес|address|мекенжай\p{L}*)(?: теперь| is| енді)?(?:\s*[:—-])?\s+(?!\s)(.{4,300})$/iu;
const AHEAD =
  /(?:запись|запис\p{L}*|booking|жазылу\p{L}*).{0,20}?(?:на|вперед на|for|ahead)\s+(\d{1,3}|неделю|месяц|a week|a month)\s*(дн\p{L}*|недел\p{L}*|месяц\p{L}*|days?|weeks?|months?)?/u;
const MORNING = /(?<!\p{L})(?:утренн\p{L}*|утром присылай|morning message|таңғы)/u;
const EVENING = /(?<!\p{L})(?:вечерн\p{L}*|вечером присылай|evening message|кешкі)/u;
const MESSAGE = /(?:сообщени\p{L}*|сводк\p{L}*|присыла\p{L}*|message|хабар\p{L}*)/u;
const NEVER =
  /(?<!\p{L})(?:не (?:присыла\p{L}*|спрашива\p{L}*|зови|приглаша\p{L}*|надо|нужно)|отключи\p{L}*|выключи\p{L}*|without|no|off|stop|do not|don't|never|жіберме\p{L}*|өшір)/u;
const CLOCK = /(?:в|at|сағат)?\s*(\d{1,2})(?:[:.](\d\d))?/u;

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/**
 * «Напоминай за день и за 2 часа», «запись минимум за 3 часа», «адрес Абая 10»; null where no setting is
 * named.
 */
export function parseSetting(sentence: string): SaidSetting | null {
  const address = ADDRESS.exec(sentence.trim())?.[1]?.trim();
  if (address) return { field: "address", to: address };
  const text = firstWords(sentence, READ_AT_MOST).toLowerCase().replaceAll("ё", "е");
  if (text.includes("?")) return null;
  if (REVIEW.test(text)) {
    if (NEVER.test(text)) return { field: "reviewAfterHours", to: null };
    const [length] = lengthsIn(text);
    return length !== undefined && length % 60 === 0 && length <= 72 * 60
      ? { field: "reviewAfterHours", to: length / 60 }
      : null;
  }
  if (NUDGE.test(text)) {
    if (NEVER.test(text)) return { field: "nudgeAfterDays", to: null };
    const after = AFTER.exec(text);
    const days = after ? daysOf(after[1] ?? after[3] ?? "", after[2] ?? after[4] ?? "") : 0;
    return days >= 7 && days <= 365 ? { field: "nudgeAfterDays", to: days } : null;
  }
  if (REMIND.test(text)) {
    const lengths = lengthsIn(text);
    if (NEVER.test(text) && lengths.length === 0) return { field: "reminderMinutes", to: [] };
    return lengths.length > 0 && lengths.length <= 4 ? { field: "reminderMinutes", to: lengths } : null;
  }
  if (AT_LEAST.test(text)) {
    const [length] = lengthsIn(text);
    if (length === undefined) return null;
    if (CHANGE.test(text)) return length % 60 === 0 ? { field: "cancelCutoffHours", to: length / 60 } : null;
    if (BOOKING.test(text)) return { field: "leadTimeMinutes", to: length };
  }
  const ahead = /(?:откр\p{L}*|принима\p{L}*|open|аш\p{L}*)/u.test(text) ? AHEAD.exec(text) : null;
  if (ahead) {
    const days = daysOf(ahead[1] ?? "", ahead[2] ?? "");
    if (days >= 1 && days <= 730) return { field: "planningHorizon", to: days };
  }
  const part = MESSAGE.test(text)
    ? MORNING.test(text)
      ? "morningAt"
      : EVENING.test(text)
        ? "eveningAt"
        : null
    : null;
  if (part) {
    if (NEVER.test(text)) return { field: part, to: null };
    const at = CLOCK.exec(text);
    const minutes = at ? Number(at[1]) * 60 + Number(at[2] ?? 0) : -1;
    if (minutes >= 0 && minutes < DAY) return { field: part, to: formatWallTime(minutes) };
  }
  return null;
}

/** «За день и за 2 часа»: minutes, the longest first. */
function lengthsIn(text: string): number[] {
  const found = new Set<number>();
  for (const clause of text.split(/(?:,| и | and | және )/u)) {
    const days = /(\d{1,2})\s*(?:дн\p{L}*|days?|күн)/u.exec(clause);
    const weeks = /(?:за|a|бір)?\s*(?:неделю|week|апта)/u.test(clause);
    if (days) found.add(Number(days[1]) * DAY);
    else if (/(?<!\p{L})(?:день|сутки|a day|day before|бір күн)(?!\p{L})/u.test(clause)) found.add(DAY);
    else if (weeks) found.add(WEEK);
    else {
      const length = parseLength(clause);
      if (length !== null && length > 0 && length % 5 === 0) found.add(length);
    }
  }
  return [...found].sort((a, b) => b - a);
}

function daysOf(count: string, unit: string): number {
  if (/^(?:неделю|a week)$/u.test(count)) return 7;
  if (/^(?:месяц|a month)$/u.test(count)) return 30;
  const times = /^(?:недел|week|апта)/u.test(unit) ? 7 : /^(?:месяц|month|ай)/u.test(unit) ? 30 : 1;
  return Number(count) * times;
}
