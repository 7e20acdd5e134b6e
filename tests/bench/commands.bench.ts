/**
 * How many commands each step of a talk sends to the database: `node tests/bench/commands.bench.ts [--list]`;
 * with `--list`, which.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedMongo } from "../../bot/embedded/mongodb.ts";
import { createLogger } from "../../bot/logger.ts";
import { createScriptedModel } from "../../bot/simulator/recording.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import { connectStore } from "../../models/connect.ts";
import { type Command, monitored } from "../helpers/commands.ts";
import { commandsOfSteps, SALON_OF_STEPS, STEPS } from "./commands-of-steps.ts";

const MONDAY_MORNING = Date.UTC(2026, 2, 2, 4, 0);
/** Words for the table. */
const NAMES = {
  command: "/help",
  tap: "tap on a day",
  confirm: "tap «Подтвердить»",
  yes: "«да»",
  sentence: "sentence, one tool call",
  sentenceWithoutSlots: "sentence, no slots",
  masterPlan: "master's sentence, one plan",
  masterTap: "master's tap on a plan of one step",
  idleSweep: "sweep with nothing due",
  noticeToMaster: "notice to the master, beyond the sweep",
} as const;
const WRITES = new Set(["insert", "update", "delete", "findAndModify"]);

const folder = mkdtempSync(join(tmpdir(), "zapis-commands-"));
const mongo = await startEmbeddedMongo(folder, console.error);
const store = await connectStore(monitored(mongo.uri), "commands");
const model = createScriptedModel();
try {
  const stage = await openStage({
    store,
    fixture: SALON_OF_STEPS,
    clock: { now: () => MONDAY_MORNING },
    model,
    log: createLogger("warn"),
    companyMs: 30,
  });
  const found = await commandsOfSteps(stage, model);
  const on = (commands: readonly Command[], collection: string) =>
    commands.filter((one) => one.collection === collection).length;
  console.table(
    Object.fromEntries(
      STEPS.map((step) => [
        NAMES[step],
        {
          commands: found[step].length,
          writes: found[step].filter((one) => WRITES.has(one.name)).length,
          chats: on(found[step], "chats"),
          inbox: on(found[step], "inbox"),
          masters: on(found[step], "masters"),
          users: on(found[step], "users"),
          clients: on(found[step], "clients"),
        },
      ]),
    ),
  );
  if (process.argv.includes("--list"))
    for (const step of STEPS)
      console.log(
        `${NAMES[step]}:\n${found[step].map((one) => `  ${one.name} ${one.collection}`).join("\n")}`,
      );
  await stage.close();
} finally {
  await store.close();
  await mongo.stop();
  rmSync(folder, { recursive: true, force: true });
}
