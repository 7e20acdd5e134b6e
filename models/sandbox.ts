import { randomBytes } from "node:crypto";
import { Types } from "mongoose";
import { DAY } from "../engine/time.ts";
import { COLLECTION_NAMES, COLLECTIONS } from "./collections.ts";
import type { Models } from "./connect.ts";
import type { Master } from "./master.ts";
import { END_OF_TIME, ownTimeBetween } from "./own-time.ts";

/** Statuses under which a visit takes its time. */
const LIVE = ["held", "booked"] as const;

/**
 * Makes a copy of a master to be talked to as a client would: what is offered, the hours, and what is taken,
 * without whom by. It has an id of its own, so whatever happens at it belongs to it, and goes with it. One at
 * a time for a master.
 */
export async function openSandbox(
  models: Models,
  master: Master,
  where: { botId: number; tgId: number; now: number },
): Promise<Types.ObjectId> {
  await closeSandboxes(models, { of: master._id });
  const sandboxId = new Types.ObjectId();
  const { _id: masterId, setup: _, createdAt: __, updatedAt: ___, botId: ____, ...copied } = master;
  const secret = () => randomBytes(24).toString("base64url");
  const since = new Date(where.now);
  const [services, overrides, visits, ownTime] = await Promise.all([
    models.services.find({ master: masterId, isActive: true }).lean(),
    models.overrides.find({ masterId }).lean(),
    models.appointments
      .find(
        {
          masterId,
          internalStatus: { $in: LIVE },
          // A visit lasts a day at most; the index is of starts.
          startTime: { $gt: new Date(where.now - DAY) },
          endTime: { $gt: since },
        },
        { occupies: 1 },
      )
      .lean(),
    ownTimeBetween(models, master, since, END_OF_TIME),
  ]);
  await models.masters.create({
    ...copied,
    _id: sandboxId,
    sandbox: { of: masterId, botId: where.botId, tgId: where.tgId, since },
    tgBotToken: null,
    botInfo: null,
    ownerCodeHash: null,
    webhookSecret: secret(),
    webhookSecretToken: secret(),
    calendarToken: secret(),
    google: { isConnected: false },
    morningAt: null,
    eveningAt: null,
    reviewAfterHours: null,
    nudgeAfterDays: null,
  });
  await models.services.insertMany(
    services.map((one) => ({ ...one, _id: new Types.ObjectId(), master: sandboxId })),
  );
  await models.overrides.insertMany(
    overrides.map((one) => ({ ...one, _id: new Types.ObjectId(), masterId: sandboxId })),
  );
  const taken = [
    ...visits.flatMap((one) => one.occupies),
    ...ownTime.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
  ];
  await models.busyEvents.insertMany(
    taken.map(({ start, end }, index) => ({ masterId: sandboxId, eventId: `taken-${index}`, start, end })),
  );
  return sandboxId;
}

/** Does away with copies and all that happened at them: a master's, or those older than a moment. */
export async function closeSandboxes(
  models: Models,
  which: { of: Types.ObjectId } | { before: Date },
): Promise<void> {
  const found = await models.masters
    .find("of" in which ? { "sandbox.of": which.of } : { "sandbox.since": { $lt: which.before } }, { _id: 1 })
    .lean();
  for (const { _id: masterId } of found) {
    await Promise.all(
      COLLECTION_NAMES.map((name) => {
        const { master } = COLLECTIONS[name];
        if (master === null || name === "masters") return undefined;
        return models[name].collection.deleteMany({ [master]: masterId });
      }),
    );
    // Last, so that an interruption leaves it to be found again.
    await models.masters.deleteOne({ _id: masterId });
  }
}
