import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { ClientDesk, Desk, MasterDesk } from "../dialogue/desk.ts";
import type { Post } from "./post.ts";

/** What handlers see beside the update: the desk of the person who wrote, and the way to their chat. */
export interface AtDesk<D extends Desk = Desk> {
  desk: D;
  post: Post;
}

export type ZapisContext = ConversationFlavor<Context & AtDesk>;
export type ClientContext = ZapisContext & AtDesk<ClientDesk>;
export type MasterContext = ZapisContext & AtDesk<MasterDesk>;

/** The doors of the two sides: what stands behind one of them needs to ask no more. */
export const isClients = (ctx: ZapisContext): ctx is ClientContext => ctx.desk.side === "client";
export const isMasters = (ctx: ZapisContext): ctx is MasterContext => ctx.desk.side === "master";
