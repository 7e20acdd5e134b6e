import type { ActArgs, ActName, Tap } from "../dialogue/acts.ts";
import type { Keyboard } from "../dialogue/screen.ts";
import type { Messages } from "../i18n/messages.ts";
import type { Reader } from "./reader.ts";

/**
 * A message in plain words, rows of buttons, and which keyboard lies under the input. The channel escapes the
 * words and cuts them to what it carries.
 */
export interface View {
  text: string;
  /** The same without its buttons, where they say what the text does not; not said: the text says all. */
  inWords?: string;
  /** Below it, as somebody else's words. */
  quoted?: string;
  /** Below it, shown when it is opened. */
  folded?: string;
  buttons: Button[][];
  keyboard?: Keyboard;
}

/** The view of each screen of a union. */
export type ViewsOf<S extends { kind: string }> = {
  [K in S["kind"]]: (screen: Extract<S, { kind: K }>, reader: Reader) => View;
};

export interface Button {
  text: string;
  tap?: Tap;
  url?: string;
  /** Put on the clipboard. Where the channel carries less, there is no such button. */
  copy?: string;
  style?: "success" | "danger";
}

/** A button of an act, with what it carries. */
export const button = <N extends ActName>(
  text: string,
  name: N,
  ...args: keyof ActArgs<N> extends never ? [] : [args: ActArgs<N>]
): Button => ({ text: text.slice(0, 60), tap: { name, args: args[0] ?? {} } });

/** The way on. */
export const good = (one: Button): Button => ({ ...one, style: "success" });
/** What cannot be taken back, or ends something. */
export const bad = (one: Button): Button => ({ ...one, style: "danger" });

/** Rows of at most `width` buttons. */
export function rows(buttons: readonly Button[], width: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  );
}

/** What the master would read, shown to somebody who tries the bot out; its buttons are not theirs. */
export const asMasterWould = (t: Messages, { text, quoted, folded }: View): View => ({
  text: t.trial.masterReads,
  quoted: lines(text, quoted, folded),
  buttons: [],
});

export const lines = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join("\n");
