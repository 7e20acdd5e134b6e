import { formatWallTime } from "../../engine/time.ts";
import { lengthsOfWords } from "./deeds/figures.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";
import { readWhen } from "./time/read.ts";

/** A setting of the master's, as a sentence puts it. */
export type SaidSetting =
  | { field: "address"; to: string }
  /** `off`: these are taken out of those there are; `also`: they come to those. */
  | { field: "reminderMinutes"; to: number[]; off?: true; also?: true }
  /** Minutes, hours and days ahead. */
  | { field: "leadTimeMinutes" | "cancelCutoffHours" | "planningHorizon"; to: number }
  /** `HH:mm`; null: never. */
  | { field: "morningAt" | "eveningAt"; to: string | null }
  /** Hours and days after a visit; null: never. */
  | { field: "reviewAfterHours" | "nudgeAfterDays"; to: number | null };

const AT_LEAST =
  /(?:минимум|не позже|не позднее|не раньше|хотя бы|как минимум|заранее|at least|no later|not later|later than|up (?:till|to|until)|notice|warning|кемінде|кем дегенде|кешіктірмей|аз қалса|қалғанда|калганда|ерте)/u;
const BOOKING = /(?<!\p{L})(?:запис\p{L}*|записыва\p{L}*|пиш(?:ут|утся|ите)|book\p{L}*|notice|жазыл\p{L}*)/u;
const CHANGE = /(?<!\p{L})(?:отмен\p{L}*|перенос\p{L}*|cancel\p{L}*|болдырм\p{L}*)/u;
const REMIND = /(?<!\p{L})(?:напомин\p{L}*|remind\p{L}*|еске сал\p{L}*|ескерту\p{L}*)/u;
const REVIEW = /(?<!\p{L})(?:отзыв\p{L}*|как прошел визит|reviews?|пікір\p{L}*)/u;
const NUDGE =
  /(?<!\p{L})(?:зови (?:клиентов )?снова|приглаша\p{L}* (?:клиентов )?снова|invite (?:them |clients )?(?:again|back)|қайта шақыр\p{L}*)/u;
const AFTER =
  /(?:через|after|in)\s+(\d{1,3}|неделю|месяц|a week|a month)\s*(дн\p{L}*|недел\p{L}*|месяц\p{L}*|days?|weeks?|months?)?|(\d{1,3})\s+(күн|апта|ай)/u;
/** Each blank can be matched in one way only: they may be thousands. */
const ADDRESS =
  /^(?:новый |мой |my |new )?(?:адрес|address|мекенжай\p{L}*)(?: (?:теперь|is|енді|ауысты|сменился|поменялся|өзгерді|changed))?(?: теперь| is| to| енді| озгерди)?(?:\s*[:—,-])?\s+(?!\s)(.{4,300})$/iu;
/** «Я переехала! Теперь Абая 44», "I've moved, 14 Sydney Street". */
const MOVED =
  /^(?:я\s|мы\s|i.?ve\s|ive\s|we.?ve\s)?(?:же\s)?(?:переехал[аи]?|moved|көшіп кеттім|көштім)[!.,:;]{0,3}\s+(?:теперь|енді|now|it.?s|we.?re (?:at|on)|to|новый адрес|new address|я на|мы на|в|на)?[:,]?\s*(?=.{0,60}\d)(.{4,300})$/iu;
const AHEAD =
  /(?:запис\p{L}*|booking|жазылу\p{L}*|берут|пишутся|записываются|максимум|book).{0,25}?(?:на|вперед на|for|ahead)\s+(\d{1,3}|неделю|месяц|a week|a month)\s*(дн\p{L}*|недел\p{L}*|месяц\p{L}*|days?|weeks?|months?)?/u;
const FORWARD = /(?:откр\p{L}*|принима\p{L}*|open|аш\p{L}*|впер[её]д|ahead|максимум)/u;
const MORNING =
  /(?<!\p{L})(?:утренн\p{L}*|утром|mornin(?:g)?|таңғы|таңғысы|тангы\p{L}*|та[ңн]ерте[ңн]\p{L}*)/u;
const EVENING = /(?<!\p{L})(?:вечерн\p{L}*|вечером|evening|кешк[іи]\p{L}*|кешке)/u;
const MESSAGE =
  /(?:сообщени\p{L}*|сводк\p{L}*|присыла\p{L}*|списо?к\p{L}*|не шли|дайджест|отч[её]т\p{L}*|message|texts?|summary|digest|хабар\p{L}*|тізім\p{L}*)/u;
