import type { Update } from "grammy/types";

/** How Telegram's server tries a webhook again; scaled down for tests. */
export interface DeliveryPace {
  /** The first pause after a failed try, ms; doubled each time. */
  firstRetryMs: number;
  longestRetryMs: number;
}

const MESSAGE_LIFE_MS = 24 * 3_600_000;
const CALLBACK_LIFE_MS = 150_000;

interface Webhook {
  url: string;
  secret: string | null;
}

/**
 * Brings one bot its updates, as the real server does: by polling, or to its webhook, where messages of a
 * chat and taps of a user are two queues, each in order, tried again until they expire.
 */
export class Delivery {
  #pending: { update: Update; queue: string; bornAt: number }[] = [];
  #poll: { finish: (conflict?: boolean) => void } | null = null;
  #busyQueues = new Set<string>();
  #webhook: Webhook | null = null;
  #closed = false;
  readonly #pace: DeliveryPace;
  /** Extra copies of the next update, for tests of de-duplication. */
  duplicates: (update: Update) => number = () => 0;
  attempts = 0;
  lastError: string | null = null;

  constructor(pace: DeliveryPace) {
    this.#pace = pace;
  }

  get webhook(): Webhook | null {
    return this.#webhook;
  }

  /** Updates that nobody has taken yet. */
  get waiting(): number {
    return this.#pending.length + this.#busyQueues.size;
  }

  push(update: Update, queue: string): void {
    this.#pending.push({ update, queue, bornAt: Date.now() });
    this.#poll?.finish();
    this.#deliver();
  }

  setWebhook(webhook: Webhook | null): void {
    this.#webhook = webhook;
    this.#deliver();
  }

  /**
   * Long polling: what is not yet confirmed, from `offset` on; waits up to `timeoutMs`. Null: another poll
   * took over.
   */
  async poll(offset: number, limit: number, timeoutMs: number): Promise<Update[] | null> {
    this.#poll?.finish(true);
    this.#pending = this.#pending.filter(({ update }) => update.update_id >= offset);
    const take = () => this.#pending.slice(0, limit).map(({ update }) => update);
    if (this.#pending.length > 0 || timeoutMs <= 0 || this.#closed) return take();
    const conflict = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      this.#poll = {
        finish: (lost = false) => {
          clearTimeout(timer);
          resolve(lost);
        },
      };
    });
    if (conflict) return null;
    this.#poll = null;
    return take();
  }

  close(): void {
    this.#closed = true;
    this.#webhook = null;
    this.#poll?.finish();
  }

  #deliver(): void {
    if (!this.#webhook) return;
    for (const entry of this.#pending) {
      if (this.#busyQueues.has(entry.queue)) continue;
      this.#busyQueues.add(entry.queue);
      this.#pending = this.#pending.filter((one) => one !== entry);
      void this.#bring(entry).finally(() => {
        this.#busyQueues.delete(entry.queue);
        this.#deliver();
      });
    }
  }

  async #bring({ update, bornAt }: { update: Update; bornAt: number }): Promise<void> {
    const life = update.callback_query ? CALLBACK_LIFE_MS : MESSAGE_LIFE_MS;
    let pause = this.#pace.firstRetryMs;
    while (this.#webhook && Date.now() - bornAt < life) {
      const copies = 1 + this.duplicates(update);
      const answers = await Promise.all(Array.from({ length: copies }, () => this.#post(update)));
      if (answers.some(Boolean)) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, this.#pace.longestRetryMs);
    }
  }

  async #post(update: Update): Promise<boolean> {
    const webhook = this.#webhook;
    if (!webhook) return false;
    this.attempts++;
    try {
      const answer = await fetch(webhook.url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(webhook.secret ? { "x-telegram-bot-api-secret-token": webhook.secret } : {}),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(10_000),
      });
      await answer.arrayBuffer();
      if (!answer.ok) this.lastError = `Wrong response from the webhook: ${answer.status}`;
      return answer.ok;
    } catch (error) {
      this.lastError = error instanceof Error ? error.message : String(error);
      return false;
    }
  }
}
