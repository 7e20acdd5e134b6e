import type { Appointment } from "../../../engine/booking/appointment.ts";

/** The first thing anybody reads. */
export type StartScreen = { kind: "welcome"; name: string; returning: boolean; next: Appointment | null };
