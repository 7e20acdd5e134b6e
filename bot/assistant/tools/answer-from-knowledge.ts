import { z } from "zod";
import { KNOWLEDGE_TYPES } from "../../../models/master.ts";
import { defineTool } from "./tool.ts";

export const answerFromKnowledge = defineTool({
  name: "answer_from_knowledge",
  kind: "read",
  description:
    "Show what the master wrote about a topic (payment, place, preparation, care, rules) word for word. Use it for questions that are not about times.",
  input: z.strictObject({ topic: z.enum(KNOWLEDGE_TYPES) }),
  async run({ topic }, { desk }) {
    const { master, t } = desk;
    const known = master.knowledge.filter((one) => one.type === topic).map((one) => one.content);
    if (topic === "place" && master.address)
      known.unshift([master.address, master.addressNote].filter(Boolean).join(", "));
    if (known.length === 0) {
      const phone = master.contacts.phone;
      return {
        facts: { ok: false, code: "not_known" },
        reply: {
          screen: {
            kind: "say",
            text: phone ? t.contactLine(phone) : t.callMaster(master.masterName, ""),
            doors: true,
          },
        },
      };
    }
    return {
      facts: { ok: true, shown_to_client: known },
      reply: { screen: { kind: "say", text: known.join("\n") } },
    };
  },
});
