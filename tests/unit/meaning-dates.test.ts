import fc from "fast-check";
import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { type Evaluated, evaluate, type MeaningContext } from "../../bot/reading/meaning/evaluate.ts";
import { parseNotation, writeNotation } from "../../bot/reading/meaning/notation.ts";
import type { TimeWish } from "../../bot/reading/time-wish.ts";
import { parseWhen } from "../../bot/reading/when.ts";
import { addDays, formatWallTime, localDate } from "../../engine/time.ts";
import { meaning } from "../helpers/meanings.ts";
import { at, full } from "../helpers/store.ts";
import { PHRASES } from "../helpers/when-phrases.ts";

// Monday 2 March 2026, 09:00 in Almaty; the salon works 10–19 with a break 14–15.
const context: MeaningContext = {
  now: Date.UTC(2026, 2, 2, 4, 0),
  timeZone: "Asia/Almaty",
  workingSchedule: readFixture("salon").masters[0]?.workingSchedule as never,
  horizonDays: 30,
};

/** As a short line: days, then what is known of the time; several wishes are joined by ` & `. */
function short(found: Evaluated): string {
  if ("whyNot" in found) return Object.values(found.whyNot).join(" ");
  return found.wishes.map(shortWish).join(" & ");
}

function shortWish({ from, to, days, exact, notBefore, notAfter, prefer, notAt = [] }: TimeWish): string {
  const clock = (minutes: number | null) => (minutes === null ? "" : formatWallTime(minutes));
  const day = (date: string) => date.replace(/^2026-/, "");
  return [
    days ? `${from === null ? "soon " : ""}${days.map(day).join(",")}` : from === null ? "" : day(from),
    days || to === null || to === from ? "" : `…${day(to)}`,
    exact === null ? "" : ` at ${clock(exact)}`,
    notBefore === null ? "" : ` from ${clock(notBefore)}`,
    notAfter === null ? "" : ` before ${clock(notAfter)}`,
    ...notAt.map(({ start, end }) => ` not ${clock(start)}–${clock(end)}`),
    prefer === null ? "" : ` ${prefer}`,
  ]
    .join("")
    .trim();
}

function evaluated(text: string, more: Partial<MeaningContext> = {}): string {
  const read = parseNotation(text);
  if ("problem" in read) throw new Error(read.problem);
  return short(evaluate(read.when, { ...context, ...more }));
}

