/**
 * What the parts of the measurement know of one another: names made from a number, and what is asked of the
 * Telegram's process.
 */
export const pathOf = (index: number) => `scale-path-${String(index).padStart(8, "0")}`;
export const secretOf = (index: number) => `scale-header-${String(index).padStart(8, "0")}`;
/** Who writes to a bot. */
export const personOf = (botId: number) => 500_000_000 + botId;

/**
 * Of a load: how many were answered, how fast, and what went wrong. Times are ms from the webhook to an
 * accepted answer.
 */
export interface Answered {
  answered: number;
  perSecond: number;
  p50: number;
  p99: number;
  refused: number;
  lost: number;
}

export interface Requests {
  listen: { ask: null; answer: number };
  latency: { ask: number; answer: undefined };
  calls: { ask: null; answer: { calls: number; bots: number; most: number } };
  forget: { ask: null; answer: undefined };
  load: {
    ask: {
      port: number;
      firstBot: number;
      bots: number;
      connections: number;
      seconds: number;
      text: string;
    };
    answer: Answered;
  };
}
