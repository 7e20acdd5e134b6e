import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { showDayTool } from "./show-day.ts";

export const dayTools: readonly Tool<MasterDesk>[] = [showDayTool];
