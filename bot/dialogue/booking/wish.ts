import { listSlots } from "../../../engine/booking/list-slots.ts";
import type { Slot } from "../../../engine/schedule/slot.ts";
import { addDays, instantOf, localDate, MINUTE, wallTimeAt } from "../../../engine/time.ts";
import { type TimeWish, WHENEVER } from "../../reading/time-wish.ts";
import { type ClientDesk, nameOf, today } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { type Chosen, chosen, except } from "./chosen.ts";
import { type Flow, newFlow } from "./flow.ts";
import { groupAmong, openSessions } from "./groups.ts";
import { propose } from "./offer.ts";
import { fewOf, nearestInstead, nothingFree, partOf, TIMES_AT_ONCE, thinned, times } from "./times.ts";
import { countUnmet } from "./unmet.ts";

/** Alternatives of one wish that are looked at. */
const ALTERNATIVES_AT_MOST = 6;

/** What is wished for. `wishes`: one or more, any of which will do; none: as soon as possible. */
export interface Wish {
  serviceIds: readonly string[];
  movingId: string | null;
  wishes: readonly TimeWish[];
  notes?: string;
}

/**
 * Answers a wish: the card at once where exactly one start fits, else the free times, else the nearest ones.
 */
export async function answerWish(
  desk: ClientDesk,
  { serviceIds, movingId, wishes, notes }: Wish,
): Promise<Reply> {
  const [wish = WHENEVER] = wishes;
  const group = groupAmong(desk, serviceIds);
  if (group) return openSessions(desk, group, wish);
  const flow = newFlow(desk.key, {
    serviceIds: [...serviceIds],
    movingId,
    notes: notes ?? desk.state.flow?.notes ?? null,
  });
  desk.state.flow = flow;
  if (serviceIds.length > 0) desk.state.topic = [...serviceIds];
  const choice = await chosen(desk, flow);
  if (!choice) return say(desk.t.refusals.serviceInactive, { doors: true });
  return wishes.length > 1 ? answerAny(desk, flow, choice, wishes) : answerOne(desk, flow, choice, wish);
}

/** Any of several times will do: the card where only one start fits, else those of the first days that do. */
async function answerAny(
  desk: ClientDesk,
  flow: Flow,
  choice: Chosen,
  wishes: readonly TimeWish[],
): Promise<Reply> {
  const { timeZone } = desk.master;
  const found = new Map<number, Slot>();
  for (const wish of wishes.slice(0, ALTERNATIVES_AT_MOST))
    for (const slot of await fittingSlots(desk, flow, choice, wish)) found.set(slot.start, slot);
  const slots = [...found.values()].sort((a, b) => a.start - b.start);
  const [only] = slots;
  if (only && slots.length === 1) return propose(desk, only.start);
  if (only) return { screen: times(desk, flow, choice, spread(slots, timeZone), { kind: "found" }) };
  const from = wishes.flatMap((one) => one.from ?? []).sort()[0];
  return from === undefined
    ? nothingFree(flow)
    : nearestInstead(desk, flow, choice, from, false, hoursOf(wishes[0] ?? WHENEVER));
}

/** The free starts that fit one wish. */
async function fittingSlots(
  desk: ClientDesk,
  flow: Flow,
  choice: Chosen,
  wish: TimeWish,
): Promise<readonly Slot[]> {
  const { timeZone } = desk.master;
  const { from, to } = daysOf(desk, wish);
  const slots = await listSlots(desk.booking, choice.visit, { from, to }, except(desk, flow));
  return slots.filter(
    ({ start, end }) =>
      !isWhereItIs(choice, start) &&
      (wish.days === null || wish.days.includes(localDate(timeZone, start))) &&
      fitsHours(wish, wallTimeAt(timeZone, start).minutes, end - start),
  );
}

/** A visit is not moved to where it is, unless it becomes another one. */
const isWhereItIs = ({ moving, becomes }: Chosen, start: number) => !becomes && moving?.start === start;

/** The days a wish is about: those it names, or all that can be booked. */
function daysOf(desk: ClientDesk, { from, to }: TimeWish): { from: string; to: string } {
  const first = today(desk);
  return { from: from ?? first, to: to ?? from ?? addDays(first, desk.master.planningHorizon) };
}

/** Whether a visit of so many ms that starts at this minute of the day is what is wished for. */
function fitsHours(
  { exact, notBefore, notAfter, overBy, notAt = [] }: TimeWish,
  minutes: number,
  length: number,
): boolean {
  if (overBy !== undefined && minutes + length / MINUTE > overBy) return false;
  if (notAt.some(({ start, end }) => start <= minutes && minutes < end)) return false;
  if (exact !== null) return minutes === exact;
  return (notBefore === null || minutes >= notBefore) && (notAfter === null || minutes < notAfter);
}

