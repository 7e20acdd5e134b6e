import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabases } from "../../bot/embedded/databases.ts";
import { judgedCalls } from "./judge/count.ts";

declare module "vitest" {
  export interface ProvidedContext {
    mongodbUri: string;
    redisUrl: string;
  }
}

/** One embedded MongoDB and one Redis for the whole run; each test file takes a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "zapis-tests-"));
  const databases = await openDatabases(
    { dataFolder: folder, searchPath: process.env.PATH ?? "", onGiveUp: (reason) => console.error(reason) },
    { redis: true },
  );
  project.provide("mongodbUri", databases.mongodbUri);
  project.provide("redisUrl", databases.redisUrl ?? "");
  const counter = judgedCalls(folder);
  process.env.ZAPIS_JUDGE_COUNT = counter.file;
  return async () => {
    const { calls, violations } = counter.total();
    console.log(`\nJudged calls to Telegram: ${calls}, violations: ${violations}`);
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
