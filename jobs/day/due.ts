import { DAY, MINUTE, parseWallTime, wallTimeAt } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import type { Each } from "../round.ts";
import { type Task, taskId } from "../tasks.ts";
import { unsaid } from "../unsaid.ts";
import { nextOf } from "./next-look.ts";

/** After so long a morning message is no morning's any more, minutes. */
const STILL_WORTH_MINUTES = 4 * 60;

const AT_ONCE = 500;
/** Masters of whom it is not known when to look, as they are new or were changed: so many a round. */
const UNKNOWN_AT_ONCE = 500;
/** Who has no hour at all is looked at so often, in case a hand gave them one. */
const WITHOUT_HOUR_MS = 7 * DAY;
/** Whose day cannot be made sense of is looked at again after so long. */
const SENSELESS_MS = 15 * MINUTE;

const FIELDS = {
  userId: 1,
  setup: 1,
  sandbox: 1,
  timeZone: 1,
  morningAt: 1,
  eveningAt: 1,
  liveSince: 1,
  nextDayAt: 1,
} as const;
type OfDay = Pick<Master, "_id" | keyof typeof FIELDS>;
interface Look {
  master: OfDay;
  due: Task[];
  /** When to look again, once nothing of it is left to be said. */
  next: number;
}

type Deps = Pick<JobDeps, "models" | "clock">;

/**
 * Masters whose day begins or ends about now. One message each, and none to those who have no day. Only those
 * are read whose hour has come and is not settled yet, and some of whom it is not known.
 */
export async function dueDays({ models, clock }: Deps, each: Each): Promise<Task[]> {
  const now = clock.now();
  const looks: Look[] = [];
  const look = (master: OfDay): Task[] => {
    const at = { master, due: [] as Task[], next: now + SENSELESS_MS };
    looks.push(at);
    at.due = dueOf(master, now);
    at.next = nextLook(master, now);
    return at.due;
  };
  const whose = (nextDayAt: Date | null | { $lte: Date }) =>
    models.masters.find({ nextDayAt }, FIELDS).lean<OfDay>();
  const due = whose({ $lte: new Date(now) }).cursor({ batchSize: AT_ONCE });
  const unknown = whose(null).limit(UNKNOWN_AT_ONCE).cursor({ batchSize: UNKNOWN_AT_ONCE });
  const ready = [
    ...(await each("day", due, look, Number.POSITIVE_INFINITY)),
    ...(await each("day", unknown, look, Number.POSITIVE_INFINITY)),
  ];
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

/** What of their day is to be said, if it was not. */
function dueOf({ _id, userId, setup, sandbox, timeZone, ...of }: OfDay, now: number): Task[] {
  if (!userId || setup || sandbox) return [];
  const { date, minutes } = wallTimeAt(timeZone, now);
  const masterId = String(_id);
  // A bot that went live after that hour has nothing to say of this morning.
  const due = (at: string | null | undefined, wall: number) => {
    const late = at === null || at === undefined ? -1 : wall - parseWallTime(at);
    return late >= 0 && late < STILL_WORTH_MINUTES && now - late * MINUTE > (of.liveSince?.getTime() ?? 0);
  };
  return [
    ...(due(of.morningAt, minutes) ? [{ kind: "morning" as const, masterId, date }] : []),
    ...(due(of.eveningAt, minutes) ? [{ kind: "evening" as const, masterId, date }] : []),
  ];
}

function nextLook({ userId, setup, sandbox, timeZone, morningAt, eveningAt }: OfDay, now: number): number {
  const hours = [morningAt, eveningAt].filter((at) => typeof at === "string").map(parseWallTime);
  const next = userId && !setup && !sandbox ? nextOf(timeZone, hours, now) : null;
  return next ?? now + WITHOUT_HOUR_MS;
}

/** Notes when each is to be looked at next, unless what it comes of was changed meanwhile. */
async function moveOn(
  models: Models,
  looks: readonly Look[],
  open: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const moved = looks.flatMap(({ master, due, next }) => {
    const isOpen = due.some((one) => open.has(taskId(one)));
    if (isOpen && master.nextDayAt) return []; // it stays due
    const { _id, userId, setup, sandbox, timeZone, morningAt, eveningAt, nextDayAt } = master;
    const there = (part: unknown) => (part ? { $ne: null } : null);
    // `$eq`: a value that looks like an operator is a value.
    const filter = {
      _id,
      nextDayAt: { $eq: nextDayAt ?? null },
      timeZone: { $eq: timeZone ?? null },
      morningAt: { $eq: morningAt ?? null },
      eveningAt: { $eq: eveningAt ?? null },
      userId: there(userId),
      setup: there(setup),
      sandbox: there(sandbox),
    };
    return [{ updateOne: { filter, update: { $set: { nextDayAt: new Date(isOpen ? now : next) } } } }];
  });
  // It is no change of the master's, so `updatedAt` stays.
  if (moved.length > 0) await models.masters.collection.bulkWrite(moved as never, { ordered: false });
}
