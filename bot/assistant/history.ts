import type { Message } from "../../models/message.ts";
import type { Desk } from "../dialogue/desk.ts";

/** Lines of the talk that enter a prompt as they were said. */
const LINES = 12;
/** Characters of a line: what matters is at its beginning. */
const LINE_LENGTH = 300;
/** Older lines that are told in a few words: the client's latest of them begin so. */
const TOLD = 40;
const QUOTED = 5;
const QUOTED_LENGTH = 60;

export interface History {
  lines: { role: "user" | "assistant"; content: string }[];
  /** What came before them, by what was asked for and done: short however long the talk is. */
  earlier: string;
}

/** The talk so far: its last lines as they are, the rest in a few words. No model is paid to shorten it. */
export async function historyOf(desk: Desk): Promise<History> {
  const rows = await desk.models.messages
    .find({ master: desk.master._id, user: desk.user._id })
    .sort({ timestamp: -1, _id: -1 })
    .limit(LINES + TOLD)
    .lean();
  const recent = rows.slice(0, LINES).reverse();
  return {
    lines: recent.flatMap((row) => {
      const role = row.role === "user" ? "user" : row.role === "system" ? null : "assistant";
      const content =
        row.name === "tap"
          ? `[tapped: ${row.content}]`
          : row.role === "master"
            ? `[the master wrote: ${row.content}]`
            : row.content;
      return role ? [{ role, content: content.slice(0, LINE_LENGTH) }] : [];
    }),
    earlier: tell(rows.slice(LINES)),
  };
}

/**
 * Older lines in short: tools with their counts, and words: «book 5; they wrote: "на маникюр, но не
 * утром"».
 */
function tell(rows: readonly Pick<Message, "function_call" | "role" | "content" | "name">[]): string {
  const counts = new Map<string, number>();
  for (const { function_call: made } of rows) {
    const steps = (made as { steps?: { calls?: { name?: unknown }[] }[] } | null)?.steps ?? [];
    for (const { name } of steps.flatMap((step) => step.calls ?? []))
      if (typeof name === "string" && /^[a-z_]{1,40}$/.test(name))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const done = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ${count}`)).join(", ");
  const wrote = rows
    .filter((row) => row.role === "user" && row.name !== "tap" && row.content.length > 3)
    .slice(0, QUOTED)
    .reverse()
    .map((row) => JSON.stringify(row.content.replace(/\s+/g, " ").slice(0, QUOTED_LENGTH)));
  return [done, wrote.length > 0 ? `they wrote: ${wrote.join(" ")}` : ""].filter(Boolean).join("; ");
}