test.each([
  // From today.
  ["", ""],
  ["any", ""],
  ["0d", "03-02"],
  ["+1d", "03-03"],
  ["+2d", "03-04"],
  ["-1d", "past 2026-03-01"],
  ["+1w", "03-09"],
  ["+1w+1d", "03-10"],
  ["+8d", "03-10"],
  ["+2w", "03-16"],
  ["+1mo", "04-02"],
  ["fri@+1mo", "04-03"],
  ["tue@+1d", "03-03"],
  ["wed@+1d", "weekday 2026-03-03 2026-03-04"],
  ["wed@+1w", "03-11"],
  ["mon@+1w", "03-09"],
  ["fri@+2w", "03-20"],
  ["tue@-1w", "past 2026-02-24"],
  // Weekdays.
  ["mon", "03-09"],
  ["tue", "03-03"],
  ["fri", "03-06"],
  ["mon@week", "03-02"],
  ["fri@week", "03-06"],
  ["mon@week+1", "03-09"],
  ["fri@week+1", "03-13"],
  ["fri@week+2", "03-20"],
  ["tue@any", "03-03,03-10,03-17,03-24,03-31"],
  ["sat#1@apr", "04-04"],
  ["sat#1@04 16:00", "04-04 at 16:00"],
  ["sat#1", "03-07"],
  ["sun#1", "04-05"],
  ["fri#last", "03-27"],
  ["fri#last@month+1", "04-24"],
  ["mon#5@mar", "03-30"],
  ["fri#5@mar", "missing fri#5@mar"],
  ["mon#5", "03-30"],
  ["mon#1@jan", "past 2026-01-05"],
  ["mon#1@aug", "08-03"],
  // Dates.
  ["2026-03-13", "03-13"],
  ["03-13", "03-13"],
  ["@13", "03-13"],
  ["@1", "04-01"],
  ["@31", "03-31"],
  ["@32", "missing 32"],
  ["fri@13", "03-13"],
  ["sat@13", "weekday 2026-03-13 2026-03-14"],
  ["tue@03-04", "weekday 2026-03-04 2026-03-03"],
  ["fri@2026-03-06", "03-06"],
  ["03-01", "past 2026-03-01"],
  ["02-30", "missing 30.02"],
  ["02-29", "missing 29.02"],
  ["2028-02-29", "2028-02-29"],
  ["2026-02-29", "missing 29.02.2026"],
  ["08-20", "08-20"],
  ["13-13", "missing 13.13"],
  // Stretches.
  ["week", "03-02…03-08"],
  ["week+1", "03-09…03-15"],
  ["month", "03-02…03-31"],
  ["month+1", "04-01…04-30"],
  ["apr", "04-01…04-30"],
  ["feb", "2027-02-01…2027-02-28"],
  ["apr2027", "2027-04-01…2027-04-30"],
  ["start@apr", "04-01…04-10"],
  ["mid@month", "03-11…03-20"],
  ["end@month", "03-21…03-31"],
  ["end@feb2028", "2028-02-21…2028-02-29"],
  ["start@week", "03-02…03-03"],
  ["mid@week+1", "03-10…03-12"],
  ["end@week", "03-06…03-08"],
  ["weekend", "03-07…03-08"],
  ["weekend@week+1", "03-14…03-15"],
  ["weekend@any", "03-07,03-08,03-14,03-15,03-21,03-22,03-28,03-29"],
  ["workdays@week", "03-02…03-06"],
  ["workdays@week+1", "03-09…03-13"],
  ["week-1", "past 2026-03-01"],
  ["holiday:womens_day", "03-08"],
  ["holiday:nauryz", "03-21…03-23"],
  ["holiday:easter", "04-05"],
  ["holiday:new_year", "2027-01-01"],
  ["holiday:doomsday", "unknown_holiday doomsday"],
  // Many.
  ["wed,fri", "03-04,03-06"],
  ["+1d,+2d", "03-03,03-04"],
  ["fri,wed,fri", "03-04,03-06"],
  ["wed..fri", "03-04…03-06"],
  ["mon..wed", "03-02…03-04"],
  ["fri..tue", "03-06…03-10"],
  ["@10..@15", "03-10…03-15"],
  ["@1..@3", "03-02…03-03"],
  ["@25..@5", "03-25…04-05"],
  ["12-25..01-05", "12-25…2027-01-05"],
  ["thu..", "03-05…04-04"],
  ["..sat", "03-02…03-07"],
  [">thu", "03-06…04-05"],
  ["<sat", "03-02…03-06"],
  ["<0d", "past 2026-03-01"],
  [">holiday:nauryz", "03-24…04-23"],
  ["2026-03-20..2026-03-10", "nothing_left"],
  // Hours.
  ["16:00", "at 16:00"],
  ["~16:00", "at 16:00"],
  ["fri 18:00-", "03-06 from 18:00"],
  ["fri -12:00", "03-06 before 12:01"],
  ["fri 10:00-12:00", "03-06 from 10:00 before 12:01"],
  ["morning", "before 12:00"],
  ["noon", "from 12:00 before 15:00"],
  ["afternoon", "from 12:00 before 17:00"],
  ["evening", "from 17:00"],
  ["before_lunch", "before 14:00"],
  ["after_lunch", "from 15:00"],
  ["in90m", "03-02 at 10:30"],
  ["in3h", "03-02 at 12:00"],
  ["in20h", "03-03 at 05:00"],
  ["0d in3h", "03-02 at 12:00"],
  ["fri in3h", "nothing_left"],
  ["0d earliest", "03-02 earliest"],
  ["fri latest@evening", "03-06 from 17:00 latest"],
  ["usual", "no_reference"],
  ["visit+60m", "no_reference"],
  ["offer+1d", "no_reference"],
  // Choices.
  ["thu 18:00 | sat morning", "03-05 at 18:00 & 03-07 before 12:00"],
  ["fri | 02-30", "missing 30.02"],
  // Exclusions.
  ["week+1 !tue", "03-09,03-11,03-12,03-13,03-14,03-15"],
  ["week+1 !weekend", "03-09…03-13"],
  ["weekend !sun", "03-07"],
  ["tue,thu !tue", "03-05"],
  ["fri !fri", "nothing_left"],
  ["fri | sat !fri", "03-07"],
  ["<fri !tue !0d", "03-04…03-05"],
  ["week !>thu", "03-02…03-05"],
  ["week !03-04..03-05", "03-02,03-03,03-06,03-07,03-08"],
  ["week !03-01", "03-02…03-08"],
  ["fri !02-30", "missing 30.02"],
  ["fri !morning", "03-06 from 12:00"],
  ["fri !evening", "03-06 before 17:00"],
  ["fri !12:00-14:00", "03-06 not 12:00–14:00"],
  ["fri 10:00-16:00 !noon", "03-06 from 10:00 before 16:01 not 12:00–15:00"],
  ["fri 12:00 !12:00", "nothing_left"],
  ["fri !-12:00", "03-06 from 12:00"],
  ["fri !18:00-", "03-06 before 18:00"],
  ["fri morning !-12:00", "nothing_left"],
])("%s → %s", (text, meant) => {
  expect(evaluated(text)).toBe(meant);
});

