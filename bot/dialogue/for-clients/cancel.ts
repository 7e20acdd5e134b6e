import { occupied } from "../../../engine/booking/appointment.ts";
import { wallTimeAt } from "../../../engine/time.ts";
import type { PlanStep } from "../../../jobs/plans/steps.ts";
import type { TimeWish } from "../../reading/time-wish.ts";
import { dayOf } from "../day/day.ts";
import type { MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { visitMeant, whoHears } from "./people-meant.ts";

/** «Отмени Анну», «отмени Анну в пятницу» */
export async function cancelFor(desk: MasterDesk, words: string, wish: TimeWish): Promise<Reply> {
  const meant = await visitMeant(desk, words, wish);
  if ("reply" in meant) return meant.reply;
  const { visit } = meant;
  const reply = await proposePlan(
    desk,
    [{ do: "cancel", visit: visit.id, from: visit.start, instead: false }],
    { choices: await whoHears(desk, visit) },
  );
  return reply ?? say(desk.t.refusals.visitGone);
}

/** «Отмени всех на завтра», «в четверг после трёх всё сними»: the visits of that time, each one person's. */
export async function cancelAll(desk: MasterDesk, wish: TimeWish, kept: readonly string[]): Promise<Reply> {
  const { t, master, booking } = desk;
  const dates = wish.days ?? (wish.from !== null && (wish.to ?? wish.from) === wish.from ? [wish.from] : []);
  if (dates.length === 0) return say(t.plans.whichDay);
  const now = booking.clock.now();
  const steps: PlanStep[] = [];
  for (const date of dates)
    for (const visit of await dayOf(desk, date)) {
      if (visit.status !== "booked" || visit.start <= now || visit.session) continue;
      if (visit.clientId !== null && kept.includes(visit.clientId)) continue;
      const { minutes } = wallTimeAt(master.timeZone, occupied(visit.start, visit).start);
      if (wish.exact !== null && minutes !== wish.exact) continue;
      if (minutes < (wish.notBefore ?? 0) || minutes > (wish.notAfter ?? Number.POSITIVE_INFINITY)) continue;
      steps.push({ do: "cancel", visit: visit.id, from: visit.start, instead: false });
    }
  if (steps.length === 0) return say(t.forClients.noVisitThen);
  return (await proposePlan(desk, steps, { choices: ["yes", "silent", "no"] })) ?? say(t.refusals.visitGone);
}
