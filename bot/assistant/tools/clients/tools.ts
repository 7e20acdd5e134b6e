import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { findClientTool } from "./find-client.ts";
import { noteClientTool } from "./note-client.ts";

export const clientsTools: readonly Tool<MasterDesk>[] = [findClientTool, noteClientTool];
