import fc from "fast-check";
import { encode } from "gpt-tokenizer";
import { expect, test } from "vitest";
import { NOTATION, parseNotation, writeNotation } from "../../bot/reading/meaning/notation.ts";
import type { WhenMeaning } from "../../bot/reading/meaning/when.ts";
import { meaning } from "../helpers/meanings.ts";
import { full } from "../helpers/store.ts";

const numRuns = full ? 50_000 : 5_000;

test("what is written is read as the same", () => {
  fc.assert(
    fc.property(
      meaning.filter((one) => writeNotation(one).length <= 200),
      (one) => {
        expect(parseNotation(writeNotation(one))).toEqual({ when: one });
      },
    ),
    { numRuns },
  );
});

test("whatever else is written is read or named as a problem, and what is read is written alike", () => {
  const piece = fc.constantFrom(
    ..."fri mon,tue +1w 0d @ # : - | ! .. > < 13 fri# @apr week +1 in90m tz: tz:client ~ 9:00 24:00 earliest@ any visit offer -".split(
      " ",
    ),
    " ",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 250 }),
        fc.array(piece, { maxLength: 12 }).map((all) => all.join("")),
      ),
      (text) => {
        const read = parseNotation(text);
        if ("problem" in read) expect(read.problem.length).toBeLessThan(150);
        else expect(parseNotation(writeNotation(read.when))).toEqual(read);
      },
    ),
    { numRuns },
  );
});

const on = (...days: object[]) => ({
  either: [{ days: { on: days }, time: null }],
  except: [],
  zone: "master",
});
const at = (time: object) => ({ either: [{ days: null, time }], except: [], zone: "master" });

test.each<[string, object]>([
  ["", { either: [], except: [], zone: "master" }],
  ["any", { either: [{ days: null, time: null }], except: [], zone: "master" }],
  ["0d", on({ rel: 0, unit: "day" })],
  ["+1d", on({ rel: 1, unit: "day" })],
  ["1d", on({ rel: 1, unit: "day" })],
  ["+1w+1d", on({ rel: 8, unit: "day" })],
  ["+2w", on({ rel: 2, unit: "week" })],
  ["+1mo", on({ rel: 1, unit: "month" })],
  ["tue@+1d", on({ rel: 1, unit: "day", weekday: "tue" })],
  ["fri@+1w", on({ rel: 1, unit: "week", weekday: "fri" })],
  ["fri@week+2", on({ rel: 2, unit: "week", weekday: "fri" })],
  ["fri", on({ weekday: "fri", of: "coming" })],
  ["Fri", on({ weekday: "fri", of: "coming" })],
  ["fri@week", on({ weekday: "fri", of: "this_week" })],
  ["fri@week+1", on({ weekday: "fri", of: "next_week" })],
  ["fri@any", on({ weekday: "fri", of: "any" })],
  ["sat#1", on({ weekday: "sat", of: { nth: 1 } })],
  ["sat#1@apr", on({ weekday: "sat", of: { nth: 1, month: 4 } })],
  ["sat#1@04", on({ weekday: "sat", of: { nth: 1, month: 4 } })],
  ["sat#last@month+1", on({ weekday: "sat", of: { nth: -1, rel: 1 } })],
  ["weekend", on({ weekend: true, of: "coming" })],
  ["weekend@week+1", on({ weekend: true, of: "next_week" })],
  ["workdays", on({ workdays: true, of: "any" })],
  ["workdays@week", on({ workdays: true, of: "this_week" })],
  ["apr", on({ month: 4 })],
  ["apr2027", on({ month: 4, year: 2027 })],
  ["end@apr", on({ month: 4, part: "end" })],
  ["mid@month", on({ part: "middle", of: "month", rel: 0 })],
  ["week+1", on({ part: "whole", of: "week", rel: 1 })],
  ["2026-03-13", on({ day: 13, month: 3, year: 2026 })],
  ["03-13", on({ day: 13, month: 3 })],
  ["02-30", on({ day: 30, month: 2 })],
  ["@13", on({ day: 13 })],
  ["fri@13", on({ day: 13, weekday: "fri" })],
  ["fri@03-13", on({ day: 13, month: 3, weekday: "fri" })],
  ["tue, thu", on({ weekday: "tue", of: "coming" }, { weekday: "thu", of: "coming" })],
  ["holiday:nauryz", on({ holiday: "nauryz" })],
  ["visit+1w", on({ shift: 7, of: "visit" })],
  ["offer-1d", on({ shift: -1, of: "offered" })],
  ["tue,thu", on({ weekday: "tue", of: "coming" }, { weekday: "thu", of: "coming" })],
  ["9:00", at({ at: "09:00" })],
  ["~16:00", at({ at: "16:00", about: true })],
  ["18:00-", at({ from: "18:00", to: null })],
  ["-12:00", at({ from: null, to: "12:00" })],
  ["10:00-12:00", at({ from: "10:00", to: "12:00" })],
  ["evening", at({ part: "evening" })],
  ["in90m", at({ inMinutes: 90 })],
  ["in1h30m", at({ inMinutes: 90 })],
  ["visit+1h", at({ shift: 60, of: "visit" })],
  ["usual", at({ as: "usual" })],
  ["latest@evening", at({ as: "latest", within: { part: "evening" } })],
  [
    "sat#1@04 16:00 | fri 18:00- !mon !12:00-14:00 tz:Asia/Dubai",
    {
      either: [
        { days: { on: [{ weekday: "sat", of: { nth: 1, month: 4 } }] }, time: { at: "16:00" } },
        { days: { on: [{ weekday: "fri", of: "coming" }] }, time: { from: "18:00", to: null } },
      ],
      except: [{ on: [{ weekday: "mon", of: "coming" }] }, { from: "12:00", to: "14:00" }],
      zone: "Asia/Dubai",
    },
  ],
])("%s is read", (text, meant) => {
  expect(parseNotation(text)).toEqual({ when: meant as WhenMeaning });
});

