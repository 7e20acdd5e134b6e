import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { cancel } from "./cancel.ts";
import { move } from "./move.ts";
import { visits } from "./visits.ts";

export const visitsTools: readonly Tool<ClientDesk>[] = [visits, move, cancel];
