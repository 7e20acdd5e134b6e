/** `npm run chat`: talk to the real bot in the terminal, or feed it lines. */

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { connectStore } from "../../models/connect.ts";
import type { ChatModel } from "../assistant/model.ts";
import { offlineModel } from "../assistant/offline.ts";
import { readRecording } from "../assistant/recorded.ts";
import { readConfig } from "../config.ts";
import { openDatabases } from "../embedded/databases.ts";
import { readFixture } from "../fixtures/load.ts";
import { createLogger } from "../logger.ts";
import { chooseModel } from "../process.ts";
import { openStage } from "../simulator/stage.ts";
import { movableClock, readMoment } from "./clock.ts";
import { jsonPrinter, textPrinter } from "./printer.ts";
import { LINES_HELP, playLine } from "./script.ts";
import { stateLines } from "./state-lines.ts";

const USAGE = `npm run chat -- [--now 2026-03-02T09:00] [--fixture salon|barber|tutor|FILE.json] [--bot KEY]
               [--model offline|openai|RECORDING.json] [--json] [--state]

${LINES_HELP}`;

function options() {
  const { values } = parseArgs({
    options: {
      now: { type: "string" },
      fixture: { type: "string", default: "salon" },
      bot: { type: "string" },
      model: { type: "string", default: "offline" },
      json: { type: "boolean", default: false },
      state: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}

function modelOf(name: string): ChatModel {
  if (name === "offline") return offlineModel;
  if (name !== "openai") return readRecording(name);
  const read = readConfig({
    OPENAI_API_KEY: process.env.OPENAI_API_KEY,
    OPENAI_BASE_URL: process.env.OPENAI_BASE_URL,
    OPENAI_MODEL: process.env.OPENAI_MODEL,
  });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const model = chooseModel(read.config);
  if (model === offlineModel)
    throw new Error("--model openai wants OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint of your own.");
  return model;
}

async function run(): Promise<void> {
  const wanted = options();
  if (wanted.help) return console.log(USAGE);
  const fixture = readFixture(wanted.fixture);
  const model = modelOf(wanted.model);
  const timeZone =
    (wanted.bot ? fixture.masters.find((one) => one._id === wanted.bot) : fixture.masters[0])?.timeZone ??
    "UTC";
  const clock = movableClock(wanted.now === undefined ? null : readMoment(wanted.now, timeZone));
  const interactive = process.stdin.isTTY === true && !wanted.json;
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  const printer = wanted.json ? jsonPrinter(write) : textPrinter(write);

  const folder = mkdtempSync(join(tmpdir(), "zapis-chat-"));
  const databases = await openDatabases(
    {
      mongodbUri: process.env.MONGODB_URI || undefined,
      dataFolder: folder,
      searchPath: process.env.PATH ?? "",
      onGiveUp: (reason) => console.error(reason),
    },
    { redis: false },
  );
  const store = await connectStore(databases.mongodbUri, `chat${randomBytes(6).toString("hex")}`);
  try {
    const log = createLogger(process.env.LOG_LEVEL ?? "silent");
    const stage = await openStage({
      store,
      fixture,
      clock,
      model,
      log,
      companyMs: interactive ? 1_200 : 30,
      ...(wanted.bot ? { masterKey: wanted.bot } : {}),
    });
    stage.telegram.on((event) => {
      if (event.botId === stage.bot.info.id) printer.event(event, stage.nameOf(event.userId));
    });
    if (interactive)
      write(
        `${stage.loaded.master.businessName} · ${model.name === "offline" ? "offline rules, no model" : model.name}. Ctrl-D ends.\n${LINES_HELP}\n`,
      );
    const input = createInterface({
      input: process.stdin,
      ...(interactive ? { output: process.stdout, prompt: "› " } : {}),
    });
    if (interactive) input.prompt();
    for await (const line of input) {
      await playLine(line, stage, clock, printer);
      if (interactive) input.prompt();
    }
    if (wanted.state) for (const line of await stateLines(store.models)) write(line);
    await stage.close();
  } finally {
    await store.connection.dropDatabase();
    await store.close();
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
