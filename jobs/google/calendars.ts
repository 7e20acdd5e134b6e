import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { DAY, HOUR, MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { GoogleLink } from "../../models/google-link.ts";
import { consent } from "./consent.ts";
import { GoogleError } from "./google-api.ts";
import { createLeased, type Held } from "./lease.ts";
import type { Calendars, CalendarsDeps } from "./ports.ts";
import { pull } from "./pull.ts";
import { pushVisit } from "./push.ts";

/** With notices the poll is a safety net; without them it is all there is. */
export const POLL_WITH_CHANNEL_MS = 5 * MINUTE;
const POLL_MS = 2 * MINUTE;
const CHANNEL_RENEWED_BEFORE_MS = DAY;
const CHANNEL_AGAIN_MS = HOUR;
const FRESH_MS = MINUTE;
const REFRESH_PATIENCE_MS = 2_000;
const PUSHES_AT_ONCE = 100;
/** Visits so long over are not written any more. */
const PUSHED_BACK_MS = 7 * DAY;

export function createCalendars(deps: CalendarsDeps): Calendars {
  const { models, clock, log, words, noticeUrl } = deps;
  const { googleLinks } = models;
  const leased = createLeased(deps);
  const at = (ms: number) => new Date(clock.now() + ms);

  async function pullNow({ link, master, calendar, stillMine }: Held): Promise<void> {
    const own = { masterId: master._id };
    const now = clock.now();
    // Before it is read, so that a notice meanwhile is not taken for answered.
    await googleLinks.updateOne(own, {
      $set: { pullDueAt: at(link.channel ? POLL_WITH_CHANNEL_MS : POLL_MS) },
    });
    try {
      const { syncToken, windowEnd } = await pull({ models, calendar, master, link, now, stillMine });
      await googleLinks.updateOne(own, {
        $set: {
          syncToken,
          windowEnd,
          pulledAt: new Date(now),
          pausedUntil: null,
          failures: 0,
          fresh: false,
        },
      });
    } catch (error) {
      await googleLinks.updateOne(own, { $set: { pullDueAt: new Date(now) } });
      throw error;
    }
  }

  /** False: there may be more. */
  async function pushAll({ master, calendar, stillMine }: Held): Promise<boolean> {
    const own = { masterId: master._id, pending: "google" as const };
    const since = at(-PUSHED_BACK_MS);
    const waiting = await models.appointments
      .find({ ...own, startTime: { $gte: since } })
      .sort({ startTime: 1 })
      .limit(PUSHES_AT_ONCE)
      .lean<AppointmentDocument[]>();
    for (const document of waiting) {
      await stillMine();
      try {
        await pushVisit(models, calendar, master, document, words);
      } catch (error) {
        if (!(error instanceof GoogleError) || error.failure !== "refused") throw error;
        // The same request will not do better: this change is given up, and the others are not kept waiting.
        log.error({ err: error, visit: String(document._id) }, "google: a visit could not be written");
        await models.appointments.updateOne(
          { masterId: master._id, _id: document._id, revision: document.revision },
          { $pull: { pending: "google" } },
        );
      }
    }
    await models.appointments.updateMany(
      { ...own, startTime: { $lt: since } },
      { $pull: { pending: "google" } },
    );
    return waiting.length < PUSHES_AT_ONCE;
  }

  /** A new channel first, then the old one is stopped: notices may come twice, but never not at all. */
  async function renewChannel({ link, calendar }: Held): Promise<void> {
    const { masterId, channel } = link;
    const now = clock.now();
    if (noticeUrl === null || (link.channelDueAt && link.channelDueAt.getTime() > now)) return;
    const id = randomUUID();
    const token = randomBytes(24).toString("base64url");
    try {
      const { resourceId, expiresAt } = await calendar.watch({ id, token, address: noticeUrl });
      await googleLinks.updateOne(
        { masterId },
        {
          $set: {
            channel: { id, token, resourceId, expiresAt: new Date(expiresAt) },
            channelDueAt: new Date(Math.max(now + CHANNEL_AGAIN_MS, expiresAt - CHANNEL_RENEWED_BEFORE_MS)),
          },
        },
      );
      if (channel) await calendar.unwatch(channel).catch(() => {}); // it ends by itself
    } catch (error) {
      // Without notices the poll goes on; a calendar that cannot be watched is no reason to stop.
      if (!(error instanceof GoogleError) || error.failure === "away" || error.failure === "revoked")
        throw error;
      log.warn({ err: error, masterId: String(masterId) }, "google: the calendar cannot be watched");
      await googleLinks.updateOne({ masterId }, { $set: { channelDueAt: at(DAY) } });
    }
  }

  return {
    ...consent(deps),

    async sync(masterId) {
      await leased(masterId, async (held) => {
        const { pausedUntil, pullDueAt } = held.link;
        if (pausedUntil && pausedUntil.getTime() > clock.now()) return;
        const isAll = await pushAll(held);
        if (!pullDueAt || pullDueAt.getTime() <= clock.now()) await pullNow(held);
        if (!isAll) await googleLinks.updateOne({ masterId }, { $set: { pullDueAt: at(0) } });
        await renewChannel(held);
      });
    },

    async refresh(masterId) {
      const work = async () => {
        for (;;) {
          const link = await googleLinks
            .findOne({ masterId, connectedAt: { $ne: null }, broken: null })
            .lean<GoogleLink>();
          const now = clock.now();
          if (!link || (link.pausedUntil && link.pausedUntil.getTime() > now)) return;
          const asked = link.pullDueAt !== null && link.pullDueAt.getTime() <= now;
          if (!asked && link.pulledAt && now - link.pulledAt.getTime() < FRESH_MS) return;
          const done = await leased(masterId, async (held) => {
            await pullNow(held);
            return true;
          });
          if (done) return;
          await new Promise((resolve) => setTimeout(resolve, 100)); // another process is at it
        }
      };
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, REFRESH_PATIENCE_MS);
      });
      // Google away, or slow: what was last known decides.
      await Promise.race([
        work().catch((error) =>
          log.warn({ err: error, masterId: String(masterId) }, "google: could not refresh"),
        ),
        patience,
      ]);
      clearTimeout(timer);
    },

    async noticed({ channelId, token, state }) {
      const link = await googleLinks.findOne({ "channel.id": String(channelId) }).lean<GoogleLink>();
      if (!link?.channel) return false;
      const digest = (text: string) => createHash("sha256").update(text).digest();
      if (!timingSafeEqual(digest(token), digest(link.channel.token))) return false;
      if (state !== "sync")
        await googleLinks.updateOne({ masterId: link.masterId }, { $set: { pullDueAt: at(0) } });
      return true;
    },
  };
}