test.each([
  ["tomorrow", "tomorrow"],
  ["fri at 5", "at"],
  ["fri 25:00", "25:00"],
  ["fri 14:00-12:00", "14:00-12:00"],
  ["fri@next", "fri@next"],
  ["fri#6", "fri#6"],
  ["fri#1@13", "fri#1@13"],
  ["+1000d", "+1000d"],
  ["13.03", "13.03"],
  ["..", ".."],
  ["fri..sat..sun", "fri..sat..sun"],
  ["fri sat", "sat"],
  ["fri 10:00 12:00", "12:00"],
  ["fri !mon | sat", "!mon"],
  ["fri !mon sat", "sat"],
  ["fri !", "!"],
  ["fri |", "|"],
  ["tz:client fri", "tz:client"],
  ["fri tz:Mars/Base", "tz:Mars/Base"],
  ["constructor", "constructor"],
  ["__proto__@week", "__proto__@week"],
  ["+60m", "+60m"],
])("%s: the problem names %s", (text, named) => {
  const read = parseNotation(text);
  expect(read).toEqual({ problem: expect.stringContaining(`"${named}"`) });
});

test("more than 200 characters are a problem", () => {
  expect(parseNotation(`fri${" ".repeat(197)}`)).toHaveProperty("when");
  expect(parseNotation(`fri${" ".repeat(198)}`)).toEqual({ problem: "longer than 200 characters" });
});

test("the notation is told in twelve lines and 250 tokens, and what it shows is in it", () => {
  expect(NOTATION.split("\n").length).toBeLessThanOrEqual(12);
  expect(encode(NOTATION).length).toBeLessThanOrEqual(250);
  const shown = NOTATION.split(/[\s()]+/)
    .filter((word) => /[\d@#<>!]|\.\.|\w:\w/.test(word))
    .map((word) => word.replace(/(?<!\.)[.,:;]$/, ""));
  expect(shown.length).toBeGreaterThan(30);
  for (const piece of shown) expect(parseNotation(piece), piece).toHaveProperty("when");
});
