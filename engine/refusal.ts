import type { Slot } from "./schedule/slot.ts";

/** The fact behind a time that cannot be had. It never says whose visit is in the way. */
export type RefusalReason =
  | { code: "closed"; because: "day_off" | "blocked" | "break" | "hours" | "off_tick" }
  | { code: "too_long"; because: "does_not_fit"; until: number }
  | { code: "busy"; because: "taken" }
  | { code: "too_soon"; because: "past" }
  | { code: "too_soon"; because: "lead_time"; leadTimeMinutes: number }
  | { code: "too_far"; because: "horizon"; lastDate: string };

/** A start that cannot be booked, and the three nearest that can. */
export type Refusal = RefusalReason & { nearest: readonly Slot[] };

/**
 * Why a booking, a move or a cancellation was not done. Expected, so a value; bugs and outages are thrown.
 */
export type BookingRefusal =
  | Refusal
  | { code: "slot_taken"; nearest: readonly Slot[] }
  | { code: "offer_gone" }
  | { code: "hold_expired"; start: number; stillFree: boolean }
  | { code: "cutoff_passed"; cutoffHours: number }
  | { code: "not_found" }
  | { code: "already_over" }
  | { code: "not_begun" }
  | { code: "full" }
  | { code: "group_visit" }
  | { code: "service_inactive" }
  | { code: "same_time" };

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: BookingRefusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (refusal: BookingRefusal): { ok: false; refusal: BookingRefusal } => ({
  ok: false,
  refusal,
});
