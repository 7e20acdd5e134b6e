import { randomUUID } from "node:crypto";
import type { Types } from "mongoose";
import { MINUTE } from "../../engine/time.ts";
import type { GoogleLink } from "../../models/google-link.ts";
import type { Master } from "../../models/master.ts";
import { type GoogleCalendar, GoogleError } from "./google-api.ts";
import type { CalendarsDeps } from "./ports.ts";

const LEASE_MS = 60_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 10 * MINUTE;

/** Meanwhile another process has the calendar, or the master disconnected it. */
class TakenOver extends Error {}

/** A connection, while it is this process's alone. */
export interface Held {
  link: GoogleLink;
  master: Master;
  calendar: GoogleCalendar;
  /** Keeps it for longer; throws when it is no longer ours. */
  stillMine(): Promise<void>;
}

/**
 * Runs work on a master's connection that no other process runs beside it. Null: it is not connected, broken,
 * or another has it, or Google failed: then it is noted when to come again, or that only the master can help.
 */
export type Leased = <T>(masterId: Types.ObjectId, work: (held: Held) => Promise<T>) => Promise<T | null>;

export function createLeased({ models, secrets, clock, log, api }: CalendarsDeps): Leased {
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

  /**
   * Later again, longer each time; or never, until the master connects again. What is known stays in force.
   */
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
    const until = at(Math.max(pause, error.waitMs));
    // Nothing is looked for meanwhile, so all of it is due then.
    await googleLinks.updateOne(
      { masterId },
      { $set: { pausedUntil: until, pullDueAt: until }, $inc: { failures: 1 } },
    );
  }

  return async (masterId, work) => {
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
      const calendar = api.calendar(secrets.open(master.google.refreshToken));
      return await work({ link, master, calendar, stillMine });
    } catch (error) {
      if (error instanceof TakenOver) return null;
      if (!(error instanceof GoogleError)) throw error;
      await failed(link, error);
      return null;
    } finally {
      await googleLinks.updateOne(mine, { $set: { leaseOwner: null, leaseUntil: null } });
    }
  };
}
