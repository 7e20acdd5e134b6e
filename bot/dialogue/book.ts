import type { Appointment } from "../../engine/booking/appointment.ts";
import { confirmHold } from "../../engine/booking/book.ts";
import { holdSlot, letGo } from "../../engine/booking/hold.ts";
import { judgeStart, listSlots } from "../../engine/booking/list-slots.ts";
import { confirmMove, keepAsIs, proposeMove } from "../../engine/booking/move.ts";
import type { VisitPlan } from "../../engine/booking/visit.ts";
import type { BookingRefusal } from "../../engine/refusal.ts";
import type { Slot } from "../../engine/schedule/slots.ts";
import { addDays, dayNumber, instantOf, localDate, wallTimeAt } from "../../engine/time.ts";
import { clientId, type Desk, forMaster, nameOf, today, visitOf } from "./desk.ts";
import type { Reply, Screen, TimesIntro } from "./screens.ts";
import { groupAmong, openSessions } from "./sessions.ts";
import { type DayPart, type Flow, newFlow } from "./state.ts";

const DAYS_A_PAGE = 9;
const TIMES_AT_ONCE = 16;

/** What is being chosen: the visit's plan, and the visit that moves, if one does. */
interface Chosen {
  visit: VisitPlan;
  moving: Appointment | null;
}

async function chosen(desk: Desk, flow: Flow): Promise<Chosen | undefined> {
  if (flow.movingId === null) {
    const visit = visitOf(desk, flow.serviceIds);
    return visit && { visit, moving: null };
  }
  const moving = await desk.booking.appointments.byId(flow.movingId);
  return moving ? { visit: moving, moving } : undefined;
}

/** Own time that is free again by the change at hand. */
function except(desk: Desk, flow: Flow) {
  return {
    ...(flow.movingId === null ? {} : { appointmentId: flow.movingId }),
    ...(desk.actor.kind === "client" ? { clientId: desk.actor.clientId } : {}),
  };
}

const say = (text: string): Reply => ({ screen: { kind: "say", text, doors: true } });

/** Begins a booking: the list of services, or the days of the ones already named. */
export async function startBooking(desk: Desk, serviceIds: readonly string[] = []): Promise<Reply> {
  const group = groupAmong(desk, serviceIds);
  if (group) return openSessions(desk, group);
  desk.state.flow = newFlow(desk.key, { serviceIds: [...serviceIds] });
  return serviceIds.length > 0 ? openDays(desk, 0) : openServices(desk);
}

export function openServices(desk: Desk): Reply {
  desk.state.flow ??= newFlow(desk.key);
  const { flow } = desk.state;
  const services =
    flow.serviceIds.length === 0
      ? desk.services
      : desk.services.filter(
          (service) =>
            service.interactionType === "individual" && !flow.serviceIds.includes(String(service._id)),
        );
  return { screen: { kind: "services", flow: flow.id, picked: flow.serviceIds, services } };
}

export async function pickService(desk: Desk, serviceId: string): Promise<Reply> {
  const flow = desk.state.flow ?? newFlow(desk.key);
  desk.state.flow = flow;
  const group = groupAmong(desk, [serviceId]);
  if (group) return openSessions(desk, group, { from: flow.date, to: flow.date });
  if (!flow.serviceIds.includes(serviceId)) flow.serviceIds.push(serviceId);
  return flow.date ? openTimes(desk, flow.date, null) : openDays(desk, 0);
}

/** One service instead of whatever was chosen; the day, once named, stays. */
export async function swapService(desk: Desk, serviceId: string): Promise<Reply> {
  const group = groupAmong(desk, [serviceId]);
  if (group) return openSessions(desk, group);
  const date = desk.state.flow?.date ?? null;
  desk.state.flow = newFlow(desk.key, { serviceIds: [serviceId] });
  return date ? openTimes(desk, date, null) : openDays(desk, 0);
}

