import type { Slot } from "./slot.ts";

/**
 * How holes are treated. `soft` flags a start that leaves a piece of free time shorter than the shortest
 * service; `strict` drops it while another start of the same date leaves none.
 */
export interface SmartRule {
  mode: "off" | "soft" | "strict";
  shortestServiceMinutes: number;
}

/** Removes hole-leaving slots from `slots[from…]`, unless all of them leave one. */
export function dropHoles(slots: Slot[], from: number): void {
  if (!slots.slice(from).some((slot) => !slot.leavesHole)) return;
  let kept = from;
  for (let index = from; index < slots.length; index++) {
    const slot = slots[index] as Slot;
    if (!slot.leavesHole) slots[kept++] = slot;
  }
  slots.length = kept;
}
