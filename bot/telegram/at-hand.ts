import { AsyncLocalStorage } from "node:async_hooks";
import type { Desk } from "../dialogue/desk.ts";
import type { Line } from "../reception/channel.ts";

/** The update being handled: at whose desk, and what answers it once no form has. */
export interface AtHand {
  desk: Desk;
  answer(line: Line): Promise<void>;
}

/**
 * It travels beside the call stack because grammY's conversations make contexts of their own, which know
 * nothing of the one they were entered from.
 */
const scope = new AsyncLocalStorage<AtHand>();

export const withAtHand = <T>(atHand: AtHand, work: () => Promise<T>): Promise<T> => scope.run(atHand, work);

/** Throws outside of `withAtHand`. */
export function atHand(): AtHand {
  const found = scope.getStore();
  if (!found) throw new Error("an update reached a handler without a desk");
  return found;
}
