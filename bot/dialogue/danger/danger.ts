import { MINUTE } from "../../../engine/time.ts";
import { type Danger, PIECE_LENGTH, type Relay } from "../../../models/relay.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import { noted } from "../call/call.ts";
import type { ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { numbersFor } from "./numbers.ts";

/** Said again within so long, it is answered again, and the master is not told again. */
const TOLD_ONCE_MS = 10 * MINUTE;

/**
 * Danger comes before everything: who helps is said at once, and the master hears of it at once, whatever
 * else they were told. The talk goes on as it was.
 */
export async function answerDanger(desk: ClientDesk, kind: Danger, words: string): Promise<Reply> {
  const reached = await tellMaster(desk, kind, words);
  return { screen: { kind: "danger", of: kind, ...numbersFor(desk.master), reached } };
}

async function tellMaster(desk: ClientDesk, kind: Danger, words: string): Promise<boolean> {
  const { models, master, client, booking, key } = desk;
  const now = new Date(booking.clock.now());
  const own = { masterId: master._id };
  const told = await models.relays
    .findOne({
      ...own,
      clientId: client._id,
      lastAt: { $gt: new Date(now.getTime() - TOLD_ONCE_MS) },
      kind: "told",
      reason: kind,
      "masterMessages.0": { $exists: true },
    })
    .lean<Relay>();
  if (told) return true;
  const mine = { ...own, key: `${key}-${kind}` };
  try {
    await models.relays.create({
      ...mine,
      clientId: client._id,
      kind: "told",
      reason: kind,
      status: "closed",
      // What somebody says who may harm themselves is nobody else's.
      question: kind === "self_harm" ? "" : words.trim().slice(0, PIECE_LENGTH),
      openedAt: now,
      lastAt: now,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error; // the same update, handled again
  }
  const relay = await models.relays.findOne(mine).lean<Relay>();
  if (!relay) return false;
  return noted(desk, relay, (await desk.tell("master", { kind: "danger_told", relay })).messageId);
}
