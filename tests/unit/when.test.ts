import { describe, expect, test } from "vitest";
import { parseWhen, type When } from "../../bot/assistant/when.ts";
import { readFixture } from "../../bot/fixtures/load.ts";

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
      : when.from === when.to
        ? when.from
        : `${when.from}…${when.to}`,
    when.exact === null ? null : `at ${clock(when.exact)}`,
    when.notBefore === null ? null : `from ${clock(when.notBefore)}`,
    when.notAfter === null ? null : `before ${clock(when.notAfter)}`,
    when.prefer,
    when.shift === null ? null : `shift ${when.shift}`,
  ]
    .filter(Boolean)
    .join(" ");
}

describe.each<[string, [string, string][]]>([
  [
    "Russian",
    [
      ["хочу маникюр завтра после 6", "2026-03-03 from 18:00"],
      ["перенеси на пятницу на 12", "2026-03-06 at 12:00"],
      ["завтра после обеда", "2026-03-03 from 15:00"],
      ["послезавтра до обеда", "2026-03-04 before 14:00"],
      ["в среду, где-то с четырёх", "2026-03-04 from 16:00"],
      ["в среду никак, а в пятницу?", "2026-03-06"],
      ["в следующую среду", "2026-03-11"],
      ["в среду через неделю", "2026-03-11"],
      ["через 2 недели", "2026-03-16"],
      ["через три дня утром", "2026-03-05 before 12:00"],
      ["на выходных", "2026-03-07…2026-03-08"],
      ["на следующей неделе", "2026-03-09…2026-03-15"],
      ["с 3 до 6 в субботу", "2026-03-07 from 15:00 before 18:01"],
      ["завтра в полшестого", "2026-03-03 at 17:30"],
      ["завтра в 17 30", "2026-03-03 at 17:30"],
      ["4 марта в 15:30", "2026-03-04 at 15:30"],
      ["5.03 утром", "2026-03-05 before 12:00"],
      ["25-го", "2026-03-25"],
      ["31 декабря", "2026-12-31"],
      ["5 января", "past? 2026-01-05"],
      ["в пять вечера", "at 17:00"],
      ["самое позднее", "latest"],
      ["сегодня под вечер", "2026-03-02 from 17:00"],
      ["во вторник 4 марта", "weekday? 2026-03-04"],
      ["1 марта", "past? 2026-03-01"],
      ["вчера", "past? 2026-03-01"],
      ["30 февраля", "missing? 30 февраля"],
      ["а можно на час позже", "shift 60"],
      ["на полчаса раньше", "shift -30"],
    ],
  ],
  [
    "English",
    [
      ["what do you have on Friday?", "2026-03-06"],
      ["next friday morning", "2026-03-13 before 12:00"],
      ["March 4th at 5pm", "2026-03-04 at 17:00"],
      ["tomorrow at half past five", "2026-03-03 at 17:30"],
      ["on wednesday after six", "2026-03-04 from 18:00"],
      ["in two weeks", "2026-03-16"],
      ["the day after tomorrow before lunch", "2026-03-04 before 14:00"],
      ["the latest on thursday", "2026-03-05 latest"],
    ],
  ],
  [
    "Kazakh and transliterated",
    [
      ["ертең түстен кейін маникюр", "2026-03-03 from 15:00"],
      ["ертең сағат алтыдан кейін", "2026-03-03 from 18:00"],
      ["жұмаға ауыстыр", "2026-03-06"],
      ["4 наурыз", "2026-03-04"],
      ["zavtra posle obeda", "2026-03-03 from 15:00"],
    ],
  ],
])("%s", (_language, table) => {
  test.each(table)("%s → %s", (sentence, expected) => {
    expect(short(parseWhen(sentence, context))).toBe(expected);
  });
});

test("in December January is the next one", () => {
  expect(short(parseWhen("5 января", { ...context, now: Date.UTC(2026, 11, 30, 4, 0) }))).toBe("2027-01-05");
});
