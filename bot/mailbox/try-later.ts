/** Not now: nothing is wrong with the update, it is to be tried again after `ms` at the earliest. */
export class TryLater extends Error {
  override name = "TryLater";
  readonly ms: number;
  constructor(ms: number, cause?: unknown) {
    super(`try again in ${ms} ms`, { cause });
    this.ms = ms;
  }
}

/** Pauses of what waits for Telegram double from the first to the longest. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

/** The next pause of what was put off `waits` times, ms. */
export const waitOf = (waits: number) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(waits, 20));
