import { z } from "zod";
import { clientTool } from "../tool.ts";

export const handOver = clientTool({
  name: "hand_over",
  kind: "read",
  description:
    "Call the master into this chat: the client wants a person, is angry or complains, or was not understood twice. You are silent until it is given back.",
  input: z.strictObject({ reason: z.enum(["asked", "complaint", "lost"]) }),
  async run({ reason }, { text }) {
    return {
      facts: { ok: true, shown_to_client: "that the master was called" },
      reply: {
        call: { kind: "person", reason, question: text },
        screen: { kind: "called", reached: true },
      },
    };
  },
});
