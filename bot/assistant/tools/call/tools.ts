import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { askMaster } from "./ask-master.ts";
import { handOver } from "./hand-over.ts";

export const callTools: readonly Tool<ClientDesk>[] = [askMaster, handOver];
