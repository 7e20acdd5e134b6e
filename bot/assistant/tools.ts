import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import type { ToolSpec } from "./model.ts";
import { refsOf } from "./refs.ts";
import { bookingTools } from "./tools/booking/tools.ts";
import { callTools } from "./tools/call/tools.ts";
import { catalogTools, ownCatalogTools } from "./tools/catalog/tools.ts";
import { clientsTools } from "./tools/clients/tools.ts";
import { courtesyTools, mastersCourtesyTools } from "./tools/courtesy/tools.ts";
import { dangerTools } from "./tools/danger/tools.ts";
import { dayTools } from "./tools/day/tools.ts";
import { errandsTools } from "./tools/errands/tools.ts";
import { forClientsTools } from "./tools/for-clients/tools.ts";
import { hoursTools } from "./tools/hours/tools.ts";
import { knowledgeTools } from "./tools/knowledge/tools.ts";
import { plansTools } from "./tools/plans/tools.ts";
import { profileTools } from "./tools/profile/tools.ts";
import { questionTools } from "./tools/question/tools.ts";
import { settingsTools } from "./tools/settings/tools.ts";
import { toldTools } from "./tools/told/tools.ts";
import type { Tool, ToolOutcome } from "./tools/tool.ts";
import { visitsTools } from "./tools/visits/tools.ts";
import { waitingTools } from "./tools/waiting/tools.ts";

/**
 * What the assistant can do in a client's chat. Nothing of the master's side is in it, and nothing here
 * writes a booking.
 */
export const CLIENT_TOOLS: readonly Tool<ClientDesk>[] = [
  ...catalogTools,
  ...bookingTools,
  ...visitsTools,
  ...waitingTools,
  ...knowledgeTools,
  ...callTools,
  ...questionTools,
  ...toldTools,
  ...profileTools,
  ...dangerTools,
  ...courtesyTools,
];

/**
 * What it can do in the master's own chat. None of it is in a client's list, and the executor refuses it
 * there as well.
 */
export const MASTER_TOOLS: readonly Tool<MasterDesk>[] = [
  ...dayTools,
  ...clientsTools,
  ...hoursTools,
  ...errandsTools,
  ...forClientsTools,
  ...ownCatalogTools,
  ...settingsTools,
  ...plansTools,
  ...mastersCourtesyTools,
];

/** What the assistant can do at a desk, as a model is told of it. */
export const toolSpecs = ({ side }: Desk): ToolSpec[] =>
  (side === "client" ? CLIENT_TOOLS : MASTER_TOOLS).map((tool) => tool.spec);

/**
 * A tool of this desk's side by its name, ready to run there; one of the other side's is as unknown as any
 * other.
 */
export function toolAt(desk: Desk, name: string): ToolAtDesk | undefined {
  return desk.side === "client" ? atDesk(CLIENT_TOOLS, name, desk) : atDesk(MASTER_TOOLS, name, desk);
}

interface ToolAtDesk {
  kind: Tool<Desk>["kind"];
  /** What a proposal, or a question that comes of it, is about. */
  about(raw: string): string;
  /** Runs on the model's raw arguments, and the person's own words in this turn. */
  call(raw: string, text: string): Promise<ToolOutcome>;
}

function atDesk<D extends Desk>(tools: readonly Tool<D>[], name: string, desk: D): ToolAtDesk | undefined {
  const tool = tools.find((one) => one.name === name);
  return (
    tool && {
      kind: tool.kind,
      about: tool.about,
      call: (raw, text) => tool.call(raw, { desk, refs: refsOf(desk.state), text }),
    }
  );
}
