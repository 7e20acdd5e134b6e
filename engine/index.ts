/** What outside checks, benchmarks and callers of the pure rules import. */

export type { Refusal } from "./refusal.ts";
export { canBook } from "./schedule/can-book.ts";
export type { DayOverride } from "./schedule/day-override.ts";
export type { Interval } from "./schedule/interval.ts";
export type { SlotQuery } from "./schedule/pieces.ts";
export type { Slot } from "./schedule/slot.ts";
export { findSlots } from "./schedule/slots.ts";
export type { WorkingSchedule } from "./schedule/working-schedule.ts";
