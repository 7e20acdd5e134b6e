import { AsyncLocalStorage } from "node:async_hooks";
import type { Desk } from "../dialogue/desk.ts";

/**
 * The desk of the update being handled. It travels beside the call stack because grammY's conversations make contexts of
 * their own, which know nothing of the one they were entered from.
 */
const scope = new AsyncLocalStorage<Desk>();

export const withDesk = <T>(desk: Desk, work: () => Promise<T>): Promise<T> => scope.run(desk, work);

/** Throws outside of `withDesk`. */
export function atDesk(): Desk {
  const desk = scope.getStore();
  if (!desk) throw new Error("an update reached a handler without a desk");
  return desk;
}
