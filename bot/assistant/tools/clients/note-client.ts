import { z } from "zod";
import { say } from "../../../dialogue/reply.ts";
import { masterTool, refusal } from "../tool.ts";

const ALL = 2_000;

export const noteClientTool = masterTool({
  name: "note_client",
  kind: "read",
  description: "Write a note on a client's card, for the master's eyes only, in the master's own words.",
  input: z.strictObject({
    person: z
      .string()
      .regex(/^C\d+$/)
      .describe("Reference of the person, from find_client."),
    note: z.string().min(2).max(300).describe("The note, quoted from the master's message."),
  }),
  async run({ person, note }, { desk, refs, text }) {
    const id = refs.read(person);
    const plain = (words: string) => words.toLowerCase().replace(/\s+/g, " ").trim();
    if (!plain(text).includes(plain(note))) return refusal("not_their_words", "quote the master's own words");
    const { models, master, booking, f, t } = desk;
    const client = id ? await models.clients.findOne({ masterId: master._id, _id: id }).lean() : null;
    if (!client) return refusal("unknown_reference", "find_client gives references");
    const line = `${f.date(booking.clock.now())}: ${note.trim()}`;
    if (!client.notes.includes(line))
      await models.clients.updateOne(
        { masterId: master._id, _id: client._id },
        { $set: { notes: [client.notes, line].filter(Boolean).join("\n").slice(-ALL) } },
      );
    return {
      facts: { ok: true, shown_to_master: "that it is noted" },
      reply: say(t.clients.noted(client.name || t.common.noName)),
    };
  },
});
