import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Relay } from "../../models/relay.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Screen } from "./screen.ts";

/** Someone is to be spoken to besides the person at the desk: the master, for this client. */
export interface Call {
  kind: "person" | "question";
  reason: "asked" | "complaint" | "lost" | "question";
  /** The client's own words. */
  question: string;
}

/** What a step ends in: a screen, a short toast for the tap, or both. */
export interface Reply {
  /** To be carried out before the screen is shown; the screen then says what came of it. */
  call?: Call;
  screen?: Screen;
  toast?: string;
  /** The tapped message's buttons are dead. */
  stale?: boolean;
}

/** What a channel does besides showing the screen, before it and in this order. */
export type Also =
  /** Asks for something in words of its own. */
  | { do: "form"; form: "name" }
  /** The visit as a file for a calendar. */
  | { do: "visit_file"; appointment: Appointment }
  /** Where the master works, on a map. */
  | { do: "place" }
  /** The calendar drawn, from a date on, in this theme from now on; in place of the picture that was tapped. */
  | { do: "picture"; from: string; days: number; theme: "light" | "dark" }
  /** The link to the bot: as a code to point a camera at, or in a text to post. */
  | { do: "share"; as: "qr" | "post" }
  /** A sentence with a way out of the talk below it. */
  | { do: "link"; text: string; label: string; url: string }
  /** A sentence to somebody else: the person with this number in Telegram. Whether it reached them is not asked. */
  | { do: "tell"; person: number; text: string }
  /** The master's words, passed on to the client who waits for them. */
  | { do: "speak"; relay: Relay; words: string }
  /** The question after booking is left unanswered; the next one is put, or the talk goes on. */
  | { do: "skip_question" };

/**
 * What a tap ends in. Only a tap has what else is to be done carried out, so it has a type of its own: what a turn of the
 * assistant ends in cannot ask for it.
 */
export interface ReplyToTap extends Reply {
  also?: readonly Also[];
}

/** A sentence; with `doors` the two ways on stand below it. */
export const say = (text: string, { doors = false } = {}): Reply => ({
  screen: { kind: "say", text, ...(doors ? { doors } : {}) },
});

/** The button is of a talk that went on without it. */
export const stale = ({ t }: { t: Messages }): Reply => ({ toast: t.common.stale, stale: true });

/** The button is of a visit that is there no more. */
export const visitGone = ({ t }: { t: Messages }): Reply => ({ toast: t.refusals.visitGone, stale: true });
