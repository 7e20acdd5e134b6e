/**
 * What the five commonest conversations cost: `node tests/bench/tokens.bench.ts`. The requests are those the
 * program sends; tokens are counted with OpenAI's public o200k vocabulary, so they are an estimate for models
 * that have another. Cached is what a prefix cache would serve: the common beginning with the call before, in
 * steps of 128 tokens from 1,024 on.
 */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { costInNanoDollars } from "../../bot/assistant/cost.ts";
import type { ChatModel, ModelRequest } from "../../bot/assistant/model.ts";
import { requestBody } from "../../bot/assistant/openai.ts";
import { openDatabases } from "../../bot/embedded/databases.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { createLogger } from "../../bot/logger.ts";
import { createScriptedModel, type RecordedAnswer } from "../../bot/simulator/recording.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import { movableClock, readMoment } from "../../bot/terminal/clock.ts";
import { textPrinter } from "../../bot/terminal/printer.ts";
import { playLine } from "../../bot/terminal/script.ts";
import { connectStore } from "../../models/connect.ts";

const MODEL = "gpt-6-luna";
const call = (name: string, input: object): RecordedAnswer => ({
  tool_calls: [{ name, arguments: JSON.stringify(input) }],
});
const book = (services: string[], when: string) => call("book", { services, when });
const booked: [string, ...RecordedAnswer[]][] = [
  ["маникюр завтра в 15:00", book(["V1"], "+1d 15:00")],
  ["да"],
  ["> Не сейчас"],
];

/** Lines before the mark are the way there, and are not counted. */
const TALKS: { name: string; before: typeof booked; talk: typeof booked }[] = [
  {
    name: "book",
    before: [],
    talk: [
      ["добрый день, педикюр бы в среду, где-то с четырёх", book(["V3"], "wed 16:00-")],
      ["давайте самое позднее", call("choose", { what: "S4" })],
      ["да"],
    ],
  },
  {
    name: "move",
    before: booked,
    talk: [
      ["завтра никак, а в пятницу есть что-нибудь?", call("move", { visit: "A1", when: "fri" })],
      ["> 15:00"],
      ["> Подтвердить"],
    ],
  },
  {
    name: "cancel",
    before: booked,
    talk: [["отмените, пожалуйста, запись", call("cancel", { visit: "A1" })], ["> Да, отменить"]],
  },
  {
    name: "price question",
    before: [],
    talk: [["сколько стоит маникюр с покрытием?", call("prices", { services: ["V2"] })]],
  },
  {
    name: "reminder reply",
    before: [...booked, ["+5h"]],
    talk: [
      ["не получится прийти, давайте на час позже", call("move", { visit: "A1", when: "visit+60m" })],
      ["> Подтвердить"],
    ],
  },
];

interface Counted {
  calls: number;
  input: number;
  cached: number;
  output: number;
}

const tokensOf = (request: ModelRequest): number[] => {
  const { messages, tools } = requestBody(request, MODEL);
  // Tools come first in what a model reads, then the messages in order.
  return encode([JSON.stringify(tools), ...messages.map((one) => JSON.stringify(one))].join("\n"));
};

const databases = await openDatabases(
  {
    mongodbUri: process.env.MONGODB_URI || undefined,
    dataFolder: mkdtempSync(join(tmpdir(), "zapis-tokens-")),
    searchPath: process.env.PATH ?? "",
    onGiveUp: (reason) => console.error(reason),
  },
  { redis: false },
);
const rows: Record<string, unknown>[] = [];
for (const { name, before, talk } of TALKS) {
  const scripted = createScriptedModel();
  let counted: Counted = { calls: 0, input: 0, cached: 0, output: 0 };
  let earlier: number[] = [];
  const model: ChatModel = {
    ...scripted,
    async complete(request, signal) {
      const tokens = tokensOf(request);
      const differs = tokens.findIndex((token, index) => token !== earlier[index]);
      const common = differs < 0 ? tokens.length : differs;
      earlier = tokens;
      const answer = await scripted.complete(request, signal);
      counted.calls++;
      counted.input += tokens.length;
      counted.cached += common >= 1_024 ? common - (common % 128) : 0;
      counted.output += encode(JSON.stringify(answer.calls.map((one) => [one.name, one.arguments]))).length;
      return answer;
    },
  };
  const store = await connectStore(databases.mongodbUri, `tokens${rows.length}`);
  const clock = movableClock(readMoment("2026-03-02T09:00", "Asia/Almaty"));
  const stage = await openStage({
    store,
    fixture: readFixture("salon"),
    clock,
    model,
    log: createLogger("silent"),
    companyMs: 20,
  });
  const printer = textPrinter(() => {});
  const play = async (lines: typeof booked) => {
    for (const [line, ...answers] of lines) {
      scripted.script(answers);
      await playLine(line, stage, clock, printer);
    }
  };
  await play(before);
  counted = { calls: 0, input: 0, cached: 0, output: 0 };
  await play(talk);
  await stage.close();
  await store.connection.dropDatabase();
  await store.close();
  const cost = (cachedInputTokens: number) =>
    (costInNanoDollars(
      MODEL,
      {
        inputTokens: counted.input,
        cachedInputTokens,
        cacheWriteTokens: 0,
        audioTokens: 0,
        outputTokens: counted.output,
        reasoningTokens: 0,
      },
      Date.now(),
    ) ?? 0) / 1e9;
  rows.push({
    conversation: name,
    calls: counted.calls,
    input: counted.input,
    "of it cached": counted.cached,
    output: counted.output,
    "USD without cache": cost(0).toFixed(6),
    "USD with cache": cost(counted.cached).toFixed(6),
  });
}
console.log(`${MODEL}, fixture salon`);
console.table(rows);
await databases.stop();
