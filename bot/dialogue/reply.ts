import type { Appointment } from "../../engine/booking/appointment.ts";
import type { CallReason } from "../../jobs/call/notices.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Question } from "./asked.ts";
import type { Keyboard, Screen } from "./screen.ts";

/** Someone is to be spoken to besides the person at the desk: the master, for this client. */
export interface Call {
  kind: "person" | "question";
  reason: CallReason;
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
  /** What else is done, before the screen is shown. */
  also?: readonly Also[];
}

/** What a channel does besides showing the screen, before it and in this order. */
export type Also =
  /** Shows something before the screen, in a message of its own. */
  | { do: "show"; screen: Screen }
  /** Asks for something in words of its own. */
  | { do: "form"; form: "name" }
  /** A file; `caption` says what is in it. */
  | { do: "file"; name: string; content: string; caption: string }
  /** The visit as a file for a calendar. */
  | { do: "visit_file"; appointment: Appointment }
  /** Where the master works, on a map. */
  | { do: "place" }
  /**
   * The calendar drawn, from a date on. `theme`: in this one from now on, in place of the picture that was
   * tapped; null: as the master has it, in a new message.
   */
  | { do: "picture"; from: string; days: number; theme: "light" | "dark" | null }
  /** The link to the bot as a code to point a camera at. */
  | { do: "qr" }
  /** The channel lists the master's commands in this chat. */
  | { do: "menu" };

/**
 * A sentence; with `doors` the two ways on stand below it; `under` is what lies under the input from now on;
 * `asks` is what it asks.
 */
export const say = (
  text: string,
  { doors = false, under, asks }: { doors?: boolean; under?: Keyboard; asks?: Question } = {},
): Reply => ({
  screen: {
    kind: "say",
    text,
    ...(doors ? { doors } : {}),
    ...(under ? { under } : {}),
    ...(asks ? { asks: { ...asks, echo: [] } } : {}),
  },
});

/** A line beside a card that says how things go on. */
export const hint = (text: string): Reply => ({ screen: { kind: "say", text, hint: true } });

/** The button is of a talk that went on without it. */
export const stale = ({ t }: { t: Messages }): Reply => ({ toast: t.common.stale, stale: true });

/** The button is of a visit that is there no more. */
export const visitGone = ({ t }: { t: Messages }): Reply => ({ toast: t.refusals.visitGone, stale: true });
