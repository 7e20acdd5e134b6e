import type { Types } from "mongoose";
import type { Logger } from "pino";
import { localDate } from "../../engine/time.ts";
import { type Purse, reserve, settle } from "../../models/budget.ts";
import type { Models } from "../../models/connect.ts";
import type { GptUsageLog } from "../../models/gpt-usage-log.ts";
import { createCircuit } from "./circuit.ts";
import { mostInNanoDollars } from "./cost.ts";
import { ModelFailure, type Usage } from "./model.ts";
import { logUsage } from "./usage.ts";

/** What models may cost, USD. */
export interface Limits {
  clientDayUsd: number;
  masterMonthUsd: number;
}

/** On whose account a call is made. */
export interface Payer {
  models: Models;
  masterId: Types.ObjectId;
  timeZone: string;
  /** Null: the master themselves. */
  clientId: string | null;
  /** Business time: whose day and month it is. Prices are those of the real day. */
  at: number;
}

/** The model is not to be asked now: it rests, or the money for it is spent. */
export class ModelAway extends Error {
  override name = "ModelAway";
  readonly why: "resting" | "failed" | "client_day" | "master_month";
  constructor(why: ModelAway["why"], options?: { cause: unknown }) {
    super(`the model is away: ${why}`, options);
    this.why = why;
  }
}

interface Attempt<T> {
  layer: GptUsageLog["layer"];
  model: string;
  /** The most it may come to, tokens. */
  size: { inputTokens: number; outputTokens: number };
  once(signal: AbortSignal): Promise<T & { usage: Usage | null }>;
  isFunctionCall?(value: T): boolean;
}

/**
 * Makes calls that cost money: reserved before, logged after, tried again where that helps. Throws
 * `ModelAway`.
 */
export interface Caller {
  call<T extends object>(payer: Payer, attempt: Attempt<T>, signal: AbortSignal): Promise<T>;
}

const TRIES = 3;
const BACKOFF_MS = 500;
/** Someone waits for the answer: a longer "retry after" than this is answered without the model. */
const PATIENCE_MS = 6_000;

export function createCaller(log: Logger, limits: Limits): Caller {
  const circuit = createCircuit();

  return {
    async call<T extends object>(payer: Payer, attempt: Attempt<T>, signal: AbortSignal): Promise<T> {
      for (let number = 1; ; number++) {
        if (!circuit.mayAsk()) throw new ModelAway("resting");
        const paid = await setAside(payer, attempt);
        const row = { masterId: payer.masterId, model: attempt.model, layer: attempt.layer, at: Date.now() };
        try {
          const value = await attempt.once(signal);
          circuit.succeeded();
          const cost = await logUsage(payer.models, log, {
            ...row,
            usage: value.usage,
            isFunctionCall: attempt.isFunctionCall?.(value) ?? false,
            wasError: false,
          });
          await paid(cost);
          return value;
        } catch (error) {
          const failure =
            error instanceof ModelFailure ? error : new ModelFailure("passing", "unknown", { cause: error });
          // An endpoint that refuses this very request is there for others.
          if (failure.kind === "hopeless") circuit.succeeded();
          if (failure.kind !== "hopeless" && circuit.failed(failure.kind === "unpayable"))
            log.error(
              { err: failure, model: attempt.model },
              "assistant: the model is left alone for a while",
            );
          else log.warn({ err: failure, model: attempt.model }, "assistant: a call to the model failed");
          await logUsage(payer.models, log, { ...row, usage: null, isFunctionCall: false, wasError: true });
          // What a broken call cost is unknown; one that was refused cost nothing.
          await paid(failure.kind === "passing" && !(failure.retryAfterMs > 0) ? null : 0);
          const wait = Math.max(failure.retryAfterMs, BACKOFF_MS * 2 ** (number - 1) * (0.5 + Math.random()));
          if (failure.kind !== "passing" || number >= TRIES || wait > PATIENCE_MS || signal.aborted)
            throw new ModelAway("failed", { cause: failure });
          if (!(await pause(wait, signal)) || signal.aborted)
            throw new ModelAway("failed", { cause: failure });
        }
      }
    },
  };

  /**
   * Reserves the most the call may cost, from the client's day and the master's month. Returns how to say
   * what it did cost.
   */
  async function setAside(
    { models, masterId, timeZone, clientId, at }: Payer,
    { model, size }: Attempt<object>,
  ): Promise<(cost: number | null) => Promise<void>> {
    const nano = mostInNanoDollars(model, size, Date.now());
    const date = localDate(timeZone, at);
    const purses: Purse[] = [
      ...(clientId === null
        ? []
        : [
            {
              masterId,
              scope: "client_day" as const,
              whose: clientId,
              period: date,
              limitNano: Math.round(limits.clientDayUsd * 1e9),
            },
          ]),
      {
        masterId,
        scope: "master_month",
        whose: "",
        period: date.slice(0, 7),
        limitNano: Math.round(limits.masterMonthUsd * 1e9),
      },
    ];
    const taken: [Purse, string][] = [];
    const paid = async (cost: number | null) => {
      for (const [purse, reservation] of taken)
        await settle(models.budgets, purse, reservation, cost ?? nano);
    };
    for (const purse of purses) {
      const reservation = await reserve(models.budgets, purse, nano, new Date(at));
      if (reservation === null) {
        await paid(0);
        log.warn({ scope: purse.scope, period: purse.period }, "assistant: the budget is spent");
        throw new ModelAway(purse.scope);
      }
      taken.push([purse, reservation]);
    }
    return paid;
  }
}

/** Waits, unless the time left is shorter than that. False when it is. */
function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const give = (waited: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(waited);
    };
    const stop = () => give(false);
    const timer = setTimeout(() => give(true), ms);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
}
