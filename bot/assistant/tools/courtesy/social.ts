import { z } from "zod";
import { COURTESIES, courtesy } from "../../../dialogue/courtesy/courtesy.ts";
import { clientTool, masterTool } from "../tool.ts";

const definition = {
  name: "social",
  kind: "read" as const,
  input: z.strictObject({ kind: z.enum(COURTESIES) }),
};

export const social = clientTool({
  ...definition,
  run: async ({ kind }, { desk }) => ({ facts: { ok: true }, reply: courtesy(desk, kind) }),
});

export const mastersSocial = masterTool({
  ...definition,
  run: async ({ kind }, { desk }) => ({ facts: { ok: true }, reply: courtesy(desk, kind) }),
});
