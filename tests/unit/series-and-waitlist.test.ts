import { expect, test } from "vitest";
import { occurrences } from "../../engine/booking/series.ts";
import { rankWishes, type Wish } from "../../engine/booking/waitlist.ts";
import { wallTimeAt } from "../../engine/time.ts";
import { at } from "../helpers/store.ts";

test("a series keeps its hour when the clocks change, and skips a time that is not there", () => {
  const every = occurrences(
    { from: "2026-03-17", until: "2026-04-14", everyWeeks: 2, at: "10:00" },
    "Europe/Berlin",
  );
  expect(every.map((one) => one.date)).toEqual(["2026-03-17", "2026-03-31", "2026-04-14"]);
  expect(every.map((one) => wallTimeAt("Europe/Berlin", one.start ?? 0).minutes)).toEqual([600, 600, 600]);
  expect((every[1]?.start ?? 0) - (every[0]?.start ?? 0)).toBe(14 * 86_400_000 - 3_600_000);
  const sunday = occurrences(
    { from: "2026-03-22", until: "2026-04-05", everyWeeks: 1, at: "02:30" },
    "Europe/Berlin",
  );
  expect(sunday.map((one) => one.start === null)).toEqual([false, true, false]);
});

const wish = (id: string, wanted: Partial<Wish> = {}): Wish => ({
  id,
  clientId: id,
  serviceIds: ["s"],
  durationMinutes: 60,
  weekdays: [],
  from: "2026-03-01",
  until: "2026-03-31",
  notBefore: 0,
  notAfter: 1_440,
  since: 1,
  ...wanted,
});

test("freed time goes first to whoever fills it best, then to whoever waits longest", () => {
  const freed = { start: at("2026-03-04", "17:30"), end: at("2026-03-04", "19:00") };
  const ranked = rankWishes(
    [
      wish("short", { durationMinutes: 30, since: 0 }),
      wish("late", { since: 5 }),
      wish("early", { since: 2 }),
      wish("long", { durationMinutes: 90, since: 9 }),
      wish("too long", { durationMinutes: 120 }),
      wish("mornings", { notAfter: 720 }),
      wish("fridays", { weekdays: [4] }),
      wish("next month", { from: "2026-04-01", until: "2026-04-30" }),
    ],
    freed,
    "Asia/Almaty",
    () => [freed.start, freed.start + 1_800_000],
  );
  expect(ranked.map((one) => one.wish.id)).toEqual(["long", "early", "late", "short"]);
  expect(ranked.every((one) => one.start === freed.start)).toBe(true);
});
