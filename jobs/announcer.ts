import type { Appointment, HistoryEntry } from "../engine/booking/appointment.ts";
import type { Master } from "../models/master.ts";
import type { Relay } from "../models/relay.ts";

/** Whether the words arrived: `nobody` there to tell (no Telegram, no owner yet), or `unreachable` (blocked). */
export type Told = "told" | "unreachable" | "nobody";

/** The channel through which people hear of what happened. */
export interface Announcer {
  /** A change of a visit, to the side that did not make it. */
  notice(master: Master, appointment: Appointment, entry: HistoryEntry): Promise<Told>;
  reminder(master: Master, appointment: Appointment): Promise<Told>;
  /** A kept time was let go because nobody confirmed. */
  holdEnded(master: Master, appointment: Appointment): Promise<Told>;
  /** Someone waits for the master's answer. */
  relayNudge(master: Master, relay: Relay): Promise<Told>;
  /** The assistant has the chat again. */
  relayBack(master: Master, relay: Relay): Promise<Told>;
  /** The model's money for the month is spent: the rules answer. */
  budgetSpent(master: Master): Promise<Told>;
}
