import type { MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { bookForTool } from "./book-for.ts";
import { cancelForTool } from "./cancel-for.ts";
import { moveForTool } from "./move-for.ts";

export const forClientsTools: readonly Tool<MasterDesk>[] = [bookForTool, moveForTool, cancelForTool];