async function answerOne(desk: ClientDesk, flow: Flow, choice: Chosen, wish: TimeWish): Promise<Reply> {
  const { timeZone } = desk.master;
  const minutesOf = (slot: Slot) => wallTimeAt(timeZone, slot.start).minutes;
  const { from, to } = daysOf(desk, wish);
  if (wish.from !== null && wish.from === wish.to) flow.date = wish.from;

  const { days } = wish;
  const slots = (await listSlots(desk.booking, choice.visit, { from, to }, except(desk, flow))).filter(
    (slot) => days === null || days.includes(localDate(timeZone, slot.start)),
  );
  const sameHour =
    choice.moving && wish.exact === null && wish.notBefore === null
      ? wallTimeAt(timeZone, choice.moving.start).minutes
      : null;
  const fitting = slots.filter(
    (slot) => !isWhereItIs(choice, slot.start) && fitsHours(wish, minutesOf(slot), slot.end - slot.start),
  );
  const asked = days ?? (from === to ? [from] : []);
  if (fitting.length === 0 && wish.from !== null && !choice.moving && asked.length > 0)
    await countUnmet(desk, choice.visit, {
      dates: asked,
      notBefore: 0,
      notAfter: 1_440,
      ...hoursOf(wish),
    });
  const best =
    wish.prefer === "latest" ? fitting.at(-1) : wish.prefer === "earliest" ? fitting[0] : undefined;
  if (best && wish.from !== null) return propose(desk, best.start);
  if (wish.exact !== null && wish.from !== null && fitting.length === 0) {
    // The asked start is judged by the engine itself, so that the answer says why.
    const start = instantOf(timeZone, wish.from, wish.exact);
    if (start !== undefined) return propose(desk, start);
  }
  if (fitting.length === 1 && fitting[0]) return propose(desk, fitting[0].start);
  if (fitting.length === 0) {
    if (wish.from !== null)
      return nearestInstead(desk, flow, choice, wish.from, slots.length > 0, hoursOf(wish));
    // Nothing at the wished hour is not "nothing at all".
    if (slots.length > 0)
      return { screen: times(desk, flow, choice, spread(slots, timeZone), { kind: "soonest" }) };
    flow.unmet = { from, to, notBefore: 0, notAfter: 1440, ...hoursOf(wish) };
    return nothingFree(flow);
  }
  if (sameHour !== null && fitting.some((slot) => minutesOf(slot) === sameHour) && from === to) {
    const byDistance = [...fitting].sort(
      (a, b) => Math.abs(minutesOf(a) - sameHour) - Math.abs(minutesOf(b) - sameHour) || b.start - a.start,
    );
    return { screen: times(desk, flow, choice, byDistance.slice(0, 3), { kind: "same_time" }) };
  }
  if (from === to) {
    if (fitting.length > TIMES_AT_ONCE) {
      const parts = [...new Set(fitting.map((slot) => partOf(timeZone, slot.start)))];
      if (parts.length > 1 && wish.notBefore === null && wish.notAfter === null)
        return {
          screen: {
            kind: "parts",
            flow: flow.id,
            what: nameOf(choice.visit.services),
            date: from,
            parts,
            moving: choice.moving,
          },
        };
    }
    const ends = { first: fitting[0] === slots[0], last: fitting.at(-1) === slots.at(-1) };
    return { screen: times(desk, flow, choice, thinned(fitting), { kind: "found" }, ends) };
  }
  return {
    screen: times(
      desk,
      flow,
      choice,
      spread(fitting, timeZone),
      wish.from === null ? { kind: "soonest" } : { kind: "found" },
    ),
  };
}

/** The hours that were wished for, as minutes of the day. */
function hoursOf({ exact, notBefore, notAfter, overBy }: TimeWish): {
  notBefore?: number;
  notAfter?: number;
} {
  if (exact !== null) return { notBefore: exact, notAfter: exact + 60 };
  return {
    ...(notBefore === null ? {} : { notBefore }),
    ...((overBy ?? notAfter) === null ? {} : { notAfter: overBy ?? notAfter ?? 0 }),
  };
}

/** A few starts of each of the first days: a choice of days, not ten starts of one morning. */
function spread(slots: readonly Slot[], timeZone: string): Slot[] {
  const byDate = Map.groupBy(slots, (slot) => localDate(timeZone, slot.start));
  return [...byDate.values()].slice(0, 3).flatMap(fewOf);
}
