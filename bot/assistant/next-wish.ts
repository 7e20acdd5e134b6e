import type { Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/reply.ts";
import { toolAt } from "./tools.ts";

/** Wishes of one sentence that may wait for their turn. */
export const WAITING_AT_MOST = 4;

/** The next wish of the sentence, once the card before it was answered; null when none is left. */
export async function nextWaiting(desk: Desk): Promise<Reply | null> {
  for (;;) {
    const next = desk.state.waiting.shift();
    if (!next) return null;
    const outcome = await toolAt(desk, next.tool)?.call(next.arguments, next.text);
    if (outcome?.reply?.screen) return outcome.reply;
  }
}
