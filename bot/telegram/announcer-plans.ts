import type { Appointment } from "../../engine/booking/appointment.ts";
import { listSlots } from "../../engine/booking/list-slots.ts";
import { addDays, localDate, wallTimeAt } from "../../engine/time.ts";
import type { Announcer } from "../../jobs/announcer.ts";
import { type ClientDesk, type Desk, nameOf } from "../dialogue/desk.ts";
import { planOutcome } from "../dialogue/plans/outcome.ts";
import { phoneText } from "../i18n/phone.ts";
import { button, lines, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import type { Voice } from "./announcer-unasked.ts";
import { readerOf } from "./post.ts";

/** What is said of a plan that called visits off: to those who were to come, and to the master of who answered. */
export function aboutPlans({
  clock,
  personOf,
  deskFor,
  send,
  toOwner,
  editOwner,
}: Voice): Pick<Announcer, "planDeadline" | "planAnswers" | "dayClosed" | "askMove"> {
  return {
    async planDeadline(master, plan, people) {
      const { told } = await toOwner(master, ({ t }) => ({
        text: t.plans.deadline(
          people
            .map(({ name, phone }) => [name || t.common.noName, phoneText(phone)].filter(Boolean).join(" "))
            .join(", "),
        ),
        buttons: [
          [
            ...(people.some((one) => one.reachable)
              ? [button(t.plans.remind, { do: "planRemind", plan: String(plan._id) })]
              : []),
            button(t.plans.mine, { do: "planMine", plan: String(plan._id) }),
          ],
        ],
      }));
      return told;
    },

    async planAnswers(master, plan) {
      await editOwner(master, plan.messageId, async (desk) => {
        const { screen } = await planOutcome(desk, plan);
        return screen ? render(screen, readerOf(desk)) : { text: "", buttons: [] };
      });
    },

    async askMove(master, appointment) {
      const person = await personOf(master, appointment.clientId);
      const { move } = appointment;
      if (!person?.user || !move) return "nobody";
      const { t, f } = await deskFor(master, person.user, person.client);
      const [from, to] = [f.moment(appointment.start), f.moment(move.start)];
      return send(master, person.user, {
        text: t.visits.moveAsked(master.masterName, nameOf(appointment.services), from, to),
        buttons: [
          [button(t.booking.confirm, { do: "confirm", token: move.token }, "success")],
          [button(t.common.keepAsIs, { do: "decline", token: move.token })],
        ],
      });
    },

    async dayClosed(master, appointment) {
      const person = await personOf(master, appointment.clientId);
      if (!person?.user) return "nobody";
      const desk = await deskFor(master, person.user, person.client);
      return send(
        master,
        person.user,
        await dayClosedView(desk, appointment, appointment.start, clock.now()),
      );
    },
  };
}

/** The day is off: said plainly, with three times that fit, the person's usual hour first. */
export async function dayClosedView(
  desk: ClientDesk,
  visit: Appointment,
  start: number,
  now: number,
): Promise<View> {
  const { t, f, master } = desk;
  const date = localDate(master.timeZone, start);
  const when = [relativeDay(desk, date, now), f.day(date)].filter(Boolean).join(", ");
  const times = await timesLike(desk, visit, start, now);
  return {
    text: lines(t.plans.dayClosed(when, f.clock(start)), times.length > 0 && t.plans.dayClosedInstead),
    buttons: [
      ...times.map((one) => [button(f.moment(one), { do: "instead", visit: visit.id, start: one })]),
      [button(t.booking.otherTime, { do: "repeat", visit: visit.id })],
    ],
  };
}

/** A time of each of the next three days with room: at the same hour, or as near to it as can be. */
async function timesLike(
  { booking, master }: ClientDesk,
  visit: Appointment,
  start: number,
  now: number,
): Promise<number[]> {
  const { timeZone, planningHorizon } = master;
  const hour = wallTimeAt(timeZone, start).minutes;
  // Not before the day they had kept for it.
  const [today, day] = [localDate(timeZone, now), localDate(timeZone, start)];
  const [, from = today] = [today, day].sort();
  const range = { from, to: addDays(from, Math.min(planningHorizon, 21)) };
  const slots = await listSlots(booking, visit, range, visit.clientId ? { clientId: visit.clientId } : {});
  const days = Map.groupBy(slots, (slot) => localDate(timeZone, slot.start));
  const best = [...days.values()].map((ofDay) => {
    const [nearest] = ofDay
      .map((slot) => ({
        start: slot.start,
        distance: Math.abs(wallTimeAt(timeZone, slot.start).minutes - hour),
      }))
      .sort((a, b) => a.distance - b.distance);
    return nearest as { start: number; distance: number };
  });
  // The usual hour first, whatever the day; then the days that follow.
  const usual = best.filter((one) => one.distance === 0);
  const others = best.filter((one) => one.distance !== 0);
  return [...usual, ...others]
    .slice(0, 3)
    .map((one) => one.start)
    .sort((a, b) => a - b);
}

/** «Завтра», where it is; else nothing. */
export function relativeDay({ t, master }: Desk, date: string, now: number): string {
  const today = localDate(master.timeZone, now);
  return date === today ? t.reminders.today : date === addDays(today, 1) ? t.reminders.tomorrow : "";
}
