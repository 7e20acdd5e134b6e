import type { Desk } from "../../dialogue/desk.ts";
import type { Reply } from "../../dialogue/reply.ts";
import type { Action } from "../callbacks.ts";
import type { ZapisContext } from "../context.ts";

/** Buttons by what they do, each with the step that a tap walks at this side's desk. */
export type Taps<D extends Desk> = {
  readonly [K in Action["do"]]?: (
    desk: D,
    action: Extract<Action, { do: K }>,
    ctx: ZapisContext,
  ) => Reply | Promise<Reply>;
};
