import { HOUR } from "../../../engine/time.ts";
import { plainAnswer } from "../../reading/acts/of-its-own.ts";
import { readReminderReply } from "../../reading/reminder-reply.ts";
import type { ClientDesk } from "../desk.ts";

/** An answer may come a day and a half after its question. */
const BOUND_FOR_MS = 36 * HOUR;

/**
 * The visit a message is about because of what it answers: the reminder or card it replies to (`replyTo`), or
 * the reminder that was the last word in the chat. Null when it answers nothing.
 */
export async function boundVisit(
  desk: ClientDesk,
  replyTo: number | null,
  text: string,
): Promise<string | null> {
  const { models, master, client, user, state, booking } = desk;
  const own = {
    masterId: master._id,
    clientId: client._id,
    kind: "reminder" as const,
    status: "sent" as const,
  };
  if (replyTo !== null) {
    const [card] = Object.entries(state.cards).find(([, id]) => id === replyTo) ?? [];
    if (card) return card;
    const asked = await models.notifications.findOne({ ...own, messageId: replyTo }).lean();
    return asked?.appointmentId ? String(asked.appointmentId) : null;
  }
  const now = booking.clock.now();
  const latest = await models.notifications
    .findOne({ ...own, saidAt: { $gt: new Date(now - BOUND_FOR_MS) } })
    .sort({ saidAt: -1, _id: -1 })
    .lean();
  if (!latest?.saidAt || latest.appointmentId === null) return null;
  // Whatever was said since is what a yes or a no answers; "I'll come" and "I'm late" are about the visit all
  // the same.
  const since = await models.messages
    .findOne({ master: master._id, user: user._id, timestamp: { $gte: latest.saidAt } }, { _id: 1 })
    .lean();
  if (since && (readReminderReply(text) === null || plainAnswer(text) !== null)) return null;
  const visit = await booking.appointments.byId(String(latest.appointmentId));
  return visit?.status === "booked" && visit.end > now ? visit.id : null;
}
