import { answerFromKnowledge } from "./answer-from-knowledge.ts";
import { askMaster } from "./ask-master.ts";
import { explainTime } from "./explain-time.ts";
import { findServices } from "./find-services.ts";
import { findSlots } from "./find-slots.ts";
import { handOver } from "./hand-over.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { myAppointments } from "./my-appointments.ts";
import { noteAboutClient } from "./note-about-client.ts";
import { proposeAppointment } from "./propose-appointment.ts";
import { proposeCancel } from "./propose-cancel.ts";
import { proposeMove } from "./propose-move.ts";
import type { Tool } from "./tool.ts";

/** What the assistant can do in a client's chat. Nothing of the master's side is in it, and nothing here writes a booking. */
export const CLIENT_TOOLS: readonly Tool[] = [
  findServices,
  findSlots,
  explainTime,
  proposeAppointment,
  myAppointments,
  proposeMove,
  proposeCancel,
  joinWaitlist,
  answerFromKnowledge,
  askMaster,
  handOver,
  noteAboutClient,
];

export const toolOf = (name: string): Tool | undefined => CLIENT_TOOLS.find((tool) => tool.name === name);
