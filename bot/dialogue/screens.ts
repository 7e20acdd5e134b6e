import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Price } from "../../engine/booking/visit.ts";
import type { BookingRefusal } from "../../engine/refusal.ts";
import type { WorkingSchedule } from "../../engine/schedule/working-schedule.ts";
import type { Master } from "../../models/master.ts";
import type { PlanLine, SettingField, SettingValue } from "../../models/plan.ts";
import type { Service } from "../../models/service.ts";
import type { Demand } from "./demand/screens.ts";
import type { MissedLine } from "./setup/visit-lines.ts";
import type { DayPart, UnmetWish } from "./state.ts";
import type { Stats, UsageSum } from "./stats/screens.ts";

/** A free start with a button. */
export interface Choice {
  start: number;
}

/** A line of the master's day. */
export interface DayVisit {
  id: string;
  start: number;
  end: number;
  who: string;
  what: string;
  /** Said "I'll come". */
  confirmed: boolean;
  /** No Telegram: someone to phone. */
  phone: string | null;
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

/**
 * What the person is shown, as facts: a channel's view turns it into words and buttons. Times and prices come from the
 * engine or the written row, never from a model.
 */
export type Screen =
  | { kind: "welcome"; name: string; returning: boolean; next: Appointment | null }
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
  /** `who` is the client's name, for the master's eyes. */
  | {
      kind: "visit";
      appointment: Appointment;
      who?: string;
      /** What the client answered before the visit, for the master's eyes. */
      answers?: readonly { question: string; answer: string }[];
    }
  | { kind: "visits"; appointments: readonly Appointment[] }
  | { kind: "which_visit"; appointments: readonly Appointment[]; action: "move" | "cancel" }
  | { kind: "cancel_question"; appointment: Appointment; who?: string }
  | { kind: "cancelled"; appointment: Appointment; who?: string }
  | { kind: "let_go" }
  | { kind: "kept"; appointment: Appointment }
  /** With the flow's id where the person may wait for a free time. */
  | { kind: "nothing_free"; flow: string | null }
  /** Asks whether to tell them when such a time frees up. */
  | { kind: "wait_offer"; flow: string; what: string; wish: UnmetWish }
  | { kind: "waiting"; what: string; wish: UnmetWish }
  /** A person was called, or a question passed on; `reached` when it lies in the master's chat. */
  | { kind: "called"; reached: boolean }
  | { kind: "question_passed"; reached: boolean }
  | { kind: "opted_out" }
  /** They will be late: told to the master; `tight` when the next visit would have to wait. */
  | { kind: "late_passed"; appointment: Appointment; around: number; tight: boolean }
  | { kind: "photo_kept"; appointment: Appointment | null }
  | { kind: "hold_expired"; appointment: Appointment; stillFree: boolean }
  | { kind: "refused"; refusal: BookingRefusal; appointment: Appointment | null }
  | { kind: "prices"; services: readonly Service[] }
  | {
      kind: "which_day";
      flow: string;
      reason: { kind: "weekday" | "past"; date: string } | { kind: "missing"; words: string };
      dates: string[];
    }
  | {
      kind: "day";
      date: string;
      works: boolean;
      visits: DayVisit[];
      gaps: { start: number; end: number }[];
      total: Price | null;
    }
  /** A person, for the master's eyes. */
  | {
      kind: "client";
      client: string;
      name: string;
      phone: string | null;
      /** Whether they can be written to. */
      telegram: boolean;
      blocked: boolean;
      came: number;
      noShows: number;
      spent: Price | null;
      last: Appointment | null;
      next: Appointment | null;
      usual: string | null;
      notes: string;
      tags: readonly string[];
      birthday: string | null;
    }
  | { kind: "client_more"; client: string; name: string }
  /** Cards that may be of the same person. */
  | {
      kind: "doubles";
      client: string;
      name: string;
      others: { id: string; name: string; phone: string | null }[];
    }
  | { kind: "erase_question"; client: string; name: string }
  /** Whom to choose from; `recent`: nobody was asked about by name. */
  | { kind: "clients"; clients: { id: string; name: string; phone: string | null }[]; recent?: boolean }
  | {
      kind: "who_not";
      date: string;
      visits: { id: string; start: number; who: string; noShow: boolean }[];
    }
  /** People without Telegram who come that day. */
  | { kind: "call_list"; visits: DayVisit[] }
  /** What would change, and whom it touches; nothing has happened yet. */
  | {
      kind: "plan";
      plan: string;
      lines: PlannedLine[];
      affected: PlannedLine[];
      choices: readonly PlanChoice[];
      /** Lines of a list that no visit is in. */
      missed?: readonly { line: number; text: string; reason: MissedLine["reason"] | "too_many" }[];
    }
  | {
      kind: "plan_done";
      plan: string;
      undone: boolean;
      /** Whom it offered other times, what they chose (`phone`: no Telegram), and until when they are waited for. */
      asked: {
        client: string;
        who: string;
        was: number;
        start: number | null;
        phone: string | null;
        /** The master has told them in person. */
        told: boolean;
      }[];
      until: number | null;
      /** The client was asked, nothing is moved yet. */
      ask: boolean;
      lines: (PlannedLine & { status: PlanLine["status"]; reason: string | null })[];
    }
  /** What the master offers, hidden ones too; and when they work. */
  | { kind: "own_services"; services: readonly Service[] }
  | { kind: "own_service"; service: Service }
  | { kind: "own_hours"; week: WorkingSchedule }
  | { kind: "settings"; settings: { field: SettingField; value: SettingValue }[] }
  | { kind: "stats"; stats: Stats }
  | { kind: "usage"; usage: UsageSum }
  /** The master writes somebody down by buttons: whom, what, which day, what time. */
  | {
      kind: "add_who";
      clients: { id: string; name: string; phone: string | null }[];
      /** What and when are known already. */
      at: { service: string; start: number } | null;
    }
  | { kind: "add_what"; client: string; who: string; services: readonly Service[] }
  | { kind: "add_day"; client: string; service: string; who: string; what: string; dates: string[] }
  | {
      kind: "add_time";
      client: string;
      service: string;
      who: string;
      what: string;
      date: string;
      starts: number[];
    }
  /** What a client wrote elsewhere: an answer to copy, and times that can be written down. */
  | { kind: "forwarded"; service: string; asked: boolean; starts: number[]; answer: string }
  /** A day to open, or the first or (`from`) last one of a vacation. */
  | { kind: "pick_day"; what: "open" | "vacation"; from: string | null; dates: string[] }
  | { kind: "pause"; paused: boolean }
  | { kind: "knowledge"; entries: Master["knowledge"] }
  | { kind: "waiting_list"; lines: readonly string[] }
  /** What people ask for and cannot have. */
  | { kind: "demand"; demand: readonly Demand[] }
  | { kind: "week"; days: { date: string; works: boolean; count: number; total: Price | null }[] }
  /** `doors`: the two ways on below it. `callable`: a third, to a person. `miss`: it was not understood. */
  | { kind: "say"; text: string; doors?: boolean; miss?: boolean; callable?: boolean };

/** What the master may answer to a plan: do it; ask the client first; do it and offer clients other times; do it and tell nobody; leave it. */
export type PlanChoice = "yes" | "ask" | "instead" | "silent" | "no";

/** One change as the master reads it. `call`: no Telegram, so there is only this phone (empty: none known). */
export type PlannedLine =
  | { do: "close" | "open"; date: string; from: string; to: string }
  | {
      do: "book";
      who: string;
      isNew: boolean;
      services: readonly { name: string }[];
      start: number;
      end: number;
      price: Price;
    }
  | {
      do: "move";
      who: string;
      call: string | null;
      services: readonly { name: string }[];
      from: number;
      to: number;
    }
  | { do: "cancel"; who: string; call: string | null; services: readonly { name: string }[]; from: number }
  | { do: "price"; name: string; from: Price; to: Price }
  | { do: "merge"; keep: string; gone: string; visits: number }
  | { do: "hours"; to: WorkingSchedule }
  | { do: "set"; field: SettingField; from: SettingValue; to: SettingValue }
  | { do: "add"; name: string; minutes: number; price: Price }
  | { do: "length"; name: string; from: number; to: number }
  | { do: "offer"; name: string; to: boolean };
