import { SPOKEN_WORDS } from "../models/appointment.ts";
import type { Models } from "../models/connect.ts";
import { parkedBots } from "./parking.ts";

/**
 * Nobody waits so long for an answer, or for a message about their visit, unless something is wrong. Real
 * time.
 */
const UNANSWERED_MS = 60_000;
const UNSENT_MS = 120_000;

export interface Stuck {
  /** Updates that nobody answered, and the age of the oldest, seconds. */
  unanswered: number;
  oldestUnanswered: number;
  /** Visits of which something should have been said long ago. */
  unsent: number;
  oldestUnsent: number;
}

/** More than these are counted as waiting, though it is known why. */
const KNOWN_AT_MOST = 1_000;

/**
 * What has been waiting for too long; null when nothing has. What it is known of why it waits (a refused
 * token, set aside, put off for the night) is none of it: that was said once.
 */
export async function lookForStuck(models: Models): Promise<Stuck | null> {
  const { inbox, appointments, setbacks } = models;
  const now = Date.now();
  const [parked, quiet] = await Promise.all([
    parkedBots(models),
    setbacks.find({ quiet: true }, { task: 1 }).limit(KNOWN_AT_MOST).lean(),
  ]);
  const known = quiet.flatMap(
    ({ task }) => (task as { appointmentId?: string } | undefined)?.appointmentId ?? [],
  );
  const late = { doneAt: null, receivedAt: { $lt: new Date(now - UNANSWERED_MS) } };
  const unsaid = {
    pending: { $in: SPOKEN_WORDS },
    updatedAt: { $lt: new Date(now - UNSENT_MS) },
    ...(parked.length > 0 ? { masterId: { $nin: parked.map((one) => one.masterId) } } : {}),
    ...(known.length > 0 ? { _id: { $nin: known } } : {}),
  };
  const [unanswered, unsent, update, visit] = await Promise.all([
    inbox.countDocuments(late),
    appointments.countDocuments(unsaid),
    inbox.findOne(late, { receivedAt: 1 }).sort({ receivedAt: 1 }).lean(),
    appointments.findOne(unsaid, { updatedAt: 1 }).sort({ updatedAt: 1 }).lean(),
  ]);
  if (unanswered + unsent === 0) return null;
  const age = (at: Date | undefined) => (at ? Math.round((now - at.getTime()) / 1000) : 0);
  return {
    unanswered,
    oldestUnanswered: age(update?.receivedAt),
    unsent,
    oldestUnsent: age(visit?.updatedAt),
  };
}
