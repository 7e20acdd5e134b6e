import type { ClientDesk, MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { mastersSocial, social } from "./social.ts";

export const courtesyTools: readonly Tool<ClientDesk>[] = [social];

export const mastersCourtesyTools: readonly Tool<MasterDesk>[] = [mastersSocial];
