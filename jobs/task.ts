import type { z } from "zod";
import type { Master } from "../models/master.ts";
import type { JobDeps } from "./deps.ts";

/** Under what the ledger knows a message of a task: whoever says more than one adds to the key. */
export interface LedgerRow<K extends string = string> {
  masterId: Master["_id"];
  key: string;
  kind: K;
}

/**
 * A kind of due work. The kind and the id are names on the wire: keys of the ledger and of jobs in Redis,
 * never changed.
 */
export interface TaskKind<K extends string = string, D extends z.ZodObject = z.ZodObject> {
  kind: K;
  /**
   * What the queue carries besides the master: names of things, never personal data; the diary says the rest.
   */
  data: D;
  /** What makes it one, after its kind. BullMQ refuses `:`. */
  id(data: z.output<D>, masterId: string): string;
  /**
   * Does it from the diary as it is now; done twice it says nothing twice. Returns until when it is put off,
   * if it is.
   */
  run(
    deps: JobDeps,
    master: Master,
    data: z.output<D>,
    row: LedgerRow<K>,
  ): Promise<{ until: number } | undefined>;
  /** It needs no bot, so it goes on while the token of its master's bot is refused. */
  withoutBot?: true;
}

/** One kind of due work; it is done once it has its line in `tasks.ts`. */
export const defineTask = <const K extends string, D extends z.ZodObject>(
  task: TaskKind<K, D>,
): TaskKind<K, D> => task;
