import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** A database process that is started again when it dies. `pid` changes with each start. */
export interface Supervised {
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

type Word = { ready: true } | { failed: string };

const RESTARTS_PER_MINUTE = 10;

/**
 * Starts a child, resolves when it says it is ready, and starts it again whenever it dies.
 * Rejects with the child's own reason when the first start fails.
 */
export async function supervise(
  script: string,
  args: readonly string[],
  onGiveUp: (reason: string) => void,
): Promise<Supervised> {
  let child: ChildProcess;
  let stopping = false;
  const starts: number[] = [];

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const started = fork(script, args, { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [] });
      child = started;
      let failure = "it ended before it was ready";
      let ready = false;
      started.on("message", (word: Word) => {
        if ("ready" in word) {
          ready = true;
          resolve();
        } else failure = word.failed;
      });
      started.once("error", reject);
      started.once("exit", (code, signal) => {
        if (!ready) return reject(new Error(failure));
        if (stopping) return;
        process.stderr.write(
          `${basename(script, ".ts")}: ended by ${signal ?? `exit ${code}`}, starting it again\n`,
        );
        restart();
      });
    });

  const restart = () => {
    const now = performance.now();
    while (starts.length > 0 && now - (starts[0] ?? 0) > 60_000) starts.shift();
    starts.push(now);
    if (starts.length > RESTARTS_PER_MINUTE) return onGiveUp(`it died ${starts.length} times in a minute`);
    start().catch((error: Error) => {
      if (!stopping) onGiveUp(error.message);
    });
  };

  await start();
  return {
    get pid() {
      return child.pid;
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const hard = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(hard);
    },
  };
}

/**
 * A Unix socket path inside `folder`, or in the temporary folder where that would pass the limit of 108
 * bytes.
 */
export function socketPathIn(folder: string, name: string): string {
  const wanted = join(folder, name);
  if (Buffer.byteLength(wanted) <= 100) return wanted;
  const home = join(tmpdir(), `zapis-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return join(home, name);
}
