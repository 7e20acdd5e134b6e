import type { AppointmentWrites, Diary } from "../ports.ts";
import type { Clock } from "../time.ts";

/** What the use cases need, bound to one master. */
export interface BookingDeps {
  diary: Diary;
  appointments: AppointmentWrites;
  clock: Clock;
  /** Brings what other calendars say up to date, if it can, before someone confirms. */
  refresh?(): Promise<void>;
  /** An unguessable short token, letters and digits. */
  newToken(): string;
}
