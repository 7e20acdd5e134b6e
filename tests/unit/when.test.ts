import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import type { When } from "../../bot/reading/when/meaning.ts";
import { parseWhen } from "../../bot/reading/when.ts";
import { PHRASES } from "../helpers/when-phrases.ts";

// Monday 2 March 2026, 09:00 in Almaty; the salon works 10–19 with a break 14–15.
const context = {
  now: Date.UTC(2026, 2, 2, 4, 0),
  timeZone: "Asia/Almaty",
  workingSchedule: readFixture("salon").masters[0]?.workingSchedule as never,
};

const clock = (minutes: number | null) =>
  minutes === null ? null : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** As a short line: day or days, then what is known of the time. */
function short(when: When): string {
  return [
    when.doubt
      ? `${when.doubt.kind}? ${when.doubt.kind === "missing" ? when.doubt.words : when.doubt.date}`
      : when.days
        ? when.days.join("|")
        : when.from === when.to
          ? when.from
          : `${when.from}…${when.to}`,
    when.exact === null ? null : `at ${clock(when.exact)}`,
    when.notBefore === null ? null : `from ${clock(when.notBefore)}`,
    when.notAfter === null ? null : `before ${clock(when.notAfter)}`,
    when.prefer,
    when.shift === null ? null : `shift ${when.shift}`,
    when.shiftDays === null ? null : `days ${when.shiftDays}`,
  ]
    .filter(Boolean)
    .join(" ");
}

test("the table is long enough to mean something", () => {
  expect(PHRASES.length).toBeGreaterThanOrEqual(300);
  expect(new Set(PHRASES.map(([phrase]) => phrase)).size).toBe(PHRASES.length);
});

test.each(PHRASES)("%s → %s", (phrase, meaning) => {
  expect(short(parseWhen(phrase, context))).toBe(meaning);
});

test("in December January is the next one", () => {
  expect(short(parseWhen("5 января", { ...context, now: Date.UTC(2026, 11, 30, 4, 0) }))).toBe("2027-01-05");
});
