import type { Appointment } from "../../../engine/booking/appointment.ts";
import { confirmHold } from "../../../engine/booking/book.ts";
import { holdSlot, letGo } from "../../../engine/booking/hold.ts";
import { confirmMove, keepAsIs, proposeMove } from "../../../engine/booking/move.ts";
import type { VisitPlan } from "../../../engine/booking/visit.ts";
import type { BookingRefusal } from "../../../engine/refusal.ts";
import { localDate } from "../../../engine/time.ts";
import { type ClientDesk, clientId, type Desk, forMaster } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";
import { upcoming } from "../upcoming.ts";
import { openDays, openTimes } from "./choose.ts";
import { type Chosen, chosen, isOf } from "./chosen.ts";
import { type Flow, newFlow } from "./flow.ts";
import { nothingFree, times } from "./times.ts";
import { meetWishes } from "./unmet.ts";

/** Keeps a start for the person and shows the card; or says why not, with the nearest free times. */
export async function propose(desk: Desk, start: number): Promise<Reply> {
  const { flow } = desk.state;
  const choice = flow && (await chosen(desk, flow));
  if (!flow || !choice) return say(desk.t.refusals.serviceInactive, { doors: true });
  const { timeZone, cancelCutoffHours } = desk.master;
  const outcome = choice.moving
    ? await proposeMove(desk.booking, {
        appointmentId: choice.moving.id,
        start,
        ...(choice.becomes ? { becomes: choice.becomes } : {}),
        by: desk.actor,
        timeZone,
        cutoffHours: cancelCutoffHours,
      })
    : await holdSlot(desk.booking, {
        clientId: clientId(desk),
        visit: choice.visit,
        start,
        timeZone,
        key: desk.key,
        ...(flow.notes === null ? {} : { notes: flow.notes }),
      });
  if (outcome.ok) {
    flow.date = localDate(timeZone, start);
    flow.offerToken = choice.moving ? (outcome.value.move?.token ?? null) : outcome.value.offerToken;
    return {
      screen: choice.moving
        ? {
            kind: "move_offer",
            flow: flow.id,
            appointment: outcome.value,
            ...(await forMaster(desk, outcome.value)),
          }
        : { kind: "offer", flow: flow.id, held: outcome.value },
    };
  }
  const own = isTaken(outcome.refusal) ? await ownAt(desk, flow, start) : null;
  if (!own) return refusedTime(desk, flow, choice, start, outcome.refusal);
  // «Гель вместо этого, в то же время»: their visit becomes that, once they say yes.
  const becomes = own.start === start && own.session === null && !isOf(own, flow.serviceIds);
  if (!becomes || choice.moving) return { screen: { kind: "visit", appointment: own } };
  desk.state.flow = newFlow(desk.key, { movingId: own.id, serviceIds: flow.serviceIds });
  return propose(desk, start);
}

const isTaken = ({ code }: BookingRefusal) => code === "busy" || code === "slot_taken";

/** Their own visit at that time: nobody has taken it from them. Null: it is somebody else's. */
async function ownAt(desk: Desk, { movingId }: Flow, start: number): Promise<Appointment | null> {
  if (desk.side !== "client") return null;
  const own = await upcoming(desk);
  return own.find((one) => one.id !== movingId && one.start <= start && start < one.end) ?? null;
}

/** A start that was offered unasked: kept for whoever taps first, or what is free beside it. */
export async function takeSlot(desk: ClientDesk, serviceId: string, start: number): Promise<Reply> {
  desk.state.flow = newFlow(desk.key, { serviceIds: [serviceId] });
  return propose(desk, start);
}

function refusedTime(desk: Desk, flow: Flow, choice: Chosen, start: number, refusal: BookingRefusal): Reply {
  if ("nearest" in refusal && refusal.nearest.length > 0)
    return { screen: times(desk, flow, choice, refusal.nearest, { kind: "refused", refusal, start }) };
  if ("nearest" in refusal) return nothingFree(flow);
  return {
    screen: {
      kind: "refused",
      refusal,
      appointment: choice.moving,
      ...(choice.moving ? { wanted: "move" } : {}),
    },
  };
}

