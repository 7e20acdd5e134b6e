import type { Actor } from "../../../engine/booking/appointment.ts";
import { answerFromKnowledge } from "./answer-from-knowledge.ts";
import { askMaster } from "./ask-master.ts";
import { explainTime } from "./explain-time.ts";
import { findServices } from "./find-services.ts";
import { findSlots } from "./find-slots.ts";
import { handOver } from "./hand-over.ts";
import { joinWaitlist } from "./join-waitlist.ts";
import { bookForTool } from "./master/book-for.ts";
import { cancelForTool } from "./master/cancel-for.ts";
import { changeHoursTool } from "./master/change-hours.ts";
import { changePricesTool } from "./master/change-prices.ts";
import { changeServiceTool } from "./master/change-service.ts";
import { changeSettingTool } from "./master/change-setting.ts";
import { changeWeekTool } from "./master/change-week.ts";
import { findClientTool } from "./master/find-client.ts";
import { moveForTool } from "./master/move-for.ts";
import { noteClientTool } from "./master/note-client.ts";
import { showDayTool } from "./master/show-day.ts";
import { undoLastTool } from "./master/undo-last.ts";
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

/** What it can do in the master's own chat. None of it is in a client's list, and the executor refuses it there as well. */
export const MASTER_TOOLS: readonly Tool[] = [
  showDayTool,
  findClientTool,
  noteClientTool,
  changeHoursTool,
  bookForTool,
  moveForTool,
  cancelForTool,
  changePricesTool,
  changeServiceTool,
  changeWeekTool,
  changeSettingTool,
  undoLastTool,
];

export const toolsFor = (actor: Actor["kind"]): readonly Tool[] =>
  actor === "client" ? CLIENT_TOOLS : actor === "master" ? MASTER_TOOLS : [];

/** A tool of that side's, by name; one of the other side's is as unknown as any other. */
export const toolOf = (name: string, actor: Actor["kind"]): Tool | undefined =>
  toolsFor(actor).find((tool) => tool.name === name);
