import fc from "fast-check";
import {
  DAY_PARTS,
  type Day,
  type Days,
  type Hours,
  type Nth,
  type Reference,
  type Third,
  type Time,
  WEEKDAY_CODES,
  type WhenMeaning,
} from "../../bot/reading/meaning/when.ts";
import { formatWallTime } from "../../engine/time.ts";

const weekday = fc.constantFrom(...WEEKDAY_CODES);
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 2025, max: 2028 });
const third = fc.constantFrom<Third>("start", "middle", "end");
const nth = fc.constantFrom<Nth>(1, 2, 3, 4, 5, -1);
const reference = fc.constantFrom<Reference>("offered", "visit");
const near = fc.oneof(fc.integer({ min: -3, max: 15 }), fc.integer({ min: -999, max: 999 }));
const clock = fc.integer({ min: 0, max: 1440 }).map(formatWallTime);

/** Keys that are not there are left out, as the meaning leaves them. */
const shaped = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: readonly (keyof T)[]) =>
  fc.record(model, { requiredKeys: [...required] }) as unknown as fc.Arbitrary<Day>;

/** Every shape of a day, dates that there are not among them. */
const day: fc.Arbitrary<Day> = fc.oneof(
  shaped({ rel: near, unit: fc.constantFrom("day", "week", "month"), weekday }, ["rel", "unit"]),
  fc.record({
    weekday,
    of: fc.oneof(
      fc.constantFrom("coming" as const, "this_week" as const, "next_week" as const, "any" as const),
      fc.record({ nth }),
      fc.record({ nth, month }),
      fc.record({ nth, rel: near }),
    ),
  }),
  fc.record({ weekend: fc.constant(true as const), of: fc.constantFrom("coming", "next_week", "any") }),
  fc.record({ workdays: fc.constant(true as const), of: fc.constantFrom("this_week", "next_week", "any") }),
  shaped({ month, year, part: third }, ["month"]),
  shaped({ day: fc.integer({ min: 0, max: 40 }), weekday }, ["day"]),
  shaped({ day: fc.integer({ min: 0, max: 40 }), month: fc.integer({ min: 0, max: 14 }), year, weekday }, [
    "day",
    "month",
  ]),
  fc.record({
    part: fc.constantFrom("whole" as const, "start" as const, "middle" as const, "end" as const),
    of: fc.constantFrom("week", "month"),
    rel: near,
  }),
  fc.record({
    holiday: fc.oneof(
      fc.constantFrom("new_year", "nauryz", "womens_day", "easter"),
      fc.stringMatching(/^[a-z0-9_]{1,10}$/),
    ),
  }),
  fc.record({ shift: fc.integer({ min: -400, max: 400 }), of: reference }),
);

const days: fc.Arbitrary<Days> = fc.oneof(
  fc.record({ on: fc.array(day, { minLength: 1, maxLength: 3 }) }),
  fc.record({ from: day, to: fc.option(day) }),
  fc.record({ after: day }),
  fc.record({ before: day }),
);

const hours: fc.Arbitrary<Hours> = fc.oneof(
  fc.record({ part: fc.constantFrom(...DAY_PARTS) }),
  fc.record({ from: clock, to: fc.constant(null) }),
  fc.record({ from: fc.constant(null), to: clock }),
  fc.tuple(clock, clock).map((ends) => {
    const [from = "", to = ""] = ends.sort();
    return { from, to };
  }),
);

const time: fc.Arbitrary<Time> = fc.oneof(
  clock.map((at) => ({ at })),
  clock.map((at) => ({ at, about: true as const })),
  hours,
  fc.record({ inMinutes: fc.integer({ min: 0, max: 9_999 }) }),
  fc.record({ shift: fc.integer({ min: -2_000, max: 2_000 }), of: reference }),
  fc.constant({ as: "usual" as const }),
  fc.record({ as: fc.constantFrom("earliest" as const, "latest" as const) }),
  fc.record({ as: fc.constantFrom("earliest" as const, "latest" as const), within: hours }),
);

export const meaning: fc.Arbitrary<WhenMeaning> = fc.record({
  either: fc.array(fc.record({ days: fc.option(days), time: fc.option(time) }), { maxLength: 3 }),
  except: fc.array(fc.oneof(days, time), { maxLength: 3 }),
  zone: fc.constantFrom("master", "client", "Asia/Dubai", "America/New_York", "Australia/Lord_Howe"),
});
