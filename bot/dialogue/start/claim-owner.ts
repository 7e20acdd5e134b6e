import { createHash } from "node:crypto";
import type { Desk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

const OWNER = /^own_([\w-]{16,60})$/;

/** The code of a single-use owner link, as it is stored. */
export const ownerCodeHash = (code: string) => createHash("sha256").update(code).digest("hex");

/**
 * Makes whoever opens the owner link the master. One guarded write: of two who open it at once, one gets it.
 * Null: the words are no owner link's.
 */
export async function claimOwner({ models, master, user, t }: Desk, words: string): Promise<Reply | null> {
  const code = OWNER.exec(words)?.[1];
  if (!code) return null;
  const claimed = await models.masters.findOneAndUpdate(
    { _id: master._id, ownerCodeHash: ownerCodeHash(code) },
    { $set: { userId: user._id, ownerCodeHash: null } },
  );
  return claimed ? { ...say(t.start.ownerClaimed), also: [{ do: "menu" }] } : say(t.start.ownerLinkUsed);
}
