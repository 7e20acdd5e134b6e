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
