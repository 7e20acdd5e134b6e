import type { Appointment, HistoryEntry } from "../engine/booking/appointment.ts";
import type { ClientImport } from "../models/client-import.ts";
import type { Master } from "../models/master.ts";
import type { Plan } from "../models/plan.ts";
import type { Relay } from "../models/relay.ts";

/** Whether the words arrived: `nobody` there to tell (no Telegram, no owner yet), or `unreachable` (blocked). */
export type Told = "told" | "unreachable" | "nobody";

/** With the message it became: an answer to it is about what it said. */
export interface Said {
  told: Told;
  messageId: number | null;
}

/** The channel through which people hear of what happened. */
export interface Announcer {
  /** A change of a visit, to the side that did not make it. */
  notice(master: Master, appointment: Appointment, entry: HistoryEntry): Promise<Told>;
  reminder(master: Master, appointment: Appointment): Promise<Said>;
  /** The master's day at its beginning: who comes, what is free, whom to call. */
  morning(master: Master, date: string): Promise<Told>;
  /** Its end: did all come, and tomorrow. */
  evening(master: Master, date: string): Promise<Told>;
  /** After a visit: how was it? */
  review(master: Master, appointment: Appointment): Promise<Told>;
  /** Long since the last one: a time like it. */
  nudge(master: Master, appointment: Appointment): Promise<Told>;
  /** A kept time was let go because nobody confirmed. */
  holdEnded(master: Master, appointment: Appointment): Promise<Told>;
  /** Time that they waited for is kept for them. */
  freed(master: Master, held: Appointment): Promise<Told>;
  /** Time they had asked for is open now, nothing is kept: the starts that are free. */
  opened(
    master: Master,
    clientId: string,
    services: readonly { serviceId: string; name: string }[],
    starts: readonly number[],
  ): Promise<Told>;
  /** Someone waits for the master's answer. */
  relayNudge(master: Master, relay: Relay): Promise<Told>;
  /** The assistant has the chat again. */
  relayBack(master: Master, relay: Relay): Promise<Told>;
  /** The event of a visit was moved to `start` in Google, or deleted (null): what is right? */
  googleWish(master: Master, appointment: Appointment, start: number | null): Promise<Told>;
  /** The calendar is connected; `events` of it take time. */
  googleConnected(master: Master, events: number): Promise<Told>;
  /** Google takes no more requests until the master connects again. */
  googleBroken(master: Master): Promise<Told>;
  /** People who were offered other times and have chosen none. */
  planDeadline(
    master: Master,
    plan: Plan,
    people: readonly { name: string; phone: string | null; reachable: boolean }[],
  ): Promise<Told>;
  /** Who of them has chosen by now, in the message that shows the plan. */
  planAnswers(master: Master, plan: Plan): Promise<void>;
  /** Will another time do? It is kept, and the visit stands as it was until they say so. */
  askMove(master: Master, appointment: Appointment): Promise<Told>;
  /** The visit is off because its day is closed: said again, with times that are free now. */
  dayClosed(master: Master, appointment: Appointment): Promise<Told>;
  /** What a list of people holds, with the question whether to take it in; null: it could not be read. Returns the message. */
  importRead(master: Master, list: ClientImport | null): Promise<number | null>;
  /** How far it is, in the same message. */
  importProgress(master: Master, list: ClientImport): Promise<void>;
  /** Whether the master's bot may speak: false while its token is refused. Throws when that cannot be asked. */
  accepted(master: Master): Promise<boolean>;
  /** The model's money for the month is spent: the rules answer. */
  budgetSpent(master: Master): Promise<Told>;
}
