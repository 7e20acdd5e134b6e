import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { VisitPlan } from "../../../engine/booking/visit.ts";
import { type Desk, visitOf } from "../desk.ts";
import type { Flow } from "./flow.ts";

/**
 * What is being chosen: the visit's plan, and the visit that moves, if one does. `becomes`: other services
 * take the place of those it has.
 */
export interface Chosen {
  visit: VisitPlan;
  moving: Appointment | null;
  becomes?: VisitPlan;
}

/** What the flow has come to; undefined when a service or the visit is no longer there. */
export async function chosen(desk: Desk, flow: Flow): Promise<Chosen | undefined> {
  if (flow.movingId === null) {
    const visit = visitOf(desk, flow.serviceIds);
    return visit && { visit, moving: null };
  }
  const moving = await desk.booking.appointments.byId(flow.movingId);
  if (!moving) return undefined;
  const others = flow.serviceIds.length > 0 && !isOf(moving, flow.serviceIds);
  if (!others) return { visit: moving, moving };
  const visit = visitOf(desk, flow.serviceIds);
  return visit && { visit, moving, becomes: visit };
}

/** Whether a visit is of just these services. */
export const isOf = ({ services }: Appointment, serviceIds: readonly string[]): boolean =>
  services.length === serviceIds.length && services.every(({ serviceId }) => serviceIds.includes(serviceId));

/** The client's own hold, and the visit that is being moved, do not count as busy. */
export function except(desk: Desk, flow: Flow) {
  return {
    ...(flow.movingId === null ? {} : { appointmentId: flow.movingId }),
    ...(desk.side === "client" ? { clientId: desk.actor.clientId } : {}),
  };
}
