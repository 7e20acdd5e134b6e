import parsePhoneNumber from "libphonenumber-js";
import type { ClientDesk } from "../desk.ts";
import type { Heard } from "../heard.ts";
import { type Reply, say } from "../reply.ts";

/**
 * After the first booking, once: the name the master will see, and the number if the master wants it. Null:
 * it was asked.
 */
export function askContact({ client, master, t, state }: ClientDesk): Reply | null {
  if (client.askedContactAt !== null) return null;
  const askPhone = master.askPhone && !client.phone;
  if (askPhone) state.askingPhone = true;
  return { screen: { kind: "contact", name: client.name || t.common.noName, askPhone } };
}

/** It is not asked again. */
export async function noteContactAsked({ models, master, client, booking }: ClientDesk): Promise<void> {
  await models.clients.updateOne(
    { masterId: master._id, _id: client._id },
    { $set: { askedContactAt: new Date(booking.clock.now()) } },
  );
}

/**
 * A card with a number. Only the sender's own counts: a forwarded one, or someone else's, is nobody's here.
 */
export async function takeContact(desk: ClientDesk, { contact }: Heard): Promise<Reply | null> {
  if (!contact) return null;
  const { models, master, client, user, state, t } = desk;
  if (!contact.own) return say(t.profile.foreignContact, { under: state.askingPhone ? "phone" : "main" });
  const digits = contact.phone.startsWith("+") ? contact.phone : `+${contact.phone}`;
  const phone = parsePhoneNumber(digits)?.number ?? digits;
  state.askingPhone = false;
  await models.users.updateOne({ _id: user._id }, { $set: { phone } });
  await models.clients.updateOne({ masterId: master._id, _id: client._id }, { $set: { phone } });
  return say(t.profile.phoneSaved, { under: "main" });
}

/** They would rather not leave a number. */
export function noNumber({ state, t }: ClientDesk): Reply {
  state.askingPhone = false;
  return say(t.profile.fine, { under: "main" });
}
