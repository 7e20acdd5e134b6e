import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { stop } from "./stop.ts";

export const profileTools: readonly Tool<ClientDesk>[] = [stop];
