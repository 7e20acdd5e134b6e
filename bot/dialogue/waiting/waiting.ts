import { Types } from "mongoose";
import { addDays, formatWallTime } from "../../../engine/time.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import { chosen } from "../booking/chosen.ts";
import { newFlow, type UnmetWish } from "../booking/flow.ts";
import { type ClientDesk, type MasterDesk, nameOf, today, visitOf } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";

/** Asks whether to tell the person when such a time frees up. */
export function askToWait(desk: ClientDesk, serviceIds: readonly string[], wish: Partial<UnmetWish>): Reply {
  const visit = visitOf(desk, serviceIds);
  if (!visit) return say(desk.t.refusals.serviceInactive, { doors: true });
  const from = wish.from ?? today(desk);
  const unmet = {
    from,
    to: wish.to ?? wish.from ?? addDays(from, desk.master.planningHorizon),
    notBefore: wish.notBefore ?? 0,
    notAfter: wish.notAfter ?? 1440,
  };
  const flow = newFlow(desk.key, { serviceIds: [...serviceIds], unmet });
  desk.state.flow = flow;
  return { screen: { kind: "wait_offer", flow: flow.id, what: nameOf(visit.services), wish: unmet } };
}

/** Remembers what the person waits for. The same wish again changes nothing. */
export async function joinWaitlist(desk: ClientDesk): Promise<Reply> {
  const { flow } = desk.state;
  const { client, models, master, booking } = desk;
  const choice = flow && (await chosen(desk, flow));
  if (!flow?.unmet || !choice) return stale(desk);
  const { from, to, notBefore, notAfter } = flow.unmet;
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, services } = choice.visit;
  const wish = {
    masterId: master._id,
    clientId: client._id,
    serviceIds: choice.visit.services.map((service) => new Types.ObjectId(service.serviceId)),
    durationMinutes: durationMinutes + bufferBeforeMinutes + bufferAfterMinutes,
    from,
    until: to,
    notBefore,
    notAfter,
  };
  const known = await models.waitlist.findOne({ ...wish, status: "waiting" }, { _id: 1 }).lean();
  if (!known)
    await models.waitlist
      .create({ ...wish, since: new Date(booking.clock.now()), key: desk.key })
      .catch((error) => {
        if (!isDuplicateKey(error)) throw error;
      });
  desk.state.flow = null;
  return { screen: { kind: "waiting", what: nameOf(services), wish: flow.unmet } };
}

const WAITING_SHOWN = 20;

/** Who waits for time to free up, for the master's eyes: who, what, when; and what is asked for besides. */
export async function showWaiting(desk: MasterDesk): Promise<Reply> {
  const { models, master, t, f, services } = desk;
  const wishes = await models.waitlist
    .find({ masterId: master._id, status: "waiting", until: { $gte: today(desk) } })
    .sort({ from: 1, since: 1 })
    .limit(WAITING_SHOWN)
    .lean();
  const people = await models.clients
    .find({ masterId: master._id, _id: { $in: wishes.map((one) => one.clientId) } }, { name: 1 })
    .lean();
  const lines = wishes.map((one) => {
    const who = people.find((person) => person._id.equals(one.clientId))?.name || t.common.noName;
    const what = nameOf(
      one.serviceIds.flatMap((id) => services.find((service) => service._id.equals(id)) ?? []),
    );
    const days =
      one.from === one.until ? f.day(one.from) : t.waiting.between(f.day(one.from), f.day(one.until));
    const hours = [
      one.notBefore > 0 && t.waiting.fromClock(formatWallTime(one.notBefore)),
      one.notAfter < 1_440 && t.waiting.toClock(formatWallTime(one.notAfter)),
    ].filter(Boolean);
    return `· ${[who, what, [days, ...hours].join(" ")].filter(Boolean).join(", ")}`;
  });
  return { screen: { kind: "waiting_list", lines } };
}
