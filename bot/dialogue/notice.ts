import type { Notice } from "../../jobs/announcer.ts";
import type { DeskOf, Side } from "./desk.ts";
import type { Screen } from "./screen.ts";

/** What is shown to whoever hears of something. */
export interface Composed {
  screen: Screen;
  /** It makes no sound. */
  silent?: boolean;
  /** A picture, by the channel's own name for it, above the words. */
  photo?: string;
  /** Below it: a message of the other side's chat, as it is. */
  passesOn?: { message: number };
  /** The card that showed this visit says this instead. */
  corrects?: { visit: string; says: string };
}

/** A notice may have several kinds that are said of the same facts. */
type OfKind<N extends Notice, K> = N extends unknown ? (K extends N["kind"] ? N : never) : never;

/** How a room says its notices, each at the desk of whoever hears it; null: there is nothing to say. */
export type NoticesOf<N extends Notice, S extends Side> = {
  [K in N["kind"]]: (desk: DeskOf<S>, notice: OfKind<N, K>) => Composed | null | Promise<Composed | null>;
};
