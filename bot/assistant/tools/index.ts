import type { ClientDesk, Desk, MasterDesk } from "../../dialogue/desk.ts";
import type { ToolSpec } from "../model.ts";
import { refsOf } from "../refs.ts";
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
import type { Tool, ToolOutcome } from "./tool.ts";

/** What the assistant can do in a client's chat. Nothing of the master's side is in it, and nothing here writes a booking. */
export const CLIENT_TOOLS: readonly Tool<ClientDesk>[] = [
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
export const MASTER_TOOLS: readonly Tool<MasterDesk>[] = [
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

/** What the assistant can do at a desk, as a model is told of it. */
export const toolSpecs = ({ side }: Desk): ToolSpec[] =>
  (side === "client" ? CLIENT_TOOLS : MASTER_TOOLS).map((tool) => tool.spec);

/** A tool of this desk's side by its name, ready to run there; one of the other side's is as unknown as any other. */
export function toolAt(desk: Desk, name: string): ToolAtDesk | undefined {
  return desk.side === "client" ? atDesk(CLIENT_TOOLS, name, desk) : atDesk(MASTER_TOOLS, name, desk);
}

interface ToolAtDesk {
  kind: Tool<Desk>["kind"];
  /** Runs on the model's raw arguments, and the person's own words in this turn. */
  call(raw: string, text: string): Promise<ToolOutcome>;
}

function atDesk<D extends Desk>(tools: readonly Tool<D>[], name: string, desk: D): ToolAtDesk | undefined {
  const tool = tools.find((one) => one.name === name);
  return (
    tool && {
      kind: tool.kind,
      call: (raw, text) => tool.call(raw, { desk, refs: refsOf(desk.state), text }),
    }
  );
}
