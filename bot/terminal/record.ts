/**
 * `npm run record -- --from BOT:CHAT FILE.json`: turns a stored chat into a recording, with names, phones and
 * ids replaced.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connectStore } from "../../models/connect.ts";
import { openDatabases } from "../embedded/databases.ts";
import { createLogger } from "../logger.ts";
import { recordingOfChat } from "./record-chat.ts";
import { replayDatabase, replayRecording } from "./replay-recording.ts";

const USAGE =
  "npm run record -- --from BOT:CHAT FILE.json  (the chat's _id; MONGODB_URI says where it is stored, --lines how many of its last lines)";

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { from: { type: "string" }, lines: { type: "string", default: "40" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!values.from || !file || !/^\d+:\d+$/.test(values.from)) throw new Error(USAGE);
  if (!process.env.MONGODB_URI) throw new Error("MONGODB_URI must say where the chat is stored.");
  const source = await connectStore(process.env.MONGODB_URI);
  const recording = await recordingOfChat(source.models, values.from, Number(values.lines)).finally(() =>
    source.close(),
  );

  // Played once, so that the file says how it ends today; whoever makes it a test says how it should.
  const folder = mkdtempSync(join(tmpdir(), "zapis-record-"));
  const databases = await openDatabases(
    { dataFolder: folder, searchPath: process.env.PATH ?? "", onGiveUp: (reason) => console.error(reason) },
    { redis: false },
  );
  try {
    const store = await connectStore(databases.mongodbUri, replayDatabase());
    const log = createLogger("silent");
    const { end, problems } = await replayRecording(recording, { store, log });
    await store.close();
    writeFileSync(file, `${JSON.stringify({ ...recording, end }, null, 2)}\n`);
    console.log(
      `${file}: ${recording.talk.length} lines. Read it before it is committed: only what we know of is replaced.`,
    );
    for (const problem of problems.filter((one) => !one.startsWith("the end"))) console.log(`! ${problem}`);
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
