/** `npm run chat`: talk to the real bot in the terminal, or feed it lines. */

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearLine, createInterface, cursorTo, type Interface } from "node:readline";
import { parseArgs } from "node:util";
import { connectStore, type Models } from "../../models/connect.ts";
import { offlineModel } from "../assistant/rules.ts";
import { openDatabases } from "../embedded/databases.ts";
import { readFixture } from "../fixtures/load.ts";
import { createLogger } from "../logger.ts";
import { type RecordedLine, type Recording, readEndState, recordAnswers } from "../simulator/recording.ts";
import { openStage } from "../simulator/stage.ts";
import { readChatSettings } from "./chat-settings.ts";
import { movableClock, readMoment } from "./clock.ts";
import { jsonPrinter, textPrinter } from "./printer.ts";
import { newReadings } from "./read-lines.ts";
import { isUnsaid, LINES_HELP, playLine } from "./script.ts";
import { stateLines } from "./state-lines.ts";

const USAGE = `npm run chat -- [--now 2026-03-02T09:00] [--fixture salon|barber|tutor|FILE.json] [--bot KEY]
               [--model offline|openai|RECORDING.json] [--json] [--state] [--cost] [--record FILE.json]

--record writes the talk down with the model's answers, for npm run replay; --cost tells what each line cost;
--json tells what was read in each message beside what was said. OPENAI_*, MODEL_TIMEOUT_MS and TURN_TIMEOUT_MS
are the server's.

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
      cost: { type: "boolean", default: false },
      record: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}

async function run(): Promise<void> {
  const wanted = options();
  if (wanted.help) return console.log(USAGE);
  const fixture = readFixture(wanted.fixture);
  const { model: chosen, turnTimeoutMs } = readChatSettings(wanted.model, process.env);
  const talk: RecordedLine[] = [];
  // An answer belongs to the newest line by then, also where that was sent without waiting for it.
  const model = wanted.record
    ? recordAnswers(chosen, (answer) => void talk.at(-1)?.model.push(answer))
    : chosen;
  const timeZone =
    (wanted.bot ? fixture.masters.find((one) => one._id === wanted.bot) : fixture.masters[0])?.timeZone ??
    "UTC";
  if (wanted.record && wanted.now === undefined)
    throw new Error("--record wants --now, so that it can be replayed.");
  const clock = movableClock(wanted.now === undefined ? null : readMoment(wanted.now, timeZone));
  const interactive = process.stdin.isTTY === true && !wanted.json;
  /** Where a person may be typing now: what comes meanwhile is written above their line. */
  let typing: Interface | null = null;
  const write = (line: string) => {
    if (typing) {
      cursorTo(process.stdout, 0);
      clearLine(process.stdout, 0);
    }
    process.stdout.write(`${line}\n`);
    typing?.prompt(true);
  };
  // A terminal shows what is typed by itself.
  const printer = wanted.json ? jsonPrinter(write) : textPrinter(write, { echo: !interactive });

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
      turnTimeoutMs,
      platform: { manages: true },
      ...(wanted.bot ? { masterKey: wanted.bot } : {}),
    });
    stage.telegram.on((event) => {
      printer.event(event, stage.nameOf(event.userId));
    });
    if (interactive)
      write(
        `${stage.loaded.master.businessName} · ${model.name === "offline" ? "offline rules, no model" : model.name}. Ctrl-D ends.\n${LINES_HELP}\n`,
      );
    const input = createInterface({
      input: process.stdin,
      ...(interactive ? { output: process.stdout, prompt: "› " } : {}),
    });
    let ended = false;
    input.once("close", () => {
      ended = true;
      typing = null;
    });
    const ask = () => {
      if (!interactive || ended) return;
      input.prompt(true);
      if (process.stdout.isTTY) typing = input;
    };
    const readings = newReadings(store.models, chosen === offlineModel ? "rules" : "model");
    let spent = NOTHING_SPENT;
    /** When all that was sent has been answered: what was read, and what it cost. */
    const tellBeside = async () => {
      if (wanted.json) for (const reading of await readings()) printer.read(reading);
      if (!wanted.cost) return;
      const now = await spentSoFar(store.models);
      printer.note(spentText(spent, now));
      spent = now;
    };
    let unanswered = false;
    ask();
    for await (const line of input) {
      typing = null;
      if (!isUnsaid(line)) talk.push({ line: line.trim(), model: [] });
      const played = await playLine(line, stage, clock, printer);
      if (played === "answered") await tellBeside();
      if (played !== "unsaid") unanswered = played === "sent";
      ask();
    }
    if (unanswered) {
      await stage.settle();
      await tellBeside();
    }
    if (wanted.record) {
      const recording: Recording = {
        shows: "",
        obtained: `recorded from ${model.name} on ${new Date().toISOString().slice(0, 10)}`,
        model: model.name,
        fixture: wanted.fixture.endsWith(".json") ? (fixture as never) : wanted.fixture,
        ...(wanted.bot ? { bot: wanted.bot } : {}),
        now: wanted.now ?? "",
        talk,
        end: await readEndState(store.models, timeZone),
        said: [],
        never: [],
      };
      writeFileSync(wanted.record, `${JSON.stringify(recording, null, 2)}\n`);
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

interface Spent {
  calls: number;
  input: number;
  cached: number;
  output: number;
  nano: number;
}

const NOTHING_SPENT: Spent = { calls: 0, input: 0, cached: 0, output: 0, nano: 0 };

/** All that the models' log holds. */
async function spentSoFar(models: Models): Promise<Spent> {
  const logs = await models.usageLogs.find().lean();
  const sum = (of: (one: (typeof logs)[number]) => number | null) =>
    logs.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    calls: logs.length,
    input: sum((one) => one.inputTokens),
    cached: sum((one) => one.cachedInputTokens),
    output: sum((one) => one.outputTokens),
    nano: sum((one) => Math.round((one.totalCostUSD ?? 0) * 1e9)),
  };
}

function spentText(before: Spent, after: Spent): string {
  const calls = after.calls - before.calls;
  if (calls === 0) return "no model was asked";
  const [input, cached, output] = [
    after.input - before.input,
    after.cached - before.cached,
    after.output - before.output,
  ];
  return `${calls} calls, ${input} in (${cached} cached), ${output} out, $${((after.nano - before.nano) / 1e9).toFixed(6)}`;
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
