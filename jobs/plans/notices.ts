import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Plan } from "../../models/plan.ts";

/** What the master hears of a plan that touched clients. */
export type PlanNotice =
  /** People who were offered other times and have chosen none. */
  | {
      kind: "plan_deadline";
      plan: Plan;
      people: readonly { name: string; phone: string | null; reachable: boolean }[];
    }
  /** Who of them has chosen by now, in the message that shows the plan. */
  | { kind: "plan_answers"; plan: Plan };

/** What a client hears whose visit a plan of the master's touches. */
export interface PlanTouchesNotice {
  /**
   * `ask_move`: will another time do? It is kept, and the visit stands as it was until they say so.
   * `day_closed`: it is off because its day is closed, said again with times that are free now.
   */
  kind: "ask_move" | "day_closed";
  appointment: Appointment;
}
