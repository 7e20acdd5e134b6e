import { createHash, randomBytes } from "node:crypto";
import { Types } from "mongoose";
import { moveToCard } from "../../../models/cards.ts";
import type { Client } from "../../../models/client.ts";
import type { ClientDesk, MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";

const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");

/**
 * A link for someone who phoned in: whoever opens it first is the person on the card. A new one voids the
 * old.
 */
export async function makeClientLink(desk: MasterDesk, id: string): Promise<Reply> {
  const { models, master, t } = desk;
  if (!Types.ObjectId.isValid(id)) return {};
  const code = randomBytes(18).toString("base64url");
  const card = await models.clients
    .findOneAndUpdate(
      {
        masterId: master._id,
        _id: new Types.ObjectId(id),
        telegramUserId: null,
        deletedAt: null,
        claimedBy: null,
      },
      { $set: { linkHash: hashOf(code) } },
      { returnDocument: "after" },
    )
    .lean<Client>();
  return card
    ? say(t.clients.link(card.name || t.common.noName, `${master.botLink}?start=c_${code}`))
    : stale(desk);
}

/**
 * Joins the reader to the card the link was made for: all that was theirs goes to it, and the desk is theirs
 * as that client. The card is claimed before anything moves, so of two readers one loses nothing; the link is
 * used up by the last write, so after a crash it works again, for the reader who claimed it. False: it was
 * used, is being used, or was never made.
 */
export async function joinCard(desk: ClientDesk, code: string): Promise<boolean> {
  const { models, master, client, user, booking } = desk;
  const masterId = master._id;
  const card = await models.clients
    .findOneAndUpdate(
      {
        masterId,
        linkHash: hashOf(code),
        telegramUserId: null,
        deletedAt: null,
        claimedBy: { $in: [null, user._id] },
      },
      { $set: { claimedBy: user._id } },
      { returnDocument: "after" },
    )
    .lean<Client>();
  if (!card) return false;
  const now = booking.clock.now();
  await moveToCard(models, masterId, client._id, card._id, now);
  // Put away first: a Telegram belongs to one card at a time.
  await models.clients.updateOne(
    { masterId, _id: client._id },
    { $set: { deletedAt: new Date(now), mergedInto: card._id } },
  );
  const joined = await models.clients
    .findOneAndUpdate(
      { masterId, _id: card._id, claimedBy: user._id },
      {
        $set: {
          telegramUserId: user._id,
          linkHash: null,
          claimedBy: null,
          phone: card.phone ?? client.phone,
          language: client.language,
          optedOut: card.optedOut || client.optedOut,
          noReminders: card.noReminders || client.noReminders,
        },
      },
      { returnDocument: "after" },
    )
    .lean<Client>();
  if (!joined) throw new Error("a claimed card is gone");
  desk.client = joined;
  desk.actor = { kind: "client", clientId: String(joined._id) };
  return true;
}
