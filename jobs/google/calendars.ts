import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type { Types } from "mongoose";
import type { Logger } from "pino";
import type { Appointment } from "../../engine/booking/appointment.ts";
import { type Clock, DAY, HOUR, MINUTE } from "../../engine/time.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import type { Models } from "../../models/connect.ts";
import type { GoogleLink } from "../../models/google-link.ts";
import type { Master } from "../../models/master.ts";
import type { SecretBox } from "../../models/secrets.ts";
import { type GoogleApi, type GoogleCalendar, GoogleError, SCOPE } from "./google-api.ts";
import { pull } from "./pull.ts";
import { pushVisit } from "./push.ts";

/** What an event of a visit says to the master. */
export type EventWords = (
  master: Master,
  visit: Appointment,
) => Promise<{ title: string; description: string }>;

/** How an authorisation ended. `partial`: the master left out the right to events. */
export type Connected =
  | { ok: true; masterId: Types.ObjectId }
  | {
      ok: false;
      because: "unknown" | "expired" | "declined" | "partial" | "failed";
      masterId: Types.ObjectId | null;
    };

/** The masters' Google calendars and their diaries, brought together. */
export interface Calendars {
  /** A link for the master to agree at, good once and for a quarter of an hour; an earlier one is void. */
  connectUrl(masterId: Types.ObjectId): Promise<string>;
  /** Takes the answer Google sends the master back with. */
  connected(answer: { state: string; code: string | null }): Promise<Connected>;
  /** Forgets the connection and gives the permission back; events stay where they are. */
  disconnect(masterId: Types.ObjectId): Promise<void>;
  /** Pushes, pulls and renews what is due. Does nothing while another process is at it. */
  sync(masterId: Types.ObjectId): Promise<void>;
  /** Brings busy time up to date before someone confirms, if the copy is old; in any case within two seconds. */
  refresh(masterId: Types.ObjectId): Promise<void>;
  /** Google says that something changed. False: not from Google, or an old channel. */
  noticed(notice: { channelId: string; token: string; state: string }): Promise<boolean>;
}

interface CalendarsDeps {
  models: Models;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  api: GoogleApi;
  words: EventWords;
  /** Where Google sends notices: an https address, or null. */
  noticeUrl: string | null;
}

const ATTEMPT_MS = 15 * MINUTE;
/** With notices the poll is a safety net; without them it is all there is. */
const POLL_WITH_CHANNEL_MS = 5 * MINUTE;
const POLL_MS = 2 * MINUTE;
const CHANNEL_RENEWED_BEFORE_MS = DAY;
const CHANNEL_AGAIN_MS = HOUR;
const FRESH_MS = MINUTE;
const REFRESH_PATIENCE_MS = 2_000;
const LEASE_MS = 60_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 10 * MINUTE;
const PUSHES_AT_ONCE = 100;
/** Visits so long over are not written any more. */
const PUSHED_BACK_MS = 7 * DAY;

/** Meanwhile another process has the calendar, or the master disconnected it. */
class TakenOver extends Error {}

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url");

