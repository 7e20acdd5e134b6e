import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { joinWaitlist } from "./join-waitlist.ts";

export const waitingTools: readonly Tool<ClientDesk>[] = [joinWaitlist];