/** The person said yes to the offer under `token`: writes it, and shows what was written. */
export async function confirm(desk: Desk, token: string): Promise<Reply> {
  const { timeZone, cancelCutoffHours: cutoffHours } = desk.master;
  const before = await desk.booking.appointments.byToken(token);
  if (!before) return stale(desk);
  const moving = before.offerToken !== token;
  const outcome = moving
    ? await confirmMove(desk.booking, { token, by: desk.actor, timeZone, cutoffHours })
    : await confirmHold(desk.booking, { clientId: clientId(desk), token, timeZone, known: before });
  if (outcome.ok) {
    if (desk.state.flow?.offerToken === token) desk.state.flow = null;
    if (!moving) await meetWishes(desk, outcome.value);
    const repeated = outcome.value.revision === before.revision;
    return {
      screen: { kind: moving ? "moved" : "booked", appointment: outcome.value },
      ...(repeated ? { toast: desk.t.booking.alreadyBooked } : {}),
    };
  }
  const { refusal } = outcome;
  if (refusal.code === "offer_gone") return stale(desk);
  const flow = newFlow(
    desk.key,
    moving
      ? { movingId: before.id, serviceIds: servicesOf(before.move?.becomes) }
      : { serviceIds: servicesOf(before) },
  );
  desk.state.flow = flow;
  if (refusal.code === "hold_expired")
    return {
      screen: {
        kind: "hold_expired",
        appointment: moving ? { ...before, start: refusal.start } : before,
        stillFree: refusal.stillFree,
      },
    };
  const choice = await chosen(desk, flow);
  if (!choice) return say(desk.t.refusals.serviceInactive, { doors: true });
  return refusedTime(
    desk,
    flow,
    choice,
    moving ? (before.move?.start ?? before.start) : before.start,
    refusal,
  );
}

const servicesOf = (visit: Pick<VisitPlan, "services"> | undefined) =>
  visit?.services.map(({ serviceId }) => serviceId) ?? [];

/**
 * Other services for a visit that is booked: its own time for them where that is free, else times near it.
 * The visit stays what it is until they confirm.
 */
export function replaceServices(
  desk: ClientDesk,
  visit: Appointment,
  serviceIds: readonly string[],
): Promise<Reply> {
  desk.state.flow = newFlow(desk.key, { movingId: visit.id, serviceIds: [...serviceIds] });
  return propose(desk, visit.start);
}

/** The person does not want what was offered: a hold is given up, a visit stays where it is. */
export async function decline(desk: Desk, token: string): Promise<Reply> {
  const before = await desk.booking.appointments.byToken(token);
  const foreign = desk.side === "client" && before?.clientId !== desk.actor.clientId;
  if (!before || foreign) return stale(desk);
  if (desk.state.flow?.offerToken === token) desk.state.flow = null;
  // A hold that was rewritten since has another token: this card is an older one.
  if (before.status === "held" && before.offerToken !== token) return stale(desk);
  if (before.status === "booked") {
    if (before.offerToken === token && before.move === null)
      return { screen: { kind: "booked", appointment: before }, toast: desk.t.booking.alreadyBooked };
    const kept = await keepAsIs(desk.booking, { token, by: desk.actor });
    return kept ? { screen: { kind: "kept", appointment: kept } } : stale(desk);
  }
  if (desk.side === "client") await letGo(desk.booking, { clientId: desk.actor.clientId, token });
  return { screen: { kind: "let_go" } };
}

/** The card of an open offer once more; `waits`: they will answer later, and hear until when it is kept. */
export async function showOffer(desk: Desk, token: string, { waits = false } = {}): Promise<Reply> {
  const found = await desk.booking.appointments.byToken(token);
  const until = found?.status === "held" ? found.holdExpiresAt : found?.move?.expiresAt;
  if (!found || until == null || until <= desk.booking.clock.now()) return stale(desk);
  if (waits) return say(desk.t.booking.keptUntil(desk.f.clock(until)));
  const flow = desk.state.flow?.id ?? "";
  return {
    screen:
      found.status === "held"
        ? { kind: "offer", flow, held: found }
        : { kind: "move_offer", flow, appointment: found, ...(await forMaster(desk, found)) },
  };
}

/** Another time of the day the card was about; the offer stays held until a new one replaces it. */
export async function otherTime(desk: Desk): Promise<Reply> {
  const { flow } = desk.state;
  if (!flow) return stale(desk);
  return flow.date ? openTimes(desk, flow.date, null) : openDays(desk, 0);
}

/** Offers the time of a lapsed hold once more. */
export async function tryAgain(desk: ClientDesk, appointmentId: string): Promise<Reply> {
  const lapsed = await desk.booking.appointments.byId(appointmentId);
  if (!lapsed || lapsed.clientId !== desk.actor.clientId) return stale(desk);
  desk.state.flow = newFlow(desk.key, { serviceIds: lapsed.services.map((service) => service.serviceId) });
  return propose(desk, lapsed.start);
}
