import { createHash } from "node:crypto";
import { Composer } from "grammy";
import { today } from "../../dialogue/desk.ts";
import { showDay, showWeek } from "../../dialogue/master-day.ts";
import type { ZapisContext } from "../context.ts";
import { relayRepliedTo, speakToClient } from "../relay.ts";

/** The master's private chat: commands, and replies to messages about a client. Sentences go to the assistant. */
const composer = new Composer<ZapisContext>();
const mine = composer.filter((ctx) => ctx.desk.actor.kind === "master");

mine.command("today", async (ctx) => ctx.post.show(await showDay(ctx.desk, today(ctx.desk))));
mine.command("week", async (ctx) => ctx.post.show(await showWeek(ctx.desk)));
mine.command(["start", "help"], async (ctx) => {
  await ctx.post.say(ctx.desk.t.masterHello(ctx.desk.master.masterName));
});
// Replying to a message about a client is speaking to that client.
mine.on("message", async (ctx, next) => {
  const relay = await relayRepliedTo(ctx.desk, ctx.message);
  return relay ? speakToClient(ctx.desk, ctx.post, relay, ctx.message) : next();
});
mine.on("message", async (ctx) => {
  await ctx.post.say(ctx.desk.t.masterTextLater);
});

/** The code of a single-use owner link, as it is stored. */
export const ownerCodeHash = (code: string) => createHash("sha256").update(code).digest("hex");

/** Makes whoever opens the owner link the master. One guarded write: of two who open it at once, one gets it. */
export async function claimOwner(ctx: ZapisContext, code: string): Promise<boolean> {
  const { models, master, user } = ctx.desk;
  const claimed = await models.masters.findOneAndUpdate(
    { _id: master._id, ownerCodeHash: ownerCodeHash(code) },
    { $set: { userId: user._id, ownerCodeHash: null } },
  );
  return claimed !== null;
}

export { composer as masterFeature };
