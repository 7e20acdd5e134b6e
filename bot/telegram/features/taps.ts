import { Composer } from "grammy";
import type { Desk, DeskOf, Side } from "../../dialogue/desk.ts";
import { writeLine } from "../../dialogue/line.ts";
import { notePlanMessage } from "../../dialogue/plans/decide.ts";
import type { Reply } from "../../dialogue/reply.ts";
import { type Action, decodeAction } from "../callbacks.ts";
import type { ZapisContext } from "../context.ts";
import { NAME_FORM } from "../forms/client-name.ts";
import { leaveForm } from "../forms/leave.ts";
import { carryOut } from "../relay.ts";
import { afterCard } from "./after-booking.ts";
import type { Taps } from "./tap.ts";
import { tapsOfBoth } from "./taps-of-both.ts";
import { tapsOfClient } from "./taps-of-client.ts";
import { tapsOfMaster } from "./taps-of-master.ts";

/** Every button tap. It is always answered, exactly once, and edits the message it belongs to. */
const composer = new Composer<ZapisContext>();

composer.on("callback_query:data", async (ctx) => {
  const { desk, post } = ctx;
  const action = decodeAction(ctx.callbackQuery.data);
  const tapped = ctx.callbackQuery.message?.message_id;
  let toast: string | undefined;
  try {
    if (!action) {
      toast = desk.t.common.stale;
      return;
    }
    // A button of an earlier flow: nothing happens, and it goes away.
    if ("flow" in action && desk.state.flow?.id !== action.flow) {
      toast = desk.t.common.stale;
      if (tapped !== undefined) await post.show({ stale: true }, { tapped });
      return;
    }
    if (action.do === "rename") {
      if (ctx.conversation.active(NAME_FORM) === 0) await ctx.conversation.enter(NAME_FORM);
      return;
    }
    await leaveForm(ctx);
    desk.state.awaiting = null; // whoever taps means that
    await noteTap(ctx);
    const reply = await carryOut(desk, post, await step(ctx, action));
    toast = reply.toast;
    const fresh = action.do === "move" || action.do === "book" || action.do === "visits";
    await post.show(reply, { ...(tapped === undefined ? {} : { tapped }), fresh });
    if (desk.side === "client") await afterCard(desk, post, reply);
    else if (action.do === "plan" && tapped !== undefined) await notePlanMessage(desk, action.plan, tapped);
  } finally {
    // A toast that cannot be shown is gone with the tap; it must not hide what went wrong before it.
    await ctx.answerCallbackQuery(toast ? { text: toast } : {}).catch(() => undefined);
  }
});

/** What was tapped is part of the talk. */
async function noteTap({ desk, callbackQuery }: ZapisContext): Promise<void> {
  if (desk.side !== "client") return;
  const rows = callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const tapped = rows
    .flat()
    .find((one) => "callback_data" in one && one.callback_data === callbackQuery?.data);
  if (tapped) await writeLine(desk, { role: "user", content: tapped.text, name: "tap" });
}

/** What somebody does: a button that no table knows does not compile. */
type Tapped = Extract<
  Action,
  { do: keyof typeof tapsOfBoth | keyof typeof tapsOfClient | keyof typeof tapsOfMaster }
>;
const AT: { [S in Side]: Taps<DeskOf<S>> } = {
  client: { ...tapsOfBoth, ...tapsOfClient },
  master: { ...tapsOfBoth, ...tapsOfMaster },
};

/** The door: what a button does at this desk. One of the other side's is as unknown as any other. */
function step(ctx: ZapisContext, action: Tapped): Reply | Promise<Reply> {
  const { desk } = ctx;
  const walk = AT[desk.side][action.do] as
    | ((desk: Desk, action: Tapped, ctx: ZapisContext) => Reply | Promise<Reply>)
    | undefined;
  return walk ? walk(desk, action, ctx) : { toast: desk.t.common.stale };
}

export { composer as tapsFeature };
