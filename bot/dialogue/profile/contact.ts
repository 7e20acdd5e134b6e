import parsePhoneNumber from "libphonenumber-js";
import { countryOf } from "../../../models/country.ts";
import { ASKING, readAnswer } from "../../reading/acts/answer.ts";
import { nameBesideNumber, nameSaid } from "../../reading/acts/person-name.ts";
import { phoneSaid } from "../../reading/phone-said.ts";
import type { Given, OfQuestion } from "../answering.ts";
import { shownOn } from "../asked.ts";
import type { ClientDesk, Desk } from "../desk.ts";
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
  const { state, t } = desk;
  if (!contact.own) return say(t.profile.foreignContact, { under: state.askingPhone ? "phone" : "main" });
  const digits = contact.phone.startsWith("+") ? contact.phone : `+${contact.phone}`;
  return keepNumber(desk, parsePhoneNumber(digits)?.number ?? digits);
}

async function keepNumber(desk: ClientDesk, phone: string): Promise<Reply> {
  const { models, master, client, user, state, t } = desk;
  state.askingPhone = false;
  state.asked = state.asked.filter(({ asks }) => asks !== "number");
  await models.users.updateOne({ _id: user._id }, { $set: { phone } });
  await models.clients.updateOne({ masterId: master._id, _id: client._id }, { $set: { phone } });
  return say(t.profile.phoneSaved, { under: "main" });
}

/** They would rather not leave a number. */
export function noNumber({ state, t }: ClientDesk): Reply {
  state.askingPhone = false;
  return say(t.profile.fine, { under: "main" });
}

/** «Не сейчас» by its button: neither name nor number is asked any more. */
export function notNow(desk: ClientDesk): Reply {
  desk.state.asked = desk.state.asked.filter(({ asks }) => asks !== "name" && asks !== "number");
  return noNumber(desk);
}

/** Asks for it once they said they would leave it. */
export const askNumber = ({ t }: ClientDesk): Reply =>
  say(t.profile.numberHow, { under: "phone", asks: { asks: "number" } });

/** Takes a number out of their words, and the name that stands beside it; null: there is no number. */
export async function phoneGiven(desk: ClientDesk, words: string): Promise<Given | null> {
  const phone = phoneSaid(words, countryOf(desk.master.currency));
  if (phone === null) return null;
  const reply = await keepNumber(desk, phone);
  const name = nameBesideNumber(words);
  if (name === null) return { reply, rest: "" };
  await keepName(desk, name);
  const { phoneSaved, nameSaved } = desk.t.profile;
  return { reply: say(`${phoneSaved} ${nameSaved(name)}`, { under: "main" }), rest: "" };
}

/** Takes a number out of their words, or that they leave none. Null: they give neither; "other": a wish. */
export async function numberGiven(desk: ClientDesk, words: string): Promise<Given | "other" | null> {
  const given = await phoneGiven(desk, words);
  if (given) return given;
  // That it comes later says nothing of a yes.
  const said = readAnswer(words, { ...ASKING.number, yes: [], echo: [] });
  const isOfMore = said?.more === "changes" || said?.more === "times";
  if (said?.means === "later" && isOfMore) return "other";
  if (said?.means === "later") return { reply: noNumber(desk), rest: "", stays: true };
  // «В среду никак, а в пятницу?» is no word about the number.
  if (said?.means === "no" && isOfMore) return "other";
  return said?.means === "no" ? { reply: noNumber(desk), rest: said.more ? said.rest : "" } : null;
}

export const askName = ({ t }: ClientDesk): Reply =>
  say(t.profile.askName, { asks: { asks: "name", shown: false } });

/** A form asked for it in a message: words that leave the form may still be followed by a name. */
export function putName({ state }: Desk, message: number): void {
  const put = { asks: "name" as const, shown: false, echo: [] };
  Object.assign(state, shownOn(state, { put, settles: false, message, at: Date.now() }));
}

/** Takes a name out of their words. Null: there is none in them. */
export async function nameGiven(
  desk: ClientDesk,
  { shown }: OfQuestion<"name">,
  words: string,
): Promise<Given | null> {
  const name = nameSaid(words, { asked: !shown });
  const isService = desk.services.some((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (!name || isService) return null;
  await keepName(desk, name);
  return { reply: say(desk.t.profile.nameSaved(name), { under: "main" }), rest: "" };
}

/** The name the master sees from now on. */
export async function keepName({ models, master, client, user, state }: ClientDesk, name: string) {
  await models.clients.updateOne({ masterId: master._id, _id: client._id }, { $set: { name } });
  await models.users.updateOne({ _id: user._id }, { $set: { name } });
  state.askingPhone = false;
  state.asked = state.asked.filter(({ asks }) => asks !== "name" && asks !== "number");
}
