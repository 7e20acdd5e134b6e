import { Types } from "mongoose";
import type { MasterDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { showClient } from "./card.ts";

/** Nothing is booked through the bot by someone on the list; visits that are booked stay. */
export async function blockClient(desk: MasterDesk, id: string, wanted: boolean): Promise<Reply> {
  const { models, master, booking, t } = desk;
  if (!Types.ObjectId.isValid(id)) return {};
  const own = { masterId: master._id };
  const clientId = new Types.ObjectId(id);
  await models.clients.updateOne(
    { ...own, _id: clientId },
    { $set: { blockedAt: wanted ? new Date(booking.clock.now()) : null } },
  );
  if (wanted) await models.waitlist.deleteMany({ ...own, clientId });
  return { ...(await showClient(desk, id)), toast: wanted ? t.clients.blocked : t.clients.unblocked };
}
