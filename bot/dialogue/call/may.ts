import { visitIn } from "../../../engine/booking/appointment.ts";
import type { Relay } from "../../../models/relay.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import type { ClientDesk, MasterDesk } from "../desk.ts";
import { type Reply, say, stale, visitGone } from "../reply.ts";
import { callOff } from "../visits/change.ts";
import { ownVisit } from "../visits/mine.ts";
import { noted } from "./call.ts";

/** What of a visit is asked for. */
export type MayI = NonNullable<Relay["about"]>;

/**
 * Asks the master whether a visit may be moved or called off although it is too late for the client: once for
 * a visit and its time.
 */
export async function askMay(desk: ClientDesk, about: MayI): Promise<Reply> {
  const { models, master, client, booking, t } = desk;
  const found = await ownVisit(desk, about.visit);
  if (found?.status !== "booked" || found.start !== about.start) return visitGone(desk);
  const key = `may-${client._id}-${about.visit}-${about.start}-${about.does}`;
  const now = new Date(booking.clock.now());
  const own = { masterId: master._id, key };
  const fresh = { ...own, clientId: client._id, kind: "question", reason: "question", about } as const;
  try {
    await models.relays.create({ ...fresh, openedAt: now, lastAt: now, waitingSince: now });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const relay = await models.relays.findOne(own).lean<Relay>();
  if (!relay) return visitGone(desk);
  if (relay.answer) return say(t.call.relayed(master.masterName, relay.answer));
  const reached =
    relay.masterMessages.length > 0 ||
    (await noted(desk, relay, (await desk.tell("master", { kind: "may_asked", relay })).messageId));
  return { screen: { kind: "question_passed", reached } };
}

/**
 * The master's tap: called off at once where that was asked; the client hears the answer and what is so now.
 */
export async function answerMay(
  desk: MasterDesk,
  relay: Relay & { about: MayI },
  answer: "yes" | "no",
): Promise<Reply> {
  const { models, master, booking, t } = desk;
  const { visit, start, does } = relay.about;
  const clientId = String(relay.clientId);
  const whole = await booking.appointments.byId(visit);
  const found = whole && visitIn(whole, clientId);
  if (found?.start !== start) return stale(desk);
  const over =
    found.status !== "booked" && !(found.status === "cancelled" && does === "cancel" && answer === "yes");
  if (over) return stale(desk);
  let appointment = found;
  if (answer === "yes" && does === "cancel" && found.status === "booked") {
    // Once it has begun only the master may, and a seat of a group that has met is nobody's to give back.
    const hasBegun = start <= booking.clock.now();
    if (hasBegun && found.session) return stale(desk);
    const by = hasBegun ? desk.actor : ({ kind: "client", clientId } as const);
    const outcome = await callOff(desk, found, by, 0);
    if (!outcome.ok) return stale(desk);
    appointment = outcome.value;
  }
  const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean();
  const said = await desk.tell(
    { client: client && String(client._id) },
    { kind: "may_answered", answer, does, appointment },
  );
  const now = new Date(booking.clock.now());
  await models.relays.updateOne(
    { masterId: master._id, _id: relay._id },
    {
      $set: {
        status: "closed",
        answer: answer === "yes" ? t.call.may : t.call.mayNot,
        lastAt: now,
        closedAt: now,
        waitingSince: null,
        nudgedAt: null,
      },
    },
  );
  if (said.told !== "told") return say(t.call.notPassedOn(client?.name || t.common.noName));
  return { screen: { kind: "may_passed", moving: answer === "yes" && does === "move" ? visit : null } };
}
