import type { Models } from "../collections.ts";
import type { Migration } from "./migration.ts";

/**
 * Names of indexes that earlier releases built, and of those that took their place. A new one never has the
 * name of an old one: a process of the release before, started meanwhile, builds its own again, and a name
 * with two meanings would stop it.
 */
const REPLACED: Partial<Record<keyof Models, { old: readonly string[]; by: readonly string[] }>> = {
  users: { old: ["tgId_1"], by: ["by_telegram"] },
  masters: {
    old: ["botId_1", "setup.botId_1_setup.tgId_1", "sandbox.of_1", "reviewAfterHours_1", "nudgeAfterDays_1"],
    by: ["by_bot", "being_set_up", "copies_of"],
  },
  clients: {
    old: ["masterId_1_linkHash_1", "masterId_1_telegramUserId_1"],
    by: ["by_link", "one_card_a_person"],
  },
  services: { old: ["master_1_isActive_1_position_1"], by: ["in_order"] },
  appointments: {
    old: [
      "masterId_1_idempotencyKey_1",
      "masterId_1_seats.clientId_1_startTime_1",
      "seats.icsToken_1",
      "masterId_1_move.startTime_1",
      "masterId_1_offerToken_1",
      "masterId_1_startTime_1",
      "pending_1",
      "what_follows",
      "pending_1_updatedAt_-1_masterId_1",
      "move.expiresAt_1",
    ],
    by: [
      "by_idempotency_key",
      "seats_of",
      "seat_by_file",
      "moves_to",
      "by_offer",
      "diary",
      "newest_to_say",
      "moves_that_lapse",
    ],
  },
  messages: { old: ["master_1_user_1_timestamp_-1"], by: ["talk"] },
  inbox: { old: ["chatKey_1_updateId_1", "undone_by_age"], by: ["undone_of_chat", "undone_since"] },
  notifications: { old: ["masterId_1_clientId_1_saidAt_-1"], by: ["said_to"] },
  budgets: { old: ["exhaustedAt_1"], by: ["untold"] },
  plans: { old: ["masterId_1_decidedAt_-1", "deadline_1"], by: ["decided", "by_deadline"] },
  googleLinks: {
    old: ["attempt.stateHash_1", "channel.id_1", "connectedAt_1"],
    by: ["by_state", "by_channel", "to_pull", "to_welcome", "broken_untold"],
  },
};

const entries = () => Object.entries(REPLACED) as [keyof Models, { old: string[]; by: string[] }][];

/**
 * The planner uses a partial index only where the query implies its filter, and `$type` is implied by no
 * value.
 */
export const usableIndexes: Migration = {
  id: 1,
  says: "indexes that the queries can use are built, then those that none could use are dropped",
  async run(models) {
    for (const [name, { by }] of entries()) {
      const { collection, schema } = models[name];
      for (const [key, options] of schema.indexes())
        if (options.name && by.includes(options.name))
          await collection.createIndex(key as never, options as never);
    }
    await dropReplaced(models);
  },
};

/**
 * Drops what was replaced. After today's are built, and at each start: an older process may have built its
 * own again.
 */
export async function dropReplaced(models: Models): Promise<void> {
  for (const [name, { old }] of entries()) {
    const { collection } = models[name];
    const there = await namesOf(collection);
    for (const one of old) if (there.includes(one)) await collection.dropIndex(one).catch(unlessGone);
  }
}

async function namesOf(collection: Models[keyof Models]["collection"]): Promise<(string | undefined)[]> {
  const found = await collection.indexes().catch(unlessGone);
  return (found ?? []).map((one) => one.name);
}

/** MongoDB's codes for a collection, and an index, that is not there. */
const GONE = [26, 27];

function unlessGone(error: unknown): undefined {
  if (!GONE.includes((error as { code?: number }).code ?? 0)) throw error;
}
