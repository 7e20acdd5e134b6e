import type { Types } from "mongoose";
import type { Logger } from "pino";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Clock } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { SecretBox } from "../../models/secrets.ts";
import type { GoogleApi } from "./google-api.ts";

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
  /**
   * Brings busy time up to date before someone confirms, if the copy is old; in any case within two seconds.
   */
  refresh(masterId: Types.ObjectId): Promise<void>;
  /** Google says that something changed. False: not from Google, or an old channel. */
  noticed(notice: { channelId: string; token: string; state: string }): Promise<boolean>;
}

export interface CalendarsDeps {
  models: Models;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  api: GoogleApi;
  words: EventWords;
  /** Where Google sends notices: an https address, or null. */
  noticeUrl: string | null;
}
