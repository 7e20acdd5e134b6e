/** `npm run demo`: one booking played in the terminal, then a page with two phones. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MINUTE } from "../../engine/time.ts";
import { connectStore } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { startSweeping } from "../app.ts";
import { offlineModel } from "../assistant/rules.ts";
import { openDatabases } from "../embedded/databases.ts";
import { readFixture } from "../fixtures/load.ts";
import { listen } from "../http/server.ts";
import { createFormat } from "../i18n/format.ts";
import { createLogger } from "../logger.ts";
import { openStage, type Stage } from "../simulator/stage.ts";
import { movableClock } from "./clock.ts";
import { createDemoPage } from "./demo-page/serve.ts";
import { type Printer, textPrinter } from "./printer.ts";
import { playLine } from "./script.ts";

const { values } = parseArgs({
  options: {
    once: { type: "boolean", default: false },
    serve: { type: "boolean", default: false },
    port: { type: "string", default: "8787" },
  },
});
// Without a terminal nobody is there to look at a page, unless it is asked for.
const once = values.once || (process.stdout.isTTY !== true && !values.serve);
const write = (line: string) => void process.stdout.write(`${line}\n`);

/** Labels in the newest message with buttons. */
const choices = (stage: Stage) =>
  stage
    .person("client")
    .list.findLast((message) => message.buttons.length > 0)
    ?.buttons.flat()
    .map((button) => button.text) ?? [];

async function play(stage: Stage, printer: Printer, clock: ReturnType<typeof movableClock>): Promise<void> {
  const line = async (text: string) => {
    write("");
    await playLine(text, stage, clock, printer);
  };
  await line("/start");
  await line("> Педикюр");
  // A day a little ahead, so that both reminders are still to come; then an afternoon time.
  const day = choices(stage).filter((label) => /^[а-я]{2} \d+$/.test(label))[0] ?? "завтра";
  await line(`> ${day}`);
  const time =
    choices(stage)
      .filter((label) => /^\d\d:\d\d$/.test(label))
      .at(-1) ?? "10:00";
  await line(`> ${time}`);
  await line("> Подтвердить");
  await line("> В календарь");
  await line("> Не сейчас");
  await line("@master /week");
}

async function sayReminders(stage: Stage, master: Master): Promise<void> {
  const [visit] = await stage.store.models.appointments.find({ internalStatus: "booked" }).lean();
  if (!visit) throw new Error("the demo made no booking");
  const f = createFormat("ru", master.timeZone, Date.now());
  const moments = master.reminderMinutes.map((minutes) =>
    f.moment(visit.startTime.getTime() - minutes * MINUTE),
  );
  write(`\n# Reminders to come: ${moments.join(" · ")}`);
  const file = stage.person("client").list.find((message) => message.file)?.file;
  if (file) write(`# ${file.name}:\n${file.content.toString("utf8").trim()}`);
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zapis-demo-"));
  const databases = await openDatabases(
    { dataFolder: folder, searchPath: process.env.PATH ?? "", onGiveUp: (reason) => console.error(reason) },
    { redis: true },
  );
  const store = await connectStore(databases.mongodbUri, "demo");
  const clock = movableClock(null);
  const log = createLogger(process.env.LOG_LEVEL ?? "error");
  const stage = await openStage({
    store,
    fixture: readFixture("salon"),
    clock,
    model: offlineModel,
    log,
    companyMs: 400,
    redisUrl: databases.redisUrl,
  });
  const stop = async () => {
    await stage.close();
    await store.close();
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const printer = textPrinter(write);
    write(
      "Zapis: a client books a pedicure. Real code, real MongoDB and Redis, a Telegram of our own; no model, the offline rules.",
    );
    const off = stage.telegram.on((event) => printer.event(event, stage.nameOf(event.userId)));
    await play(stage, printer, clock);
    off();
    await sayReminders(stage, stage.loaded.master);
    if (once) return;
    const sweeping = startSweeping(stage.app, store, log);
    const page = await listen(createDemoPage(stage), Number(values.port), "127.0.0.1");
    write(`\nNow you: http://127.0.0.1:${page.port}  (Ctrl-C ends)`);
    await new Promise<void>((resolve) => process.once("SIGINT", resolve));
    await page.close();
    await sweeping();
  } finally {
    await stop();
  }
}

try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
