import { answerFromKnowledge } from "./answer-from-knowledge.ts";
import { findServices } from "./find-services.ts";
import { findSlots } from "./find-slots.ts";
import { myAppointments } from "./my-appointments.ts";
import { proposeAppointment } from "./propose-appointment.ts";
import { proposeCancel } from "./propose-cancel.ts";
import { proposeMove } from "./propose-move.ts";
import type { Tool } from "./tool.ts";

/** What the assistant can do in a client's chat. Nothing of the master's side is in it, and nothing here writes a booking. */
export const CLIENT_TOOLS: readonly Tool[] = [
  findServices,
  findSlots,
  proposeAppointment,
  myAppointments,
  proposeMove,
  proposeCancel,
  answerFromKnowledge,
];
