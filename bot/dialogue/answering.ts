import type { AskedFor } from "../reading/acts/answer.ts";
import type { Question } from "./asked.ts";
import type { Desk } from "./desk.ts";
import type { Reply } from "./reply.ts";

/** What words gave a question. `rest`: what of them is still to be dealt with; `stays`: it is still asked. */
export interface Given {
  reply: Reply;
  rest: string;
  stays?: boolean;
  /** Hears in which message the reply stands. */
  shown?(message: number): Promise<void>;
}

/** How a question was put. `isLast`: nothing was said since, or the words reply to it. */
export interface HowPut {
  isLast: boolean;
}

type Step<D extends Desk, Q> = (desk: D, question: Q, words: string) => Reply | Promise<Reply>;

/** What answering a question does. */
export interface Answering<D extends Desk, Q> {
  /** What its words are read against. */
  asking: AskedFor;
  yes: Step<D, Q>;
  no: Step<D, Q>;
  /** They will answer later: what stands until then. */
  later: Step<D, Q>;
  /** Puts it once more, and changes nothing: nobody may have answered it. */
  again: Step<D, Q>;
  /**
   * What a yes does that may be to something else, where that takes nothing hard to give back; without it the
   * question is put once more.
   */
  weakly?: Step<D, Q>;
  /**
   * Reads what it asks for besides a yes or a no, before those. "other": the words are no answer to it at
   * all; null: they may be a yes or a no.
   */
  given?(
    desk: D,
    question: Q,
    words: string,
    how: HowPut,
  ): Given | "other" | null | Promise<Given | "other" | null>;
  /** The same where other things were asked since: only what can be an answer to nothing else. */
  plainly?(desk: D, question: Q, words: string): Promise<Given | null>;
}

export type OfQuestion<K extends Question["asks"]> = Extract<Question, { asks: K }>;
export type Answers<D extends Desk, K extends Question["asks"]> = {
  readonly [A in K]: Answering<D, OfQuestion<A>>;
};
