import type { Appointment } from "../../../engine/booking/appointment.ts";
import { toMinutes, WEEKDAYS, type Weekday } from "../../../engine/schedule/working-schedule.ts";
import { addDays, formatWallTime, MINUTE, weekdayOf } from "../../../engine/time.ts";
import type { KnownPlan, PlanStep } from "../../../jobs/plans/steps.ts";
import type { TimeWish } from "../../reading/time-wish.ts";
import { type MasterDesk, today } from "../desk.ts";
import { proposePlan, visitsWithin } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { hoursOf } from "./hours.ts";

/** A month and more at once is not "close tomorrow": it is asked about in other words. */
const DAYS_AT_ONCE = 62;

const WHOLE_DAY = 24 * 60;

/** A plan is what words without a day are about for so long after it was put, real time. */
const AT_HAND_MS = 30 * MINUTE;

/** The one day whose hours the plan on the table changes; null: there is none. */
async function dayAtHand({ models, master, state }: MasterDesk): Promise<string | null> {
  const open = state.asked.findLast((one) => one.asks === "plan" && Date.now() - one.at < AT_HAND_MS);
  if (open?.asks !== "plan") return null;
  const plan = await models.plans
    .findOne({ _id: open.plan, masterId: master._id, status: "proposed" })
    .lean<KnownPlan>();
  const dates = new Set(
    plan?.lines.map(({ step }) => (step.do === "close" || step.do === "open" ? step.date : null)),
  );
  const [date] = dates;
  return dates.size === 1 ? (date ?? null) : null;
}

type Hours = Pick<TimeWish, "from" | "to" | "notBefore" | "notAfter"> &
  Partial<Pick<TimeWish, "days" | "exact">>;

/**
 * «Закрой завтра после трёх и пятницу», «в субботу поработаю с 10 до 14»: a plan for each of the days, and
 * whom it touches.
 */
export async function closeHours(
  desk: MasterDesk,
  what: "close" | "open" | "only",
  ...wishes: readonly Hours[]
): Promise<Reply> {
  const steps: PlanStep[] = [];
  const touched: Appointment[] = [];
  for (const wish of wishes) {
    const found = await hoursOfWish(desk, what, wish);
    steps.push(...found.steps);
    touched.push(...found.touched);
  }
  if (steps.length === 0) return say(desk.t.hours.nothingToClose);
  // A group is called off for all of it; other times are one person's to choose.
  const extra: PlanStep[] = touched.map((visit) => ({
    do: "cancel",
    visit: visit.id,
    from: visit.start,
    instead: visit.session === null,
  }));
  const reply = await proposePlan(desk, steps, {
    extra,
    choices: extra.length > 0 ? ["instead", "yes", "no"] : ["yes", "no"],
  });
  return reply ?? say(desk.t.plans.nothingDone);
}

/** The steps that one wish makes, day by day, and the visits they touch. */
async function hoursOfWish(
  desk: MasterDesk,
  what: "close" | "open" | "only",
  wish: Hours,
): Promise<{ steps: PlanStep[]; touched: Appointment[] }> {
  const first = wish.from ?? (await dayAtHand(desk)) ?? today(desk);
  const last = wish.to ?? first;
  const exact = wish.exact ?? null;
  const begins = wish.notBefore ?? exact ?? 0;
  // "Until three" is the last start that may be meant; the tick it lies in is the end.
  const said =
    wish.notAfter === null ? (exact === null ? WHOLE_DAY : exact + 60) : Math.floor(wish.notAfter / 5) * 5;
  const usualStart = Math.min(
    ...Object.values(desk.master.workingSchedule).map((day) => toMinutes(day.workingHours).start),
  );
  const usualEnd = Math.max(
    ...Object.values(desk.master.workingSchedule).map((day) => toMinutes(day.workingHours).end),
  );
  // "Open from 8" of one who works till seven is in the morning.
  const since =
    what !== "close" && begins >= usualEnd && wish.notAfter === null ? begins - WHOLE_DAY / 2 : begins;
  // «Открой завтра с восьми» of one who begins at ten is the time before that.
  const opensEarlier = what === "open" && since > 0 && since < usualStart && wish.notAfter === null;
  // «Открой до 9» of one who begins at ten is in the evening.
  const until =
    what !== "close" && since === 0 && said <= usualStart && said < WHOLE_DAY / 2
      ? said + WHOLE_DAY / 2
      : opensEarlier && exact === null
        ? usualStart
        : said;
  const steps: PlanStep[] = [];
  const touched: Appointment[] = [];
  for (let date = first, count = 0; date <= last && count < DAYS_AT_ONCE; date = addDays(date, 1), count++) {
    // «10 и 12 марта»: not the day between.
    if (wish.days && !wish.days.includes(date)) continue;
    const pieces = await hoursOf(desk, date);
    if (what === "only") {
      for (const step of onlyHours(desk, date, pieces, since, until)) {
        steps.push(step);
        if (step.do === "close") touched.push(...(await visitsWithin(desk, date, step.from, step.to)));
      }
      continue;
    }
    const inside = pieces
      .map(({ start, end }) => ({ start: Math.max(start, since), end: Math.min(end, until) }))
      .filter(({ start, end }) => start < end);
    // Opened without hours, a day has those of its weekday, as it would if it were one of work.
    const usual = toMinutes(desk.master.workingSchedule[WEEKDAYS[weekdayOf(date)] as Weekday].workingHours);
    const wholeDay = since === 0 && until === WHOLE_DAY;
    // «Открой субботу до 21»: from when it usually begins.
    const asked = wholeDay
      ? usual
      : {
          start: since === 0 ? Math.min(usual.start, until) : since,
          end: until === WHOLE_DAY ? Math.max(usual.end, since) : until,
        };
    const from = what === "close" ? inside[0]?.start : asked.start;
    const to = what === "close" ? inside.at(-1)?.end : asked.end;
    if (from === undefined || to === undefined || from >= to) continue;
    const hours = { from: formatWallTime(from), to: formatWallTime(to) };
    steps.push({ do: what, date, ...hours });
    if (what === "close") touched.push(...(await visitsWithin(desk, date, hours.from, hours.to)));
  }
  return { steps, touched };
}

type HoursStep = { do: "close" | "open"; date: string; from: string; to: string };

/** «В среду работаю с 12 до 17»: the rest of the day is closed, and what of it is not open yet is opened. */
function onlyHours(
  { master }: MasterDesk,
  date: string,
  pieces: readonly { start: number; end: number }[],
  since: number,
  until: number,
): HoursStep[] {
  const usual = toMinutes(master.workingSchedule[WEEKDAYS[weekdayOf(date)] as Weekday].workingHours);
  const [first, last] = [pieces[0]?.start ?? usual.start, pieces.at(-1)?.end ?? usual.end];
  const start = since === 0 ? Math.min(first, until) : since;
  const end = until === WHOLE_DAY ? Math.max(last, since) : until;
  if (start >= end) return [];
  const step = (what: HoursStep["do"], from: number, to: number): HoursStep[] =>
    from < to ? [{ do: what, date, from: formatWallTime(from), to: formatWallTime(to) }] : [];
  if (pieces.length === 0) return step("open", start, end);
  return [
    ...step("close", first, Math.min(start, last)),
    ...step("close", Math.max(end, first), last),
    ...step("open", start, Math.min(first, end)),
    ...step("open", Math.max(last, start), end),
  ];
}
