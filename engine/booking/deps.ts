import type { AppointmentWrites, Diary } from "../ports.ts";
import type { Clock } from "../time.ts";

/** What the use cases need, bound to one master. */
export interface BookingDeps {
  diary: Diary;
  appointments: AppointmentWrites;
  clock: Clock;
  /** An unguessable short token, letters and digits. */
  newToken(): string;
}
