import type { Logger } from "pino";
import { HOUR, MINUTE } from "../engine/time.ts";
import type { JobDeps } from "./deps.ts";
import { DUE, type Due } from "./due.ts";
import { needsBot, type Parked, parkedBots, probeParked } from "./parking.ts";
import { createEach } from "./round.ts";
import { dueAgain, forgetOldSetbacks } from "./setbacks.ts";
import { type Task, taskId } from "./tasks.ts";
import { dueReminders } from "./visits/due.ts";
import { endLapsed, inTurns, pendingTasks } from "./visits/pending.ts";
import { type ReminderLengths, reminderLengths } from "./visits/reminder-lengths.ts";

/** Handled updates are kept so long, for telling repeats: Telegram forgets an update after a day. */
const INBOX_KEPT_MS = 48 * HOUR;
/** How often everything is asked, however little time has passed: what a crash lost is found then. */
const EVERYTHING_EVERY_MS = MINUTE;
/** Talks wait for half an hour and more: they are asked for so often. */
const TALKS_EVERY_MS = MINUTE / 2;
/** A part that fails again and again is said so often. */
const COMPLAIN_EVERY_MS = MINUTE;

interface SweepDeps
  extends Pick<JobDeps, "models" | "clock">,
    Partial<Pick<JobDeps, "calendars" | "announcer">> {
  log?: Logger;
  /** Hears of each part of a sweep that failed. */
  failed?(part: string): void;
}

/**
 * Ends what lapsed, then says what is due now, by asking the diary. Nothing is scheduled ahead, so nothing
 * can be lost.
 */
export type Sweep = () => Promise<Task[]>;

/**
 * Between two full rounds only what newly fell due is looked for: a sweep costs what there is to do. No part
 * of it, and no document, stops the others: what was found is returned, what failed is logged and asked
 * again.
 */
export function createSweep(deps: SweepDeps): Sweep {
  const { models, clock, log } = deps;
  let fullAt: Moment | null = null;
  let talksAt: Moment | null = null;
  let parked: ReadonlySet<string> = new Set();
  let upTo: number | null = null;
  let lengths: ReminderLengths | null = null;
  const complained = new Map<string, number>();

  /** Null when the part failed. */
  async function part<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      deps.failed?.(name);
      const last = complained.get(name);
      if (last === undefined || performance.now() - last >= COMPLAIN_EVERY_MS) {
        complained.set(name, performance.now());
        log?.error({ err: error, part: name }, "sweep: a part of it failed, the others go on");
      }
      return null;
    }
  }

  /** Masters whose bots say nothing, without those that were accepted again just now. */
  async function silentMasters(): Promise<Set<string>> {
    const parked = (await part("parked", () => parkedBots(models))) ?? [];
    const { announcer } = deps;
    const again =
      announcer && (await part("probe", () => probeParked({ models, clock, announcer }, parked, log)));
    return new Set(parked.map((one: Parked) => one.masterId).filter((id) => !again?.has(id)));
  }

  return async () => {
    const now = clock.now();
    const full = isOver(fullAt, now, EVERYTHING_EVERY_MS);
    const talks = full || isOver(talksAt, now, TALKS_EVERY_MS);
    // Two questions that need not be asked each time, and take turns: who is parked is known from the round
    // before then.
    if (full || !talks) parked = await silentMasters();
    const each = createEach({ models, now, parked, log });
    const tasks: Task[] = [];
    const find = async (name: string, work: () => Promise<Task[]>): Promise<boolean> => {
      const found = await part(name, work);
      tasks.push(...(found ?? []));
      return found !== null;
    };
    await part("lapsed", () => endLapsed(deps, each));
    await find("again", () => dueAgain(models, now));
    await find("pending", () => pendingTasks(deps, each, parked));
    // What could not be asked this time is asked in full the next.
    const reminded = await find("reminders", async () => {
      if (full || !lengths) lengths = await reminderLengths(models);
      return dueReminders(deps, each, lengths, full ? null : upTo);
    });
    upTo = reminded ? now : null;
    const asked = { round: true, half_minute: talks, minute: full };
    for (const [name, due] of Object.entries<Due>(DUE)) {
      if (!asked[due.every]) continue;
      const done = await find(name, () => due.find(deps, each));
      if (done && due.every === "half_minute") talksAt = momentOf(now);
    }
    if (full) fullAt = momentOf(now);
    const silent = parked;
    const speaking = tasks.filter((one) => !(needsBot(one) && silent.has(one.masterId)));
    return inTurns([...new Map(speaking.map((one) => [taskId(one), one])).values()]);
  };
}

/** When something was asked, by both clocks. */
interface Moment {
  real: number;
  business: number;
}

const momentOf = (now: number): Moment => ({ real: performance.now(), business: now });

/** Whether so much time has passed since, by either clock. */
const isOver = (since: Moment | null, now: number, ms: number): boolean =>
  since === null ||
  performance.now() - since.real >= ms ||
  now - since.business >= ms ||
  now < since.business;

/**
 * Forgets handled updates that can no longer be repeated, and what failed and is gone. Real MongoDB would do
 * it by TTL; the embedded engine does not.
 */
export async function forgetHandledUpdates({ models }: Pick<JobDeps, "models">): Promise<void> {
  const before = new Date(Date.now() - INBOX_KEPT_MS);
  await models.inbox.deleteMany({ doneAt: { $type: "date", $gt: new Date(0), $lt: before } });
  await forgetOldSetbacks(models);
}
