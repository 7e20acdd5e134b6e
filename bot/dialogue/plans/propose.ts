import { type Appointment, occupied } from "../../../engine/booking/appointment.ts";
import { instantOf, parseWallTime } from "../../../engine/time.ts";
import { type KnownPlan, type PlanStep, planStep } from "../../../jobs/plans/steps.ts";
import { dayOf } from "../day/day.ts";
import type { MasterDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { say } from "../reply.ts";
import { described } from "./described.ts";
import type { PlanChoice } from "./screens.ts";

/**
 * Shows what would change and for whom. Nothing has happened yet: only the master's tap runs it. Null when a
 * step is none of theirs, or makes no sense.
 */
export async function proposePlan(
  desk: MasterDesk,
  steps: readonly PlanStep[],
  { extra = [], choices }: { extra?: readonly PlanStep[]; choices: readonly PlanChoice[] },
): Promise<Reply | null> {
  const { models, master, key, booking } = desk;
  if (steps.length === 0) return null;
  const checked = planStep.array().safeParse([...steps, ...extra]);
  if (!checked.success) return null;
  const meant = (await described(desk, checked.data)).lines;
  if (!meant) return null;
  const plan = await models.plans
    .findOneAndUpdate(
      { masterId: master._id, key },
      {
        $setOnInsert: {
          lines: steps.map((step) => ({ step, status: "todo" as const, reason: null, made: null })),
          extra: [...extra],
          proposedAt: new Date(booking.clock.now()),
        },
      },
      { upsert: true, returnDocument: "after" },
    )
    .lean<KnownPlan>();
  if (!plan) return null;
  // As it is stored: the same update, handled again, shows the plan it made.
  const stored = [...plan.lines.map(({ step }) => step), ...plan.extra];
  const asMeant = JSON.stringify(stored) === JSON.stringify([...steps, ...extra]);
  const all = asMeant ? meant : (await described(desk, stored)).lines;
  if (!all) return null;
  const [lines, affected] = [all.slice(0, plan.lines.length), all.slice(plan.lines.length)];
  return { screen: { kind: "plan", plan: String(plan._id), lines, affected, choices } };
}

/** Visits of people that lie, in part at least, in these hours of a date. */
export async function visitsWithin(
  desk: MasterDesk,
  date: string,
  from: string,
  to: string,
): Promise<Appointment[]> {
  const { timeZone } = desk.master;
  const instant = (wall: string) => instantOf(timeZone, date, parseWallTime(wall));
  const [start, end] = [instant(from) ?? 0, instant(to) ?? Number.MAX_SAFE_INTEGER];
  const now = desk.booking.clock.now();
  return (await dayOf(desk, date)).filter((visit) => {
    const taken = occupied(visit.start, visit);
    return visit.status === "booked" && visit.start > now && taken.start < end && taken.end > start;
  });
}

export const plan = async (desk: MasterDesk, steps: readonly PlanStep[]): Promise<Reply> =>
  (await proposePlan(desk, steps, { choices: ["yes", "no"] })) ?? say(desk.t.plans.nothingDone);
