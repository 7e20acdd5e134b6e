import { z } from "zod";
import { showClients } from "../../../dialogue/clients/find.ts";
import { say } from "../../../dialogue/reply.ts";
import { CANNOT } from "../../../reading/deeds/deed.ts";
import { unsaid } from "../fields.ts";
import { masterTool } from "../tool.ts";

/** Nothing is done, and why: it was refused or only thought of, or there is no way by words. */
export const unableTool = masterTool({
  name: "unable",
  kind: "read",
  input: z.strictObject({
    what: z.enum(["refused", "thought", ...CANNOT]),
    person: unsaid(z.string().max(60)),
  }),
  async run({ what, person }, { desk }) {
    const why = say(desk.t.plans.unable[what]);
    if (person === null) return { facts: { ok: true, shown: "that it is not done, and why" }, reply: why };
    const { found, ...card } = await showClients(desk, person);
    return found.length === 0
      ? { facts: { ok: true }, reply: why }
      : { facts: { ok: true, shown: "why not, and the card" }, beside: why, reply: card };
  },
});
