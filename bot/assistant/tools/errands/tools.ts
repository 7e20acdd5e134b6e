import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { planErrandTool } from "./plan-errand.ts";

export const errandsTools: readonly Tool<MasterDesk>[] = [planErrandTool];
