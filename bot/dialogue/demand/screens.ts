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

/** What people ask for and cannot have. */
export type DemandScreen =
  /** What people ask for and cannot have. */
  { kind: "demand"; demand: readonly Demand[] };

export const demandStanding: StandingOf<DemandScreen> = {
  demand: "passing",
};
