import { LLMock } from "@copilotkit/aimock";
import { describe, expect, onTestFinished, test } from "vitest";
import { createOpenAiModel, createOpenAiTranscriber } from "../../bot/assistant/openai.ts";
import { readConfig } from "../../bot/config.ts";
import { openHarness } from "../helpers/harness.ts";
import { startProxy, type Trouble } from "../helpers/openai/proxy.ts";
import { full } from "../helpers/store.ts";

const read = readConfig({});
if (!read.ok) throw new Error("the defaults are right");
const CONFIG_DEFAULTS = read.config;

/** An endpoint that answers like a model: looks for times, then ends; or says something harmless. */
async function endpoint(timeoutMs = 1_500) {
  const mock = new LLMock({ port: 0 });
  await mock.start();
  onTestFinished(() => mock.stop());
  const wish = { services: ["V1"], when: "+1d after_lunch", people: 1, for_whom: null, wish: null };
  mock.on({ userMessage: /маникюр/, hasToolResult: false } as never, {
    toolCalls: [{ name: "book", arguments: JSON.stringify(wish) }],
  });
  mock.on({ userMessage: /./ } as never, { content: "Что бы вам хотелось?" });
  const proxy = await startProxy(mock.url);
  const options = { apiKey: "sk-test", baseURL: `${proxy.url}/v1`, timeoutMs };
  return {
    mock,
    proxy,
    model: createOpenAiModel({ ...options, model: "gpt-4o-mini" }),
    transcriber: createOpenAiTranscriber({ ...options, model: "gpt-4o-mini-transcribe" }),
  };
}

const quota = {
  error: { message: "no credit", type: "insufficient_quota", code: "credit_balance_exhausted" },
};
const busy = { error: { message: "slow down", type: "requests", code: "rate_limit_exceeded" } };

const TROUBLES: [string, Trouble][] = [
  ["429 rate limit", { status: 429, body: busy, headers: { "retry-after": "0.1" } }],
  [
    "503 overloaded",
    { status: 503, body: { error: { message: "overloaded", code: "server_is_overloaded" } } },
  ],
  ["500", { status: 500, body: { error: { message: "oops" } } }],
  ["a broken connection", "reset"],
  ["a body that is no JSON", { text: "<html>502 Bad Gateway</html>" }],
  ["an empty body", { text: "" }],
  ["no choices", { text: "{}" }],
  ["a choice without a message", { text: '{"choices":[{}]}' }],
  ["an answer cut short", { cutAfter: 40 }],
  ["silence", { waitMs: 4_000 }],
];

/** Only silence is to run out of time: a busy machine may take its moment over any other answer. */
const patienceWith = (trouble: Trouble) => (typeof trouble === "object" && "waitMs" in trouble ? 400 : 5_000);

