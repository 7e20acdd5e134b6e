import { Types } from "mongoose";
import type { Logger } from "pino";
import { MINUTE } from "../engine/time.ts";
import type { Models } from "../models/connect.ts";
import type { Master } from "../models/master.ts";
import type { JobDeps } from "./deps.ts";
import { kindOf, type Task } from "./tasks.ts";

/** A refused token is asked for again so often: a new one is given by its owner, and known at once. */
const PROBE_EVERY_MS = 5 * MINUTE;
const PROBES_AT_ONCE = 20;
/** More than these are left to the pauses of each of their words. */
const AT_MOST = 1_000;

/** Whether a task waits while the bot of its master is parked. */
export const needsBot = (task: Task): boolean => !kindOf(task).withoutBot;

/** A bot whose token Telegram refuses: what it is to say waits until the token is accepted. */
export interface Parked {
  botId: number;
  masterId: string;
  probeAt: number;
}

/** Masters' bots that are parked. */
export async function parkedBots(models: Models): Promise<Parked[]> {
  const rows = await models.bots
    .find({ parkedAt: { $gt: new Date(0) } }, { masterId: 1, probeAt: 1 })
    .limit(AT_MOST)
    .lean();
  return rows.flatMap(({ _id, masterId, probeAt }) =>
    masterId ? [{ botId: _id, masterId: String(masterId), probeAt: probeAt?.getTime() ?? 0 }] : [],
  );
}

/** Parks the bot of a master; the reason is logged once. False where that master has no bot of their own. */
export async function park(
  { models, clock }: Pick<JobDeps, "models" | "clock">,
  log: Logger,
  masterId: string,
  error: unknown,
): Promise<boolean> {
  const master = await models.masters
    .findOne({ _id: new Types.ObjectId(masterId) }, { botId: 1, sandbox: 1 })
    .lean<Pick<Master, "_id" | "botId" | "sandbox">>();
  if (!master?.botId || master.sandbox) return false;
  await models.bots.updateOne(
    { _id: master.botId },
    { $set: { masterId: master._id } },
    { upsert: true, timestamps: false },
  );
  const probeAt = new Date(clock.now() + PROBE_EVERY_MS);
  const parked = await models.bots.updateOne(
    { _id: master.botId, parkedAt: null },
    { $set: { parkedAt: new Date(), probeAt } },
  );
  if (parked.modifiedCount > 0)
    log.error(
      { err: error, botId: master.botId, masterId },
      "jobs: the token is refused, what the bot has to say waits until it is accepted",
    );
  return true;
}

/**
 * Asks Telegram about tokens that were refused, each with long pauses. Returns the masters whose bots speak
 * again.
 */
export async function probeParked(
  { models, clock, announcer }: Pick<JobDeps, "models" | "clock" | "announcer">,
  parked: readonly Parked[],
  log: Logger | undefined,
): Promise<Set<string>> {
  const accepted = new Set<string>();
  const now = clock.now();
  for (const { botId, masterId } of parked.filter((one) => one.probeAt <= now).slice(0, PROBES_AT_ONCE)) {
    // First, so that a probe that hangs or throws is not made every two seconds.
    await models.bots.updateOne({ _id: botId }, { $set: { probeAt: new Date(now + PROBE_EVERY_MS) } });
    const master = await models.masters.findOne({ _id: new Types.ObjectId(masterId) }).lean<Master>();
    try {
      if (master && !(await announcer.accepted(master))) continue;
    } catch (error) {
      log?.warn({ err: error, botId }, "jobs: whether a parked bot's token is accepted could not be asked");
      continue;
    }
    await models.bots.updateOne({ _id: botId }, { $set: { parkedAt: null } });
    accepted.add(masterId);
    log?.info({ botId, masterId }, "jobs: the bot speaks again");
  }
  return accepted;
}
