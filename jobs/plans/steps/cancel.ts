import { z } from "zod";
import { cancelVisit } from "../../../engine/booking/cancel.ts";
import { answerSince } from "../answer-since.ts";
import { by } from "../by.ts";
import { id } from "../shapes.ts";
import { definePlanStep, done, not } from "../step.ts";

/**
 * A visit is called off; `instead`: the day is closed, and its client is offered other times. Starts are
 * epoch ms.
 */
export const cancel = definePlanStep({
  shape: z.strictObject({ do: z.literal("cancel"), visit: id, from: z.number(), instead: z.boolean() }),
  async take({ booking, master }, plan, step, key) {
    const visit = await booking.appointments.byId(step.visit);
    if (visit?.history.some((entry) => entry.kind === "cancelled" && entry.key === key)) return done;
    if (visit?.status !== "booked" || visit.start !== step.from) return not("changed_meanwhile");
    const cancelled = await cancelVisit(booking, {
      appointmentId: step.visit,
      by: by(plan),
      cutoffHours: master.cancelCutoffHours,
      key,
      ...(step.instead ? { reason: "day_closed" } : {}),
    });
    return cancelled.ok ? done : not(cancelled.refusal.code);
  },
  async takeBack(deps, plan, step, key) {
    const { booking } = deps;
    const now = booking.clock.now();
    const visit = await booking.appointments.byId(step.visit);
    if (visit?.status === "booked") return done;
    if (!visit || visit.start <= now) return not("already_over");
    if (step.instead && plan.decidedAt && (await answerSince(deps, plan.decidedAt, visit.clientId)))
      return not("answered");
    const restored = await booking.appointments.restore({
      appointmentId: step.visit,
      by: by(plan),
      key: `${key}-undo`,
      now,
    });
    if (restored === null) return not("not_found");
    return restored.ok ? done : not("slot_taken");
  },
});
