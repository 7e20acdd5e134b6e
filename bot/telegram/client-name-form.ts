import { type Conversation, createConversation } from "@grammyjs/conversations";
import type { Context, MiddlewareFn } from "grammy";
import { keepName, putName } from "../dialogue/profile/contact.ts";
import { isPerhapsName, nameSaid } from "../reading/acts/person-name.ts";
import { cleanName } from "../reading/clean-name.ts";
import { atHand } from "./at-hand.ts";
import type { AtDesk, ZapisContext } from "./context.ts";

/** Raised when the form's code changes: a form left open under older code is forgotten, not resumed. */
export const NAME_FORM = "client-name-1";
const LONGEST = 40;

export type InForm = Context & AtDesk;

/** Whether the form takes a text: a name, a command that ends it, or one word that somebody may be called. */
export const fitsNameForm = (text: string): boolean =>
  text.startsWith("/") || nameSaid(text, { asked: true }) !== null || isOneWord(text);

const isOneWord = (text: string) => !/\S\s+\S/.test(text) && isPerhapsName(text);

/**
 * «Как вас записать?» One question. A command or a button under the input leaves the form and is then done as
 * usual; words that are no name do not come to it.
 */
async function clientName(conversation: Conversation<ZapisContext, InForm>, ctx: InForm): Promise<void> {
  const close = () =>
    conversation.external(() => {
      atHand().desk.state.formOpen = false;
    });
  await conversation.external(() => {
    atHand().desk.state.formOpen = true;
  });
  const message = await ctx.post.say(ctx.desk.t.profile.askName);
  // Words that leave the form may still be followed by a name.
  await conversation.external(() => {
    putName(atHand().desk, message);
  });
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
    const name = nameSaid(message.text, { asked: true }) ?? cleanName(message.text);
    if (message.text.length > LONGEST || name.length === 0) {
      await post.say(name.length === 0 ? t.profile.askName : t.profile.nameTooLong);
      continue;
    }
    await conversation.external(async () => {
      const { desk: here } = atHand();
      if (here.side === "client") await keepName(here, name);
    });
    await close();
    await post.say(t.profile.nameSaved(name), "main");
    return;
  }
}

export const clientNameForm = (plugin: MiddlewareFn<InForm>) =>
  createConversation<ZapisContext, InForm>(clientName, { id: NAME_FORM, parallel: true, plugins: [plugin] });
