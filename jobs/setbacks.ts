import { Types } from "mongoose";
import { DAY, MINUTE } from "../engine/time.ts";
import { SPOKEN_WORDS } from "../models/appointment.ts";
import type { Models } from "../models/connect.ts";
import { isDuplicateKey } from "../models/schema.ts";
import { type Task, taskId } from "./tasks.ts";

/** What failed so often is set aside: somebody is alarmed, once, and it is tried with long pauses. */
const SET_ASIDE_AFTER = 5;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * MINUTE;
/** Whoever is away (Telegram, the network) comes back, and nobody should wait for long then. */
const LONGEST_WHEN_AWAY_MS = MINUTE;
/** What nobody came back to for so long is gone; real time. */
const KEPT_MS = 30 * DAY;
const AT_ONCE = 500;

/**
 * The words that make it due stand in the visit until it is done; new ones are looked for first, so these
 * come back by their row.
 */
const BROUGHT_BACK: ReadonlySet<Task["kind"]> = new Set(SPOKEN_WORDS);

/**
 * A word of nobody in particular: `document` is at fault itself, `away` is somebody whom it needs, `token` is
 * a bot's.
 */
export function causeOf(error: unknown): "document" | "away" | "token" {
  const { name = "", error_code: code = 0 } = (error ?? {}) as { name?: string; error_code?: number };
  // Telegram says 404 of a token that is none; no method used here is unknown to it.
  if (code === 401 || code === 404) return "token";
  if (code === 429 || code >= 500) return "away";
  return /^(HttpError|TryLater|AbortError|Mongo\w*(Network|ServerSelection|Pool|NotConnected|Topology)\w*)$/.test(
    name,
  )
    ? "away"
    : "document";
}

/**
 * Notes that it failed: it waits twice as long as the last time. `alarm` says that this was once too often,
 * and is true once; `first`, that it had not failed before.
 */
export async function noteSetback(
  models: Models,
  now: number,
  what: { id: string; masterId: unknown; error: unknown; task?: Task },
): Promise<{ attempts: number; first: boolean; alarm: boolean }> {
  const away = causeOf(what.error) === "away";
  const task = what.task && BROUGHT_BACK.has(what.task.kind) ? what.task : null;
  const tooOften = { $gte: ["$attempts", SET_ASIDE_AFTER] };
  const doubled = { $pow: [2, { $min: [20, { $subtract: ["$attempts", 1] }] }] };
  const pause = {
    $min: [away ? LONGEST_WHEN_AWAY_MS : LONGEST_PAUSE_MS, { $multiply: [FIRST_PAUSE_MS, doubled] }],
  };
  const write = () =>
    models.setbacks.collection.findOneAndUpdate(
      { _id: what.id as never },
      [
        {
          $set: {
            masterId: idOrNull(what.masterId),
            ...(task ? { task: { $literal: task } } : {}),
            error: { $literal: String((what.error as Error)?.message ?? what.error).slice(0, 300) },
            attempts: { $add: [{ $ifNull: ["$attempts", 0] }, 1] },
            createdAt: { $ifNull: ["$createdAt", "$$NOW"] },
            updatedAt: "$$NOW",
          },
        },
        {
          $set: {
            quiet: away ? { $ifNull: ["$quiet", false] } : { $or: ["$quiet", tooOften] },
            nextTryAt: { $add: [new Date(now), pause] },
          },
        },
      ],
      { upsert: true, returnDocument: "before" },
    );
  const before = await write().catch((error) => {
    if (!isDuplicateKey(error)) throw error; // another process noted it first
    return write();
  });
  const attempts = Number(before?.attempts ?? 0) + 1;
  return {
    attempts,
    first: attempts === 1,
    alarm: !away && before?.quiet !== true && attempts >= SET_ASIDE_AFTER,
  };
}

const idOrNull = (id: unknown) =>
  Types.ObjectId.isValid(String(id)) ? new Types.ObjectId(String(id)) : null;

/** Does it later, on purpose. */
export async function putOff(models: Models, task: Task, until: number): Promise<void> {
  await models.setbacks.updateOne(
    { _id: taskId(task) },
    {
      $set: {
        masterId: new Types.ObjectId(task.masterId),
        task,
        attempts: 0,
        nextTryAt: new Date(until),
        quiet: true,
        error: "",
      },
    },
    { upsert: true },
  );
}

/** Until when each of these waits, of those that ever failed. */
export async function setbacksOf(models: Models, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await models.setbacks.find({ _id: { $in: ids } }, { nextTryAt: 1 }).lean();
  return new Map(rows.map((one) => [one._id, one.nextTryAt.getTime()]));
}

/** It was done after all, or is nobody's any more. */
export async function forgetSetback(models: Models, id: string): Promise<void> {
  await models.setbacks.deleteOne({ _id: id });
}

/** What waited long enough, oldest first. */
export async function dueAgain(models: Models, now: number): Promise<Task[]> {
  const rows = await models.setbacks
    .find({ task: { $exists: true }, nextTryAt: { $lte: new Date(now) } }, { task: 1 })
    .sort({ nextTryAt: 1 })
    .limit(AT_ONCE)
    .lean();
  return rows.map((one) => one.task as Task);
}

/**
 * Forgets what no sweep has come back to for a month: its document is gone, or was mended by something else.
 */
export async function forgetOldSetbacks(models: Models): Promise<void> {
  await models.setbacks.deleteMany({ updatedAt: { $lt: new Date(Date.now() - KEPT_MS) } });
}
