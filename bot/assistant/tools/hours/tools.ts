import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { changeHoursTool } from "./change-hours.ts";
import { changeWeekTool } from "./change-week.ts";

export const hoursTools: readonly Tool<MasterDesk>[] = [changeHoursTool, changeWeekTool];
