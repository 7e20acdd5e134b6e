import type { Price } from "../../../engine/booking/visit.ts";
import type { StandingOf } from "../standing.ts";

/** How the last thirty days went, as far as the diary knows it. */
export interface Stats {
  days: number;
  came: number;
  noShows: number;
  cancelled: number;
  revenue: Price | null;
  /** Booked minutes of those that were open, per cent; null when nothing was open. */
  utilisation: number | null;
  newClients: number;
  /** People: who wrote, who was offered a time, who booked. */
  wrote: number;
  offered: number;
  booked: number;
}

/** What the model cost this month, USD, by what it did. */
export interface UsageSum {
  total: number;
  /** Of the last seven days. */
  week: number;
  /** How much of the master's currency a dollar is; null: dollars are shown. */
  rate: number | null;
  currency: string;
  byLayer: { layer: string; usd: number }[];
  calls: number;
  errors: number;
  /** Calls whose price nobody knows. */
  unpriced: number;
  /** Visits booked by clients in that time: what one cost. */
  bookings: number;
}

/** Thirty days in sums, and what the model cost. */
export type StatsScreen = { kind: "stats"; stats: Stats } | { kind: "usage"; usage: UsageSum };

export const statsStanding: StandingOf<StatsScreen> = {
  stats: "passing",
  usage: "passing",
};
