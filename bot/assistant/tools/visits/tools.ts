import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { myAppointments } from "./my-appointments.ts";
import { proposeCancel } from "./propose-cancel.ts";
import { proposeMove } from "./propose-move.ts";

export const visitsTools: readonly Tool<ClientDesk>[] = [myAppointments, proposeMove, proposeCancel];
