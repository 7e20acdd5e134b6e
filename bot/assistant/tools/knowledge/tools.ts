import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { ask } from "./ask.ts";

export const knowledgeTools: readonly Tool<ClientDesk>[] = [ask];