test("days taken out of nothing said are taken out of the days ahead, as soon as possible", () => {
  expect(evaluated("!tue", { horizonDays: 8 })).toBe("soon 03-02,03-04,03-05,03-06,03-07,03-08,03-09");
});

test("on a Friday the coming Friday is the next one, and in a run it is today", () => {
  const now = at("2026-03-06", "09:00");
  expect(evaluated("fri", { now })).toBe("03-13");
  expect(evaluated("fri@week", { now })).toBe("03-06");
  expect(evaluated("fri..sun", { now })).toBe("03-06…03-08");
  expect(evaluated("wed@+1w", { now })).toBe("03-18");
  expect(evaluated("fri@any", { now })).toBe("03-06,03-13,03-20,03-27,04-03");
  expect(evaluated("workdays@week", { now })).toBe("03-06");
  expect(evaluated("<fri", { now })).toBe("03-06…03-12");
  expect(evaluated("thu@week", { now })).toBe("past 2026-03-05");
});

test("on a Sunday the weekend is what is left of it", () => {
  expect(evaluated("weekend", { now: at("2026-03-08", "09:00") })).toBe("03-08");
});

test("at a year's end January is the next one", () => {
  const now = at("2026-12-30", "09:00");
  expect(evaluated("01-05", { now })).toBe("2027-01-05");
  expect(evaluated("jan", { now })).toBe("2027-01-01…2027-01-31");
  expect(evaluated("sat#1", { now })).toBe("2027-01-02");
  expect(evaluated("@5", { now })).toBe("2027-01-05");
  expect(evaluated("+1mo", { now: at("2027-01-31", "09:00") })).toBe("2027-02-28");
  expect(evaluated("12-25..01-05", { now })).toBe("12-30…2027-01-05");
});

test.each([
  ["visit+60m", "03-05 at 18:30"],
  ["visit-30m", "03-05 at 17:00"],
  ["visit+7h", "03-06 at 00:30"],
  ["fri visit+60m", "03-06 at 18:30"],
  ["visit+7d", "03-12 at 17:30"],
  ["visit+7d evening", "03-12 from 17:00"],
  ["visit+1w visit-1h", "03-12 at 16:30"],
  ["visit+0d 13:00", "03-05 at 13:00"],
  ["visit-3d", "03-02 at 17:30"],
  ["visit-4d", "past 2026-03-01"],
  ["offer+60m", "03-04 at 12:00"],
  ["offer+1d", "03-05 at 11:00"],
  ["sat usual", "03-07 at 17:30"],
  ["week !visit+0d", "03-02,03-03,03-04,03-06,03-07,03-08"],
])(
  "counted from a visit on Thursday at 17:30, or the offer of Wednesday at 11:00: %s → %s",
  (text, meant) => {
    const from = { visit: at("2026-03-05", "17:30"), offered: at("2026-03-04", "11:00") };
    expect(evaluated(text, { at: from })).toBe(meant);
  },
);

test("hours without a day are about the day at hand, days and nothing at all are not", () => {
  const more = { dayAtHand: "2026-03-06", at: { usual: 600 } };
  expect(evaluated("16:00", more)).toBe("03-06 at 16:00");
  expect(evaluated("usual", more)).toBe("03-06 at 10:00");
  expect(evaluated("earliest", more)).toBe("03-06 earliest");
  expect(evaluated("!morning", more)).toBe("03-06 from 12:00");
  expect(evaluated("sat 16:00", more)).toBe("03-07 at 16:00");
  expect(evaluated("any", more)).toBe("");
  expect(evaluated("16:00 !fri", { ...more, horizonDays: 4 })).toBe("soon 03-02,03-03,03-04,03-05 at 16:00");
  expect(evaluated("16:00", { dayAtHand: "2026-03-01" })).toBe("at 16:00");
});

