import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

/**
 * A free port of this machine, below those that the system hands out by itself: a process that is killed and
 * started again must find it free once more, whatever else runs beside it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000);
    const server = createServer();
    try {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    } catch {
      continue; // taken
    }
    server.close();
    await once(server, "close");
    return port;
  }
}

/** What a process behind a webhook is started with: a port of this machine, a store, a simulated Telegram. */
export const webhookEnvironment = (
  port: number,
  {
    databaseName,
    telegramUrl,
    secretKeys,
  }: { databaseName: string; telegramUrl: string; secretKeys: string },
): Record<string, string> => ({
  UPDATES: "webhook",
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  HTTP_PORT: String(port),
  HTTP_HOST: "127.0.0.1",
  MONGODB_URI: inject("mongodbUri").replace("/zapis?", `/${databaseName}?`),
  REDIS_URL: inject("redisUrl"),
  SECRET_KEYS: secretKeys,
  TELEGRAM_API_ROOT: telegramUrl,
  LOG_LEVEL: "warn",
});

export interface BotProcess {
  readonly child: ChildProcess;
  /** Everything it wrote. */
  output(): string;
  kill(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

const main = fileURLToPath(new URL("../../bot/main.ts", import.meta.url));

/** Starts `bot/main.ts` as users run it, with nothing in its environment but what is given. */
export function startBot(environment: Record<string, string>): BotProcess {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TZ: "UTC", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  return {
    child,
    output: () => output,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

/** Resolves when the process answers on its port. */
export async function isUp(port: number): Promise<void> {
  for (let tries = 0; tries < 2_400; tries++) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/ready`)).ok) return;
    } catch {
      // not yet
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the bot did not come up");
}