describe("what the client hears when the model fails", () => {
  test.each(TROUBLES)("%s, for ever: the rules answer", async (_name, trouble) => {
    const { proxy, model } = await endpoint(patienceWith(trouble));
    proxy.trouble = () => trouble;
    const h = await openHarness({ model, turnTimeoutMs: 20_000 });
    expect((await h.say("можно маникюр завтра после обеда?"))?.text).toContain("Свободно во вторник");
    expect(proxy.problems).toEqual([]);
    const logs = await h.store.models.usageLogs.find().lean();
    expect(logs.length).toBe(proxy.requests.length);
    expect(logs.every((one) => one.wasError && one.totalCostUSD === null && one.inputTokens === null)).toBe(
      true,
    );
  });

  test.runIf(full)(
    "an endpoint that is silent for a minute, with the times we ship: the rules answer within half a minute, once",
    async () => {
      const { proxy, model } = await endpoint(CONFIG_DEFAULTS.MODEL_TIMEOUT_MS);
      proxy.trouble = () => ({ waitMs: 60_000 });
      const h = await openHarness({ model, turnTimeoutMs: CONFIG_DEFAULTS.TURN_TIMEOUT_MS });
      // Asked of the messages' own moments: the bot's answer is one, and came while the endpoint was still
      // silent.
      const began = Date.now();
      expect((await h.say("можно маникюр завтра после обеда?"))?.text).toContain("Свободно во вторник");
      expect(Date.now() - began).toBeLessThan(30_000);
      const answers = h.client.list.filter((one) => one.from === "bot").length;
      await new Promise((resolve) => setTimeout(resolve, 61_000 - (Date.now() - began)));
      await h.settle();
      expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(answers);
    },
    120_000,
  );

  test.each(TROUBLES)("%s, once: it is asked again, and answers", async (_name, trouble) => {
    const { proxy, model } = await endpoint(patienceWith(trouble));
    proxy.trouble = (number) => (number === 0 ? trouble : undefined);
    const h = await openHarness({ model, turnTimeoutMs: 10_000 });
    expect((await h.say("можно маникюр завтра после обеда?"))?.text).toContain("Свободно во вторник");
    const [said] = await h.store.models.messages.find({ role: "assistant" }).lean();
    expect(said?.tokensUsed.request).toBeGreaterThan(0);
    expect(proxy.requests.length).toBe(2);
  });

  test.each([
    ["no credit", { status: 429, body: quota }],
    ["a wrong key", { status: 401, body: { error: { message: "no", code: "invalid_api_key" } } }],
    [
      "the project's limit",
      { status: 429, body: { error: { message: "no", code: "project_spend_limit_exceeded" } } },
    ],
  ] as const)("%s is asked once and left alone; the rules answer", async (_name, trouble) => {
    const { proxy, model } = await endpoint();
    proxy.trouble = () => trouble;
    const h = await openHarness({ model });
    expect((await h.say("можно маникюр завтра после обеда?"))?.text).toContain("Свободно во вторник");
    await h.say("педикюр в среду");
    expect((await h.say("ууу непонятное", h.person("anna")))?.text).toContain("Сейчас понимаю простые фразы");
    expect(proxy.requests).toHaveLength(1);
  });

  test("a request that is not accepted is not repeated", async () => {
    const { proxy, model } = await endpoint();
    proxy.trouble = () => ({ status: 400, body: { error: { message: "bad", code: "invalid_request" } } });
    const h = await openHarness({ model });
    await h.say("можно маникюр завтра?");
    expect(proxy.requests).toHaveLength(1);
  });

  test("refusals, filters, length and answers of reasoning alone call no tools and are answered", async () => {
    const { proxy, model } = await endpoint();
    const broken = (message: object, finish_reason: string) => ({
      text: JSON.stringify({
        choices: [{ index: 0, finish_reason, message: { role: "assistant", ...message } }],
        usage: {
          prompt_tokens: 10,
          completion_tokens: 5,
          total_tokens: 15,
          completion_tokens_details: { reasoning_tokens: 5 },
        },
      }),
    });
    const hold = {
      tool_calls: [
        {
          id: "x",
          type: "function",
          function: {
            name: "book",
            arguments: JSON.stringify({
              services: ["V1"],
              when: "+1d 15:00",
              people: 1,
              for_whom: null,
              wish: null,
            }),
          },
        },
      ],
    };
    const h = await openHarness({ model });
    for (const [index, trouble] of [
      broken({ refusal: "I cannot", content: null, ...hold }, "stop"),
      broken({ content: "Запис", ...hold }, "length"),
      broken({ content: null, ...hold }, "content_filter"),
      broken({ content: null }, "stop"),
    ].entries()) {
      proxy.trouble = () => trouble;
      const person = h.person(`p${index}`);
      expect((await h.say("ууу непонятное", person))?.text).toContain("Не всё понятно");
    }
    expect(await h.store.models.appointments.countDocuments()).toBe(0);
  });

  test("an answer cut at any byte books nothing and is answered", async () => {
    const { proxy, model } = await endpoint();
    const h = await openHarness({ model, turnTimeoutMs: 8_000 });
    const step = full ? 20 : 150;
    for (let cut = 1; cut < 900; cut += step) {
      proxy.trouble = (number) => (number % 2 === 0 ? { cutAfter: cut } : undefined);
      const person = h.person(`cut${cut}`);
      await h.say("можно маникюр завтра после обеда?", person);
      expect(person.newest?.text, `cut after ${cut}`).toContain("Свободно во вторник");
    }
    expect(await h.store.models.appointments.countDocuments()).toBe(0);
    expect(proxy.problems).toEqual([]);
  }, 300_000);

  test("with three calls in ten in trouble all are answered, and no request is wrong", async () => {
    const { proxy, model } = await endpoint(700);
    let seed = 5;
    proxy.trouble = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 10 < 3 ? TROUBLES[seed % TROUBLES.length]?.[1] : undefined;
    };
    const h = await openHarness({ model, turnTimeoutMs: 20_000 });
    const turns = full ? 300 : 30;
    let answered = 0;
    for (let turn = 0; turn < turns; turn++) {
      const person = h.person(`t${turn % 25}`);
      const before = person.list.length;
      await h.say(
        turn % 2 ? `можно маникюр завтра после обеда? ${turn}` : `расскажите о себе ${turn}`,
        person,
      );
      if (person.list.slice(before).some((one) => one.from === "bot" && !one.text.includes("Код")))
        answered++;
    }
    expect(answered / turns).toBeGreaterThanOrEqual(0.99);
    expect(proxy.problems).toEqual([]);
    // Every call is in the logs, the failed ones as unknown, and the total is their sum.
    const logs = await h.store.models.usageLogs.find().lean();
    expect(logs).toHaveLength(proxy.requests.length);
    const nano = logs.reduce((sum, one) => sum + Math.round((one.totalCostUSD ?? 0) * 1e9), 0);
    expect(
      Math.round(((await h.store.models.masters.findOne().lean())?.gptTokensUsed.totalCostUSD ?? 0) * 1e9),
    ).toBe(nano);
  }, 1_500_000);

  test("when the model is back, the chat goes on with it", async () => {
    const { proxy, model } = await endpoint();
    proxy.trouble = () => ({ status: 400, body: { error: { message: "bad" } } });
    const h = await openHarness({ model });
    await h.say("можно маникюр завтра?");
    proxy.trouble = () => undefined;
    expect((await h.say("и маникюр завтра после обеда"))?.text).toContain("Свободно во вторник");
    expect(JSON.stringify(proxy.requests.at(-1)?.messages)).toContain("можно маникюр завтра?");
  });
});