test("where what was is asked about, no day is past", () => {
  const more = { pastToo: true };
  expect(evaluated("-1d", more)).toBe("03-01");
  expect(evaluated("week-1", more)).toBe("02-23…03-01");
  expect(evaluated("month-1", more)).toBe("02-01…02-28");
  expect(evaluated("month", more)).toBe("03-01…03-31");
  expect(evaluated("fri@week-1", more)).toBe("02-27");
  expect(evaluated("01-05", more)).toBe("01-05");
  expect(evaluated("visit-4d", { ...more, at: { visit: at("2026-03-05", "17:30") } })).toBe("03-01 at 17:30");
  expect(evaluated("<thu", more)).toBe("03-02…03-04");
});

test("hours of another zone are ours by the offset of the day", () => {
  const london = { timeZone: "Europe/London", now: Date.UTC(2026, 2, 2, 9, 0) };
  expect(evaluated("fri 19:00 tz:Asia/Dubai", london)).toBe("03-06 at 15:00");
  expect(evaluated("04-03 19:00 tz:Asia/Dubai", london)).toBe("04-03 at 16:00");
  expect(evaluated("19:00 tz:Asia/Dubai", { ...london, horizonDays: 20 })).toBe("at 15:00");
  // The clocks of London are put on on 29 March.
  expect(evaluated("03-27..03-30 19:00 tz:Asia/Dubai", london)).toBe(
    "03-27…03-28 at 15:00 & 03-29…03-30 at 16:00",
  );
  expect(evaluated("fri 19:00 tz:client", london)).toBe("no_reference");
  expect(evaluated("fri 19:00 tz:client", { ...london, clientZone: "Asia/Dubai" })).toBe("03-06 at 15:00");
  expect(evaluated("fri morning tz:Asia/Dubai", london)).toBe("03-05 from 20:00 & 03-06 before 08:00");
  expect(evaluated("fri 02:00 tz:Asia/Dubai", london)).toBe("03-05 at 22:00");
  expect(evaluated("fri tz:Asia/Dubai", london)).toBe("03-06");
  expect(evaluated("in90m tz:Asia/Dubai", london)).toBe("03-02 at 10:30");
  // New York skips 02:30 on 8 March: the first minute after it is meant.
  expect(evaluated("03-08 02:30 tz:America/New_York")).toBe("03-08 at 12:00");
});

/** Nights on which clocks change, and one on which they do not. */
const NIGHTS = [
  ["Asia/Almaty", "2026-03-02"],
  ["Europe/Berlin", "2026-03-28"],
  ["Europe/Berlin", "2026-10-24"],
  ["America/New_York", "2026-03-07"],
  ["America/New_York", "2026-10-31"],
  ["Australia/Lord_Howe", "2026-04-04"],
  ["Pacific/Apia", "2026-12-31"],
  ["Africa/Casablanca", "2026-02-14"],
] as const;

test("every meaning has dates that are ahead, ascending and within their bounds, or a reason", () => {
  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
  fc.assert(
    fc.property(
      meaning,
      fc.constantFrom(...NIGHTS),
      fc.integer({ min: 0, max: 36 * 60 }),
      fc.record(
        { offered: instant, visit: instant, usual: fc.integer({ min: 0, max: 1_435 }) },
        { requiredKeys: [] },
      ),
      fc.option(fc.constantFrom("Asia/Tokyo", "America/Los_Angeles"), { nil: undefined }),
      fc.option(fc.integer({ min: -2, max: 10 }), { nil: undefined }),
      (when, [timeZone, night], minutes, from, clientZone, atHand) => {
        const now = at(night, "12:00", timeZone) + minutes * 60_000;
        const today = localDate(timeZone, now);
        const found = evaluate(when, {
          ...context,
          now,
          timeZone,
          at: from,
          ...(clientZone ? { clientZone } : {}),
          ...(atHand === undefined ? {} : { dayAtHand: addDays(today, atHand) }),
        });
        if ("whyNot" in found) {
          expect(REASONS).toContain(found.whyNot.kind);
          return;
        }
        expect(found.wishes.length).toBeGreaterThan(0);
        for (const wish of found.wishes) expectOrdered(wish, today);
      },
    ),
    { numRuns: full ? 50_000 : 5_000 },
  );
});

const REASONS = ["missing", "past", "weekday", "nothing_left", "unknown_holiday", "no_reference"];

