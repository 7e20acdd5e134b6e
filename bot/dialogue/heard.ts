import type { DeskOf, Side } from "./desk.ts";
import type { Reply } from "./reply.ts";

/** One message as it came in, whatever the channel: what was said in it, and what lies in it. */
export interface Heard {
  /** Its number in the chat. */
  message: number;
  /** When it was written, epoch ms; what was asked later it does not answer. */
  at: number;
  /** The words; empty when something else was sent. */
  text: string;
  /** Words below what was sent; empty when there are none. */
  caption: string;
  /** Somebody wrote it elsewhere, and it was passed on to the bot. */
  forwarded: boolean;
  /** The number of the message it answers. */
  replyTo: number | null;
  /** `/name words`, or the button under the input that means the same. */
  command: { name: string; words: string } | null;
  /** A picture, by the channel's own name for it. */
  photo: string | null;
  file: { id: string; name: string; bytes: number } | null;
  /** A card with a number; `own`: the sender's. */
  contact: { phone: string; own: boolean } | null;
  /** Speech that was not turned into words. */
  spoken: boolean;
}

/** Answers a message it knows what to do with; null: it is somebody else's to answer. */
export type Listener<S extends Side> = (
  desk: DeskOf<S>,
  heard: Heard,
) => Reply | null | Promise<Reply | null>;
