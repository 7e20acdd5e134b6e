import type { Price } from "../../../engine/booking/visit.ts";
import type { WishedPart } from "../../../models/unmet-wish.ts";
import type { StandingOf } from "../standing.ts";

/** What many asked for, and what could be opened for it. */
export interface Demand {
  weekday: number;
  part: WishedPart;
  people: number;
  /** What it would have brought, about. */
  worth: Price | null;
  /** Null: that time is open already, it is full. */
  open: { date: string; from: string; to: string } | null;
}

/** What people ask for and cannot have, and that it can be had now. */
export type DemandScreen =
  | { kind: "demand"; demand: readonly Demand[] }
  /** To whoever had asked: starts that are free, nothing is kept. */
  | { kind: "opened"; what: string; service: string; starts: readonly number[] };

export const demandStanding: StandingOf<DemandScreen> = {
  demand: "passing",
  opened: "passing",
};
