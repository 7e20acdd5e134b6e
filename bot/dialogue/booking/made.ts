import type { Appointment } from "../../../engine/booking/appointment.ts";
import { MINUTE } from "../../../engine/time.ts";
import { deniesOne, replaces } from "../../reading/acts/correct.ts";
import type { ClientDesk, Desk } from "../desk.ts";
import { isOf } from "./chosen.ts";

/** A correction is about the visit just made for so long. */
const CORRECTED_WITHIN_MS = 30 * MINUTE;

/** The visit that was booked or moved here a moment ago: what «ой нет, в среду» corrects; null: none was. */
export function justMade({ state, booking }: Pick<Desk, "state" | "booking">): string | null {
  const { made } = state;
  return made && booking.clock.now() - made.at < CORRECTED_WITHIN_MS ? made.visit : null;
}

/**
 * «Ой, не маникюр, а педикюр»: the visit that was just made and the services that take the place of its own;
 * null: the words correct nothing, or name what it is. A group's place is no such visit.
 */
export async function visitCorrected(
  desk: ClientDesk,
  words: string,
  named: readonly string[],
): Promise<{ visit: Appointment; serviceIds: readonly string[] } | null> {
  const made = justMade(desk);
  if (made === null || named.length === 0 || !replaces(words)) return null;
  const visit = await desk.booking.appointments.byId(made);
  if (visit?.status !== "booked" || visit.session || visit.clientId !== desk.actor.clientId) return null;
  const others = named.filter((id) => visit.services.every(({ serviceId }) => serviceId !== id));
  // Named beside what it becomes, the old one is what is denied.
  const serviceIds = deniesOne(words) ? others : named;
  const groups = desk.services.filter(({ interactionType }) => interactionType === "group");
  const isGroup = serviceIds.some((id) => groups.some(({ _id }) => String(_id) === id));
  return serviceIds.length === 0 || isGroup || isOf(visit, serviceIds) ? null : { visit, serviceIds };
}
