import { Composer } from "grammy";
import parsePhoneNumber from "libphonenumber-js";
import { LANGUAGES } from "../../i18n/format.ts";
import { messages } from "../../i18n/messages.ts";
import { isClients, type ZapisContext } from "../context.ts";
import { NAME_FORM } from "../forms/client-name.ts";

/** Name and number of the person, and whether the bot may write to them at all. */
const composer = new Composer<ZapisContext>();

composer.on("my_chat_member", async (ctx) => {
  const { status } = ctx.myChatMember.new_chat_member;
  await ctx.desk.models.users.updateOne(
    { _id: ctx.desk.user._id },
    { $set: { status: status === "kicked" ? "blocked" : "active" } },
  );
});

const clients = composer.filter(isClients);

clients.on("message:contact", async (ctx) => {
  const { desk, post } = ctx;
  const { contact } = ctx.message;
  // Only the sender's own card counts: a forwarded or someone else's has another id, or none.
  const own = contact.user_id === ctx.from.id && ctx.message.forward_origin === undefined;
  if (!own) {
    await post.say(desk.t.profile.foreignContact, desk.state.askingPhone ? "phone" : "main");
    return;
  }
  const digits = contact.phone_number.startsWith("+") ? contact.phone_number : `+${contact.phone_number}`;
  const phone = parsePhoneNumber(digits)?.number ?? digits;
  desk.state.askingPhone = false;
  await desk.models.users.updateOne({ _id: desk.user._id }, { $set: { phone } });
  await desk.models.clients.updateOne(
    { masterId: desk.master._id, _id: desk.client._id },
    { $set: { phone } },
  );
  await post.say(desk.t.profile.phoneSaved, "main");
});

const label = (pick: "notNow" | "otherName") => LANGUAGES.map((language) => messages[language].profile[pick]);

clients.hears(label("notNow"), async (ctx) => {
  ctx.desk.state.askingPhone = false;
  await ctx.post.say(ctx.desk.t.profile.fine, "main");
});
clients.hears(label("otherName"), async (ctx) => {
  if (ctx.conversation.active(NAME_FORM) === 0) await ctx.conversation.enter(NAME_FORM);
});

/** All labels that stand under the input: their texts are taps, not sentences. */
export const personLabels = [...label("notNow"), ...label("otherName")];
export { composer as personFeature };
