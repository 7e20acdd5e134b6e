import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { unableTool } from "./unable.ts";
import { undoLastTool } from "./undo-last.ts";

export const plansTools: readonly Tool<MasterDesk>[] = [undoLastTool, unableTool];
