import type { Models } from "../models/connect.ts";
import { isDuplicateKey } from "../models/schema.ts";
import type { Said, Told } from "./announcer.ts";
import type { LedgerRow } from "./task.ts";

/** How long a claim stands before another process may take it over, real time. */
const CLAIM_MS = 15_000;
/** A crash while sending leaves the outcome unknowable: it is repeated once at most. */
const SENDINGS_AT_MOST = 2;

/**
 * Sends a message once: claimed → sending → sent, under a key that says what makes it one. Returns false when
 * someone else has it in hand.
 */
export async function sendOnce(
  models: Models,
  message: LedgerRow & { appointmentId?: string; clientId?: string; at?: number },
  send: () => Promise<Told | Said | "skip">,
): Promise<boolean> {
  const { notifications } = models;
  const { at, ...row } = message;
  const own = { masterId: message.masterId, key: message.key };
  const claimedUntil = new Date(Date.now() + CLAIM_MS);
  try {
    await notifications.create({ ...row, status: "claimed", claimedUntil });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const known = await notifications.findOne(own).lean();
    if (known && known.status !== "claimed" && known.status !== "sending") return true;
    const taken = await notifications.findOneAndUpdate(
      {
        ...own,
        claimedUntil: { $lt: new Date() },
        $or: [{ status: "claimed" }, { status: "sending", attempts: { $lt: SENDINGS_AT_MOST } }],
      },
      { $set: { status: "claimed", claimedUntil }, $inc: { attempts: 1 } },
    );
    if (!taken) {
      await notifications.updateOne(
        {
          ...own,
          status: "sending",
          claimedUntil: { $lt: new Date() },
          attempts: { $gte: SENDINGS_AT_MOST },
        },
        { $set: { status: "failed", error: "outcome unknown" } },
      );
      return false;
    }
  }
  await notifications.updateOne(own, { $set: { status: "sending" } });
  try {
    const outcome = await send();
    const { told, messageId } = typeof outcome === "string" ? { told: outcome, messageId: null } : outcome;
    await notifications.updateOne(own, {
      $set: {
        status: told === "told" ? "sent" : "skipped",
        sentAt: new Date(),
        messageId,
        saidAt: at === undefined ? null : new Date(at),
        ...(told === "told" ? {} : { error: told }),
      },
    });
    return true;
  } catch (error) {
    // It was refused, not lost: the next sweep may try again at once.
    await notifications.updateOne(own, {
      $set: {
        status: "claimed",
        claimedUntil: new Date(0),
        error: error instanceof Error ? error.message.slice(0, 300) : "unknown",
      },
    });
    throw error;
  }
}
