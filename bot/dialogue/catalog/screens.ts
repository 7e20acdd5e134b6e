import type { Service } from "../../../models/service.ts";
import type { StandingOf } from "../standing.ts";

/** What is offered: to clients with prices, to the master with what is hidden. */
export type CatalogScreen =
  | { kind: "prices"; services: readonly Service[] }
  /** What the master offers, hidden ones too; and when they work. */
  | { kind: "own_services"; services: readonly Service[] }
  | { kind: "own_service"; service: Service };

export const catalogStanding: StandingOf<CatalogScreen> = {
  prices: "passing",
  own_services: "passing",
  own_service: "passing",
};
