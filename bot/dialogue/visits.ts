import { type Appointment, visitIn } from "../../engine/booking/appointment.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { mayChange } from "../../engine/booking/policy.ts";
import { leaveSeat } from "../../engine/booking/session.ts";
import { type AppointmentDocument, toAppointment } from "../../models/appointment.ts";
import { eraseClient } from "../../models/erase-client.ts";
import { openDays, startBooking } from "./choose.ts";
import { type ClientDesk, type Desk, forMaster } from "./desk.ts";
import { type Reply, say, stale, visitGone } from "./reply.ts";
import { emptyState, newFlow } from "./state.ts";

/** The client's booked visits that are not over, soonest first. */
export async function upcoming(desk: ClientDesk): Promise<Appointment[]> {
  const documents = await desk.models.appointments
    .find({
      masterId: desk.master._id,
      $or: [{ clientId: desk.client._id }, { "seats.clientId": desk.client._id }],
      internalStatus: "booked",
      endTime: { $gt: new Date(desk.booking.clock.now()) },
    })
    .sort({ startTime: 1 })
    .limit(20)
    .lean<AppointmentDocument[]>();
  const me = String(desk.client._id);
  return documents.flatMap((document) => visitIn(toAppointment(document), me) ?? []);
}

/** The visit "as last time" means: the latest that took place, else the latest booked one. */
export async function lastVisit(desk: ClientDesk): Promise<Appointment | null> {
  const mine = { masterId: desk.master._id, clientId: desk.client._id };
  const now = new Date(desk.booking.clock.now());
  const before = await desk.models.appointments
    .findOne({ ...mine, internalStatus: { $in: ["booked", "completed"] }, startTime: { $lte: now } })
    .sort({ startTime: -1 })
    .lean<AppointmentDocument>();
  const found =
    before ??
    (await desk.models.appointments
      .findOne({ ...mine, internalStatus: "booked" })
      .sort({ createdAt: -1 })
      .lean<AppointmentDocument>());
  return found && toAppointment(found);
}

/** «Мои записи» */
export async function showVisits(desk: ClientDesk): Promise<Reply> {
  const visits = await upcoming(desk);
  if (visits.length === 0) return say(desk.t.visits.none, { doors: true });
  const [only] = visits;
  return {
    screen:
      visits.length === 1 && only
        ? { kind: "visit", appointment: only }
        : { kind: "visits", appointments: visits },
  };
}

/** The visit behind an id, if it belongs to the person at the desk. */
async function ownVisit(desk: Desk, id: string): Promise<Appointment | null> {
  const found = await desk.booking.appointments.byId(id);
  return found && desk.side === "client" ? visitIn(found, desk.actor.clientId) : found;
}

export async function showVisit(desk: Desk, id: string): Promise<Reply> {
  const found = await ownVisit(desk, id);
  if (found?.status !== "booked") return visitGone(desk);
  return {
    screen: {
      kind: "visit",
      appointment: found,
      ...(await forMaster(desk, found)),
      ...(desk.side === "master" ? { answers: await answersOf(desk, id) } : {}),
    },
  };
}

/** What was answered to the questions put after booking. */
async function answersOf({ models, master }: Desk, id: string) {
  const document = await models.appointments
    .findOne({ masterId: master._id, _id: id }, { answers: 1 })
    .lean<Pick<AppointmentDocument, "answers">>();
  return document?.answers ?? [];
}

/** Begins a move: the days on which the visit fits. */
export async function startMove(desk: Desk, id: string): Promise<Reply> {
  const allowed = await changeable(desk, id);
  if ("stop" in allowed) return allowed.stop;
  if (allowed.visit.session)
    return { screen: { kind: "refused", refusal: { code: "group_visit" }, appointment: allowed.visit } };
  desk.state.flow = newFlow(desk.key, { movingId: id });
  return openDays(desk, 0);
}

