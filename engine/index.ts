/** What outside checks, benchmarks and callers of the pure rules import. */

export type { Refusal } from "./refusal.ts";
export type { DayOverride } from "./schedule/day-override.ts";
export type { Interval } from "./schedule/interval.ts";
export type { Slot } from "./schedule/slot.ts";
export { canBook, findSlots, type SlotQuery } from "./schedule/slots.ts";
export type { WorkingSchedule } from "./schedule/working-schedule.ts";
