import type { ClientDesk, MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { findClientTool } from "./find-client.ts";
import { noteAboutClient } from "./note-about-client.ts";
import { noteClientTool } from "./note-client.ts";

export const ownCardTools: readonly Tool<ClientDesk>[] = [noteAboutClient];

export const clientsTools: readonly Tool<MasterDesk>[] = [findClientTool, noteClientTool];