/** Asks before it cancels, and says what will follow. */
export async function askCancel(desk: Desk, id: string): Promise<Reply> {
  const allowed = await changeable(desk, id);
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

/** Cancels the visit the question was about; `start` tells that it has not moved since. */
export async function cancel(desk: Desk, id: string, start: number): Promise<Reply> {
  const found = await ownVisit(desk, id);
  if (!found) return visitGone(desk);
  if (found.status === "booked" && found.start !== start)
    return {
      toast: desk.t.common.stale,
      screen: { kind: "visit", appointment: found, ...(await forMaster(desk, found)) },
    };
  const { master, key } = desk;
  const request = { appointmentId: id, by: desk.actor, cutoffHours: master.cancelCutoffHours, key };
  const outcome =
    found.session && desk.side === "client"
      ? await leaveSeat(desk.booking, { ...request, clientId: desk.actor.clientId })
      : await cancelVisit(desk.booking, request);
  if (outcome.ok)
    return {
      screen: { kind: "cancelled", appointment: outcome.value, ...(await forMaster(desk, outcome.value)) },
    };
  return { screen: { kind: "refused", refusal: outcome.refusal, appointment: found } };
}

async function changeable(desk: Desk, id: string): Promise<{ visit: Appointment } | { stop: Reply }> {
  const found = await ownVisit(desk, id);
  const allowed = mayChange(found, desk.actor, desk.master.cancelCutoffHours, desk.booking.clock.now());
  if (allowed.ok) return { visit: allowed.value };
  if (allowed.refusal.code === "not_found") return { stop: visitGone(desk) };
  return { stop: { screen: { kind: "refused", refusal: allowed.refusal, appointment: found } } };
}

/** «Буду»: remembered for the master's day, no message to anyone. */
export async function coming(desk: ClientDesk, id: string, start: number): Promise<Reply> {
  const found = await ownVisit(desk, id);
  if (found?.status !== "booked" || found.start !== start) return stale(desk);
  const now = new Date(desk.booking.clock.now());
  const visit = {
    _id: id,
    internalStatus: "booked" as const,
    startTime: new Date(start),
  };
  const { appointments } = desk.models;
  if (found.session)
    await appointments.updateOne(
      { masterId: desk.master._id, ...visit, "seats.clientId": desk.client._id },
      { $set: { "seats.$.confirmedAt": now } },
    );
  else
    await appointments.updateOne(
      { masterId: desk.master._id, ...visit, confirmedAt: null },
      { $set: { confirmedAt: now } },
    );
  return { toast: desk.t.visits.expected, screen: { kind: "visit", appointment: found } };
}

/** Forgets what this master's bot knows of the person, except the visits themselves: name, number, talk. */
export async function forgetPerson(desk: ClientDesk): Promise<Reply> {
  const { models, master, client, user, booking, t } = desk;
  await eraseClient(models, master._id, client, { card: false, at: new Date(booking.clock.now()) });
  await models.users.updateOne({ _id: user._id }, { $set: { name: "", phone: null } });
  // The chat's state is this desk's to write: what they wished, sent and were asked is in it, too.
  const { language, greetedOn, cards, openCard, trial } = desk.state;
  Object.assign(desk.state, emptyState(), { language, greetedOn, cards, openCard, trial });
  return say(t.profile.erased);
}

/** The services of an earlier visit, on another day. */
export async function repeatVisit(desk: ClientDesk, id: string): Promise<Reply> {
  const found = await ownVisit(desk, id);
  const offered = (found?.services ?? []).filter((one) =>
    desk.services.some((service) => String(service._id) === one.serviceId),
  );
  return startBooking(
    desk,
    offered.map((one) => one.serviceId),
  );
}

/** «Не пишите мне»: no invitations any more; reminders of their own visits are asked about. */
export async function optOut(desk: ClientDesk): Promise<Reply> {
  await desk.models.clients.updateOne(
    { masterId: desk.master._id, _id: desk.client._id },
    { $set: { optedOut: true } },
  );
  return { screen: { kind: "opted_out" } };
}

export async function wantReminders(desk: ClientDesk, wanted: boolean): Promise<Reply> {
  await desk.models.clients.updateOne(
    { masterId: desk.master._id, _id: desk.client._id },
    { $set: { noReminders: !wanted } },
  );
  return say(wanted ? desk.t.profile.remindersOn : desk.t.profile.remindersOff);
}
