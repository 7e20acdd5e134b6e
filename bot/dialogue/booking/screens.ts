import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { BookingRefusal } from "../../../engine/refusal.ts";
import type { Service } from "../../../models/service.ts";
import type { StandingOf } from "../standing.ts";
import type { DayPart } from "./flow.ts";

/** A free start with a button. */
export interface Choice {
  start: number;
}

/** Why a list of times is shown, said above it. */
export type TimesIntro =
  /** A day was picked by button. */
  | { kind: "picked" }
  /** Words asked for it: the service is named with length and price. */
  | { kind: "found" }
  /** The wished day or part of it is full; these are the nearest. */
  | { kind: "none"; date: string; partly: boolean }
  | { kind: "soonest" }
  /** The visit's own hour is free on that day. */
  | { kind: "same_time" }
  | { kind: "refused"; refusal: BookingRefusal; start: number };

/** A visit being chosen, kept for its yes, booked or moved; and why a time is not to be had. */
export type BookingScreen =
  | { kind: "services"; flow: string; picked: string[]; services: readonly Service[] }
  | {
      kind: "days";
      flow: string;
      what: string;
      dates: string[];
      page: number;
      more: boolean;
      moving: Appointment | null;
      canAdd: boolean;
      /** What the master says of the one chosen service, three lines at most. */
      description: string;
      who?: string;
    }
  | {
      kind: "times";
      flow: string;
      what: string;
      durationMinutes: number;
      price: Appointment["price"];
      /** The local date all choices share, or null when they are spread. */
      date: string | null;
      choices: Choice[];
      /** Nothing free of their day is earlier than the first, or later than the last. */
      ends: { first: boolean; last: boolean };
      intro: TimesIntro;
      moving: Appointment | null;
      sisters: readonly Service[];
    }
  | { kind: "parts"; flow: string; what: string; date: string; parts: DayPart[]; moving: Appointment | null }
  | { kind: "offer"; flow: string; held: Appointment }
  | { kind: "move_offer"; flow: string; appointment: Appointment; who?: string }
  | { kind: "sessions"; flow: string; what: string; sessions: readonly Appointment[] }
  | { kind: "seat_offer"; flow: string; session: Appointment }
  | { kind: "booked"; appointment: Appointment }
  | { kind: "moved"; appointment: Appointment }
  | { kind: "let_go" }
  | { kind: "kept"; appointment: Appointment }
  /** With the flow's id where the person may wait for a free time. */
  | { kind: "nothing_free"; flow: string | null }
  | { kind: "hold_expired"; appointment: Appointment; stillFree: boolean }
  /** `wanted`: what was to be done with the visit. */
  | {
      kind: "refused";
      refusal: BookingRefusal;
      appointment: Appointment | null;
      wanted?: "move" | "cancel";
    }
  | {
      kind: "which_day";
      flow: string;
      reason: { kind: "weekday" | "past"; date: string } | { kind: "missing"; words: string };
      dates: string[];
    };

export const bookingStanding: StandingOf<BookingScreen> = {
  services: "flow",
  days: "flow",
  parts: "flow",
  times: "flow",
  offer: "flow_asks",
  move_offer: "flow_asks",
  sessions: "flow",
  seat_offer: "flow",
  booked: "visit",
  moved: "visit",
  let_go: "passing",
  kept: "visit",
  nothing_free: "passing",
  hold_expired: "passing",
  refused: "passing",
  which_day: "flow",
};