/** The days on which the chosen visit fits, a page of them. */
export async function openDays(desk: Desk, page: number): Promise<Reply> {
  const { flow } = desk.state;
  const choice = flow && (await chosen(desk, flow));
  if (!flow || !choice) return say(desk.t.serviceInactive);
  flow.page = page;
  flow.date = null;
  const from = today(desk);
  const slots = await listSlots(
    desk.booking,
    choice.visit,
    { from, to: addDays(from, desk.master.planningHorizon) },
    except(desk, flow),
  );
  const dates = [...new Set(slots.map((slot) => localDate(desk.master.timeZone, slot.start)))];
  if (dates.length === 0) return { screen: { kind: "nothing_free" } };
  const begin = Math.min(page * DAYS_A_PAGE, Math.floor((dates.length - 1) / DAYS_A_PAGE) * DAYS_A_PAGE);
  return {
    screen: {
      kind: "days",
      flow: flow.id,
      what: nameOf(choice.visit.services),
      dates: dates.slice(begin, begin + DAYS_A_PAGE),
      page: begin / DAYS_A_PAGE,
      more: begin + DAYS_A_PAGE < dates.length,
      moving: choice.moving,
      canAdd:
        choice.moving === null &&
        flow.serviceIds.length <
          desk.services.filter((service) => service.interactionType === "individual").length,
      description:
        choice.moving || choice.visit.services.length > 1 || page > 0
          ? ""
          : (choice.visit.services[0]?.description ?? "").split("\n").slice(0, 3).join("\n"),
      ...(choice.moving ? await forMaster(desk, choice.moving) : {}),
    },
  };
}

function partOf(timeZone: string, start: number): DayPart {
  const { minutes } = wallTimeAt(timeZone, start);
  return minutes < 12 * 60 ? "morning" : minutes < 17 * 60 ? "day" : "evening";
}

/** The free times of a day; first its parts, where there are too many for one look. */
export async function openTimes(desk: Desk, date: string, part: DayPart | null): Promise<Reply> {
  const { flow } = desk.state;
  const choice = flow && (await chosen(desk, flow));
  if (!flow || !choice) return say(desk.t.serviceInactive);
  Object.assign(flow, { date, part });
  const all = await listSlots(desk.booking, choice.visit, { from: date, to: date }, except(desk, flow));
  if (all.length === 0) return nearestInstead(desk, flow, choice, date, false);
  const { timeZone } = desk.master;
  if (!part && all.length > TIMES_AT_ONCE) {
    const parts = [...new Set(all.map((slot) => partOf(timeZone, slot.start)))];
    return {
      screen: {
        kind: "parts",
        flow: flow.id,
        what: nameOf(choice.visit.services),
        date,
        parts,
        moving: choice.moving,
      },
    };
  }
  const wanted = part ? all.filter((slot) => partOf(timeZone, slot.start) === part) : all;
  return { screen: times(desk, flow, choice, thinned(wanted), { kind: "picked" }) };
}

/** At most a screenful, spread evenly over the whole list, first and last kept. */
function thinned(slots: readonly Slot[]): readonly Slot[] {
  if (slots.length <= TIMES_AT_ONCE) return slots;
  const pace = (slots.length - 1) / (TIMES_AT_ONCE - 1);
  return Array.from({ length: TIMES_AT_ONCE }, (_, index) => slots[Math.round(index * pace)] as Slot);
}

function times(
  desk: Desk,
  flow: Flow,
  { visit, moving }: Chosen,
  slots: readonly Slot[],
  intro: TimesIntro,
): Screen {
  flow.shown = slots.map((slot) => slot.start);
  const dates = new Set(slots.map((slot) => localDate(desk.master.timeZone, slot.start)));
  const name = visit.services.length === 1 ? (visit.services[0]?.name ?? "") : "";
  return {
    kind: "times",
    flow: flow.id,
    what: nameOf(visit.services),
    durationMinutes: visit.durationMinutes,
    price: visit.price,
    date: dates.size === 1 ? ([...dates][0] as string) : null,
    choices: slots.map(({ start }) => ({ start })),
    intro,
    moving,
    // An exact name wins; its sisters («Маникюр с покрытием») stay one button away.
    sisters:
      moving || !name || intro.kind === "picked"
        ? []
        : desk.services.filter(
            (service) => service.name !== name && service.name.toLowerCase().startsWith(name.toLowerCase()),
          ),
  };
}

