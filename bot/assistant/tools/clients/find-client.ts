import { z } from "zod";
import { showClients } from "../../../dialogue/clients/find.ts";
import { masterTool } from "../tool.ts";

export const findClientTool = masterTool({
  name: "find_client",
  kind: "read",
  input: z.strictObject({ words: z.string().max(100) }),
  async run({ words }, { desk, refs }) {
    const { found, ...reply } = await showClients(desk, words);
    return {
      facts: {
        ok: found.length > 0,
        shown_to_master:
          found.length === 1 ? "the card" : found.length === 0 ? "that there is none" : "whom to choose from",
        people: found.map((one) => ({ person: refs.give("C", String(one._id)), name: one.name })),
      },
      reply,
    };
  },
});
