import { z } from "zod";
import { defineTask } from "../task.ts";
import { runImport } from "./run-import.ts";

/** A list of people is read, or taken in. */
export const importList = defineTask({
  kind: "import",
  data: z.strictObject({ importId: z.string() }),
  id: ({ importId }) => importId,
  async run(deps, master, { importId }) {
    await runImport(deps, master, importId);
    return undefined;
  },
});
