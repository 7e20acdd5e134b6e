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
 * «Закрой завтра после трёх», «в субботу поработаю с 10 до 14»: a plan for each of the days, and whom it
 * touches.
 */
export async function closeHours(desk: MasterDesk, what: "close" | "open", wish: Hours): Promise<Reply> {
  const first = wish.from ?? (await dayAtHand(desk)) ?? today(desk);
  const last = wish.to ?? first;
  const exact = wish.exact ?? null;
  const since = wish.notBefore ?? exact ?? 0;
  // "Until three" is the last start that may be meant; the tick it lies in is the end.
  const until =
    wish.notAfter === null ? (exact === null ? WHOLE_DAY : exact + 60) : Math.floor(wish.notAfter / 5) * 5;
  const steps: PlanStep[] = [];
  const touched: Appointment[] = [];
  for (let date = first, count = 0; date <= last && count < DAYS_AT_ONCE; date = addDays(date, 1), count++) {
    // «10 и 12 марта»: not the day between.
    if (wish.days && !wish.days.includes(date)) continue;
    const pieces = await hoursOf(desk, date);
    const inside = pieces
      .map(({ start, end }) => ({ start: Math.max(start, since), end: Math.min(end, until) }))
      .filter(({ start, end }) => start < end);
    // Opened without hours, a day has those of its weekday, as it would if it were one of work.
    const usual = toMinutes(desk.master.workingSchedule[WEEKDAYS[weekdayOf(date)] as Weekday].workingHours);
    const wholeDay = since === 0 && until === WHOLE_DAY;
    const asked = wholeDay ? usual : { start: since, end: until };
    const from = what === "close" ? inside[0]?.start : asked.start;
    const to = what === "close" ? inside.at(-1)?.end : asked.end;
    if (from === undefined || to === undefined || from >= to) continue;
    const hours = { from: formatWallTime(from), to: formatWallTime(to) };
    steps.push({ do: what, date, ...hours });
    if (what === "close") touched.push(...(await visitsWithin(desk, date, hours.from, hours.to)));
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
