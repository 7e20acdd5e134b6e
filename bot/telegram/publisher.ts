import { setMaxListeners } from "node:events";
import { GrammyError } from "grammy";
import { Types } from "mongoose";
import type { Logger } from "pino";
import type { BotRecord } from "../../models/bot.ts";
import { changedMasters, FROM_THE_BEGINNING, type Since } from "../../models/changed-masters.ts";
import type { Models } from "../../models/connect.ts";
import { createDuty, type HeldDuty } from "../../models/duty.ts";
import type { Master } from "../../models/master.ts";
import { LANGUAGES } from "../i18n/format.ts";
import { TryLater } from "../mailbox/try-later.ts";
import {
  hashOfParts,
  type Publishable,
  partsOfMaster,
  partsOfPlatform,
  publishParts,
  untold,
  type Webhook,
} from "./publish.ts";
import type { Registry } from "./registry.ts";

const LEASE_MS = 7_000;
/**
 * How often the holder looks for changes, and the others for a duty that is free: taken over within ten
 * seconds.
 */
const ROUND_MS = 2_500;
/** Bots that are told something at the same time. */
const AT_ONCE = 20;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 10 * 60_000;

const FIELDS = {
  botId: 1,
  tgBotToken: 1,
  businessName: 1,
  description: 1,
  languages: 1,
  webhookSecret: 1,
  webhookSecretToken: 1,
} as const;
type OfMaster = Publishable & Pick<Master, "botId" | "tgBotToken" | "webhookSecret" | "webhookSecretToken">;

interface PublisherDeps {
  models: Models;
  registry: Registry;
  log: Logger;
  /** This process. */
  owner: string;
  /** Where webhooks are to point; null: updates are fetched, and no webhook is set. */
  webhookUrl: string | null;
  /** The bot in which people become masters; null: there is none. */
  platform: { botId: number; webhookSecret: string; webhookSecretToken: string } | null;
  /** How often a look is taken, ms. */
  roundMs?: number;
}

export interface Publisher {
  /** Tells Telegram about one bot at once. What fails is tried again like anything else. */
  publish(botId: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps webhooks and profiles as they should be. One process does it for all: it reads who was changed, marks
 * the bots that were not told yet, and tells them, a few at once; what fails waits longer each time, and
 * keeps no other bot waiting.
 */
export function startPublishing({
  models,
  registry,
  log,
  owner,
  webhookUrl,
  platform,
  roundMs = ROUND_MS,
}: PublisherDeps): Publisher {
  const { bots, masters } = models;
  const duty = createDuty(models.duties, { name: "publish", owner, leaseMs: LEASE_MS });
  const stopping = new AbortController();
  setMaxListeners(AT_ONCE + 10, stopping.signal);
  const atWork = new Map<number, Promise<void>>();

  const webhookOf = (of: Pick<Master, "webhookSecret" | "webhookSecretToken">): Webhook | null =>
    webhookUrl === null
      ? null
      : {
          url: `${webhookUrl.replace(/\/$/, "")}/tg/${of.webhookSecret}`,
          secretToken: of.webhookSecretToken,
        };
  const partsOf = (master: OfMaster) => partsOfMaster(master, webhookOf(master));
  const ofPlatform = platform ? partsOfPlatform(webhookOf(platform)) : [];

  /** Of everything that is the same for all masters: when it changes, all are to be looked at once more. */
  const ofAll = hashOfParts(
    partsOfMaster(
      { businessName: "—", description: "—", languages: [...LANGUAGES] },
      webhookOf({ webhookSecret: "", webhookSecretToken: "" }),
    ),
  );

  /** Resolves after `ms`, when it is to end, or when one of `sooner` does. */
  const pause = (ms: number, signal: AbortSignal, sooner: Iterable<Promise<void>> = []) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener("abort", done, { once: true });
      if (signal.aborted) done();
      for (const one of sooner) void one.then(done);
    });

