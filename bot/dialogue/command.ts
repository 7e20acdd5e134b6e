import type { Messages } from "../i18n/messages.ts";
import type { DeskOf, Side } from "./desk.ts";
import type { Reply } from "./reply.ts";

type Said = (t: Messages) => string;

/** What is done when somebody writes `/name`, or taps the button under the input that means it. */
export interface Command<S extends Side> {
  /** Without the slash; several mean the same. None: there is only the button. */
  names: readonly string[];
  by: readonly S[];
  /** What it does, in a few words: a line of the help, or (`menu`) of the channel's menu. */
  about: Said | null;
  menu: boolean;
  /** The button under the input. */
  label: Said | null;
  /** Null: it means nothing at this desk now. */
  run(desk: DeskOf<S>, words: string): Reply | null | Promise<Reply | null>;
}

/** A command whose step takes the desk of whoever may give it. */
export const command = <const S extends Side>(
  names: string | readonly string[],
  {
    by,
    about = null,
    menu = false,
    label = null,
  }: { by: readonly S[]; about?: Said | null; menu?: boolean; label?: Said | null },
  run: Command<S>["run"],
): Command<S> => ({ names: typeof names === "string" ? [names] : names, by, about, menu, label, run });
