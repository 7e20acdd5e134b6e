/** Failures in a row after which a model is left alone for a while. */
const FAILURES = 3;
const REST_MS = 30_000;
/** How long nobody asks a model that cannot be paid. */
const UNPAID_REST_MS = 5 * 60_000;

/** Whether a model may be asked at all. Real time. */
export interface Circuit {
  /** False while it rests. After the rest one call goes ahead; the others wait for what comes of it. */
  mayAsk(): boolean;
  succeeded(): void;
  /** Returns true when this very failure opened the circuit. */
  failed(unpayable: boolean): boolean;
}

export function createCircuit(now: () => number = () => performance.now()): Circuit {
  let failures = 0;
  let restUntil = 0;
  let probing = false;
  return {
    mayAsk() {
      if (restUntil === 0) return true;
      if (now() < restUntil || probing) return false;
      probing = true;
      return true;
    },
    succeeded() {
      failures = 0;
      restUntil = 0;
      probing = false;
    },
    failed(unpayable) {
      failures++;
      const wasOpen = restUntil !== 0;
      probing = false;
      if (!unpayable && failures < FAILURES) return false;
      restUntil = now() + (unpayable ? UNPAID_REST_MS : REST_MS);
      return !wasOpen;
    },
  };
}
