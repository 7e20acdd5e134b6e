import { z } from "zod";
import { showClients } from "../../../dialogue/clients/find.ts";
import { say } from "../../../dialogue/reply.ts";
import { pieceOf } from "../quoted.ts";
import { masterTool, refusal } from "../tool.ts";

/** Notes about one person; older ones give way. */
const ALL = 2_000;

export const noteClientTool = masterTool({
  name: "note_client",
  kind: "read",
  input: z.strictObject({
    person: z.string().min(2).max(60),
    note: z.string().min(2).max(300),
  }),
  async run({ person, note }, { desk, text }) {
    const said = pieceOf(text, note);
    if (said === null || pieceOf(text, person) === null)
      return refusal("not_their_words", "quote the master's own words");
    const { models, master, booking, f, t } = desk;
    const { found, ...reply } = await showClients(desk, person);
    const [client] = found;
    // Whose card it is is never guessed.
    if (!client || found.length > 1)
      return { facts: { ok: false, shown: client ? "whom to choose from" : "that there is none" }, reply };
    const line = `${f.date(booking.clock.now())}: ${said}`;
    if (!client.notes.includes(line))
      await models.clients.updateOne(
        { masterId: master._id, _id: client._id },
        { $set: { notes: [client.notes, line].filter(Boolean).join("\n").slice(-ALL) } },
      );
    return {
      facts: { ok: true, shown: "that it is noted" },
      reply: say(t.clients.noted(client.name || t.common.noName)),
    };
  },
});
