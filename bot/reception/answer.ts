import { callMaster } from "../dialogue/call/call.ts";
import type { ClientDesk, Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/reply.ts";
import type { Screen } from "../dialogue/screen.ts";
import { following } from "./after.ts";
import { doBesides } from "./besides.ts";
import type { How } from "./post.ts";
import type { Scene } from "./scene.ts";

export const isClients = (scene: Scene<Desk>): scene is Scene<ClientDesk> => scene.desk.side === "client";

/** The reply once the master was called, where it asks for that: its screen says what came of it. */
async function called({ desk }: Scene, reply: Reply): Promise<Reply> {
  return reply.call && desk.side === "client"
    ? { ...(await callMaster(desk, reply.call)), ...(reply.toast ? { toast: reply.toast } : {}) }
    : reply;
}

/** Carries out what a step ended in, and shows it. The screen that was shown. */
export async function answer(scene: Scene, reply: Reply, how: How = {}): Promise<Screen | undefined> {
  await doBesides(scene, reply.also, how.tapped);
  const done = await called(scene, reply);
  await scene.post.show(done, how);
  return done.screen;
}

/** What follows a card once it is answered. */
export async function goOn(scene: Scene, screen: Screen | undefined): Promise<void> {
  const next = await following(scene.desk, screen);
  if (!next) return;
  await answer(scene, next.reply, next.lead ? { lead: next.lead } : {});
  await next.done?.();
}
