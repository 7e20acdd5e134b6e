/** The composition root: reads the environment, starts the process, stops it in order. */
import { promptProblems } from "./assistant/prompts.ts";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { type Running, startProcess } from "./process.ts";

const read = readConfig(process.env);
const problems = [...(read.ok ? [] : read.problems), ...promptProblems];
if (!read.ok || problems.length > 0) {
  console.error(`The configuration is not right:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  process.exit(2);
}
const log = createLogger(read.config.LOG_LEVEL);

let running: Running | null = null;
let stopping = false;
const stop = (signal: string) => {
  // A second signal does not wait; one that comes before anything runs has nothing to wait for.
  if (stopping || !running) process.exit(stopping ? 1 : 0);
  stopping = true;
  log.info({ signal }, "zapis: stopping");
  running.stop().then(
    () => process.exit(0),
    (error) => {
      log.error({ err: error }, "zapis: could not stop in order");
      process.exit(1);
    },
  );
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

try {
  running = await startProcess(read.config, log, process.env.PATH ?? "", (reason) => {
    log.fatal(reason);
    process.exit(1);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  log.debug({ err: error }, "zapis: could not start");
  process.exit(1);
}
