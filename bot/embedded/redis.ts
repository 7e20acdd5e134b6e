import { accessSync, constants, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { needsPatch, patchedCopies } from "./glibc.ts";
import { type EmbeddedDatabase, engineCache } from "./mongodb.ts";
import { socketPathIn, supervise } from "./supervise.ts";

function onPath(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function packaged(): string {
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = require.resolve("@falkordblite/linux-x64/package.json");
  } catch {
    throw new Error("no redis-server on the PATH and no packaged one for this platform");
  }
  const binary = join(dirname(manifest), "bin", "redis-server");
  if (!needsPatch()) return binary;
  const [copy] = patchedCopies([binary], engineCache(`redis-${require(manifest).version}`));
  return copy ?? binary;
}

/**
 * Starts Redis over `folder`/redis: the one on the PATH, else the packaged one. `uri` is a socket path for
 * ioredis.
 */
export async function startEmbeddedRedis(
  folder: string,
  searchPath: string,
  onGiveUp: (reason: string) => void,
): Promise<EmbeddedDatabase> {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true });
  const binary = onPath("redis-server", searchPath) ?? packaged();
  const socket = socketPathIn(home, "redis.sock");
  const child = fileURLToPath(new URL("./redis-child.ts", import.meta.url));
  const server = await supervise(child, [binary, join(home, "redis"), socket], onGiveUp);
  return {
    uri: socket,
    get pid() {
      return server.pid;
    },
    stop: server.stop,
  };
}
