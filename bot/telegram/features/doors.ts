import { Composer } from "grammy";
import { startBooking } from "../../dialogue/booking/choose.ts";
import { joinCard } from "../../dialogue/clients/link.ts";
import { today } from "../../dialogue/desk.ts";
import { showVisits, upcoming } from "../../dialogue/visits/mine.ts";
import { LANGUAGES } from "../../i18n/format.ts";
import { messages } from "../../i18n/messages.ts";
import { isClients, type ZapisContext } from "../context.ts";
import { setCommandsOfMaster } from "../publish.ts";
import { claimOwner } from "./master.ts";

/** The ways in: /start with its deep links, the commands, the two buttons under the input. */
const composer = new Composer<ZapisContext>();

/** Labels of the buttons under the input, in every language: a change of language leaves the old keyboard on the phone. */
export const bookLabels = LANGUAGES.map((language) => messages[language].start.book);
export const visitsLabels = LANGUAGES.map((language) => messages[language].start.myVisits);

const OWNER = /^own_([\w-]{16,60})$/;
const SERVICE = /^s_([\w-]{1,60})$/;
const CARD = /^c_([\w-]{16,60})$/;
const SOURCE = /^i_([\w-]{1,60})$/;

// The owner link comes first: until it is opened its reader is a client like any other.
composer.command("start", async (ctx, next) => {
  const code = OWNER.exec(ctx.match)?.[1];
  if (!code) return next();
  const { desk, post } = ctx;
  const claimed = await claimOwner(ctx, code);
  if (claimed) await setCommandsOfMaster(ctx.api, ctx.chat.id, desk.master, desk.language);
  await post.say(claimed ? desk.t.start.ownerClaimed : desk.t.start.ownerLinkUsed);
});

const clients = composer.filter(isClients);

clients.command("start", async (ctx) => {
  const { desk, post } = ctx;
  const card = CARD.exec(ctx.match)?.[1];
  if (card) await joinCard(desk, card);
  const source = SOURCE.exec(ctx.match)?.[1];
  if (source)
    await desk.models.clients.updateOne(
      { masterId: desk.master._id, _id: desk.client._id, source: null },
      { $set: { source } },
    );
  const visits = await upcoming(desk);
  const returning =
    visits.length > 0 ||
    (await desk.models.appointments.exists({
      masterId: desk.master._id,
      clientId: desk.client._id,
      internalStatus: { $in: ["booked", "completed", "no_show"] },
    })) !== null;
  desk.state.askingPhone = false;
  desk.state.greetedOn = today(desk);
  await post.show({
    screen: { kind: "welcome", name: desk.client.name, returning, next: visits[0] ?? null },
  });
  const wanted = SERVICE.exec(ctx.match)?.[1];
  const service = wanted
    ? desk.services.find((one) => String(one._id) === wanted || one.slug === wanted)
    : undefined;
  await post.show(await startBooking(desk, service ? [String(service._id)] : []));
});

clients.command("book", async (ctx) => ctx.post.show(await startBooking(ctx.desk)));
clients.hears(bookLabels, async (ctx) => ctx.post.show(await startBooking(ctx.desk)));
clients.command("my", async (ctx) => ctx.post.show(await showVisits(ctx.desk)));
clients.hears(visitsLabels, async (ctx) => ctx.post.show(await showVisits(ctx.desk)));
clients.command("help", async (ctx) => {
  const { t, master } = ctx.desk;
  const phone = master.contacts.phone;
  await ctx.post.say(
    [t.start.help(master.masterName), phone ? t.start.contactLine(phone) : ""].filter(Boolean).join("\n"),
    "main",
  );
});
composer.command("privacy", async (ctx) => {
  await ctx.post.say(ctx.desk.t.start.privacy(ctx.desk.master.masterName));
});

export { composer as doorsFeature };
