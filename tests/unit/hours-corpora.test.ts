import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseWeekly } from "../../bot/reading/time/week.ts";
import { WEEKDAYS, type WorkingSchedule } from "../../engine/schedule/working-schedule.ts";

/** Working spans of each day, breaks cut out. */
type Week = Record<(typeof SHORT)[number], [string, string][]>;
interface HoursSaid {
  text: string;
  /** The whole week, or a change of the one before. */
  kind: "whole" | "change";
  /** Null: whoever is careful asks. */
  week: Week | null;
  before?: Week;
  ask?: true;
}

const SHORT = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const USUAL: [string, string][] = [
  ["10:00", "13:00"],
  ["14:00", "19:00"],
];

const saidOf = (set: number): HoursSaid[] =>
  JSON.parse(readFileSync(new URL(`../corpora/hours-${set}.json`, import.meta.url), "utf8")).said;

function scheduleOf({ kind, before }: HoursSaid): WorkingSchedule {
  const days = WEEKDAYS.map((name, at) => {
    const short = SHORT[at] ?? "mon";
    const spans = before?.[short] ?? (kind === "whole" || at === 6 ? [] : USUAL);
    const workingHours = { from: spans[0]?.[0] ?? "10:00", to: spans.at(-1)?.[1] ?? "19:00" };
    const breaks = spans.slice(1).map(([from], index) => ({ from: spans[index]?.[1] ?? from, to: from }));
    return [name, { isWorkingDay: spans.length > 0, workingHours, breaks }] as const;
  });
  return Object.fromEntries(days) as never;
}

function spansOf({ isWorkingDay, workingHours, breaks }: WorkingSchedule["monday"]): string[][] {
  if (!isWorkingDay) return [];
  const all = [...breaks].sort((a, b) => (a.from < b.from ? -1 : 1));
  const begins = [workingHours.from, ...all.map(({ to }) => to)];
  const ends = [...all.map(({ from }) => from), workingHours.to];
  return begins.map((from, at) => [from, ends[at] ?? from]);
}

function judge(said: HoursSaid): "right" | "asked" | "wrong" {
  const read = parseWeekly(said.text, scheduleOf(said));
  if (!read) return said.ask ? "right" : "asked";
  const { week } = said;
  const isRight =
    week !== null &&
    WEEKDAYS.every(
      (name, at) => JSON.stringify(spansOf(read[name])) === JSON.stringify(week[SHORT[at] ?? "mon"]),
    );
  return isRight ? "right" : "wrong";
}

/** Percent read as it was meant when the set was last looked at, less a little; the most read otherwise. */
test.each([
  [1, 85, 12],
  [2, 88, 5],
])("of how masters say their hours, set %i, %i %% are read as they are meant", (set, least, most) => {
  const verdicts = saidOf(set).map(judge);
  const share = (verdict: string) =>
    (100 * verdicts.filter((one) => one === verdict).length) / verdicts.length;
  expect(verdicts.length).toBeGreaterThanOrEqual(70);
  expect(share("right")).toBeGreaterThanOrEqual(least);
  expect(share("wrong")).toBeLessThanOrEqual(most);
});
