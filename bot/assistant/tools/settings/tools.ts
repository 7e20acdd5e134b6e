import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { changeSettingTool } from "./change-setting.ts";

export const settingsTools: readonly Tool<MasterDesk>[] = [changeSettingTool];