/** Nothing on the asked day: says why, and offers a few starts of the two nearest days that have any. */
async function nearestInstead(
  desk: Desk,
  flow: Flow,
  choice: Chosen,
  date: string,
  partly: boolean,
): Promise<Reply> {
  const from = today(desk);
  const { timeZone, planningHorizon } = desk.master;
  const slots = await listSlots(
    desk.booking,
    choice.visit,
    { from, to: addDays(from, planningHorizon) },
    except(desk, flow),
  );
  if (slots.length === 0) return { screen: { kind: "nothing_free" } };
  const byDate = [...Map.groupBy(slots, (slot) => localDate(timeZone, slot.start))];
  const distance = (other: string) => Math.abs(dayNumber(other) - dayNumber(date));
  const nearest = byDate
    .sort(([a], [b]) => distance(a) - distance(b) || (a < b ? -1 : 1))
    .slice(0, 2)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofDay]) => fewOf(ofDay));
  const noon = instantOf(timeZone, date, 12 * 60);
  const verdict =
    noon === undefined
      ? undefined
      : await judgeStart(desk.booking, choice.visit, noon, timeZone, except(desk, flow));
  // A day off, or one beyond the horizon, is not "full".
  if (noon !== undefined && verdict && !verdict.ok) {
    const { refusal } = verdict;
    const wholeDay =
      refusal.code === "too_far" ||
      (refusal.code === "closed" && (refusal.because === "day_off" || refusal.because === "blocked"));
    if (wholeDay)
      return { screen: times(desk, flow, choice, nearest, { kind: "refused", refusal, start: noon }) };
  }
  return { screen: times(desk, flow, choice, nearest, { kind: "none", date, partly }) };
}

/** A wish put in words, resolved to dates and minutes of the day. */
export interface Wish {
  serviceIds: readonly string[];
  movingId: string | null;
  /** Local dates, inclusive; null: as soon as possible. */
  from: string | null;
  to: string | null;
  /** Minutes of the day a start must lie in. */
  notBefore: number | null;
  notAfter: number | null;
  /** One exact start, minutes of the day. */
  exact: number | null;
  prefer: "earliest" | "latest" | null;
  notes?: string;
}

