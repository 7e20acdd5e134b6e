import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { wait } from "./wait.ts";

export const waitingTools: readonly Tool<ClientDesk>[] = [wait];
