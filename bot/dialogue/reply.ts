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

/** A sentence; with `doors` the two ways on stand below it. */
export const say = (text: string, { doors = false } = {}): Reply => ({
  screen: { kind: "say", text, ...(doors ? { doors } : {}) },
});

/** The button is of a talk that went on without it. */
export const stale = ({ t }: { t: Messages }): Reply => ({ toast: t.common.stale, stale: true });

/** The button is of a visit that is there no more. */
export const visitGone = ({ t }: { t: Messages }): Reply => ({ toast: t.refusals.visitGone, stale: true });
