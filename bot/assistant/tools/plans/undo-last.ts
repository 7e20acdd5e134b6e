import { z } from "zod";
import { lastPlan } from "../../../dialogue/plans/decide.ts";
import { masterTool } from "../tool.ts";

export const undoLastTool = masterTool({
  name: "undo_last",
  kind: "read",
  input: z.strictObject({}),
  async run(_input, { desk }) {
    return {
      facts: { ok: true, shown_to_master: "the latest change, with a button to put it back" },
      reply: await lastPlan(desk),
    };
  },
});
