import { Types } from "mongoose";
import type { VisitPlan } from "../../../engine/booking/visit.ts";
import { addDays, formatWallTime } from "../../../engine/time.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import { chosen } from "../booking/chosen.ts";
import { type Flow, newFlow, type UnmetWish } from "../booking/flow.ts";
import { alternativeKey, WAITED_FOR_AT_MOST } from "../booking/unmet.ts";
import { type ClientDesk, type MasterDesk, nameOf, today, visitOf } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";

/** Asks whether to tell the person when such a time frees up; of several any will do. */
export function askToWait(
  desk: ClientDesk,
  serviceIds: readonly string[],
  wishes: readonly Partial<UnmetWish>[],
): Reply {
  const visit = visitOf(desk, serviceIds);
  if (!visit) return say(desk.t.refusals.serviceInactive, { doors: true });
  const whole = (wishes.length > 0 ? wishes : [{}]).slice(0, WAITED_FOR_AT_MOST).map((wish) => {
    const from = wish.from ?? today(desk);
    return {
      from,
      to: wish.to ?? wish.from ?? addDays(from, desk.master.planningHorizon),
      notBefore: wish.notBefore ?? 0,
      notAfter: wish.notAfter ?? 1440,
    };
  });
  const [unmet = null, ...others] = whole;
  if (!unmet) return stale(desk);
  const also = others.length > 0 ? { alsoUnmet: others } : {};
  const flow = newFlow(desk.key, { serviceIds: [...serviceIds], unmet, ...also });
  desk.state.flow = flow;
  return {
    screen: {
      kind: "wait_offer",
      flow: flow.id,
      what: nameOf(visit.services),
      wish: unmet,
      ...alsoShown(flow),
    },
  };
}

const alsoShown = ({ alsoUnmet }: Flow) => (alsoUnmet ? { also: alsoUnmet } : {});

/** Remembers what the person waits for, an entry each. The same wish again changes nothing. */
export async function joinWaitlist(desk: ClientDesk): Promise<Reply> {
  const { flow } = desk.state;
  const choice = flow && (await chosen(desk, flow));
  if (!flow?.unmet || !choice) return stale(desk);
  for (const [nth, wish] of [flow.unmet, ...(flow.alsoUnmet ?? [])].entries())
    await waitFor(desk, choice.visit, wish, alternativeKey(desk.key, nth));
  desk.state.flow = null;
  const what = nameOf(choice.visit.services);
  return { screen: { kind: "waiting", what, wish: flow.unmet, ...alsoShown(flow) } };
}

async function waitFor(
  { client, models, master, booking }: ClientDesk,
  { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, services }: VisitPlan,
  { from, to, notBefore, notAfter }: UnmetWish,
  key: string,
): Promise<void> {
  const wish = {
    masterId: master._id,
    clientId: client._id,
    serviceIds: services.map((service) => new Types.ObjectId(service.serviceId)),
    durationMinutes: durationMinutes + bufferBeforeMinutes + bufferAfterMinutes,
    from,
    until: to,
    notBefore,
    notAfter,
  };
  const known = await models.waitlist.findOne({ ...wish, status: "waiting" }, { _id: 1 }).lean();
  if (known) return;
  await models.waitlist.create({ ...wish, since: new Date(booking.clock.now()), key }).catch((error) => {
    if (!isDuplicateKey(error)) throw error;
  });
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
