import type { BookingDeps } from "../../engine/booking/deps.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";

/** What the steps of a master's plan are taken with. */
export interface PlanDeps {
  models: Models;
  master: Master;
  booking: BookingDeps;
}

/** How a step ended; `made` is what taking it back needs to know. */
export type Outcome = { done: true; made?: string } | { done: false; reason: string };
