import type { Appointment } from "../../engine/booking/appointment.ts";
import type { CALL_REASONS, Relay } from "../../models/relay.ts";

export type CallReason = (typeof CALL_REASONS)[number];

/** What the master hears of a client who wants a person. `who` is empty where nobody knows the name. */
export type CallNotice =
  /** They are called into the talk: why, in whose words, how to reach them, and their next visit. */
  | {
      kind: "called_in";
      relay: string;
      who: string;
      reason: CallReason;
      question: string;
      username: string | null;
      phone: string | null;
      next: Appointment | null;
    }
  /** One thing only the master can answer. */
  | {
      kind: "question_asked";
      relay: string;
      who: string;
      question: string;
      /** A yes or a no answers it. */
      may: boolean;
      /** Their next visit, and the service last spoken of (empty: none): what it is about. */
      next: Appointment | null;
      topic: string;
    }
  /** Whether a visit may be moved or called off, which the client may not do any more. */
  | { kind: "may_asked"; relay: Relay }
  /** The client goes on while a person has the chat. */
  | { kind: "client_says"; who: string; words: string }
  /** Someone waits for the master's answer. */
  | { kind: "relay_nudge"; relay: Relay };

/** What the client hears of it. */
export type CallNoticeToClient =
  /** The assistant has the chat again. */
  | { kind: "relay_back" }
  /** The master's answer to whether their visit may be moved or called off; `yes`: called off, it is so. */
  | { kind: "may_answered"; answer: "yes" | "no"; does: "move" | "cancel"; appointment: Appointment }
  /** The master's words; `message`: what they sent instead of words, by its number in the master's chat. */
  | { kind: "master_says"; words: string; message: number | null };
