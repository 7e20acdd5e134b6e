import type { Appointment, HistoryEntry } from "../engine/booking/appointment.ts";
import type { Master } from "../models/master.ts";

/** Whether the words arrived: `nobody` there to tell (no Telegram, no owner yet), or `unreachable` (blocked). */
export type Told = "told" | "unreachable" | "nobody";

/** The channel through which people hear of what happened. */
export interface Announcer {
  /** A change of a visit, to the side that did not make it. */
  notice(master: Master, appointment: Appointment, entry: HistoryEntry): Promise<Told>;
  reminder(master: Master, appointment: Appointment): Promise<Told>;
  /** A kept time was let go because nobody confirmed. */
  holdEnded(master: Master, appointment: Appointment): Promise<Told>;
}
