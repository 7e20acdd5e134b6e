import type { ZapisContext } from "../context.ts";
import { NAME_FORM } from "./client-name.ts";

/** Whoever does something else has left the form: their next words are not an answer to it. */
export async function leaveForm(ctx: ZapisContext): Promise<void> {
  if (!ctx.desk.state.formOpen) return;
  ctx.desk.state.formOpen = false;
  await ctx.conversation.exit(NAME_FORM);
}
