import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import type { ToolSpec } from "./model.ts";
import { refsOf } from "./refs.ts";
import { explainTime } from "./tools/booking/explain-time.ts";
import { findSlots } from "./tools/booking/find-slots.ts";
import { proposeAppointment } from "./tools/booking/propose-appointment.ts";
import { askMaster } from "./tools/call/ask-master.ts";
import { handOver } from "./tools/call/hand-over.ts";
import { changePricesTool } from "./tools/catalog/change-prices.ts";
import { changeServiceTool } from "./tools/catalog/change-service.ts";
import { findServices } from "./tools/catalog/find-services.ts";
import { findClientTool } from "./tools/clients/find-client.ts";
import { noteAboutClient } from "./tools/clients/note-about-client.ts";
import { noteClientTool } from "./tools/clients/note-client.ts";
import { showDayTool } from "./tools/day/show-day.ts";
import { bookForTool } from "./tools/for-clients/book-for.ts";
import { cancelForTool } from "./tools/for-clients/cancel-for.ts";
import { moveForTool } from "./tools/for-clients/move-for.ts";
import { changeHoursTool } from "./tools/hours/change-hours.ts";
import { changeWeekTool } from "./tools/hours/change-week.ts";
import { answerFromKnowledge } from "./tools/knowledge/answer-from-knowledge.ts";
import { undoLastTool } from "./tools/plans/undo-last.ts";
import { changeSettingTool } from "./tools/settings/change-setting.ts";
import type { Tool, ToolOutcome } from "./tools/tool.ts";
import { myAppointments } from "./tools/visits/my-appointments.ts";
import { proposeCancel } from "./tools/visits/propose-cancel.ts";
import { proposeMove } from "./tools/visits/propose-move.ts";
import { joinWaitlist } from "./tools/waiting/join-waitlist.ts";

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
