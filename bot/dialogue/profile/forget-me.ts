import { eraseClient } from "../../../models/erase-client.ts";
import type { ClientDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { emptyState } from "../state.ts";

/** Forgets what this master's bot knows of the person, except the visits themselves: name, number, talk. */
export async function forgetPerson(desk: ClientDesk): Promise<Reply> {
  const { models, master, client, user, booking, t } = desk;
  await eraseClient(models, master._id, client, { card: false, at: new Date(booking.clock.now()) });
  await models.users.updateOne({ _id: user._id }, { $set: { name: "", phone: null } });
  // The chat's state is this desk's to write: what they wished, sent and were asked is in it, too.
  const { language, greetedOn, cards, openCard, trial } = desk.state;
  Object.assign(desk.state, emptyState(), { language, greetedOn, cards, openCard, trial });
  return say(t.profile.erased);
}
