import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Desk } from "../dialogue/desk.ts";
import type { Post } from "../reception/post.ts";

export type ZapisContext = ConversationFlavor<Context>;

/** What a form sees beside the update: the desk of the person who wrote, and the way to their chat. */
export interface AtDesk {
  desk: Desk;
  post: Post;
}
