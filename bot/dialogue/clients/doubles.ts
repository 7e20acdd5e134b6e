import type { Client } from "../../../models/client.ts";
import { toLatin } from "../../i18n/fold.ts";
import type { MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say, stale } from "../reply.ts";
import { ownCard } from "./card.ts";

const CANDIDATES = 6;

/** Cards that may be of the same person: the same number, or the same name. */
export async function showDoubles(desk: MasterDesk, id: string): Promise<Reply> {
  const card = await ownCard(desk, id);
  if (!card) return stale(desk);
  const others = await desk.models.clients
    .find({ masterId: desk.master._id, _id: { $ne: card._id }, deletedAt: null })
    .limit(5_000)
    .lean<Client[]>();
  const parts = (name: string) => toLatin(name).match(/\p{L}{3,}/gu) ?? [];
  const mine = parts(card.name);
  const like = others
    .filter(
      (one) =>
        (card.phone !== null && one.phone === card.phone) ||
        parts(one.name).some((part) => mine.some((own) => own.startsWith(part) || part.startsWith(own))),
    )
    // Two people with a Telegram each are two people.
    .filter((one) => one.telegramUserId === null || card.telegramUserId === null)
    .slice(0, CANDIDATES);
  if (like.length === 0) return say(desk.t.clients.noDoubles);
  return {
    screen: {
      kind: "doubles",
      client: id,
      name: card.name,
      others: like.map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
    },
  };
}

/**
 * One card of two, as a plan: shown first, and taken apart again within a day. The one with Telegram stays.
 */
export async function mergeCards(desk: MasterDesk, id: string, otherId: string): Promise<Reply> {
  const [card, other] = await Promise.all([ownCard(desk, id), ownCard(desk, otherId)]);
  if (!card || !other || (card.telegramUserId && other.telegramUserId)) return stale(desk);
  const [keep, gone] = other.telegramUserId ? [other, card] : [card, other];
  const reply = await proposePlan(desk, [{ do: "merge", keep: String(keep._id), gone: String(gone._id) }], {
    choices: ["yes", "no"],
  });
  return reply ?? stale(desk);
}
