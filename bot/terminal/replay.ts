/**
 * `npm run replay -- FILE.json …`: plays recorded conversations, with the model's tool calls and their cost.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectStore } from "../../models/connect.ts";
import { openDatabases } from "../embedded/databases.ts";
import { createLogger } from "../logger.ts";
import { readRecording } from "../simulator/recording.ts";
import { replayDatabase, replayRecording } from "./replay-recording.ts";

async function run(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error("npm run replay -- FILE.json …  (tests/conversations has many)");
  const recordings = files.map((file) => ({ file, recording: readRecording(file) }));
  const folder = mkdtempSync(join(tmpdir(), "zapis-replay-"));
  const databases = await openDatabases(
    {
      mongodbUri: process.env.MONGODB_URI || undefined,
      dataFolder: folder,
      searchPath: process.env.PATH ?? "",
      onGiveUp: (reason) => console.error(reason),
    },
    { redis: false },
  );
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  const log = createLogger(process.env.LOG_LEVEL ?? "silent");
  try {
    for (const { file, recording } of recordings) {
      write(`${file}\n${recording.shows} (${recording.obtained})\n`);
      const store = await connectStore(databases.mongodbUri, replayDatabase());
      try {
        const { problems } = await replayRecording(recording, { store, log, write });
        write(problems.length === 0 ? "\nas recorded\n" : `\nNOT as recorded:\n${problems.join("\n")}\n`);
        if (problems.length > 0) process.exitCode = 1;
      } finally {
        await store.connection.dropDatabase();
        await store.close();
      }
    }
  } finally {
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
