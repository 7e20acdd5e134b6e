import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { haggle } from "./haggle.ts";
import { person } from "./person.ts";

export const callTools: readonly Tool<ClientDesk>[] = [person, haggle];
