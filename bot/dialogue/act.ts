import type { DeskOf, Side } from "./desk.ts";
import type { Reply } from "./reply.ts";

/**
 * What a button may carry: a word, a count, a moment (epoch ms, on a whole minute), or one of a few words.
 */
export type Field = "text" | "number" | "minute" | readonly string[];
export type Fields = Readonly<Record<string, Field>>;
type ValueOf<F extends Field> = F extends "text" ? string : F extends readonly string[] ? F[number] : number;
export type ArgsOf<F extends Fields> = { -readonly [K in keyof F]: ValueOf<F[K]> };

type Run<S extends Side, F extends Fields> = (desk: DeskOf<S>, args: ArgsOf<F>) => Reply | Promise<Reply>;

/** What a button does: its name and fields as they travel, whose it is, and the step it walks. */
export interface Act<S extends Side, F extends Fields> {
  /** Never given to another act, nor its fields changed: old buttons live for years. */
  code: string;
  by: readonly S[];
  /** In the order in which they travel. */
  fields: F;
  /**
   * Belongs to one booking being put together, named by its field `flow`; with another one at hand it is
   * dead.
   */
  ofFlow: boolean;
  /** Answered in a new message; the tapped one stays as it was. */
  fresh: boolean;
  /** Opens a form: it does not leave the one that is open. */
  form: boolean;
  /** Hears in which message the answer stands, once the channel has taken it. */
  shown: ((desk: DeskOf<S>, args: ArgsOf<F>, message: number) => Promise<void>) | null;
  run: Run<S, F>;
}

interface Told<S extends Side, F extends Fields> {
  by: readonly S[];
  fields?: F;
}

/**
 * An act whose step takes the desk of whoever may tap it: the master's step for a client does not compile.
 */
export const act = <const S extends Side, const F extends Fields = Record<never, never>>(
  code: string,
  {
    by,
    fields = {} as F,
    fresh = false,
    form = false,
    shown = null,
  }: Told<S, F> & Partial<Pick<Act<S, F>, "fresh" | "form" | "shown">>,
  run: Run<S, F>,
): Act<S, F> => ({ code, by, fields, ofFlow: false, fresh, form, shown, run });

/** An act of the booking at hand. */
export const actOfFlow = <const S extends Side, const F extends Fields = Record<never, never>>(
  code: string,
  { by, fields }: Told<S, F>,
  run: Run<S, { flow: "text" } & F>,
): Act<S, { flow: "text" } & F> => ({
  ...act(code, { by, fields: { flow: "text", ...fields } as { flow: "text" } & F }, run),
  ofFlow: true,
});