describe("a voice note", () => {
  test("is heard by the endpoint, its cost is logged; when that fails the person is asked to write", async () => {
    const { mock, proxy, model, transcriber } = await endpoint();
    mock.on(
      { endpoint: "transcription" } as never,
      { transcription: { text: "маникюр завтра после обеда" } } as never,
    );
    const h = await openHarness({ model, transcriber });
    h.client.voice("...");
    await h.settle();
    expect(h.client.newest?.text).toContain("Понято: «маникюр завтра после обеда»");
    const [log] = await h.store.models.usageLogs.find({ layer: "transcription" }).lean();
    expect(log?.wasError).toBe(false);
    proxy.trouble = () => ({ status: 400, body: { error: { message: "bad audio" } } });
    h.client.voice("...");
    await h.settle();
    expect(h.client.newest?.text).toBe("Голос сейчас не разобрать, напишите словами.");
    expect(await h.store.models.usageLogs.countDocuments({ layer: "transcription", wasError: true })).toBe(1);
  });
});

describe("the prompt", () => {
  test("begins with the same bytes turn after turn, whoever writes, and does not grow", async () => {
    const { proxy, model } = await endpoint();
    const h = await openHarness({ model });
    const sizes: number[] = [];
    const prefixes = new Set<string>();
    const turns = full ? 55 : 16;
    for (let turn = 1; turn <= turns; turn++) {
      await h.say(
        turn % 3
          ? `расскажите о себе, это вопрос номер ${1000 + turn}`
          : `можно маникюр завтра? ${1000 + turn}`,
      );
      const last = proxy.requests.at(-1);
      sizes.push(JSON.stringify(last?.messages).length + JSON.stringify(last?.tools).length);
      prefixes.add(JSON.stringify([last?.messages[0], last?.tools]));
    }
    await h.say("здравствуйте, расскажите", h.person("anna"));
    prefixes.add(JSON.stringify([proxy.requests.at(-1)?.messages[0], proxy.requests.at(-1)?.tools]));
    expect(prefixes.size).toBe(1);
    expect((sizes[full ? 49 : 15] ?? 0) / (sizes[4] ?? 1)).toBeLessThanOrEqual(1.2);
    expect(Buffer.byteLength([...prefixes][0] ?? "")).toBeGreaterThan(1_024 * 4); // long enough to be cached
  });
});
