import type { ClientDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

/** What is not to be written any more; `all`: nothing unasked; `erase`: they want to be forgotten. */
export type Unwanted = "invitations" | "reminders" | "all" | "erase";

/**
 * Stops every one of these at once, and says in one answer what is so now. Being forgotten is asked about,
 * with what was done before it in the same message.
 */
export async function stopWriting(desk: ClientDesk, what: readonly Unwanted[]): Promise<Reply> {
  const all = what.includes("all");
  const invitations = all || what.includes("invitations");
  const reminders = all || what.includes("reminders");
  const off = { ...(invitations ? { optedOut: true } : {}), ...(reminders ? { noReminders: true } : {}) };
  const stops = invitations || reminders;
  if (stops)
    await desk.models.clients.updateOne({ masterId: desk.master._id, _id: desk.client._id }, { $set: off });
  // Who has no reminders already is not promised any.
  const stopped = { invitations, reminders: reminders || desk.client.noReminders };
  if (what.includes("erase"))
    return { screen: { kind: "forget_me_question", ...(stops ? { stopped } : {}) } };
  return stops ? { screen: { kind: "stopped", ...stopped } } : say(desk.t.common.fine);
}
