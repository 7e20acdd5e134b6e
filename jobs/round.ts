import { Types } from "mongoose";
import type { Logger } from "pino";
import type { Models } from "../models/connect.ts";
import { needsBot } from "./parking.ts";
import { causeOf, forgetSetback, noteSetback, setbacksOf } from "./setbacks.ts";
import { type Task, taskId } from "./tasks.ts";

/** Documents are read in such portions, so many portions of a kind at most in a sweep. */
const PORTION = 500;
const PORTIONS = 20;

interface Found {
  _id: unknown;
  masterId?: unknown;
}

/**
 * Looks at each document that was found: does what is to be done, or says what is due. One that throws is
 * noted and harms no other; those that wait are passed over and do not count, so that they never hide the
 * ones behind them.
 */
export type Each = <T extends Found>(
  what: string,
  found: AsyncIterable<T> | Iterable<T>,
  work: (one: T) => Promise<Task[]> | Task[],
  atMost?: number,
) => Promise<Task[]>;

interface RoundDeps {
  models: Models;
  now: number;
  /** Masters whose bots say nothing for the time being. */
  parked: ReadonlySet<string>;
  log: Logger | undefined;
}

export function createEach({ models, now, parked, log }: RoundDeps): Each {
  /** Tasks that nothing keeps waiting. */
  async function ready(tasks: readonly Task[]): Promise<Set<Task>> {
    const free = tasks.filter((one) => !(needsBot(one) && parked.has(one.masterId)));
    const waits = await setbacksOf(models, free.map(taskId));
    return new Set(free.filter((one) => (waits.get(taskId(one)) ?? 0) <= now));
  }

  async function note(id: string, one: Found, error: unknown): Promise<void> {
    // The database is away: no document is to blame.
    if (causeOf(error) === "away") throw error;
    const { attempts, first, alarm } = await noteSetback(models, now, {
      id,
      masterId: one.masterId ?? null,
      error,
    });
    const about = { err: error, document: id, attempts };
    if (alarm)
      log?.error(about, "sweep: a document fails too often, it is set aside and looked at with long pauses");
    else if (first) log?.warn(about, "sweep: a document cannot be made sense of, it is looked at again");
  }

  return async (what, found, work, atMost = PORTION) => {
    const tasks: Task[] = [];
    let handled = 0;
    let portions = 0;
    const portion: (Found & Parameters<typeof work>[0])[] = [];
    const handle = async () => {
      const idOf = (one: Found) => `${what}:${one._id}`;
      const waits = await setbacksOf(models, portion.map(idOf));
      const said: Task[][] = [];
      for (const one of portion.splice(0)) {
        const id = idOf(one);
        const until = waits.get(id);
        if (until !== undefined && until > now) continue;
        try {
          said.push(await work(one));
          if (until !== undefined) await forgetSetback(models, id);
        } catch (error) {
          await note(id, one, error);
        }
      }
      const free = await ready(said.flat());
      for (const of of said) {
        const now = of.filter((one) => free.has(one));
        if (of.length > 0 && now.length === 0) continue;
        tasks.push(...now);
        handled++;
      }
      portions++;
    };
    for await (const one of found) {
      portion.push(one);
      if (portion.length < PORTION) continue;
      await handle();
      if (handled >= atMost || (portions >= PORTIONS && atMost < Number.POSITIVE_INFINITY)) break;
    }
    if (portion.length > 0) await handle();
    return tasks;
  };
}

/**
 * The masters of documents, each once; what is no id is left out, since one of them would spoil the question
 * for all.
 */
export const mastersOf = (documents: readonly Pick<Found, "masterId">[]): string[] =>
  [...new Set(documents.map((one) => String(one.masterId)))].filter((id) => Types.ObjectId.isValid(id));
