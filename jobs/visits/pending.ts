import { type AppointmentDocument, SPOKEN_WORDS } from "../../models/appointment.ts";
import { endHold, endMove } from "../../models/appointment-writes/lapse.ts";
import type { JobDeps } from "../deps.ts";
import { type Each, mastersOf } from "../round.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 500;

/** What one master has to say in a sweep; about as much as Telegram takes from a bot in that time. */
const SHARE = 50;

/** Masters with more than their share are passed over, and it is asked once more for the others. */
const TURNS = 5;

type Deps = Pick<JobDeps, "models" | "clock">;

/** Lets go of holds that nobody confirmed, and takes kept times off visits whose move nobody confirmed. */
export async function endLapsed({ models, clock }: Deps, each: Each): Promise<void> {
  const now = clock.now();
  const past = new Date(now);
  // One question, a branch for each index.
  const found = models.appointments
    .find({
      $or: [
        { internalStatus: "held", holdExpiresAt: { $lte: past } },
        { "move.expiresAt": { $type: "date", $gt: new Date(0), $lte: past } },
      ],
    })
    .lean<AppointmentDocument>()
    .cursor({ batchSize: AT_ONCE });
  await each("lapsed", found, async (one) => {
    if (one.internalStatus === "held") await endHold(models.appointments, one, now, "expired");
    else await endMove(models.appointments, one, now, "system");
    return [];
  });
}

/**
 * Visits of which something is to be said. The newest are looked for, so that old ones which cannot be said
 * hide nobody's: what failed comes back by its own row. No master takes the places of the others.
 */
export async function pendingTasks(
  { models }: Deps,
  each: Each,
  parked: ReadonlySet<string>,
): Promise<Task[]> {
  const passedOver: string[] = [...parked];
  const shares = new Map<string, number>();
  const tasks: Task[] = [];
  let before: Date | null = null;
  for (let turn = 0; turn < TURNS && tasks.length < AT_ONCE; turn++) {
    const page: AppointmentDocument[] = await models.appointments
      .find(
        {
          pending: { $in: SPOKEN_WORDS },
          ...(passedOver.length > 0 ? { masterId: { $nin: passedOver } } : {}),
          ...(before ? { updatedAt: { $lt: before } } : {}),
        },
        { masterId: 1, pending: 1, revision: 1, updatedAt: 1 },
      )
      .sort({ updatedAt: -1 })
      .limit(AT_ONCE)
      .lean<AppointmentDocument[]>();
    before = page.at(-1)?.updatedAt ?? null;
    const full = page.length === AT_ONCE;
    // In the order in which they fell due.
    const found = await each("pending", page.reverse(), wordsOf);
    tasks.unshift(...found.filter((one) => taken(shares, one) <= SHARE));
    if (!full || !before) break;
    const seen = new Map<string, number>();
    for (const { masterId } of page) seen.set(String(masterId), (seen.get(String(masterId)) ?? 0) + 1);
    passedOver.push(...mastersOf(page).filter((masterId) => (seen.get(masterId) ?? 0) >= SHARE));
  }
  return tasks;
}

/** How many a master has by now, with this one. */
function taken(shares: Map<string, number>, { masterId }: Task): number {
  const share = (shares.get(masterId) ?? 0) + 1;
  shares.set(masterId, share);
  return share;
}

const wordsOf = ({ _id, masterId, pending, revision }: AppointmentDocument): Task[] =>
  SPOKEN_WORDS.filter((kind) => pending.includes(kind)).map((kind) => ({
    kind,
    masterId: String(masterId),
    appointmentId: String(_id),
    revision,
  }));

/**
 * One task of each master after the other, as each has them, and no more than a share of what visits have to
 * say.
 */
export function inTurns(tasks: readonly Task[]): Task[] {
  const words: ReadonlySet<string> = new Set(SPOKEN_WORDS);
  const queues = new Map<string, Task[]>();
  const shares = new Map<string, number>();
  for (const task of tasks) {
    const { masterId } = task;
    if (words.has(task.kind) && taken(shares, task) > SHARE) continue;
    const queue = queues.get(masterId);
    if (queue) queue.push(task);
    else queues.set(masterId, [task]);
  }
  const turns: Task[][] = [];
  for (const queue of queues.values())
    queue.forEach((task, index) => {
      const turn = turns[index];
      if (turn) turn.push(task);
      else turns[index] = [task];
    });
  return turns.flat();
}