export function createCalendars(deps: CalendarsDeps): Calendars {
  const { models, secrets, clock, log, api, words, noticeUrl } = deps;
  const { googleLinks } = models;
  const at = (ms: number) => new Date(clock.now() + ms);

  /** The link as it is when this process alone may act on it; null while another does. */
  async function take(masterId: Types.ObjectId, owner: string): Promise<GoogleLink | null> {
    return googleLinks
      .findOneAndUpdate(
        {
          masterId,
          connectedAt: { $ne: null },
          broken: null,
          $or: [{ leaseUntil: null }, { leaseUntil: { $lt: new Date() } }],
        },
        { $set: { leaseOwner: owner, leaseUntil: new Date(Date.now() + LEASE_MS) } },
        { returnDocument: "after" },
      )
      .lean<GoogleLink>();
  }

  async function leased<T>(
    masterId: Types.ObjectId,
    work: (
      link: GoogleLink,
      master: Master,
      calendar: GoogleCalendar,
      stillMine: () => Promise<void>,
    ) => Promise<T>,
  ): Promise<T | null> {
    const owner = randomUUID();
    const link = await take(masterId, owner);
    if (!link) return null;
    const mine = { masterId, leaseOwner: owner };
    const stillMine = async () => {
      const kept = await googleLinks.updateOne(mine, {
        $set: { leaseUntil: new Date(Date.now() + LEASE_MS) },
      });
      if (kept.matchedCount === 0) throw new TakenOver();
    };
    try {
      const master = await models.masters.findOne({ _id: masterId }).lean<Master>();
      if (!master?.google.refreshToken) return null;
      return await work(link, master, api.calendar(secrets.open(master.google.refreshToken)), stillMine);
    } catch (error) {
      if (error instanceof TakenOver) return null;
      if (!(error instanceof GoogleError)) throw error;
      await failed(link, error);
      return null;
    } finally {
      await googleLinks.updateOne(mine, { $set: { leaseOwner: null, leaseUntil: null } });
    }
  }

  /** Later again, longer each time; or never, until the master connects again. What is known stays in force. */
  async function failed(link: GoogleLink, error: GoogleError): Promise<void> {
    const { masterId } = link;
    if (error.failure === "revoked" || error.failure === "forbidden") {
      log.warn({ masterId: String(masterId), failure: error.failure }, "google: the connection is broken");
      await googleLinks.updateOne(
        { masterId, broken: null },
        { $set: { broken: { at: at(0), reason: error.failure, toldAt: null }, channel: null } },
      );
      return;
    }
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** link.failures) * (0.5 + Math.random());
    const level = error.failure === "away" ? "info" : "error";
    log[level]({ err: error, masterId: String(masterId) }, "google: a request failed, trying later");
    await googleLinks.updateOne(
      { masterId },
      { $set: { pausedUntil: at(Math.max(pause, error.waitMs)) }, $inc: { failures: 1 } },
    );
  }

  async function pullNow(
    link: GoogleLink,
    master: Master,
    calendar: GoogleCalendar,
    stillMine: () => Promise<void>,
  ): Promise<void> {
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

  async function pushAll(
    master: Master,
    calendar: GoogleCalendar,
    stillMine: () => Promise<void>,
  ): Promise<void> {
    const own = { masterId: master._id, pending: "google" as const };
    const since = at(-PUSHED_BACK_MS);
    const waiting = await models.appointments
      .find({ ...own, startTime: { $gte: since } })
      .sort({ startTime: 1 })
      .limit(PUSHES_AT_ONCE)
      .lean<AppointmentDocument[]>();
    for (const document of waiting) {
      await stillMine();
      await pushVisit(models, calendar, master, document, words);
    }
    await models.appointments.updateMany(
      { ...own, startTime: { $lt: since } },
      { $pull: { pending: "google" } },
    );
  }

  /** A new channel first, then the old one is stopped: notices may come twice, but never not at all. */
  async function renewChannel(link: GoogleLink, calendar: GoogleCalendar): Promise<void> {
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
    async connectUrl(masterId) {
      const state = randomBytes(24).toString("base64url");
      const verifier = randomBytes(48).toString("base64url"); // 64 characters: RFC 7636 wants 43 to 128
      await googleLinks.updateOne(
        { masterId },
        {
          $set: {
            attempt: {
              stateHash: hashOf(state),
              verifier: secrets.seal(verifier),
              expiresAt: at(ATTEMPT_MS),
            },
          },
        },
        { upsert: true },
      );
      return api.consentUrl({ state, challenge: hashOf(verifier) });
    },

    async connected({ state, code }) {
      // Used up before anything else: a second answer with the same state finds nothing.
      const link = await googleLinks
        .findOneAndUpdate({ "attempt.stateHash": hashOf(state) }, { $set: { attempt: null } })
        .lean<GoogleLink>();
      if (!link?.attempt) return { ok: false, because: "unknown", masterId: null };
      const { masterId, attempt } = link;
      if (attempt.expiresAt.getTime() <= clock.now()) return { ok: false, because: "expired", masterId };
      if (code === null) return { ok: false, because: "declined", masterId };
      let granted: Awaited<ReturnType<GoogleApi["exchange"]>>;
      try {
        granted = await api.exchange(code, secrets.open(attempt.verifier));
      } catch (error) {
        log.warn({ err: error, masterId: String(masterId) }, "google: the code could not be exchanged");
        return { ok: false, because: "failed", masterId };
      }
      if (!granted.refreshToken) return { ok: false, because: "failed", masterId };
      if (!granted.scopes.includes(SCOPE)) {
        await api.revoke(granted.refreshToken).catch(() => {});
        return { ok: false, because: "partial", masterId };
      }
      await models.masters.updateOne(
        { _id: masterId },
        {
          $set: {
            google: {
              isConnected: true,
              calendarId: "primary",
              refreshToken: secrets.seal(granted.refreshToken),
            },
          },
        },
      );
      await googleLinks.updateOne(
        { masterId },
        {
          $set: {
            connectedAt: at(0),
            fresh: true,
            welcomed: false,
            leaseOwner: null,
            leaseUntil: null,
            syncToken: null,
            windowEnd: null,
            pulledAt: null,
            pullDueAt: at(0),
            pausedUntil: null,
            failures: 0,
            channel: null,
            channelDueAt: null,
            broken: null,
          },
        },
      );
      return { ok: true, masterId };
    },

    async disconnect(masterId) {
      const master = await models.masters
        .findOneAndUpdate(
          { _id: masterId },
          { $set: { google: { isConnected: false, calendarId: null, refreshToken: null } } },
        )
        .lean<Master>();
      const link = await googleLinks
        .findOneAndUpdate(
          { masterId },
          {
            $set: {
              connectedAt: null,
              channel: null,
              broken: null,
              attempt: null,
              syncToken: null,
              leaseOwner: null,
              leaseUntil: null,
            },
          },
        )
        .lean<GoogleLink>();
      await models.busyEvents.deleteMany({ masterId });
      await models.appointments.updateMany(
        { masterId, pending: "google_wish" },
        { $set: { googleWish: null }, $pull: { pending: "google_wish" } },
      );
      if (!master?.google.refreshToken) return;
      const permission = secrets.open(master.google.refreshToken);
      try {
        if (link?.channel) await api.calendar(permission).unwatch(link.channel);
        await api.revoke(permission);
      } catch (error) {
        log.info(
          { err: error, masterId: String(masterId) },
          "google: the permission could not be given back",
        );
      }
    },

    async sync(masterId) {
      await leased(masterId, async (link, master, calendar, stillMine) => {
        if (link.pausedUntil && link.pausedUntil.getTime() > clock.now()) return;
        await pushAll(master, calendar, stillMine);
        if (!link.pullDueAt || link.pullDueAt.getTime() <= clock.now())
          await pullNow(link, master, calendar, stillMine);
        await renewChannel(link, calendar);
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
          const done = await leased(masterId, async (...own) => {
            await pullNow(...own);
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
