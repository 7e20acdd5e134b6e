import type { Message } from "../../models/message.ts";
import type { Desk } from "../dialogue/desk.ts";

/** Characters of a line that are kept. */
const LONGEST = 4_096;

/** Writes a line of the talk, once an update: what the person wrote or tapped, and what was answered. */
export async function writeLine(
  desk: Desk,
  line: Pick<Message, "role" | "content"> & Partial<Pick<Message, "name" | "function_call" | "tokensUsed">>,
): Promise<void> {
  const { models, master, user, booking, key } = desk;
  const { role, content, ...rest } = line;
  await models.messages.updateOne(
    { master: master._id, turnKey: key, role },
    {
      $setOnInsert: {
        master: master._id,
        user: user._id,
        userTgId: user.tgId ?? 0,
        role,
        content: content.slice(0, LONGEST),
        timestamp: new Date(booking.clock.now()),
        turnKey: key,
        ...rest,
      },
    },
    { upsert: true },
  );
}
