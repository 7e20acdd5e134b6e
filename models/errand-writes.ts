import { Types } from "mongoose";
import { DAY } from "../engine/time.ts";
import type { Models } from "./connect.ts";
import type { Errand } from "./errand.ts";
import { isDuplicateKey } from "./schema.ts";

interface NewErrand extends Pick<Errand, "what" | "start" | "end" | "key"> {
  masterId: Types.ObjectId;
  /** Business time. */
  now: Date;
}

/**
 * Writes an errand down, the same key once, and closes its time. In this order: whoever confirms later sees
 * it; whoever looked before has a hold by then, and either it is a visit already, which the errand's outcome
 * names, or it is judged once more.
 */
export async function takeErrand(models: Models, errand: NewErrand): Promise<void> {
  const { masterId, key, what, start, end } = errand;
  await markErrands(models, errand);
  await models.errands
    .updateOne({ masterId, key }, { $setOnInsert: { what, start, end, removedAt: null } }, { upsert: true })
    .catch((error) => {
      if (!isDuplicateKey(error)) throw error; // another process took the same step
    });
  await endKept(models, errand);
}

/**
 * Until when there is something: who has nothing is asked nothing. Before the errand, so that none is
 * overlooked.
 */
const markErrands = (models: Models, { masterId, end }: Pick<NewErrand, "masterId" | "end">) =>
  models.masters.updateOne({ _id: masterId }, { $max: { errandsUntil: end } });

/**
 * What is kept in its time while somebody decides: a hold has a revision more, so that a confirmation which
 * looked before is judged anew, and refused with what is near; a move lapses now, and its client hears that
 * the visit stays.
 */
async function endKept(
  { appointments }: Models,
  { masterId, start, end, now }: Pick<NewErrand, "masterId" | "start" | "end" | "now">,
): Promise<void> {
  const since = new Date(start.getTime() - 2 * DAY); // a visit lasts a day at most, buffers another
  const inside = { start: { $lt: end }, end: { $gt: start } };
  await Promise.all([
    appointments.updateMany(
      {
        masterId,
        internalStatus: "held",
        startTime: { $gte: since, $lt: new Date(end.getTime() + DAY) },
        occupies: { $elemMatch: inside },
        holdExpiresAt: { $gt: now },
      },
      { $inc: { revision: 1 } },
    ),
    appointments.updateMany(
      {
        masterId,
        internalStatus: "booked",
        "move.startTime": { $gte: since, $lt: end },
        "move.endTime": { $gt: start },
        "move.expiresAt": { $gt: now },
      },
      { $set: { "move.expiresAt": now }, $inc: { revision: 1 } },
    ),
  ]);
}

/** Takes back what has not ended; null: there is no such errand any more. */
export async function removeErrand(
  { errands }: Models,
  masterId: Types.ObjectId,
  which: { id: string } | { key: string },
  now: Date,
): Promise<Errand | null> {
  const one = oneOf(which);
  return one
    ? errands
        .findOneAndUpdate(
          { masterId, ...one, removedAt: null, end: { $gt: now } },
          { $set: { removedAt: now } },
          { returnDocument: "after" },
        )
        .lean<Errand>()
    : null;
}

/** Puts back what was taken back, if it has not begun. */
export async function putErrandBack(
  models: Models,
  masterId: Types.ObjectId,
  id: string,
  now: Date,
): Promise<Errand | null> {
  const one = oneOf({ id });
  const found =
    one && (await models.errands.findOne({ masterId, ...one, start: { $gt: now } }).lean<Errand>());
  if (!found) return null;
  const { start, end } = found;
  await markErrands(models, { masterId, end });
  await models.errands.updateOne({ masterId, _id: found._id }, { $set: { removedAt: null } });
  await endKept(models, { masterId, start, end, now });
  return found;
}

const oneOf = (which: { id: string } | { key: string }) =>
  "key" in which
    ? { key: which.key }
    : Types.ObjectId.isValid(which.id)
      ? { _id: new Types.ObjectId(which.id) }
      : null;
