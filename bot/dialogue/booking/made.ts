import { MINUTE } from "../../../engine/time.ts";
import type { Desk } from "../desk.ts";

/** A correction is about the visit just made for so long. */
const CORRECTED_WITHIN_MS = 30 * MINUTE;

/** The visit that was booked or moved here a moment ago: what «ой нет, в среду» corrects; null: none was. */
export function justMade({ state, booking }: Pick<Desk, "state" | "booking">): string | null {
  const { made } = state;
  return made && booking.clock.now() - made.at < CORRECTED_WITHIN_MS ? made.visit : null;
}
