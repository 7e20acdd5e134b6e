import { createHash, randomBytes } from "node:crypto";
import { Types } from "mongoose";
import type { Client } from "../../models/client.ts";
import type { Desk } from "./desk.ts";
import { type Reply, say, stale } from "./reply.ts";

const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");

/** A link for someone who phoned in: whoever opens it first is the person on the card. A new one voids the old. */
export async function makeClientLink(desk: Desk, id: string): Promise<Reply> {
  const { models, master, actor, t } = desk;
  if (actor.kind !== "master" || !Types.ObjectId.isValid(id)) return {};
  const code = randomBytes(18).toString("base64url");
  const card = await models.clients
    .findOneAndUpdate(
      { masterId: master._id, _id: new Types.ObjectId(id), telegramUserId: null, deletedAt: null },
      { $set: { linkHash: hashOf(code) } },
      { returnDocument: "after" },
    )
    .lean<Client>();
  return card ? say(t.clientLink(card.name || t.noName, `${master.botLink}?start=c_${code}`)) : stale(desk);
}

/**
 * Joins the reader to the card the link was made for: what they booked meanwhile goes to it, and the desk is theirs as that client.
 * The link is used up by the last write, so after a crash it works again. False: it was used, or never made.
 */
export async function joinCard(desk: Desk, code: string): Promise<boolean> {
  const { models, master, client, user } = desk;
  if (!client) return false;
  const masterId = master._id;
  const guard = { masterId, linkHash: hashOf(code), telegramUserId: null, deletedAt: null };
  const card = await models.clients.findOne(guard).lean<Client>();
  if (!card) return false;
  const mine = { masterId, clientId: client._id };
  const theirs = { $set: { clientId: card._id } };
  await models.appointments.updateMany(mine, theirs);
  await models.appointments.updateMany(
    { masterId, "seats.clientId": client._id },
    { $set: { "seats.$.clientId": card._id } },
  );
  await models.waitlist.updateMany(mine, theirs);
  await models.relays.updateMany(mine, theirs);
  await models.clients.updateOne({ masterId, _id: client._id }, { $set: { deletedAt: new Date() } });
  const joined = await models.clients
    .findOneAndUpdate(
      guard,
      {
        $set: {
          telegramUserId: user._id,
          linkHash: null,
          phone: card.phone ?? client.phone,
          language: client.language,
        },
      },
      { returnDocument: "after" },
    )
    .lean<Client>();
  if (!joined) return false;
  desk.client = joined;
  desk.actor = { kind: "client", clientId: String(joined._id) };
  return true;
}
