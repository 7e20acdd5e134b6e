import { DAY, HOUR, MINUTE, wallTimeAt } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { nextOf } from "../day/next-look.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import { type Task, taskId } from "../tasks.ts";
import { unsaid } from "../unsaid.ts";

/** Masters whose look is due, the longest due first: so many a round. */
const AT_ONCE = 1_000;
/** Masters of whom it is not known when to look, as they are new or were changed: so many a round. */
const UNKNOWN_AT_ONCE = 500;
/** More than the visits of five minutes that one master has in the time that is read. */
const VISITS_AT_MOST = 1_000;

/** An invitation comes within a day of its moment, or not at all. */
const WINDOW_MS = DAY;
/** Nobody is invited at night: when the day begins and ends, minutes. */
const DAY_BEGINS = 10 * 60;
const DAY_ENDS = 20 * 60;
/**
 * Nobody's look is put off for longer, as a visit that is over may be put right; a night more, and it is
 * still less than the window.
 */
const AHEAD_AT_MOST_MS = 6 * HOUR;
/** Who invites nobody is looked at so often, in case a hand switched it on. */
const WITHOUT_MS = DAY;
/** Whose day cannot be made sense of is looked at again after so long. */
const SENSELESS_MS = 15 * MINUTE;

const FIELDS = { timeZone: 1, reviewAfterHours: 1, nudgeAfterDays: 1, nextInviteAt: 1 } as const;
type Inviting = Pick<Master, "_id" | keyof typeof FIELDS>;
interface Found {
  due: Task[];
  /** When to look again, once nothing of it is left to be said. */
  next: number;
}
interface Look extends Found {
  master: Inviting;
}

type Deps = Pick<JobDeps, "models" | "clock">;

/**
 * Where the master switched it on: who is asked how it was, and who has not come for long. Only the masters
 * are read whose next visit is long enough over, and some of whom it is not known.
 */
export async function dueInvitations({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = clock.now();
  const looks: Look[] = [];
  const look = async (master: Inviting): Promise<Task[]> => {
    const at: Look = { master, due: [], next: now + SENSELESS_MS };
    looks.push(at);
    Object.assign(at, await lookAt(models, master, now));
    return at.due;
  };
  const whose = (nextInviteAt: Date | null | { $lte: Date }, atMost: number) =>
    models.masters.find({ nextInviteAt }, FIELDS).limit(atMost).lean<Inviting[]>();
  const due = await whose({ $lte: new Date(now) }, AT_ONCE).sort({ nextInviteAt: 1 });
  const unknown = await whose(null, UNKNOWN_AT_ONCE);
  const ready = await each("inviting", [...due, ...unknown], look, Number.POSITIVE_INFINITY);
  // What waits, as it failed or its bot is silent, is still to be said when it is not said now.
  const open = new Set(
    (
      await unsaid(
        models,
        looks.flatMap((one) => one.due),
      )
    ).map(taskId),
  );
  await moveOn(models, looks, open, now);
  return ready.filter((one) => open.has(taskId(one)));
}

/** Who is to be invited now, and when that may be so again. */
async function lookAt(models: Models, master: Inviting, now: number): Promise<Found> {
  const { _id: masterId, timeZone, reviewAfterHours, nudgeAfterDays } = master;
  const after = [
    { kind: "review" as const, ms: Number(reviewAfterHours) * HOUR },
    { kind: "nudge" as const, ms: Number(nudgeAfterDays) * DAY },
  ].filter((one) => one.ms > 0);
  const found: Found = { due: [], next: now + WITHOUT_MS };
  if (after.length === 0) return found;
  if (!isDay(timeZone, now)) return { ...found, next: byDay(timeZone, now) };
  for (const { kind, ms } of after) {
    // A visit that is booked later begins later: it is due after all of this time, and not before.
    const ahead = Math.min(ms, AHEAD_AT_MOST_MS);
    found.next = Math.min(found.next, now + ahead);
    const visits = await models.appointments
      .find(
        {
          masterId,
          internalStatus: { $in: ["booked", "completed"] as const },
          clientId: { $ne: null },
          endTime: { $gt: new Date(now - ms - WINDOW_MS) },
          // A visit lasts a day at most; the index is of starts.
          startTime: { $gt: new Date(now - ms - WINDOW_MS - DAY), $lt: new Date(now - ms + ahead) },
        },
        { endTime: 1 },
      )
      .limit(VISITS_AT_MOST)
      .lean();
    for (const { _id, endTime } of visits) {
      const at = endTime.getTime() + ms;
      if (at > now) found.next = Math.min(found.next, at);
      else found.due.push({ kind, masterId: String(masterId), appointmentId: String(_id) });
    }
  }
  return { ...found, next: byDay(timeZone, found.next) };
}

function isDay(zone: string, at: number): boolean {
  const { minutes } = wallTimeAt(zone, at);
  return minutes >= DAY_BEGINS && minutes < DAY_ENDS;
}

/** The moment itself by day, the next morning at night. */
const byDay = (zone: string, at: number): number =>
  isDay(zone, at) ? at : (nextOf(zone, [DAY_BEGINS], at) ?? at);

/**
 * Notes when each is to be looked at next, unless what it comes of was changed meanwhile. Who has something
 * open stays due.
 */
async function moveOn(
  models: Models,
  looks: readonly Look[],
  open: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const moved = looks.map(({ master, due, next }) => {
    const { _id, timeZone, reviewAfterHours, nudgeAfterDays, nextInviteAt } = master;
    // `$eq`: a value that looks like an operator is a value.
    const filter = {
      _id,
      timeZone: { $eq: timeZone ?? null },
      reviewAfterHours: { $eq: reviewAfterHours ?? null },
      nudgeAfterDays: { $eq: nudgeAfterDays ?? null },
      nextInviteAt: { $eq: nextInviteAt ?? null },
    };
    // Behind those that were not looked at in this round.
    const at = due.some((one) => open.has(taskId(one))) ? now : next;
    return { updateOne: { filter, update: { $set: { nextInviteAt: new Date(at) } } } };
  });
  // It is no change of the master's, so `updatedAt` stays.
  if (moved.length > 0) await models.masters.collection.bulkWrite(moved as never, { ordered: false });
}