/** Answers a wish: the card at once where exactly one start fits, else the free times, else the nearest ones. */
export async function answerWish(desk: Desk, wish: Wish): Promise<Reply> {
  const group = groupAmong(desk, wish.serviceIds);
  if (group) return openSessions(desk, group, wish);
  const flow = newFlow(desk.key, { serviceIds: [...wish.serviceIds], movingId: wish.movingId });
  desk.state.flow = flow;
  const choice = await chosen(desk, flow);
  if (!choice) return say(desk.t.serviceInactive);
  const { timeZone, planningHorizon } = desk.master;
  const minutesOf = (slot: Slot) => wallTimeAt(timeZone, slot.start).minutes;
  const first = today(desk);
  const from = wish.from ?? first;
  const to = wish.to ?? (wish.from ? wish.from : addDays(first, planningHorizon));
  if (wish.from !== null && wish.from === wish.to) flow.date = wish.from;

  const slots = await listSlots(desk.booking, choice.visit, { from, to }, except(desk, flow));
  const sameHour =
    choice.moving && wish.exact === null && wish.notBefore === null
      ? wallTimeAt(timeZone, choice.moving.start).minutes
      : null;
  const fitting = slots.filter((slot) => {
    const minutes = minutesOf(slot);
    if (choice.moving?.start === slot.start) return false;
    if (wish.exact !== null) return minutes === wish.exact;
    return (
      (wish.notBefore === null || minutes >= wish.notBefore) &&
      (wish.notAfter === null || minutes < wish.notAfter)
    );
  });
  const best =
    wish.prefer === "latest" ? fitting.at(-1) : wish.prefer === "earliest" ? fitting[0] : undefined;
  if (best && wish.from !== null) return propose(desk, best.start, wish.notes);
  if (wish.exact !== null && wish.from !== null && fitting.length === 0) {
    // The asked start is judged by the engine itself, so that the answer says why.
    const asked = instantOf(timeZone, wish.from, wish.exact);
    if (asked !== undefined) return propose(desk, asked, wish.notes);
  }
  if (fitting.length === 1 && fitting[0]) return propose(desk, fitting[0].start, wish.notes);
  if (fitting.length === 0) {
    if (wish.from !== null) return nearestInstead(desk, flow, choice, wish.from, slots.length > 0);
    return { screen: { kind: "nothing_free" } };
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
    return { screen: times(desk, flow, choice, thinned(fitting), { kind: "found" }) };
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

/** A few starts of each of the first days: a choice of days, not ten starts of one morning. */
function spread(slots: readonly Slot[], timeZone: string): Slot[] {
  const byDate = Map.groupBy(slots, (slot) => localDate(timeZone, slot.start));
  return [...byDate.values()].slice(0, 3).flatMap(fewOf);
}

/** The first, the middle and the last. */
function fewOf(slots: readonly Slot[]): Slot[] {
  return [...new Set([slots[0], slots[Math.floor(slots.length / 2)], slots.at(-1)])] as Slot[];
}

/** Keeps a start for the person and shows the card; or says why not, with the nearest free times. */
export async function propose(desk: Desk, start: number, notes?: string): Promise<Reply> {
  const { flow } = desk.state;
  const choice = flow && (await chosen(desk, flow));
  if (!flow || !choice) return say(desk.t.serviceInactive);
  const { timeZone, cancelCutoffHours } = desk.master;
  const outcome = choice.moving
    ? await proposeMove(desk.booking, {
        appointmentId: choice.moving.id,
        start,
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
        ...(notes === undefined ? {} : { notes }),
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
  return refusedTime(desk, flow, choice, start, outcome.refusal);
}

function refusedTime(desk: Desk, flow: Flow, choice: Chosen, start: number, refusal: BookingRefusal): Reply {
  if ("nearest" in refusal && refusal.nearest.length > 0)
    return { screen: times(desk, flow, choice, refusal.nearest, { kind: "refused", refusal, start }) };
  if ("nearest" in refusal) return { screen: { kind: "nothing_free" } };
  return { screen: { kind: "refused", refusal, appointment: choice.moving } };
}

/** The person said yes to the offer under `token`: writes it, and shows what was written. */
export async function confirm(desk: Desk, token: string): Promise<Reply> {
  const { timeZone, cancelCutoffHours: cutoffHours } = desk.master;
  const before = await desk.booking.appointments.byToken(token);
  if (!before) return { toast: desk.t.stale, stale: true };
  const moving = before.offerToken !== token;
  const outcome = moving
    ? await confirmMove(desk.booking, { token, by: desk.actor, timeZone, cutoffHours })
    : await confirmHold(desk.booking, { clientId: clientId(desk), token, timeZone });
  if (outcome.ok) {
    if (desk.state.flow?.offerToken === token) desk.state.flow = null;
    const repeated = outcome.value.revision === before.revision;
    return {
      screen: { kind: moving ? "moved" : "booked", appointment: outcome.value },
      ...(repeated ? { toast: desk.t.alreadyBooked } : {}),
    };
  }
  const { refusal } = outcome;
  if (refusal.code === "offer_gone") return { toast: desk.t.stale, stale: true };
  const flow = newFlow(
    desk.key,
    moving ? { movingId: before.id } : { serviceIds: before.services.map((service) => service.serviceId) },
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
  if (!choice) return say(desk.t.serviceInactive);
  return refusedTime(
    desk,
    flow,
    choice,
    moving ? (before.move?.start ?? before.start) : before.start,
    refusal,
  );
}

/** The person does not want what was offered: a hold is given up, a visit stays where it is. */
export async function decline(desk: Desk, token: string): Promise<Reply> {
  const before = await desk.booking.appointments.byToken(token);
  const foreign = desk.actor.kind === "client" && before?.clientId !== desk.actor.clientId;
  if (!before || foreign) return { toast: desk.t.stale, stale: true };
  if (desk.state.flow?.offerToken === token) desk.state.flow = null;
  // A hold that was rewritten since has another token: this card is an older one.
  if (before.status === "held" && before.offerToken !== token) return { toast: desk.t.stale, stale: true };
  if (before.status === "booked") {
    if (before.offerToken === token && before.move === null)
      return { screen: { kind: "booked", appointment: before }, toast: desk.t.alreadyBooked };
    const kept = await keepAsIs(desk.booking, { token, by: desk.actor });
    return kept ? { screen: { kind: "kept", appointment: kept } } : { toast: desk.t.stale, stale: true };
  }
  if (desk.actor.kind === "client") await letGo(desk.booking, { clientId: desk.actor.clientId, token });
  return { screen: { kind: "let_go" } };
}

/** Another time of the day the card was about; the offer stays held until a new one replaces it. */
export async function otherTime(desk: Desk): Promise<Reply> {
  const { flow } = desk.state;
  if (!flow) return { toast: desk.t.stale, stale: true };
  return flow.date ? openTimes(desk, flow.date, null) : openDays(desk, 0);
}

/** Offers the time of a lapsed hold once more. */
export async function tryAgain(desk: Desk, appointmentId: string): Promise<Reply> {
  const lapsed = await desk.booking.appointments.byId(appointmentId);
  if (!lapsed || lapsed.clientId !== clientId(desk)) return { toast: desk.t.stale, stale: true };
  desk.state.flow = newFlow(desk.key, { serviceIds: lapsed.services.map((service) => service.serviceId) });
  return propose(desk, lapsed.start);
}
