import { type Conversation, createConversation } from "@grammyjs/conversations";
import type { Context, MiddlewareFn } from "grammy";
import { cleanName } from "../reading/clean-name.ts";
import { atHand } from "./at-hand.ts";
import type { AtDesk, ZapisContext } from "./context.ts";

/** Raised when the form's code changes: a form left open under older code is forgotten, not resumed. */
export const NAME_FORM = "client-name-1";
const LONGEST = 40;

export type InForm = Context & AtDesk;

/**
 * «Как вас записать?» One question. A command or a button under the input leaves the form and is then done as
 * usual.
 */
async function clientName(conversation: Conversation<ZapisContext, InForm>, ctx: InForm): Promise<void> {
  const close = () =>
    conversation.external(() => {
      atHand().desk.state.formOpen = false;
    });
  await conversation.external(() => {
    atHand().desk.state.formOpen = true;
  });
  await ctx.post.say(ctx.desk.t.profile.askName);
  for (;;) {
    const { desk, post, message } = await conversation.waitFor("message:text");
    const { t } = desk;
    if (
      message.text.startsWith("/") ||
      [t.start.book, t.start.myVisits, t.profile.notNow, t.profile.otherName].includes(message.text)
    ) {
      await close();
      await conversation.halt({ next: true });
    }
    const name = cleanName(message.text);
    if (message.text.length > LONGEST || name.length === 0) {
      await post.say(name.length === 0 ? t.profile.askName : t.profile.nameTooLong);
      continue;
    }
    await conversation.external(async () => {
      const { models, master, client, user, state } = atHand().desk;
      if (client)
        await models.clients.updateOne({ masterId: master._id, _id: client._id }, { $set: { name } });
      await models.users.updateOne({ _id: user._id }, { $set: { name } });
      state.askingPhone = false;
    });
    await close();
    await post.say(t.profile.nameSaved(name), "main");
    return;
  }
}

export const clientNameForm = (plugin: MiddlewareFn<InForm>) =>
  createConversation<ZapisContext, InForm>(clientName, { id: NAME_FORM, parallel: true, plugins: [plugin] });
