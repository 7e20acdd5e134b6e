import { randomBytes } from "node:crypto";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

/** New links to the calendar; the old ones answer 404 from now on. */
export async function rotateFeed({ models, master, t }: MasterDesk): Promise<Reply> {
  await models.masters.updateOne(
    { _id: master._id, calendarToken: master.calendarToken },
    { $set: { calendarToken: randomBytes(24).toString("base64url") } },
  );
  return say(t.feed.rotated);
}

/** `/feed`: the master's calendar to subscribe to, and new links when the old ones got about. */
export function showFeed({ publicUrl, master, t }: MasterDesk): Reply {
  if (publicUrl === null) return say(t.feed.nowhere);
  const link = (kind: "full" | "busy") =>
    `${publicUrl.replace(/\/$/, "")}/calendar/${kind}/${master.calendarToken}.ics`;
  return { screen: { kind: "feed", full: link("full"), busy: link("busy") } };
}
