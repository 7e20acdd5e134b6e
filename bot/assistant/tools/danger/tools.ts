import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { danger } from "./danger.ts";

export const dangerTools: readonly Tool<ClientDesk>[] = [danger];
