import type { Appointment, MoveHold } from "../../../engine/booking/appointment.ts";
import type { Price } from "../../../engine/booking/visit.ts";
import type { WorkingSchedule } from "../../../engine/schedule/working-schedule.ts";
import type { StepDo } from "../../../jobs/plans/steps.ts";
import type { SettingField, SettingValue } from "../../../models/master.ts";
import type { PlanLine } from "../../../models/plan.ts";
import type { Messages } from "../../i18n/messages.ts";
import type { MissedLine } from "../../reading/visit-lines.ts";
import type { NamedTime } from "../day/screens.ts";
import type { StandingOf } from "../standing.ts";

/**
 * What the master may answer to a plan: do it; ask the client first; do it and offer clients other times; do
 * it and tell nobody; leave it.
 */
export const PLAN_CHOICES = ["yes", "ask", "instead", "silent", "no"] as const;
export type PlanChoice = (typeof PLAN_CHOICES)[number];

interface Hours {
  date: string;
  from: string;
  to: string;
}
/** A visit, and who comes. `call`: no Telegram, so there is only this phone (empty: none known). */
interface Visit {
  who: string;
  call: string | null;
  services: readonly { name: string }[];
  from: number;
}

/** What the master reads of each kind of change. */
interface Planned {
  close: Hours;
  open: Hours;
  book: {
    who: string;
    isNew: boolean;
    services: readonly { name: string }[];
    start: number;
    end: number;
    price: Price;
    /** Time of the master's own, and visits, that it lies over. */
    over?: readonly NamedTime[];
    /** In part at least it is outside the hours of its day. */
    outside?: boolean;
  };
  move: Visit & { to: number; over?: readonly NamedTime[]; outside?: boolean };
  cancel: Visit;
  price: { name: string; from: Price; to: Price };
  merge: { keep: string; gone: string; visits: number };
  hours: { to: WorkingSchedule };
  set: { field: SettingField; from: SettingValue; to: SettingValue };
  add: { name: string; minutes: number; price: Price };
  length: { name: string; from: number; to: number };
  offer: { name: string; to: boolean };
  /** Of one client alone; null: as it is for everybody. */
  terms: { who: string; name: string; price: [Price, Price] | null; minutes: [number, number] | null };
  errand: {
    what: string;
    start: number;
    end: number;
    /** No end was said. */
    assumed: boolean;
    visits: readonly { start: number; who: string; services: string }[];
  };
}

/** One change of a kind as the master reads it. */
export type PlannedOf<D extends StepDo> = { [K in D]: { do: K } & Planned[K] }[D];
export type PlannedLine = PlannedOf<StepDo>;

/** A plan before and after the master's tap, and what it is to those whom it touches. */
export type PlanScreen =
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
      /**
       * Whom it offered other times, what they chose (`phone`: no Telegram), and until when they are waited
       * for.
       */
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
  /**
   * To the master: who was offered other times and has chosen none; `reachable`: some can be asked once more.
   */
  | {
      kind: "plan_deadline";
      plan: string;
      people: readonly { who: string; phone: string | null }[];
      reachable: boolean;
    }
  /** To a client: will another time do? */
  | { kind: "move_asked"; appointment: Appointment; move: MoveHold }
  /** To a client: the day is off, with times that fit instead. */
  | { kind: "day_closed"; visit: string; start: number; times: readonly number[] };

/** The options of a plan, and what decides how each of them reads. */
export interface PlanOptions {
  choices: readonly PlanChoice[];
  /** The first of its changes. */
  does: StepDo | null;
  /** Whom it is about has no Telegram. */
  called: boolean;
  /** Visits of people lie in what it changes. */
  keeps: boolean;
}

/** The options of a plan that is shown. */
export function optionsOf({ choices, lines, affected }: Extract<PlanScreen, { kind: "plan" }>): PlanOptions {
  const [first] = lines;
  return {
    choices,
    does: first?.do ?? null,
    called: first !== undefined && "call" in first && first.call !== null,
    keeps: affected.length > 0,
  };
}

/** An option as it stands on its button. */
export function optionText(
  { plans, common }: Messages,
  { does, called, keeps }: PlanOptions,
  choice: PlanChoice,
): string {
  const words: Record<PlanChoice, string> = {
    yes: keeps ? plans.keepVisits : plans.do[does ?? "close"],
    ask: plans.ask,
    instead: plans.instead,
    silent: called ? plans.willCall : plans.agreed,
    no: common.notNeeded,
  };
  return words[choice];
}

export const plansStanding: StandingOf<PlanScreen> = {
  plan: "asks",
  plan_done: "passing",
  plan_deadline: "passing",
  move_asked: "passing",
  day_closed: "passing",
};
