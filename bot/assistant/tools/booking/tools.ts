import type { ClientDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { book } from "./book.ts";
import { choose } from "./choose.ts";

export const bookingTools: readonly Tool<ClientDesk>[] = [book, choose];
