import { listSlots } from "../../../engine/booking/list-slots.ts";
import { addDays, localDate } from "../../../engine/time.ts";
import { type ClientDesk, type Desk, forMaster, nameOf, today } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { chosen, except } from "./chosen.ts";
import { type DayPart, newFlow } from "./flow.ts";
import { groupAmong, openSessions } from "./groups.ts";
import { nearestInstead, nothingFree, partOf, TIMES_AT_ONCE, thinned, times } from "./times.ts";

const DAYS_A_PAGE = 9;

/** Begins a booking: the list of services, or the days of the ones already named. */
export async function startBooking(desk: ClientDesk, serviceIds: readonly string[] = []): Promise<Reply> {
  const group = groupAmong(desk, serviceIds);
  if (group) return openSessions(desk, group);
  desk.state.flow = newFlow(desk.key, { serviceIds: [...serviceIds] });
  return serviceIds.length > 0 ? openDays(desk, 0) : openServices(desk);
}

export function openServices(desk: ClientDesk): Reply {
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

/** One service instead of whatever was chosen; the day, once named, stays. */
export async function swapService(desk: ClientDesk, serviceId: string): Promise<Reply> {
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
  if (!flow || !choice) return say(desk.t.refusals.serviceInactive, { doors: true });
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
  if (dates.length === 0) {
    flow.unmet = { from, to: addDays(from, desk.master.planningHorizon), notBefore: 0, notAfter: 1440 };
    return nothingFree(flow);
  }
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

/** The free times of a day; first its parts, where there are too many for one look. */
export async function openTimes(desk: Desk, date: string, part: DayPart | null): Promise<Reply> {
  const { flow } = desk.state;
  const choice = flow && (await chosen(desk, flow));
  if (!flow || !choice) return say(desk.t.refusals.serviceInactive, { doors: true });
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
  const inPart = part ? all.filter((slot) => partOf(timeZone, slot.start) === part) : [];
  const wanted = inPart.length > 0 ? inPart : all;
  return {
    screen: times(
      desk,
      flow,
      choice,
      thinned(wanted),
      { kind: "picked" },
      {
        first: wanted[0] === all[0],
        last: wanted.at(-1) === all.at(-1),
      },
    ),
  };
}
