import type { Reader } from "./reader.ts";
import { type Button, button } from "./view.ts";

/** The two ways on that are always there. */
export const doors = (t: Reader["t"]): Button[][] => [
  [button(t.start.book, "booking.start"), button(t.start.myVisits, "visits.mine")],
];
