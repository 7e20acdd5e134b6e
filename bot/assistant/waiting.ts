import type { Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/reply.ts";
import { refsOf } from "./refs.ts";
import { toolOf } from "./tools/index.ts";

/** Wishes of one sentence that may wait for their turn. */
export const WAITING_AT_MOST = 4;

/** The next wish of the sentence, once the card before it was answered; null when none is left. */
export async function nextWaiting(desk: Desk): Promise<Reply | null> {
  for (;;) {
    const next = desk.state.waiting.shift();
    if (!next) return null;
    const tool = toolOf(next.tool, desk.actor.kind);
    const outcome = await tool?.call(next.arguments, { desk, refs: refsOf(desk.state), text: next.text });
    if (outcome?.reply?.screen) return outcome.reply;
  }
}
