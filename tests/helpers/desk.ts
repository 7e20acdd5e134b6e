import type { Desk } from "../../bot/dialogue/desk.ts";

/** Of a desk that is set out without a channel: nobody hears what is told from it. */
export const alone: Pick<Desk, "publicUrl" | "tell" | "change"> = {
  publicUrl: null,
  tell: async () => ({ told: "nobody", messageId: null }),
  change: async () => false,
};
