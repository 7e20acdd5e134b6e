import { WEEKDAYS, type WorkingSchedule } from "../../../../engine/schedule/working-schedule.ts";
import { advance, getDraft, note, weekOf } from "../../../dialogue/setup/draft.ts";
import { createFormat } from "../../../i18n/format.ts";
import { parseWeekly } from "../../../reading/time/week.ts";
import { rows } from "../../../views/view.ts";
import { weekLines } from "../../../views/week.ts";
import type { SetupDesk } from "../desk.ts";
import type { Talk } from "../questions.ts";

const USUAL: Record<"weekdays" | "sixDays" | "everyDay", { days: number; hours: [string, string] }> = {
  weekdays: { days: 5, hours: ["10:00", "19:00"] },
  sixDays: { days: 6, hours: ["10:00", "19:00"] },
  everyDay: { days: 7, hours: ["10:00", "20:00"] },
};
const isUsual = (value: string): value is keyof typeof USUAL => value in USUAL;
const short = ([from, to]: readonly [string, string]) =>
  `${Number(from.slice(0, 2))}–${Number(to.slice(0, 2))}`;

/** «Когда работаете?»: a usual week, day by day, or a sentence, which is read back. */
export async function hours(talk: Talk): Promise<void> {
  let wrong = false;
  for (;;) {
    const again = wrong;
    wrong = false;
    await talk.ask(({ t }) => ({
      text: [again && t.setupHours.notRead, t.setupHours.when, t.setupHours.hint].filter(Boolean).join("\n"),
      buttons: [
        ...Object.entries(USUAL).map(([name, { hours: span }]) => [
          { text: t.setupHours[name as keyof typeof USUAL](short(span)), value: name },
        ]),
        [{ text: t.setupHours.byDays, value: "days" }],
      ],
    }));
    const answer = await talk.hear();
    if (answer.kind === "text") {
      wrong = !(await readHours(talk, answer.text));
      if (wrong) continue;
    } else if (answer.kind === "tap" && isUsual(answer.value)) {
      const { days, hours: span } = USUAL[answer.value];
      await talk.do((desk) => note(desk, "hours", { workingSchedule: weekOf(days, ...span) }));
    } else if (answer.kind !== "tap") continue;
    if (answer.kind === "tap" && answer.value === "days") await dayByDay(talk);
    if (await readBack(talk)) return;
  }
}

async function readHours(talk: Talk, words: string): Promise<boolean> {
  return talk.do(async (desk) => {
    const { workingSchedule } = await getDraft(desk);
    const week = parseWeekly(words, onlyNamed(words, workingSchedule));
    if (week) await note(desk, "hours", { workingSchedule: week });
    return week !== null;
  });
}

/** «сб 10–16»: what is named changes, the rest stays; what cannot be read changes nothing. */
const correct = (talk: Talk, words: string): Promise<void> =>
  talk.do(async (desk) => {
    const { workingSchedule } = await getDraft(desk);
    const week = parseWeekly(words, workingSchedule);
    if (week) await note(desk, "hours", { workingSchedule: week });
  });

/** Days that a sentence about the week does not name are days off: nobody has said otherwise yet. */
function onlyNamed(words: string, week: WorkingSchedule): WorkingSchedule {
  const read = parseWeekly(words, weekOf(0, "10:00", "19:00"));
  return read && WEEKDAYS.some((name) => read[name].isWorkingDay) ? weekOf(0, "10:00", "19:00") : week;
}

const weekText = async (desk: SetupDesk) => {
  const draft = await getDraft(desk);
  const f = createFormat(desk.language, draft.timeZone, desk.clock.now());
  return { draft, f, lines: weekLines(draft.workingSchedule, { t: desk.t, f }) };
};

async function dayByDay(talk: Talk): Promise<void> {
  for (;;) {
    await talk.ask(async (desk) => {
      const { draft, f, lines } = await weekText(desk);
      return {
        text: [desk.t.setupHours.byDaysHint, ...lines].join("\n"),
        buttons: [
          ...rows(
            WEEKDAYS.map((name, index) => ({
              text: `${draft.workingSchedule[name].isWorkingDay ? "✓" : "✕"} ${f.dayName(index)}`,
              value: name,
            })),
            4,
          ),
          [{ text: desk.t.setup.enough, value: "enough" }],
        ],
      };
    });
    const answer = await talk.hear();
    if (answer.kind === "text") await correct(talk, answer.text);
    if (answer.kind !== "tap") continue;
    if (answer.value === "enough") return;
    const day = WEEKDAYS.find((name) => name === answer.value);
    if (day)
      await talk.do(async (desk) => {
        const { workingSchedule: week } = await getDraft(desk);
        const next = { ...week, [day]: { ...week[day], isWorkingDay: !week[day].isWorkingDay } };
        await note(desk, "hours", { workingSchedule: next });
      });
  }
}

/** True once the table is said to be right. */
async function readBack(talk: Talk): Promise<boolean> {
  for (;;) {
    await talk.ask(async (desk) => ({
      text: [desk.t.setupHours.read, ...(await weekText(desk)).lines].join("\n"),
      buttons: [
        [
          { text: desk.t.setup.right, value: "right", says: "yes" },
          { text: desk.t.setupHours.change, value: "change", says: "no" },
        ],
      ],
    }));
    const answer = await talk.hear();
    // A correction in words is read back in its turn: «обед в два».
    if (answer.kind === "text") await correct(talk, answer.text);
    if (answer.kind !== "tap") continue;
    if (answer.value === "change") return false;
    const works = await talk.do(async (desk) => {
      const { workingSchedule } = await getDraft(desk);
      const any = WEEKDAYS.some((name) => workingSchedule[name].isWorkingDay);
      if (any) await advance(desk, "hours", "place");
      return any;
    });
    if (works) return true;
    await talk.say(({ t }) => ({ text: t.setupHours.needDay }));
    return false;
  }
}
