import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { explainTime } from "./explain-time.ts";
import { findSlots } from "./find-slots.ts";
import { proposeAppointment } from "./propose-appointment.ts";

export const bookingTools: readonly Tool<ClientDesk>[] = [findSlots, explainTime, proposeAppointment];
