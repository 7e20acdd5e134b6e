import { z } from "zod";
import { confirmMove, keepAsIs, proposeMove } from "../../../engine/booking/move.ts";
import { MINUTE } from "../../../engine/time.ts";
import { id } from "../shapes.ts";
import { type Decided, definePlanStep, done, not, type Outcome, type PlanDeps } from "../step.ts";

const shape = z.strictObject({ do: z.literal("move"), visit: id, from: z.number(), to: z.number() });
type Move = z.output<typeof shape>;

/** A visit at another time, epoch ms; where the plan asks, it is proposed to the client and not made. */
export const move = definePlanStep({
  shape,
  take: (deps, plan, step) =>
    plan.ask ? ask(deps, plan, step) : moveVisit(deps, plan, step.visit, step.from, step.to),
  takeBack: (deps, plan, step) =>
    plan.ask ? askNoMore(deps, step) : moveVisit(deps, plan, step.visit, step.to, step.from),
});

/** Keeps the new time for the client until the deadline; the old one is theirs meanwhile. */
async function ask(
  { booking, master }: PlanDeps,
  { deadline }: Decided,
  { visit: appointmentId, from, to }: Move,
): Promise<Outcome> {
  const visit = await booking.appointments.byId(appointmentId);
  if (visit?.move?.start === to || visit?.start === to) return done;
  if (visit?.status !== "booked" || visit.start !== from) return not("changed_meanwhile");
  const until = deadline?.getTime() ?? booking.clock.now();
  const kept = await proposeMove(booking, {
    appointmentId,
    start: to,
    by: { kind: "master" },
    timeZone: master.timeZone,
    cutoffHours: 0,
    holdMinutes: Math.max(1, Math.floor((until - booking.clock.now()) / MINUTE)),
  });
  return kept.ok ? done : not(kept.refusal.code);
}

/** The question is taken back, unless it was answered. */
async function askNoMore({ booking }: PlanDeps, { visit: appointmentId, to }: Move): Promise<Outcome> {
  const visit = await booking.appointments.byId(appointmentId);
  if (visit?.start === to) return not("answered");
  if (visit?.move) await keepAsIs(booking, { token: visit.move.token, by: { kind: "master" } });
  return done;
}

/** From where it is expected to where it is wanted; there already is done. */
async function moveVisit(
  { booking, master }: PlanDeps,
  { tell }: Decided,
  appointmentId: string,
  from: number,
  to: number,
): Promise<Outcome> {
  const { timeZone, cancelCutoffHours: cutoffHours } = master;
  const actor = { kind: "master" } as const;
  const visit = await booking.appointments.byId(appointmentId);
  if (visit?.status === "booked" && visit.start === to) return done;
  if (visit?.status !== "booked" || visit.start !== from) return not("changed_meanwhile");
  // The master may put a visit outside working hours, and so may a plan that the client is not told of.
  const kept = await proposeMove(booking, { appointmentId, start: to, by: actor, timeZone, cutoffHours });
  if (!kept.ok) return not(kept.refusal.code);
  const token = kept.value.move?.token ?? "";
  const moved = tell
    ? await confirmMove(booking, { token, by: actor, timeZone, cutoffHours })
    : await booking.appointments
        .confirmMove({ appointment: kept.value, token, by: { kind: "system" }, now: booking.clock.now() })
        .then((value) => (value ? { ok: true as const, value } : { ok: false as const, refusal: null }));
  if (moved.ok) return done;
  await keepAsIs(booking, { token, by: actor });
  return not(moved.refusal?.code ?? "changed_meanwhile");
}
