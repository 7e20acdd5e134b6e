import { createHash, randomBytes } from "node:crypto";
import { MINUTE } from "../../engine/time.ts";
import type { GoogleLink } from "../../models/google-link.ts";
import type { Master } from "../../models/master.ts";
import { type GoogleApi, SCOPE } from "./google-api.ts";
import type { Calendars, CalendarsDeps } from "./ports.ts";

const ATTEMPT_MS = 15 * MINUTE;

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url");

/** The way in and out: OAuth with a proof key (RFC 7636) and a state that is good once (RFC 9700). */
export function consent({
  models,
  secrets,
  clock,
  log,
  api,
}: CalendarsDeps): Pick<Calendars, "connectUrl" | "connected" | "disconnect"> {
  const { googleLinks } = models;
  const at = (ms: number) => new Date(clock.now() + ms);

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
        await api.revoke(granted.refreshToken).catch(() => {}); // kept by nobody: it does nothing
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
  };
}
