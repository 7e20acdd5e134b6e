/** `npm run dev -- --token <bot token>`: a real bot on this machine, in five minutes. */
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { Api, GrammyError } from "grammy";
import type { Master } from "../../models/master.ts";
import { readConfig } from "../config.ts";
import { ownerCodeHash } from "../dialogue/start/claim-owner.ts";
import { loadFixture, readFixture } from "../fixtures/load.ts";
import { createLogger } from "../logger.ts";
import { startProcess, systemClock } from "../process.ts";

const { values } = parseArgs({
  options: {
    token: { type: "string" },
    fixture: { type: "string", default: "salon" },
    bot: { type: "string" },
  },
});

async function run(): Promise<void> {
  const token = values.token ?? process.env.BOT_TOKEN;
  if (!token || !/^\d+:[\w-]{20,}$/.test(token))
    throw new Error("npm run dev -- --token <bot token>: the token BotFather gave, like 123456:ABC-DEF…");
  const read = readConfig({
    LOG_LEVEL: "warn",
    HTTP_PORT: "0",
    HTTP_HOST: "127.0.0.1",
    ...process.env,
    UPDATES: "polling",
    PROCESS_ROLE: "all",
  });
  if (!read.ok) {
    console.error(
      `The configuration is not right:\n${read.problems.map((problem) => `  ${problem}`).join("\n")}`,
    );
    process.exit(2);
  }
  const { config } = read;
  const fixture = readFixture(values.fixture);
  const api = new Api(token, { apiRoot: config.TELEGRAM_API_ROOT });
  const me = await api.getMe().catch((error) => {
    const refused = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
    throw new Error(
      refused
        ? "Telegram refuses this token: copy it from BotFather once more."
        : `Telegram does not answer: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  });

  const log = createLogger(config.LOG_LEVEL);
  const running = await startProcess(config, log, process.env.PATH ?? "", (reason) => {
    console.error(reason);
    process.exit(1);
  });
  const { masters } = running.store.models;
  let master = await masters.findOne({ botId: me.id }).lean<Master>();
  if (master)
    await masters.updateOne(
      { _id: master._id },
      { $set: { tgBotToken: running.secrets.seal(token), botInfo: me } },
    );
  else {
    const key = values.bot ?? fixture.masters[0]?._id;
    const only = { ...fixture, masters: fixture.masters.filter((one) => one._id === key) };
    const mine = (one: { masterId?: unknown; master?: unknown }) =>
      one.masterId === key || one.master === key;
    const part = {
      ...only,
      services: fixture.services.filter(mine),
      clients: fixture.clients.filter(mine),
      overrides: fixture.overrides.filter(mine),
      appointments: fixture.appointments.filter(mine),
    };
    const [loaded] = await loadFixture(part, {
      store: running.store,
      secrets: running.secrets,
      clock: systemClock,
      botOf: () => ({ token, botInfo: me as never }),
      tgIdOf: () => Math.floor(Math.random() * 1e9),
    });
    master = loaded?.master ?? null;
  }
  if (!master) throw new Error(`The fixture has no master ${values.bot ?? ""}.`);
  console.log(`The bot: https://t.me/${me.username}`);
  if (master.userId === null) {
    const code = randomBytes(18).toString("base64url");
    await masters.updateOne({ _id: master._id }, { $set: { ownerCodeHash: ownerCodeHash(code) } });
    console.log(
      `Open this once to become its master (it works a single time): https://t.me/${me.username}?start=own_${code}`,
    );
  } else console.log("It has its master; everyone else is a client.");
  await running.serveBot(me.id);
  console.log(
    config.OPENAI_API_KEY || config.OPENAI_BASE_URL
      ? `Model: ${config.OPENAI_MODEL}.`
      : "Model: none, the offline rules answer. Set OPENAI_API_KEY for one.",
  );
  console.log("Ctrl-C ends.");

  const stop = () => {
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
