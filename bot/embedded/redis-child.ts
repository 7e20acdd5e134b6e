/**
 * Runs redis-server and ends it with its parent: `node redis-child.ts <binary> <data folder> <socket path>`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { connect } from "node:net";

const [binary, folder, socketPath] = process.argv.slice(2);
if (!binary || !folder || !socketPath) throw new Error("usage: redis-child <binary> <data> <socket>");

mkdirSync(folder, { recursive: true });
/** A socket that answers belongs to a living server over the same folder. */
const alive = await new Promise<boolean>((resolve) => {
  const probe = connect(socketPath, () => {
    probe.destroy();
    resolve(true);
  }).on("error", () => resolve(false));
});
if (alive) {
  process.send?.({ failed: "DBPathInUse: another process serves this data folder" });
  process.exit(3);
}
const server = spawn(
  binary,
  // AOF and noeviction: a queue that may forget or evict its jobs is not a queue (BullMQ, "going to
  // production").
  [
    "--port",
    "0",
    "--unixsocket",
    socketPath,
    "--dir",
    folder,
    "--appendonly",
    "yes",
    "--save",
    "",
    "--maxmemory-policy",
    "noeviction",
  ],
  { stdio: ["ignore", "pipe", "pipe"] },
);
let output = "";
const remember = (chunk: Buffer) => {
  output = (output + chunk.toString()).slice(-2000);
};
server.stdout.on("data", remember);
server.stderr.on("data", remember);
server.once("error", (error) => fail(error.message));
server.once("exit", (code) =>
  fail(`redis-server ended with ${code}: ${output.trim().split("\n").at(-1) ?? ""}`),
);

function fail(reason: string): void {
  process.send?.({ failed: reason });
  process.exit(3);
}
const stop = () => {
  server.removeAllListeners("exit");
  server.once("exit", () => process.exit(0));
  server.kill("SIGTERM");
};
process.once("disconnect", stop);
process.once("SIGTERM", stop);
process.on("SIGINT", () => {});

const ping = () => {
  if (!existsSync(socketPath)) return void setTimeout(ping, 15);
  const probe = connect(socketPath, () => probe.write("PING\r\n"));
  probe.once("data", (answer) => {
    probe.destroy();
    if (answer.toString().startsWith("+PONG")) process.send?.({ ready: true });
    else setTimeout(ping, 15); // still loading its file
  });
  probe.once("error", () => setTimeout(ping, 15));
};
ping();
