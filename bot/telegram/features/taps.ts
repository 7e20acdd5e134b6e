import { Composer } from "grammy";
import { writeLine } from "../../dialogue/line.ts";
import { notePlanMessage } from "../../dialogue/plans/decide.ts";
import { actOf, decode, isOfEarlierFlow, perform } from "../buttons.ts";
import type { ZapisContext } from "../context.ts";
import { leaveForm } from "../forms/leave.ts";
import { carryOut } from "../relay.ts";
import { afterCard } from "./after-booking.ts";
import { doBesides } from "./besides.ts";

/** Every button tap. It is always answered, exactly once, and edits the message it belongs to. */
const composer = new Composer<ZapisContext>();

composer.on("callback_query:data", async (ctx) => {
  const { desk, post } = ctx;
  const tap = decode(ctx.callbackQuery.data);
  const tapped = ctx.callbackQuery.message?.message_id;
  let toast: string | undefined;
  try {
    if (!tap) {
      toast = desk.t.common.stale;
      return;
    }
    if (isOfEarlierFlow(desk, tap)) {
      toast = desk.t.common.stale;
      if (tapped !== undefined) await post.show({ stale: true }, { tapped });
      return;
    }
    // The form it opens may be open already: tapped twice, it is not begun again.
    if (tap.name !== "profile.rename") {
      await leaveForm(ctx);
      desk.state.awaiting = null; // whoever taps means that
      await noteTap(ctx);
    }
    const done = await perform(desk, tap);
    await doBesides(ctx, done.also);
    const reply = await carryOut(desk, post, done);
    toast = reply.toast;
    const { fresh } = actOf(tap.name);
    await post.show(reply, { ...(tapped === undefined ? {} : { tapped }), fresh });
    if (desk.side === "client") await afterCard(desk, post, reply);
    else if (tap.name === "plans.decide" && tapped !== undefined)
      await notePlanMessage(desk, String(tap.args.plan), tapped);
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

export { composer as tapsFeature };
