import { command } from "../command.ts";
import type { MasterDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { exportAll } from "./export.ts";

export const importCommands = [
  command("export", { by: ["master"], about: (t) => t.imports.command }, sendAll),
];

async function sendAll(desk: MasterDesk): Promise<Reply> {
  const files = await exportAll(desk);
  return {
    also: files.map(({ name, content, rows }) => ({
      do: "file" as const,
      name,
      content,
      caption: desk.t.imports.exported(rows),
    })),
  };
}
