import { READ_AT_MOST } from "../first-words.ts";
import { readWhen } from "../time/read.ts";

/** An hour in a row of a diary, minutes of the day, and where it stands. */
export interface ClockSaid {
  minutes: number;
  from: number;
  to: number;
}

/** Nobody works before: «4» is in the afternoon. */
const EARLY = 7;
const LATE = 22;
const HALF_DAY = 12 * 60;

const FIGURES = /(?<![\d.,:/+\p{L}])(\d{1,2})([:.-])(\d{2})(?![\d/]|\.\d)(?:\s?(am|pm))?/giu;
/** The end of a visit is no visit: «14:00–15:00». */
const END = /^\s?[-–—]\s?\d{1,2}[:.]\d{2}(?!\d)/;
const HOUR =
  /(?<![\d.,:/+\p{L}])(\d{1,2})\s?(?:(ч|час(?:а|ов)?|h|o['’]?c(?:lock)?)(?!\p{L})\.?|(am|pm)(?!\p{L})|-?(?:да|де|та|те|ға|ге|қа|ке)(?!\p{L}))/giu;
const LED = /(?<!\p{L})(?:в|во|к|at|сағат)\s{1,2}(\d{1,2})(?![\d:.,/]|\s?(?:март|апрел|наурыз|числ|-?го))/giu;
/** A day by its name, as diaries have it. */
const DAY =
  "(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье|завтр[ао]|сегодня|послезавтра|mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|tomorrow|tmrw|дс|сс|бс|жм|сн|жс|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|дуйсенби|сейсенби|сарсенби|бейсенби|жума|сенби|жексенби|бүгін|ертең|ертен|бугин)";
export const DAY_NAME = new RegExp(`^[\\s\\p{P}\\p{S}]*${DAY}(?!\\p{L})`, "iu");
/** A day and nothing else: «Вт 10», «2.03», «Пт 6/03». */
export const DAY_ONLY = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:${DAY}[\\s,]*(?:\\d{1,2}(?:[./]\\d{1,2})?)?|\\d{1,2}[./]\\d{1,2})\\s*$`,
  "iu",
);
const MONTH = "(?:март|апр|мая|наурыз|сәуір|feb|mar|apr|may|фев|янв|числ)";
/** A bare hour at the beginning of a row, or behind the name of its day. */
const FIRST = new RegExp(
  `^[\\s\\-–—•*.,:|\\p{Extended_Pictographic}]{0,6}(?:${DAY}\\s*[:,—–-]?\\s+)?(\\d{1,2})(?=\\s*[-–—:|]?\\s+["«(]?\\p{L}|\\s*[-–—|]\\s*\\p{L}|\\s*[-–—]{2,})(?!\\s*(?:ч|час|am|pm|\\)|${MONTH}))`,
  "iu",
);
/** The only number of a row: «в среду только вечер 16 Карина». */
const ONLY = new RegExp(
  `(?<![\\d.,:/\\p{L}-])(\\d{1,2})(?=\\s+\\p{L})(?!\\s*(?:${MONTH}|лет|жас|тыс|мың|мин|min|раз|рет|st|nd|rd|th))`,
  "giu",
);

const inDay = (hour: number, half: string | undefined): number => {
  if (half) return (hour % 12) * 60 + (/p/i.test(half) ? HALF_DAY : 0);
  return hour > 0 && hour < EARLY ? hour * 60 + HALF_DAY : hour * 60;
};

/** «10.03» is a day where an hour stands beside it; «10.00» is an hour. */
const isDate = (first: number, mark: string, second: string, hasOther: boolean): boolean =>
  mark === "." &&
  Number(second) >= 1 &&
  Number(second) <= 12 &&
  (first < EARLY || first > LATE || Number(second) % 5 !== 0 || hasOther);

/** Hours of a row, in order; telephones are to be out of it. */
export function clocksIn(row: string): ClockSaid[] {
  const text = row.slice(0, READ_AT_MOST);
  const found: ClockSaid[] = [];
  if (/(?<!\p{L})(?:half|quarter)\s(?:past|to|\d)|жарым|(?<!\p{L})пол\p{L}{4,}|половин/iu.test(text)) {
    const said = inWords(text);
    if (said.length > 0) return said;
  }
  const free = (from: number, to: number) => !found.some((one) => one.from < to && from < one.to);
  const figures = [...text.matchAll(FIGURES)];
  for (const [at, match] of figures.entries()) {
    const [whole, hour = "", mark = "", minute = "", half] = match;
    const hasOther = at === 0 && figures.length > 1 && text.slice(0, match.index).trim() === "";
    if (Number(hour) > 24 || Number(minute) > 59 || isDate(Number(hour), mark, minute, hasOther)) continue;
    // «9-14 марта» are days.
    if (mark === "-" && Number(minute) % 15 !== 0 && Number(minute) % 10 !== 0) continue;
    if (found.some(({ to }) => END.test(text.slice(to)) && match.index - to < 4)) continue;
    const minutes = inDay(Number(hour), half) + Number(minute);
    found.push({ minutes, from: match.index, to: match.index + whole.length });
  }
  for (const pattern of [HOUR, LED])
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const hour = Number(match[1]);
      if (hour <= 24 && free(from, to)) found.push({ minutes: inDay(hour, match[3]), from, to });
    }
  const first = FIRST.exec(text);
  const firstHour = Number(first?.[1] ?? Number.NaN);
  // «1 Анна 10:00» is a list, «12 Ботагоз и в 5 Кристи» two hours.
  const isHour = first !== null && firstHour <= 24 && (found.length === 0 || firstHour >= EARLY + 1);
  if (first && isHour && free(0, first[0].length)) {
    const to = first[0].length;
    found.push({ minutes: inDay(firstHour, undefined), from: to - (first[1]?.length ?? 0), to });
  }
  if (found.length === 0) found.push(...inOrder(text));
  else if (found.length === 1) {
    // «Завтра 10 Аселя маник 12 Лера гель 15 Катя пед».
    const all = inOrder(text);
    const [only] = found;
    if (only && all.length > 1 && all[0] && all[0].from < only.to && only.from < all[0].to) return all;
  }
  return found.length > 0
    ? inEvening(
        text,
        found.sort((one, other) => one.from - other.from),
      )
    : inWords(text);
}

/** Bare numbers that go up as hours of a day do; empty where they do not. */
function inOrder(text: string): ClockSaid[] {
  const all = [...text.matchAll(ONLY)].map(({ 0: whole, 1: hour, index }) => ({
    minutes: inDay(Number(hour), undefined),
    from: index,
    to: index + whole.length,
    hour: Number(hour),
  }));
  const isDay = all.every(
    ({ hour, minutes }, at) => hour > 0 && hour <= LATE && minutes > (all[at - 1]?.minutes ?? 0),
  );
  return isDay ? all.map(({ hour: _, ...clock }) => clock) : [];
}

/** «Кешке 7де» is in the evening. */
const inEvening = (text: string, clocks: ClockSaid[]): ClockSaid[] =>
  /(?<!\p{L})(?:кешке|кешкі|кешки|вечер\p{L}*|evening)(?!\p{L})/iu.test(text) && clocks.length === 1
    ? clocks.map((one) => (one.minutes < HALF_DAY ? { ...one, minutes: one.minutes + HALF_DAY } : one))
    : clocks;

/** «Он екі жарымда», "half past three". */
function inWords(text: string): ClockSaid[] {
  const { when, spans } = readWhen(text, { open: 8 * 60, close: 20 * 60 });
  const time = when.either.find((one) => one.time !== null && "at" in one.time)?.time;
  const [span] = spans.filter(({ from, to }) => /\p{L}/u.test(text.slice(from, to))).slice(-1);
  if (!time || !("at" in time) || !span) return [];
  const [hour = 0, minute = 0] = time.at.split(":").map(Number);
  return [{ minutes: hour * 60 + minute, ...span }];
}
