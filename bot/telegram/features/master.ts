import { createHash } from "node:crypto";
import { Composer } from "grammy";
import { addDays } from "../../../engine/time.ts";
import { showOwnServices } from "../../dialogue/catalog/services.ts";
import { notedClients, recentClients } from "../../dialogue/clients/find.ts";
import { showDay } from "../../dialogue/day/day.ts";
import { showDemand } from "../../dialogue/demand/demand.ts";
import { today } from "../../dialogue/desk.ts";
import { addWho } from "../../dialogue/for-clients/add.ts";
import { bookList } from "../../dialogue/for-clients/book-list.ts";
import { answerForwarded } from "../../dialogue/for-clients/forwarded.ts";
import { openWhich, vacationFrom } from "../../dialogue/hours/open-and-vacation.ts";
import { showOwnHours } from "../../dialogue/hours/week.ts";
import { exportAll } from "../../dialogue/imports/export.ts";
import { beginImport } from "../../dialogue/imports/import.ts";
import { showKnowledge } from "../../dialogue/knowledge/knowledge.ts";
import { showPause } from "../../dialogue/pause/pause.ts";
import { undoPlan } from "../../dialogue/plans/decide.ts";
import { say } from "../../dialogue/reply.ts";
import { showSettings } from "../../dialogue/settings/settings.ts";
import { showStats } from "../../dialogue/stats/stats.ts";
import { showUsage } from "../../dialogue/stats/usage.ts";
import { showWaiting } from "../../dialogue/waiting/waiting.ts";
import { whenSaid } from "../../dialogue/when-said.ts";
import { isListOfPeople, isListOfVisits } from "../../reading/lists.ts";
import { matchServices } from "../../reading/match-services.ts";
import { button, rows } from "../../views/view.ts";
import { isMasters, type ZapisContext } from "../context.ts";
import { relayRepliedTo, speakToClient } from "../relay.ts";
import { shareView } from "../share.ts";
import { draw } from "./pictures.ts";

/** The master's private chat: commands, and replies to messages about a client. Sentences go to the assistant. */
const composer = new Composer<ZapisContext>();
const mine = composer.filter(isMasters);

// A command is no answer to what was asked for a card.
mine.use((ctx, next) => {
  if (ctx.message?.text?.startsWith("/")) ctx.desk.state.awaiting = null;
  return next();
});
mine.command("today", async (ctx) => ctx.post.show(await showDay(ctx.desk, today(ctx.desk))));
mine.command("week", async (ctx) => draw(ctx, today(ctx.desk), 7));
mine.command("day", async (ctx) => {
  const said = whenSaid(ctx.desk, ctx.match);
  await draw(ctx, said.from ?? today(ctx.desk), 1);
});
mine.command("undo", async (ctx) => ctx.post.show(await undoPlan(ctx.desk, null)));
mine.command(["clients", "client"], async (ctx) => ctx.post.show(await recentClients(ctx.desk)));
mine.command("stats", async (ctx) => ctx.post.show(await showStats(ctx.desk)));
mine.command("add", async (ctx) => ctx.post.show(await addWho(ctx.desk)));
mine.command("open", async (ctx) => ctx.post.show(await openWhich(ctx.desk)));
mine.command("vacation", async (ctx) => ctx.post.show(vacationFrom(ctx.desk)));
mine.command("pause", async (ctx) => ctx.post.show(await showPause(ctx.desk)));
mine.command("notes", async (ctx) => ctx.post.show(await notedClients(ctx.desk)));
mine.command("knowledge", async (ctx) => ctx.post.show(showKnowledge(ctx.desk)));
mine.command("demand", async (ctx) => ctx.post.show(await showDemand(ctx.desk)));
mine.command("export", async ({ desk, post }) => {
  for (const { name, content, rows: count } of await exportAll(desk))
    await post.file(name, content, desk.t.imports.exported(count));
});
mine.command("waitlist", async (ctx) => ctx.post.show(await showWaiting(ctx.desk)));
mine.command("usage", async (ctx) => ctx.post.show(await showUsage(ctx.desk)));
mine.command("services", async (ctx) => ctx.post.show(await showOwnServices(ctx.desk)));
mine.command("settings", async (ctx) => ctx.post.show(showSettings(ctx.desk)));
mine.command("hours", async (ctx) => ctx.post.show(showOwnHours(ctx.desk)));
mine.command("block", async ({ desk, post }) => {
  const from = today(desk);
  const days = Array.from({ length: 9 }, (_, index) => addDays(from, index));
  await post.ask(
    desk.t.hours.whatToClose,
    rows(
      days.map((date) => button(desk.f.day(date), "hours.closeDay", { date })),
      3,
    ),
  );
});
mine.command(["start", "help"], async ({ desk, post }) => {
  const { t, master } = desk;
  const hello = `${t.start.masterHello(master.masterName)}\n${t.assistant.masterExamples}`;
  await post.view({ ...shareView(t, master, hello), folded: t.start.more });
});
// What a client wrote elsewhere: their wish, not the master's.
mine.on("message:forward_origin", async ({ desk, post, message }, next) => {
  const words = message.text ?? message.caption;
  if (!words) return next();
  const when = whenSaid(desk, words);
  const named = matchServices(
    words,
    desk.services.map(({ _id, name, tags }) => ({ id: String(_id), name, tags })),
  );
  await post.show(await answerForwarded(desk, { ...when, serviceIds: named.map((one) => one.id) }));
});
mine.on("message:document", async ({ desk, post, message }) => {
  const { file_id, file_size = 0, file_name = "" } = message.document;
  const list = file_size <= LIST_BYTES && /\.(csv|tsv|txt)$/i.test(file_name);
  await post.show(list ? await beginImport(desk, { fileId: file_id }) : say(desk.t.imports.what));
});
mine.on("message:text", async ({ desk, post, message }, next) => {
  if (message.reply_to_message || !isListOfVisits(message.text)) return next();
  await post.show(await bookList(desk, message.text));
});
mine.on("message:text", async ({ desk, post, message }, next) => {
  if (message.reply_to_message || !isListOfPeople(message.text)) return next();
  await post.show(await beginImport(desk, { pasted: message.text }));
});
// Replying to a message about a client is speaking to that client.
mine.on("message", async (ctx, next) => {
  const relay = await relayRepliedTo(ctx.desk, ctx.message);
  return relay ? speakToClient(ctx.desk, ctx.post, relay, ctx.message) : next();
});
mine.on("message", async (ctx) => {
  await ctx.post.say(ctx.desk.t.assistant.masterExamples);
});

/** A list of people, not a database. */
const LIST_BYTES = 2 * 1024 * 1024;

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
