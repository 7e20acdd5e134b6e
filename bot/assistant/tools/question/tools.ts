import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { answer } from "./answer.ts";

export const questionTools: readonly Tool<ClientDesk>[] = [answer];
