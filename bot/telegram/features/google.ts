import { Composer } from "grammy";
import type { MasterDesk } from "../../dialogue/desk.ts";
import { button } from "../../views/view.ts";
import { isMasters, type ZapisContext } from "../context.ts";
import type { Post } from "../post.ts";

/** /google: the master's calendar there, how it stands, and the way in and out. */
const composer = new Composer<ZapisContext>();
composer.filter(isMasters).command("google", ({ desk, post }) => showGoogle(desk, post));

async function showGoogle(desk: MasterDesk, post: Post): Promise<void> {
  const { t, f, models, master, calendars } = desk;
  if (!calendars) return void (await post.say(t.google.nowhere));
  const connect = [[button(t.google.connect, "google.connect")]];
  if (!master.google.isConnected) return void (await post.ask(t.google.offer, connect));
  const link = await models.googleLinks.findOne({ masterId: master._id }).lean();
  if (link?.broken) return void (await post.ask(t.google.broken, connect));
  const pulled = link?.pulledAt ? f.moment(link.pulledAt.getTime()) : null;
  const paused = (link?.pausedUntil?.getTime() ?? 0) > desk.booking.clock.now();
  const text = pulled === null ? t.google.waits : paused ? t.google.paused(pulled) : t.google.works(pulled);
  await post.ask(text, [[button(t.google.disconnect, "google.disconnect")]]);
}

export { composer as googleFeature };
