import { z } from "zod";
import { clientTool } from "../tool.ts";

export const askMaster = clientTool({
  name: "ask_master",
  kind: "read",
  description:
    "Pass the client's question to the master, who answers here. Use it when answer_from_knowledge does not know, or only the master can decide.",
  input: z.strictObject({
    question: z.string().max(500).describe("The client's question, in the client's words."),
  }),
  async run(_input, { text }) {
    // What is passed on are the client's own words, not the model's.
    return {
      facts: { ok: true, shown_to_client: "that the question was passed on" },
      reply: {
        call: { kind: "question", reason: "question", question: text },
        screen: { kind: "question_passed", reached: true },
      },
    };
  },
});
