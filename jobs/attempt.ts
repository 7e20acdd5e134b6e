import type { Logger } from "pino";
import type { JobDeps } from "./deps.ts";
import { needsBot, type Parked, park, parkedBots } from "./parking.ts";
import { runTask } from "./run-task.ts";
import { causeOf, forgetSetback, noteSetback, putOff } from "./setbacks.ts";
import { type Task, taskId } from "./tasks.ts";

/** What is known of parked bots is asked again after so long, real time. */
const KNOWN_MS = 1_000;
/** Somebody who is away is complained about once in so long, real time. */
const COMPLAIN_EVERY_MS = 30_000;

/** Does a task, and never throws: what fails waits, longer each time, and is found again. */
export type Attempt = (task: Task) => Promise<void>;

export function createAttempt(deps: JobDeps, log: Logger): Attempt {
  const { models, clock } = deps;
  let known: { at: number; parked: Promise<Parked[]> } | null = null;
  let complainedAt = Number.NEGATIVE_INFINITY;

  /** What was queued before its bot was parked is not tried one by one. */
  async function isParked(task: Task): Promise<boolean> {
    if (!needsBot(task)) return false;
    if (!known || performance.now() - known.at > KNOWN_MS)
      known = { at: performance.now(), parked: parkedBots(models) };
    return (await known.parked).some((one) => one.masterId === task.masterId);
  }

  async function failed(task: Task, error: unknown): Promise<void> {
    const { masterId } = task;
    const id = taskId(task);
    const cause = causeOf(error);
    if (cause === "token" && (await park(deps, log, masterId, error))) {
      known = null;
      return;
    }
    const { attempts, first, alarm } = await noteSetback(models, clock.now(), { id, masterId, error, task });
    const about = { err: error, task: id, attempts };
    if (alarm) log.error(about, "jobs: a task failed too often, it is set aside and tried with long pauses");
    else if (cause === "away") {
      if (performance.now() - complainedAt < COMPLAIN_EVERY_MS) return;
      complainedAt = performance.now();
      log.warn(about, "jobs: Telegram or the network is away; what is due is tried again");
    } else if (first) log.warn(about, "jobs: a task failed, it is tried again");
  }

  return async (task) => {
    try {
      if (await isParked(task)) return;
      const later = await runTask(deps, task);
      if (later) await putOff(models, task, later.until);
      else await forgetSetback(models, taskId(task));
    } catch (error) {
      await failed(task, error).catch((second) => {
        known = null;
        log.error({ err: error, second, task: taskId(task) }, "jobs: a task failed, and so did noting it");
      });
    }
  };
}
