import type { Actor, Appointment } from "../../../engine/booking/appointment.ts";
import { cancelVisit } from "../../../engine/booking/cancel.ts";
import { mayChange } from "../../../engine/booking/policy.ts";
import { leaveSeat } from "../../../engine/booking/session.ts";
import type { Outcome } from "../../../engine/refusal.ts";
import { openDays } from "../booking/choose.ts";
import { newFlow } from "../booking/flow.ts";
import { type Desk, forMaster } from "../desk.ts";
import { type Reply, visitGone } from "../reply.ts";
import { ownVisit } from "./mine.ts";

/** Begins a move: the days on which the visit fits. */
export async function startMove(desk: Desk, id: string): Promise<Reply> {
  const allowed = await changeable(desk, id, "move");
  if ("stop" in allowed) return allowed.stop;
  if (allowed.visit.session)
    return { screen: { kind: "refused", refusal: { code: "group_visit" }, appointment: allowed.visit } };
  desk.state.flow = newFlow(desk.key, { movingId: id });
  return openDays(desk, 0);
}

/** Asks before it cancels, and says what will follow. */
export async function askCancel(desk: Desk, id: string): Promise<Reply> {
  const allowed = await changeable(desk, id, "cancel");
  return "stop" in allowed
    ? allowed.stop
    : {
        screen: {
          kind: "cancel_question",
          appointment: allowed.visit,
          ...(await forMaster(desk, allowed.visit)),
        },
      };
}

/** It stays as it is, and they hear that. */
export async function keepVisit(desk: Desk, id: string): Promise<Reply> {
  const found = await ownVisit(desk, id);
  return found?.status === "booked" ? { screen: { kind: "kept", appointment: found } } : visitGone(desk);
}

/** Cancels the visit the question was about; `start` tells that it has not moved since. */
export async function cancel(desk: Desk, id: string, start: number): Promise<Reply> {
  const found = await ownVisit(desk, id);
  if (!found) return visitGone(desk);
  if (found.status === "booked" && found.start !== start)
    return {
      toast: desk.t.common.stale,
      screen: { kind: "visit", appointment: found, ...(await forMaster(desk, found)) },
    };
  const outcome = await callOff(desk, found, desk.actor, desk.master.cancelCutoffHours);
  if (outcome.ok)
    return {
      screen: { kind: "cancelled", appointment: outcome.value, ...(await forMaster(desk, outcome.value)) },
    };
  return { screen: { kind: "refused", refusal: outcome.refusal, appointment: found, wanted: "cancel" } };
}

/**
 * Calls a visit off, or gives the client's seat in it back. `cutoffHours`: how late they may; 0 to the start.
 */
export function callOff(
  { booking, key }: Desk,
  { id, session }: Appointment,
  by: Actor,
  cutoffHours: number,
): Promise<Outcome<Appointment>> {
  const request = { appointmentId: id, by, cutoffHours, key };
  return session && by.kind === "client"
    ? leaveSeat(booking, { ...request, clientId: by.clientId })
    : cancelVisit(booking, request);
}

async function changeable(
  desk: Desk,
  id: string,
  wanted: "move" | "cancel",
): Promise<{ visit: Appointment } | { stop: Reply }> {
  const found = await ownVisit(desk, id);
  const allowed = mayChange(found, desk.actor, desk.master.cancelCutoffHours, desk.booking.clock.now());
  if (allowed.ok) return { visit: allowed.value };
  if (allowed.refusal.code === "not_found") return { stop: visitGone(desk) };
  return { stop: { screen: { kind: "refused", refusal: allowed.refusal, appointment: found, wanted } } };
}
