import type { Connection } from "mongoose";

type Fields = Record<string, unknown>;

/**
 * A command as the driver sent it, and what makes it a kind of its own: collection, filter and sort, without
 * the values.
 */
interface Sent {
  shape: string;
  command: Fields;
}

/** How the engine answers one kind of command. */
export interface Explained {
  shape: string;
  /** It reads a whole collection, sorts in memory, or reads many documents for few, or of all masters. */
  faults: ("COLLSCAN" | "SORT" | "MANY")[];
  indexes: string[];
  examined: number;
  returned: number;
}

/** The option of a connection string that `record` needs. */
export const MONITORED = "&monitorCommands=true";

/**
 * Of the crowd one master has more visits and clients than the first; more than the second are those of
 * several masters.
 */
const MANY = 150;
const ALL = 500;

/** Commands that look for documents. */
const LOOKS = ["find", "findAndModify", "aggregate", "distinct", "count", "update", "delete"];
/** What belongs to the talk between driver and server, and not to the question. */
const ENVELOPE = new Set([
  "$db",
  "$clusterTime",
  "$readPreference",
  "lsid",
  "txnNumber",
  "writeConcern",
  "readConcern",
  "ordered",
]);

/** Notes every command that looks for documents from now on; a kind of command once, as it was sent last. */
export function record(connection: Connection): Map<string, Fields> {
  const sent = new Map<string, Fields>();
  connection.getClient().on("commandStarted", ({ commandName, command }) => {
    if (!LOOKS.includes(commandName)) return;
    for (const one of split(commandName, command as Fields)) sent.set(one.shape, one.command);
  });
  return sent;
}

/** One command a statement: an update or a deletion may carry several. */
function split(name: string, sent: Fields): Sent[] {
  const command = Object.fromEntries(Object.entries(sent).filter(([key]) => !ENVELOPE.has(key)));
  const listed = { update: "updates", delete: "deletes" }[name];
  if (listed === undefined) return [{ shape: shapeOf(name, command, command), command }];
  return (command[listed] as Fields[]).map((one) => ({
    shape: shapeOf(name, command, one),
    command: { ...command, [listed]: [one] },
  }));
}

function shapeOf(name: string, command: Fields, statement: Fields): string {
  const filter = statement.filter ?? statement.q ?? statement.query ?? statement.pipeline ?? {};
  const parts = [name, command[name], words(filter)];
  if (name === "distinct") parts.push(`of ${command.key}`);
  const sort = command.sort as Fields | Map<string, unknown> | undefined;
  if (sort) parts.push(`sort ${JSON.stringify(sort instanceof Map ? Object.fromEntries(sort) : sort)}`);
  return parts.join(" ");
}

/**
 * A filter with its values left out, but for those that a partial index may ask for: null, truth, and plain
 * words.
 */
function words(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return /^[a-z_]{3,14}$/.test(value) ? value : "?";
  if (Array.isArray(value)) return `[${[...new Set(value.map(words))].sort().slice(0, 6).join(" ")}]`;
  if (typeof value !== "object" || "_bsontype" in value || value instanceof Date || value instanceof RegExp)
    return "?";
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}:${words(one)}`)
    .join(" ")}}`;
}

/** Asks the engine how it would answer each kind of command. Nothing is changed by that. */
export async function explain(
  connection: Connection,
  sent: ReadonlyMap<string, Fields>,
): Promise<Explained[]> {
  const answers: Explained[] = [];
  for (const [shape, command] of [...sent].sort(([a], [b]) => a.localeCompare(b))) {
    const answer = (await connection.db?.command({
      explain: command,
      verbosity: "executionStats",
    })) as Fields;
    const found = { stages: new Set<string>(), indexes: new Set<string>(), examined: 0, returned: 0 };
    walk(answer, found);
    answers.push({
      shape,
      faults: [
        ...(["COLLSCAN", "SORT"] as const).filter((stage) => found.stages.has(stage)),
        ...(found.examined > MANY && (found.examined > 3 * found.returned || found.examined > ALL)
          ? (["MANY"] as const)
          : []),
      ],
      indexes: [...found.indexes],
      examined: found.examined,
      returned: found.returned,
    });
  }
  return answers;
}

function walk(
  part: unknown,
  found: { stages: Set<string>; indexes: Set<string>; examined: number; returned: number },
): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === "rejectedPlans" || key === "allPlansExecution" || key === "command") continue;
    if (key === "stage") found.stages.add(String(value));
    else if (key === "indexName") found.indexes.add(String(value));
    else if (key === "totalDocsExamined") found.examined = Math.max(found.examined, Number(value));
    else {
      // The outermost: what came of it, and not of a stage within.
      if (key === "executionStats") found.returned = Number((value as Fields).nReturned ?? 0);
      walk(value, found);
    }
  }
}
