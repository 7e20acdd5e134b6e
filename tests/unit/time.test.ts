import { describe, expect, test } from "vitest";
import {
  addDays,
  dayNumber,
  instantsOf,
  offsetAt,
  parseWallTime,
  requireTzdata,
  wallTimeAt,
  weekdayOf,
} from "../../engine/time.ts";

const hour = 3_600_000;

describe("wall times", () => {
  test("a time the clock skips has no instant", () => {
    expect(instantsOf("Europe/Berlin", "2026-03-29", 150)).toEqual([]);
    expect(instantsOf("Australia/Lord_Howe", "2026-10-04", 135)).toEqual([]);
    expect(instantsOf("Africa/Cairo", "2026-04-24", 30)).toEqual([]);
  });
  test("a time the clock shows twice has two instants, an hour or half an hour apart", () => {
    const [first = 0, second = 0] = instantsOf("Europe/Berlin", "2026-10-25", 150);
    expect(second - first).toBe(hour);
    const [early = 0, late = 0] = instantsOf("Australia/Lord_Howe", "2026-04-05", 105);
    expect(late - early).toBe(hour / 2);
  });
  test("a date that a zone left out has no instants", () => {
    expect(instantsOf("Pacific/Apia", "2011-12-30", 720)).toEqual([]);
  });
  test("Almaty went from +06 to +05 on 1 March 2024", () => {
    expect(instantsOf("Asia/Almaty", "2024-02-29", 23 * 60 + 30)).toHaveLength(2);
    expect(offsetAt("Asia/Almaty", Date.UTC(2026, 2, 2)) / hour).toBe(5);
  });
  test("zones whose rules changed in 2026 are as the law says", () => {
    expect(offsetAt("Africa/Casablanca", Date.UTC(2026, 10, 1)) / hour).toBe(0);
    expect(offsetAt("America/Vancouver", Date.UTC(2026, 11, 1)) / hour).toBe(-7);
  });
  test("an instant reads as date and minutes of the place", () => {
    expect(wallTimeAt("Asia/Almaty", Date.UTC(2026, 2, 2, 4, 0))).toEqual({
      date: "2026-03-02",
      minutes: 540,
    });
  });
});

describe("dates", () => {
  test("a date that does not exist is refused", () => {
    expect(() => dayNumber("2026-02-30")).toThrow(RangeError);
    expect(() => dayNumber("2026-2-3")).toThrow(RangeError);
  });
  test("days are counted over months, and Monday is day 0", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(weekdayOf("2026-03-02")).toBe(0);
  });
  test("wall times end at 24:00", () => {
    expect(parseWallTime("24:00")).toBe(1440);
    for (const wrong of ["24:05", "9:00", "12:60", ""])
      expect(() => parseWallTime(wrong)).toThrow(RangeError);
  });
  test("old zone data is refused", () => {
    expect(() => requireTzdata("2025c")).toThrow(/2026f/);
    expect(() => requireTzdata()).not.toThrow();
  });
});
