import { judgeStart, listSlots } from "../../../engine/booking/list-slots.ts";
import type { Slot } from "../../../engine/schedule/slot.ts";
import { addDays, dayNumber, instantOf, localDate, wallTimeAt } from "../../../engine/time.ts";
import { type Desk, nameOf, today } from "../desk.ts";
import type { Reply } from "../reply.ts";
import type { Screen } from "../screen.ts";
import { type Chosen, except } from "./chosen.ts";
import type { DayPart, Flow } from "./flow.ts";
import type { TimesIntro } from "./screens.ts";

/** More starts than this are not one look. */
export const TIMES_AT_ONCE = 16;

/** The part of the day a start lies in. */
export function partOf(timeZone: string, start: number): DayPart {
  const { minutes } = wallTimeAt(timeZone, start);
  return minutes < 12 * 60 ? "morning" : minutes < 17 * 60 ? "day" : "evening";
}

/** At most a screenful, spread evenly over the whole list, first and last kept. */
export function thinned(slots: readonly Slot[]): readonly Slot[] {
  if (slots.length <= TIMES_AT_ONCE) return slots;
  const pace = (slots.length - 1) / (TIMES_AT_ONCE - 1);
  return Array.from({ length: TIMES_AT_ONCE }, (_, index) => slots[Math.round(index * pace)] as Slot);
}

/**
 * Starts as a screen; they are what words like "the latest" then mean. `ends`: nothing free of their day is
 * earlier than the first, or later than the last of them.
 */
export function times(
  desk: Desk,
  flow: Flow,
  { visit, moving }: Chosen,
  slots: readonly Slot[],
  intro: TimesIntro,
  ends: { first: boolean; last: boolean } = { first: false, last: false },
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
    ends,
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
export async function nearestInstead(
  desk: Desk,
  flow: Flow,
  choice: Chosen,
  date: string,
  partly: boolean,
  wished: { notBefore?: number; notAfter?: number } = {},
): Promise<Reply> {
  const from = today(desk);
  const { timeZone, planningHorizon } = desk.master;
  const slots = await listSlots(
    desk.booking,
    choice.visit,
    { from, to: addDays(from, planningHorizon) },
    except(desk, flow),
  );
  flow.unmet =
    flow.movingId === null ? { from: date, to: date, notBefore: 0, notAfter: 1440, ...wished } : null;
  if (slots.length === 0) return nothingFree(flow);
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

/** Nothing at all; who would wait is told when that changes. */
export function nothingFree(flow: Flow): Reply {
  return { screen: { kind: "nothing_free", flow: flow.movingId === null ? flow.id : null } };
}

/** The first, the middle and the last. */
export function fewOf(slots: readonly Slot[]): Slot[] {
  return [...new Set([slots[0], slots[Math.floor(slots.length / 2)], slots.at(-1)])] as Slot[];
}
