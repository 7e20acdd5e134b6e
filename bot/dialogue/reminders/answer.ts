import { lateArrival } from "../../../engine/booking/late.ts";
import { localDate } from "../../../engine/time.ts";
import { minutesIn, readReminderReply } from "../../reading/reminder-reply.ts";
import { dayOf, workingPieces } from "../day/day.ts";
import type { ClientDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { askCancel } from "../visits/change.ts";
import { coming } from "../visits/coming.ts";

/** Whoever will be later than so many minutes does not come to this visit. */
export const LATE_AT_MOST = 180;

/** Deals with the plain answers to a reminder: coming, not coming, late. Null for anything else. */
export async function answerReminder(desk: ClientDesk, text: string): Promise<Reply | null> {
  const { state } = desk;
  if (state.lateFor) {
    const visitId = state.lateFor;
    state.lateFor = null;
    const minutes = minutesIn(text.toLowerCase().trim());
    if (minutes !== null) return beLate(desk, visitId, minutes);
  }
  if (!state.bound) return null;
  const visit = await desk.booking.appointments.byId(state.bound);
  if (!visit) return null;
  const reply = readReminderReply(text);
  switch (reply?.kind) {
    case "coming":
      return expectThem(desk, visit.id, visit.start);
    case "not_coming":
      return askCancel(desk, visit.id);
    case "late":
      return beLate(desk, visit.id, reply.minutes);
    default:
      return null;
  }
}

/** They come: noted for the master's day, and they hear when they are expected. */
export async function expectThem(desk: ClientDesk, visit: string, start: number): Promise<Reply> {
  const noted = await coming(desk, visit, start);
  return noted.stale ? noted : say(desk.t.reminders.expectedAt(desk.f.moment(start)));
}

/** Tells the master who will be late and what follows from it; the visit stands. */
export async function beLate(desk: ClientDesk, visitId: string, minutes: number | null): Promise<Reply> {
  const { booking, state, master, t } = desk;
  const visit = await booking.appointments.byId(visitId);
  if (visit?.status !== "booked") return say(t.refusals.visitGone, { doors: true });
  if (minutes === null || minutes > LATE_AT_MOST || minutes <= 0) {
    state.lateFor = visitId;
    return say(t.reminders.lateHowMuch);
  }
  const date = localDate(master.timeZone, visit.start);
  const [visits, working] = await Promise.all([dayOf(desk, date), workingPieces(desk, date)]);
  const late = lateArrival(visit, minutes, visits, working);
  const said = await desk.tell("master", {
    kind: "client_late",
    who: desk.client.name,
    appointment: visit,
    around: late.around,
    end: late.end,
    next: late.next && late.runsIntoNext ? late.next : null,
    dayEnd: late.runsPastDay ? late.dayEnd : null,
  });
  // Nobody to pass it on to: the number, and no word of "passed on".
  if (said.messageId === null)
    return say(t.reminders.tellMaster(t.call.contact(master.masterName, master.contacts.phone ?? "")), {
      doors: true,
    });
  return {
    screen: { kind: "late_passed", appointment: visit, around: late.around, tight: late.runsIntoNext },
  };
}
