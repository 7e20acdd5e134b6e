import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { tell } from "./tell.ts";

export const toldTools: readonly Tool<ClientDesk>[] = [tell];
