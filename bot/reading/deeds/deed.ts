import type { PersonSaid } from "./people.ts";

/** What a master orders, tells or asks. `words`: the stretch of the message it stands in. */
export type Deed =
  /** Nothing is to change: it was refused, or only thought of. */
  | { deed: "nothing"; why: "refused" | "thought" }
  | { deed: "undo" }
  /** `only`: what is said is all that is worked of that day. */
  | { deed: "hours"; what: "close" | "open" | "only"; words: string }
  | { deed: "week"; words: string }
  | { deed: "errand"; what: string; words: string }
  | { deed: "book"; person: PersonSaid | null; services: readonly string[]; words: string }
  | { deed: "move"; person: PersonSaid; words: string }
  /** Null: everybody of that time. */
  | { deed: "cancel"; person: PersonSaid | null; words: string }
  | { deed: "price"; price: PriceDeed; words: string }
  | { deed: "length"; service: string; minutes: number; person: PersonSaid | null; words: string }
  | { deed: "add"; name: string | null; minutes: number | null; price: number | null; words: string }
  | { deed: "offer"; service: string; wanted: boolean }
  | { deed: "services" }
  | { deed: "setting"; words: string | null }
  | { deed: "find"; words: string }
  | { deed: "note"; person: PersonSaid; note: string }
  | { deed: "day"; words: string | null }
  | { deed: "stats" }
  /** What is understood and has no way by words. */
  | { deed: "cannot"; what: Cannot; person: PersonSaid | null };

/** What is understood and has no way by words. */
export const CANNOT = [
  "write",
  "mark",
  "swap",
  "repeat",
  "block",
  "rename_person",
  "rename_service",
  "buffer",
  "language",
  "phone",
  "group_move",
  "for_some",
  "later",
  "hours_later",
  "which_days",
  "length_by",
  "condition",
] as const;
export type Cannot = (typeof CANNOT)[number];

/** How prices are to change: one of `percent`, `by` and `to`; major units, signed. */
export interface PriceDeed {
  /** Empty: all of them. */
  services: readonly string[];
  except: readonly string[];
  percent: number | null;
  by: number | null;
  to: number | null;
  /** A number without a way: it is asked about. */
  isDoubtful: boolean;
  person: PersonSaid | null;
}