const NEVER =
  /(?<!\p{L})(?:не (?:присыла\p{L}*|спрашива\p{L}*|проси\p{L}*|шли|зови|приглаша\p{L}*|надо|нужно|нужен|нужна)|отключи\p{L}*|выключи\p{L}*|выруби\p{L}*|не буди|pack in|сұрама\p{L}*|алып таста\p{L}*|убери|без|without|no|off|stop|do not|don't|dont|not have|never|жіберме\p{L}*|өшір|ошир|керек емес)/u;
const ALSO = /(?<!\p{L})(?:тоже|ещ[её]|также|also|too|as well|(?:да|де) ж[іи]бер\p{L}*)(?!\p{L})/u;
const DAY = 24 * 60;
const WEEK = 7 * DAY;

/**
 * «Напоминай за день и за 2 часа», «запись минимум за 3 часа», «адрес Абая 10»; null where no setting is
 * named. Each clause is read by itself where the whole says nothing: «утром не шли, вечером оставь».
 */
export function parseSetting(sentence: string): SaidSetting | null {
  const trimmed = sentence.trim();
  const address = (ADDRESS.exec(trimmed) ?? MOVED.exec(trimmed))?.[1]?.trim();
  if (address) return { field: "address", to: address };
  const text = firstWords(sentence, READ_AT_MOST).toLowerCase().replaceAll("ё", "е");
  if (text.includes("?") && !/(?:можно|could|can) /u.test(text)) return null;
  const parts = text.split(/[,;.!]\s|\s(?:а|но|but|and|ал|бірақ)\s/u);
  const isOfBoth = MORNING.test(text) && EVENING.test(text);
  const whole = isOfBoth && parts.length > 1 ? null : inClause(text);
  // «Не шли утром в 8, в 9:30 шли»: the hour that is not refused holds.
  if (whole && (whole.field === "morningAt" || whole.field === "eveningAt") && whole.to === null) {
    const meant = parts
      .filter((part) => !NEVER.test(part))
      .map((part) => clockIn(part, whole.field === "morningAt"));
    const at = parts.length > 1 ? meant.find((one) => one !== null) : null;
    if (at) return { field: whole.field, to: at };
  }
  return whole ?? parts.map(inClause).find((one) => one !== null) ?? null;
}

function inClause(text: string): SaidSetting | null {
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
    // «Не напоминай за день» takes that one out.
    const isOff = /(?<!\p{L})(?:не напомина\p{L}*|don.?t remind|no reminders?|еске салма\p{L}*)/u.test(text);
    if (isOff && lengths.length > 0) return { field: "reminderMinutes", to: lengths, off: true };
    if ((isOff || NEVER.test(text)) && lengths.length === 0) return { field: "reminderMinutes", to: [] };
    const also = ALSO.test(text) ? { also: true as const } : {};
    return lengths.length > 0 && lengths.length <= 4
      ? { field: "reminderMinutes", to: lengths, ...also }
      : null;
  }
  if (AT_LEAST.test(text)) {
    const [length] = lengthsIn(text);
    if (length !== undefined && CHANGE.test(text))
      return length % 60 === 0 ? { field: "cancelCutoffHours", to: length / 60 } : null;
    if (length !== undefined && BOOKING.test(text)) return { field: "leadTimeMinutes", to: length };
  }
  const cutoff = /^(?:отмен[аыу]|cancellations?|болдырмау|бас тарту)(?!\p{L})/u.test(text)
    ? lengthsIn(text)[0]
    : undefined;
  if (cutoff !== undefined && cutoff % 60 === 0 && cutoff <= 14 * DAY)
    return { field: "cancelCutoffHours", to: cutoff / 60 };
  const ahead = FORWARD.test(text) ? AHEAD.exec(text) : null;
  if (ahead) {
    const days = daysOf(ahead[1] ?? "", ahead[2] ?? "");
    if (days >= 1 && days <= 730) return { field: "planningHorizon", to: days };
  }
  const kazakh = /(\d{1,3})\s*(апта|күн|кун|ай)\p{L}*\s+(?:ғана\s|гана\s)?(?:жазыл|бұрын жазыл)/u.exec(text);
  const ahead2 = kazakh ? Number(kazakh[1]) * (kazakh[2] === "апта" ? 7 : kazakh[2] === "ай" ? 30 : 1) : 0;
  if (ahead2 >= 1 && ahead2 <= 730) return { field: "planningHorizon", to: ahead2 };
  const part = MESSAGE.test(text)
    ? MORNING.test(text)
      ? "morningAt"
      : EVENING.test(text)
        ? "eveningAt"
        : null
    : null;
  if (part) {
    if (NEVER.test(text)) return { field: part, to: null };
    const at = clockIn(text, part === "morningAt");
    if (at !== null) return { field: part, to: at };
  }
  return null;
}

/** The hour that is said, as one of the morning or of the evening. */
function clockIn(text: string, isMorning: boolean): string | null {
  const { when } = readWhen(
    text,
    isMorning ? { open: 5 * 60, close: 12 * 60 } : { open: 15 * 60, close: DAY },
  );
  const said = when.either.find(({ time }) => time !== null && "at" in time)?.time;
  if (said && "at" in said) return said.at;
  const bare = /(?:^|\s)(\d{1,2})(?:[:.](\d\d))?(?:\s|$)/u.exec(text);
  const minutes = bare ? Number(bare[1]) * 60 + Number(bare[2] ?? 0) : -1;
  return minutes >= 0 && minutes < DAY ? formatWallTime(minutes) : null;
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
    else for (const length of lengthsOfWords(clause)) if (length > 0 && length % 5 === 0) found.add(length);
  }
  return [...found].sort((a, b) => b - a);
}

function daysOf(count: string, unit: string): number {
  if (/^(?:неделю|a week)$/u.test(count)) return 7;
  if (/^(?:месяц|a month)$/u.test(count)) return 30;
  const times = /^(?:недел|week|апта)/u.test(unit) ? 7 : /^(?:месяц|month|ай)/u.test(unit) ? 30 : 1;
  return Number(count) * times;
}
