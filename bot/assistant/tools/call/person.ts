import { z } from "zod";
import { clientTool } from "../tool.ts";

export const person = clientTool({
  name: "person",
  kind: "read",
  input: z.strictObject({ why: z.enum(["asked", "complaint"]) }),
  async run({ why }, { text }) {
    return {
      facts: { ok: true, shown: "that the master was called" },
      reply: {
        call: { kind: "person", reason: why, question: text },
        screen: { kind: "called", reached: true },
      },
    };
  },
});
