import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { parseSetting } from "../../bot/reading/settings.ts";
import { parseWeekly } from "../../bot/reading/time/week.ts";
import { parseLength } from "../../bot/reading/when/lengths.ts";
import { WEEKDAYS, type WorkingSchedule, workingSchedule } from "../../engine/schedule/working-schedule.ts";

const WEEK = readFixture("salon").masters[0]?.workingSchedule as WorkingSchedule;

/** «10:00-19:00/14:00-15:00» a day, `-` for a day off. */
const inShort = (week: WorkingSchedule | null) =>
  week &&
  WEEKDAYS.map((name) => {
    const { isWorkingDay, workingHours, breaks } = week[name];
    return isWorkingDay
      ? [`${workingHours.from}-${workingHours.to}`, ...breaks.map((one) => `${one.from}-${one.to}`)].join("/")
      : "-";
  }).join(" ");
const AS_IT_IS = "10:00-19:00/14:00-15:00";
const week = (days: Partial<Record<number, string>>) =>
  WEEKDAYS.map((_, index) => days[index] ?? (index === 6 ? "-" : AS_IT_IS)).join(" ");
const weekdays = (text: string) => ({ 0: text, 1: text, 2: text, 3: text, 4: text });

test.each([
  [
    "будни 10–19, обед в 14, суббота до 16",
    week({ ...weekdays("10:00-19:00/14:00-15:00"), 5: "10:00-16:00/14:00-15:00" }),
  ],
  ["пн-пт 9-18", week(weekdays("09:00-18:00/14:00-15:00"))],
  ["будни с 9 до 18, обед в два", week(weekdays("09:00-18:00/14:00-15:00"))],
  [
    "по будням с 9 до 18 кроме среды",
    week({ ...weekdays("09:00-18:00/14:00-15:00"), 2: "10:00-19:00/14:00-15:00" }),
  ],
  [
    "weekdays except Wednesday 9-18",
    week({ ...weekdays("09:00-18:00/14:00-15:00"), 2: "10:00-19:00/14:00-15:00" }),
  ],
  [
    "сәрсенбіден басқа жұмыс күндері 9-18",
    week({ ...weekdays("09:00-18:00/14:00-15:00"), 2: "10:00-19:00/14:00-15:00" }),
  ],
  ["будни с 9 до 18 без обеда", week(weekdays("09:00-18:00"))],
  ["вт, чт 12-20", week({ 1: "12:00-20:00/14:00-15:00", 3: "12:00-20:00/14:00-15:00" })],
  ["вт и чт с 12:30 до 20:30", week({ 1: "12:30-20:30/14:00-15:00", 3: "12:30-20:30/14:00-15:00" })],
  ["суббота выходной", week({ 5: "-" })],
  [
    "обед в 13",
    week({
      0: "10:00-19:00/13:00-14:00",
      1: "10:00-19:00/13:00-14:00",
      2: "10:00-19:00/13:00-14:00",
      3: "10:00-19:00/13:00-14:00",
      4: "10:00-19:00/13:00-14:00",
      5: "10:00-19:00/13:00-14:00",
    }),
  ],
  ["по средам с 15 не работаю", week({ 2: "10:00-15:00/14:00-15:00" })],
  ["каждый вторник с 12 до 14 не принимаю", week({ 1: "10:00-19:00/14:00-15:00/12:00-14:00" })],
  ["в субботу не работаю", week({ 5: "-" })],
  ["воскресенье 11-15", week({ 6: "11:00-15:00" })],
  ["обед с 13 до 14", week({ ...weekdays("10:00-19:00/13:00-14:00"), 5: "10:00-19:00/13:00-14:00" })],
  ["пятница до 16", week({ 4: "10:00-16:00/14:00-15:00" })],
  ["понедельник с 12", week({ 0: "12:00-19:00/14:00-15:00" })],
  [
    "каждый день 9-21",
    week({ ...weekdays("09:00-21:00/14:00-15:00"), 5: "09:00-21:00/14:00-15:00", 6: "09:00-21:00" }),
  ],
  ["weekdays 9 to 17, saturday off", week({ ...weekdays("09:00-17:00/14:00-15:00"), 5: "-" })],
  ["mon-fri from 9 to 6, lunch at one", week(weekdays("09:00-18:00/13:00-14:00"))],
  ["жұмыс күндері 9-18, сенбі демалыс", week({ ...weekdays("09:00-18:00/14:00-15:00"), 5: "-" })],
] as const)("%s", (words, expected) => {
  const parsed = parseWeekly(words, WEEK);
  expect(inShort(parsed)).toBe(expected);
  expect(workingSchedule.safeParse(parsed).success).toBe(true);
});

test.each([
  "привет",
  "каждую вторую субботу выходной",
  "2/2 с 10 до 22",
  "пт с 20 до 3 ночи",
  "будни",
  "с 25 до 30",
  "будни 10-10:07",
  "суббота с 19 до 18:59 обед в 3:33",
])("%s: no hours to take from it", (words) => {
  const parsed = parseWeekly(words, WEEK);
  expect(parsed === null || workingSchedule.safeParse(parsed).success).toBe(true);
  if (!/обед/.test(words)) expect(parsed).toBeNull();
});

test.each([
  ["полтора часа", 90],
  ["1 ч 30 мин", 90],
  ["90 минут", 90],
  ["2 часа", 120],
  ["1.5 часа", 90],
  ["час", 60],
  ["полчаса", 30],
  ["45 min", 45],
  ["an hour", 60],
  ["2 hours", 120],
  ["бір сағат", 60],
  ["30 минут", 30],
  ["долго", null],
] as const)("a length: %s", (words, expected) => {
  expect(parseLength(words)).toBe(expected);
});

test.each([
  ["не спрашивай отзыв", { field: "reviewAfterHours", to: null }],
  ["спрашивай отзыв через 3 часа", { field: "reviewAfterHours", to: 3 }],
  ["не зови снова", { field: "nudgeAfterDays", to: null }],
  ["зови снова через месяц", { field: "nudgeAfterDays", to: 30 }],
  ["don't ask for reviews", { field: "reviewAfterHours", to: null }],
  ["не присылай утреннее сообщение", { field: "morningAt", to: null }],
  ["напоминай за неделю, за день и за 2 часа", { field: "reminderMinutes", to: [10_080, 1_440, 120] }],
  ["а отзывы есть?", null],
  ["запиши Анну на пятницу", null],
] as const)("a setting: %s", (words, expected) => {
  expect(parseSetting(words)).toEqual(expected);
});
