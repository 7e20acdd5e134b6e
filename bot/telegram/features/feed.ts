import { Composer } from "grammy";
import type { MasterDesk } from "../../dialogue/desk.ts";
import { button } from "../../views/view.ts";
import { isMasters, type ZapisContext } from "../context.ts";

/** /feed: the master's calendar to subscribe to, and new links when the old ones got about. */
export function feedFeature(publicUrl: string | null): Composer<ZapisContext> {
  const composer = new Composer<ZapisContext>();
  composer.filter(isMasters).command("feed", async ({ desk, post }) => {
    if (publicUrl === null) return void (await post.say(desk.t.feed.nowhere));
    await post.ask(feedText(desk, publicUrl, desk.master.calendarToken), [
      [button(desk.t.feed.rotate, "feed.rotate")],
    ]);
  });
  return composer;
}

function feedText({ t }: MasterDesk, publicUrl: string, token: string): string {
  const link = (kind: "full" | "busy") => `${publicUrl.replace(/\/$/, "")}/calendar/${kind}/${token}.ics`;
  return t.feed.links(link("full"), link("busy"));
}