  /** Notes of which bots Telegram does not know everything. */
  async function mark(wanted: readonly { botId: number; parts: ReturnType<typeof partsOf> }[]) {
    if (wanted.length === 0) return;
    const records = await bots
      .find({ _id: { $in: wanted.map((one) => one.botId) } }, { published: 1, publishAt: 1, publishTried: 1 })
      .lean<Pick<BotRecord, "_id" | "published" | "publishAt" | "publishTried">[]>();
    const known = new Map(records.map((one) => [one._id, one]));
    const stale = wanted.filter(({ botId, parts }) => {
      const record = known.get(botId);
      if (untold(parts, record).length === 0) return false;
      // What failed waits, unless there is something else to say by now.
      return !(record?.publishAt && record.publishTried === hashOfParts(parts));
    });
    if (stale.length === 0) return;
    const now = new Date();
    const orElse = (field: string, value: unknown) => ({ [field]: { $ifNull: [`$${field}`, value] } });
    await bots.collection.bulkWrite(
      stale.map(({ botId }) => ({
        updateOne: {
          filter: { _id: botId as never },
          update: [
            {
              $set: {
                publishAt: now,
                ...orElse("published", {}),
                ...orElse("publishFailures", 0),
                ...orElse("sendAt", new Date(0)),
                ...orElse("pollLease", { owner: "", until: new Date(0) }),
              },
            },
          ],
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  const withBot = (list: readonly OfMaster[]) =>
    list.flatMap((one) => (one.botId && one.tgBotToken ? [{ botId: one.botId, parts: partsOf(one) }] : []));

  /** What is to be known of these bots, and how it is told. A bot that is nobody's any more is left out. */
  async function wantedOf(ids: readonly number[]) {
    const found = await masters.find({ botId: { $in: ids } }, FIELDS).lean<OfMaster[]>();
    const wanted = new Map(
      found
        .filter((one) => one.tgBotToken)
        .map((one) => [one.botId, { parts: partsOf(one), api: () => registry.api(one) }] as const),
    );
    if (platform && ids.includes(platform.botId))
      wanted.set(platform.botId, {
        parts: ofPlatform,
        api: () => registry.api({ botId: platform.botId, tgBotToken: null }),
      });
    return wanted;
  }

  type Due = Pick<BotRecord, "_id" | "publishAt" | "publishFailures">;
  type Wanted = Awaited<ReturnType<typeof wantedOf>> extends Map<unknown, infer W> ? W : never;

  /** `lost`: aborts when the duty is somebody else's. */
  async function tell(due: Due, { parts, api: build }: Wanted, lost?: AbortSignal): Promise<void> {
    const signal = lost ? AbortSignal.any([lost, stopping.signal]) : stopping.signal;
    try {
      const api = build();
      if (api) await publishParts(api, bots, due._id, parts, signal);
      // Marked once more meanwhile: then it stays due.
      await bots.updateOne(
        { _id: due._id, publishAt: due.publishAt },
        { $set: { publishAt: null, publishFailures: 0, publishTried: null, parkedAt: null } },
      );
      // Whoever stood still may have said what was no longer so: it is said again by the one who has the duty
      // now.
      if (lost?.aborted)
        await bots.updateOne({ _id: due._id }, { $set: { published: {}, publishAt: new Date() } });
    } catch (error) {
      if (stopping.signal.aborted) return; // it is due still
      const before = due.publishFailures ?? 0; // a record of before there were any
      const failures = before + 1;
      const growing = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(before, 20));
      const ms = Math.max(growing * (0.5 + Math.random()), error instanceof TryLater ? error.ms : 0);
      const refused = error instanceof GrammyError && [401, 404].includes(error.error_code);
      log.warn(
        { err: error, botId: due._id, failures, againInMs: Math.round(ms) },
        "telegram: a bot could not be published",
      );
      await bots.updateOne(
        { _id: due._id },
        {
          $set: {
            publishAt: new Date(Date.now() + ms),
            publishFailures: failures,
            publishTried: hashOfParts(parts),
            ...(refused ? { parkedAt: new Date() } : {}),
          },
        },
      );
    }
  }

  /** Takes up bots that are due, as many as there is room for. */
  async function takeDue(lost: AbortSignal): Promise<void> {
    if (atWork.size > AT_ONCE / 2) return;
    const due = await bots
      .find(
        { publishAt: { $lte: new Date() }, _id: { $nin: [...atWork.keys()] } },
        { publishAt: 1, publishFailures: 1 },
      )
      .sort({ publishAt: 1 })
      .limit(AT_ONCE - atWork.size)
      .lean<Due[]>();
    if (due.length === 0) return;
    const wanted = await wantedOf(due.map((one) => one._id));
    for (const one of due) {
      const known = wanted.get(one._id);
      const work = known
        ? tell(one, known, lost)
        : bots.updateOne({ _id: one._id, publishAt: one.publishAt }, { $set: { publishAt: null } });
      atWork.set(
        one._id,
        Promise.resolve(work)
          .then(() => undefined)
          .catch((error) => {
            log.warn({ err: error, botId: one._id }, "telegram: a bot is tried again");
            return pause(FIRST_PAUSE_MS, stopping.signal); // it is due still
          })
          .finally(() => atWork.delete(one._id)),
      );
    }
  }

  async function work({ memo, signal: lost, remember }: HeldDuty): Promise<void> {
    const signal = AbortSignal.any([lost, stopping.signal]);
    const changes = changedMasters(masters, FIELDS, memo?.ofAll === ofAll ? sinceOf(memo) : undefined);
    if (platform) await mark([{ botId: platform.botId, parts: ofPlatform }]);
    let lookAt = 0;
    while (!signal.aborted) {
      if (performance.now() >= lookAt) {
        const changed = await changes.next();
        await mark(withBot(changed));
        // Marked first, noted second: who dies in between looks at the same ones again.
        if (changed.length > 0) await remember({ ofAll, ...changes.since() });
        else lookAt = performance.now() + roundMs;
      }
      await takeDue(lost);
      await pause(Math.max(0, Math.min(roundMs, lookAt - performance.now())), signal, atWork.values());
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await duty.run(work);
      } catch (error) {
        log.warn({ err: error }, "telegram: publishing was interrupted, trying again");
      }
      await pause(roundMs, stopping.signal);
    }
    await Promise.all(atWork.values());
    await duty.leave().catch(() => undefined); // it lapses by itself
  }
  const running = run();

  return {
    async publish(botId) {
      const wanted = (await wantedOf([botId])).get(botId);
      const record = await bots.findOne({ _id: botId }).lean<BotRecord>();
      if (wanted && record) await tell(record, wanted);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const sinceOf = (memo: Record<string, unknown>): Since =>
  memo.at instanceof Date && memo.id instanceof Types.ObjectId
    ? { at: memo.at, id: memo.id }
    : FROM_THE_BEGINNING;
