import type { Message } from "grammy/types";
import { lateArrival } from "../../../engine/booking/late.ts";
import { HOUR, localDate } from "../../../engine/time.ts";
import { dayOf, workingPieces } from "../../dialogue/day/day.ts";
import { type ClientDesk, nameOf, whoComes } from "../../dialogue/desk.ts";
import { type Reply, say } from "../../dialogue/reply.ts";
import { askCancel } from "../../dialogue/visits/change.ts";
import { coming } from "../../dialogue/visits/coming.ts";
import { minutesIn, readReminderReply } from "../../reading/reminder-reply.ts";
import { button, lines } from "../../views/view.ts";
import type { Post } from "../post.ts";
import { masterSide, whoIs } from "../relay.ts";

/** An answer may come a day and a half after its question. */
const BOUND_FOR_MS = 36 * HOUR;
const LATE_AT_MOST = 180;

/**
 * The visit a message is about because of what it answers: the reminder or card it replies to, or the reminder that was the
 * last word in the chat. Null when it answers nothing.
 */
export async function boundVisit(
  desk: ClientDesk,
  message: Message | undefined,
  text: string,
): Promise<string | null> {
  const { models, master, client, user, state, booking } = desk;
  const own = {
    masterId: master._id,
    clientId: client._id,
    kind: "reminder" as const,
    status: "sent" as const,
  };
  const to = message?.reply_to_message?.message_id;
  if (to !== undefined) {
    const [card] = Object.entries(state.cards).find(([, id]) => id === to) ?? [];
    if (card) return card;
    const asked = await models.notifications.findOne({ ...own, messageId: to }).lean();
    return asked?.appointmentId ? String(asked.appointmentId) : null;
  }
  const now = booking.clock.now();
  const latest = await models.notifications
    .findOne({ ...own, saidAt: { $gt: new Date(now - BOUND_FOR_MS) } })
    .sort({ saidAt: -1, _id: -1 })
    .lean();
  if (!latest?.saidAt || latest.appointmentId === null) return null;
  // Whatever was said since is what the person answers; "I'll come" and "I'm late" are about the visit all the same.
  const since = await models.messages
    .findOne({ master: master._id, user: user._id, timestamp: { $gte: latest.saidAt } }, { _id: 1 })
    .lean();
  if (since && readReminderReply(text) === null) return null;
  const visit = await booking.appointments.byId(String(latest.appointmentId));
  return visit?.status === "booked" && visit.end > now ? visit.id : null;
}

/** Deals with the plain answers to a reminder: coming, not coming, late. Null for anything else. */
export async function answerReminder(desk: ClientDesk, post: Post, text: string): Promise<Reply | null> {
  const { state } = desk;
  if (state.lateFor) {
    const visitId = state.lateFor;
    state.lateFor = null;
    const minutes = minutesIn(text.toLowerCase().trim());
    if (minutes !== null) return beLate(desk, post, visitId, minutes);
  }
  if (!state.bound) return null;
  const visit = await desk.booking.appointments.byId(state.bound);
  if (!visit) return null;
  const reply = readReminderReply(text);
  switch (reply?.kind) {
    case "coming":
      await coming(desk, visit.id, visit.start);
      return say(desk.t.reminders.expectedAt(desk.f.moment(visit.start)));
    case "not_coming":
      return askCancel(desk, visit.id);
    case "late":
      return beLate(desk, post, visit.id, reply.minutes);
    default:
      return null;
  }
}

/** Tells the master who will be late and what follows from it; the visit stands. */
async function beLate(desk: ClientDesk, post: Post, visitId: string, minutes: number | null): Promise<Reply> {
  const { booking, state, master } = desk;
  const visit = await booking.appointments.byId(visitId);
  if (visit?.status !== "booked") return say(desk.t.refusals.visitGone, { doors: true });
  if (minutes === null || minutes > LATE_AT_MOST || minutes <= 0) {
    state.lateFor = visitId;
    return say(desk.t.reminders.lateHowMuch);
  }
  const { t, f } = masterSide(desk);
  const date = localDate(master.timeZone, visit.start);
  const [visits, working] = await Promise.all([dayOf(desk, date), workingPieces(desk, date)]);
  const late = lateArrival(visit, minutes, visits, working);
  const clients = late.next
    ? await desk.models.clients.find({ masterId: master._id, _id: late.next.clientId }).lean()
    : [];
  const text = lines(
    t.reminders.lateNotice(
      `${whoIs(desk)}, ${nameOf(visit.services)}`,
      f.clock(visit.start),
      f.clock(late.around),
      f.clock(late.end),
    ),
    late.next &&
      late.runsIntoNext &&
      t.reminders.lateNext(f.clock(late.next.start), whoComes({ ...desk, t }, late.next, clients)),
    late.runsPastDay && late.dayEnd !== null && t.reminders.lateDayEnd(f.clock(late.dayEnd)),
  );
  const told = await post.toMaster({
    text,
    buttons: [
      [
        button(t.reminders.lateFine, "reminders.lateFine", { visit: visit.id }),
        button(t.visits.move, "visits.move", { visit: visit.id }),
      ],
    ],
  });
  // Nobody to pass it on to: the number, and no word of "passed on".
  if (told === null)
    return say(
      desk.t.reminders.tellMaster(desk.t.call.contact(master.masterName, master.contacts.phone ?? "")),
      {
        doors: true,
      },
    );
  return {
    screen: { kind: "late_passed", appointment: visit, around: late.around, tight: late.runsIntoNext },
  };
}