function expectOrdered({ from, to, days, exact, notBefore, notAfter, notAt = [] }: TimeWish, today: string) {
  expect(from === null).toBe(to === null);
  if (from !== null && to !== null) {
    expect(from >= today && to >= from).toBe(true);
    if (days) expect([days[0], days.at(-1)]).toEqual([from, to]);
  }
  if (days) {
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...new Set(days)].sort());
    expect((days[0] ?? "") >= today).toBe(true);
  }
  for (const minute of [exact, notBefore, notAfter])
    if (minute !== null) expect(minute >= 0 && minute <= 1_440).toBe(true);
  if (exact !== null) expect([notBefore, notAfter, notAt]).toEqual([null, null, []]);
  expect((notBefore ?? 0) < (notAfter ?? 1_440)).toBe(true);
  for (const { start, end } of notAt)
    expect(start > (notBefore ?? 0) && end < (notAfter ?? 1_440) && start < end).toBe(true);
}

test("nothing that is taken out is left in", () => {
  fc.assert(
    fc.property(meaning, (when) => {
      const only = { ...when, except: [{ on: [{ weekday: "tue" as const, of: "coming" as const }] }] };
      const found = evaluate(only, context);
      if (when.zone !== "master" || "whyNot" in found) return;
      for (const { from, to, days } of found.wishes)
        for (const date of days ?? [from, to])
          if (date !== null) expect(new Date(date).getUTCDay()).not.toBe(2);
    }),
    { numRuns: full ? 20_000 : 2_000 },
  );
});

const READ = PHRASES.map(([phrase]) => [phrase, parseWhen(phrase, context)] as const).filter(
  ([, read]) => read.doubt === null,
);

test("what is read goes through the notation, and comes to what the fields beside it say", () => {
  expect(READ.length).toBeGreaterThan(300);
  for (const [phrase, { meaning, ...read }] of READ) {
    expect(parseNotation(writeNotation(meaning)), phrase).toEqual({ when: meaning });
    if (read.shift !== null || read.shiftDays !== null || meaning.either.length === 0) continue;
    const found = evaluate(meaning, context);
    expect("wishes" in found ? found.wishes : found, phrase).toEqual([
      {
        from: read.from,
        to: read.to,
        days: read.days,
        notBefore: read.notBefore,
        notAfter: read.notAfter,
        exact: read.exact,
        prefer: read.prefer,
      },
    ]);
  }
});

test.each([
  ["0d", "сегодня"],
  ["+1d", "завтра"],
  ["+1w", "через неделю"],
  ["+2w", "через две недели"],
  ["+1mo", "через месяц"],
  ["fri", "в пятницу"],
  ["fri@week+1", "в следующую пятницу"],
  ["fri@+1w", "через неделю в пятницу"],
  ["fri@+2w", "через две недели в пятницу"],
  ["week", "на этой неделе"],
  ["week+1", "на следующей неделе"],
  ["weekend@week+1", "на следующих выходных"],
  ["wed..fri", "со среды по пятницу"],
  ["wed,fri", "в среду или в пятницу"],
  ["@25", "25-го"],
  ["@10..@15", "с 10 по 15"],
  ["05-10", "10 мая"],
  ["apr", "в апреле"],
  ["start@apr", "в начале апреля"],
  ["evening", "вечером"],
  ["before_lunch", "до обеда"],
  ["after_lunch", "после обеда"],
])("whatever day it is, %s is what is read in «%s»", (text, words) => {
  let same = 0;
  for (let day = 0; day < 60; day++) {
    const now = context.now + day * 86_400_000;
    const read = parseWhen(words, { ...context, now });
    // The reader finds nothing in "from the 10th" after the 15th, nor in a part of a month that is over.
    if (read.doubt || (read.from ?? "") > (read.to ?? "") || (text.startsWith("@1") && !read.from)) continue;
    expect(evaluated(text, { now }), `${words} on day ${day}`).toBe(shortWish(read));
    same++;
  }
  expect(same).toBeGreaterThan(20);
});

test("a shift that is read counts from the visit", () => {
  const from = { visit: at("2026-03-05", "17:30"), offered: at("2026-03-04", "11:00") };
  const meant = (words: string) =>
    short(evaluate(parseWhen(words, context).meaning, { ...context, at: from }));
  expect(meant("на час позже")).toBe("03-05 at 18:30");
  expect(meant("на неделю позже")).toBe("03-12 at 17:30");
  expect(meant("на неделю позже в 15:00")).toBe("03-12 at 15:00");
  expect(meant("two days earlier")).toBe("03-03 at 17:30");
});
