import { LLMock } from "@copilotkit/aimock";
import { describe, expect, onTestFinished, test } from "vitest";
import { createOpenAiModel } from "../../bot/assistant/openai.ts";
import { labels, openHarness, scripted } from "../helpers/harness.ts";

async function endpoint(): Promise<LLMock> {
  const mock = new LLMock({ port: 0 });
  await mock.start();
  onTestFinished(() => mock.stop());
  return mock;
}

const modelAt = (mock: LLMock, name = "gpt-4o-mini") =>
  createOpenAiModel({ apiKey: "sk-test", baseURL: `${mock.url}/v1`, model: name, timeoutMs: 3_000 });

describe("a model behind the OpenAI API", () => {
  test("calls a tool, the person sees what the tool found, and the cost is logged", async () => {
    const mock = await endpoint();
    mock.on({ userMessage: /маникюр/, hasToolResult: false } as never, {
      toolCalls: [
        {
          name: "book",
          arguments: JSON.stringify({
            services: ["V1"],
            when: "+1d after_lunch",
            people: 1,
            for_whom: null,
            wish: null,
          }),
        },
      ],
    });
    const h = await openHarness({ model: modelAt(mock) });
    const answer = await h.say("можно маникюр завтра после обеда?");
    expect(answer?.text).toContain("Свободно во вторник, 3\u00a0марта");
    expect(labels(answer)[0]).toBe("15:00");
    const logs = await h.store.models.usageLogs.find().lean();
    expect(logs.map((one) => one.isFunctionCall)).toEqual([true]);
    expect(
      logs.every((one) => one.masterId.equals(h.master._id) && one.model === "gpt-4o-mini" && !one.wasError),
    ).toBe(true);
    expect(logs.every((one) => (one.totalCostUSD ?? 0) > 0)).toBe(true);
    const total = logs.reduce((sum, one) => sum + Math.round((one.totalCostUSD ?? 0) * 1e9), 0);
    const master = await h.store.models.masters.findOne().lean();
    expect(Math.round((master?.gptTokensUsed.totalCostUSD ?? 0) * 1e9)).toBe(total);
    expect(master?.gptTokensUsed.inputTokens).toBe(
      logs.reduce((sum, one) => sum + (one.inputTokens ?? 0), 0),
    );
    const messages = await h.store.models.messages.find().sort({ role: 1 }).lean();
    expect(messages.map((one) => one.role)).toEqual(["assistant", "user"]);
  });

  test("that is out of credit is asked once; the rules answer, and the buttons work", async () => {
    const mock = await endpoint();
    mock.nextRequestError(429, {
      message: "no credit",
      type: "insufficient_quota",
      code: "credit_balance_exhausted",
    } as never);
    const h = await openHarness({ model: modelAt(mock) });
    const answer = await h.say("хочу маникюр завтра после обеда");
    expect(answer?.text).toContain("Свободно во вторник");
    expect(mock.getRequests()).toHaveLength(1);
    await h.say("педикюр в среду");
    expect(mock.getRequests()).toHaveLength(1);
    expect(
      (await h.store.models.usageLogs.find().lean()).map((one) => [one.wasError, one.totalCostUSD]),
    ).toEqual([[true, null]]);
  });

  test("whose price is unknown costs an unknown sum, not nothing", async () => {
    const mock = await endpoint();
    mock.on({ userMessage: /привет/ } as never, { content: "Здравствуйте, что хочется?" });
    const h = await openHarness({ model: modelAt(mock, "gpt-99") });
    await h.say("привет, расскажите о себе");
    expect((await h.store.models.usageLogs.findOne().lean())?.totalCostUSD).toBeNull();
  });
});

describe("a model that does not keep the rules", () => {
  const says = (content: string) => [{ content, tool_calls: [] }];
  const calls = (name: string, input: unknown) => ({
    tool_calls: [{ name, arguments: typeof input === "string" ? input : JSON.stringify(input) }],
  });
  const end = { content: "", tool_calls: [] };
  const wish = { services: ["V1"], when: "+1d 15:00", people: 1, for_whom: null, wish: null };

  test.each([
    "Вы записаны!",
    "Записала вас на завтра в 15:00",
    "Маникюр стоит 100 тенге",
    "Скидка для вас",
    "You are booked, see you on Friday",
    "Ждём вас во вторник",
    "Пишите @evil_bot",
  ])("never says «%s»", async (claim) => {
    const h = await openHarness({ model: scripted([...says(claim), ...says(claim)]) });
    const answer = await h.say("ну как там");
    expect(answer?.text).not.toContain(claim);
    expect(await h.store.models.appointments.countDocuments()).toBe(0);
  });

  test.each([
    ["an invented slot", [calls("choose", { what: "S99", wish: null }), end]],
    ["an invented visit", [calls("cancel", { visit: "A7" }), end]],
    ["a tool that is not there", [calls("cancel_all", {}), end]],
    ["an admin's tool", [calls("set_price", { service: "V1", value: 1 }), end]],
    ["arguments that are not JSON", [calls("book", "{broken"), end]],
    ["arguments that do not fit", [calls("book", { services: "V1" }), end]],
    ["a price among the arguments", [calls("book", { ...wish, price: 1 }), end]],
    ["the same call for ever", Array.from({ length: 8 }, () => calls("visits", {}))],
  ])("cannot do harm with %s", async (_what, answers) => {
    const h = await openHarness({ model: scripted(answers as never) });
    await h.say("сделай что-нибудь");
    expect(h.client.newest?.from).toBe("bot");
    expect(h.client.newest?.text).not.toContain("Код");
    const [said] = await h.store.models.messages.find({ role: "assistant" }).lean();
    expect(((said?.function_call as { steps: unknown[] } | null)?.steps ?? []).length).toBeLessThanOrEqual(6);
    expect(await h.store.models.appointments.countDocuments()).toBe(0);
  });

  test("two wishes at once are one hold", async () => {
    const both = {
      tool_calls: [
        calls("book", wish),
        calls("book", { ...wish, services: ["V3"], when: "+1d 17:00" }),
      ].flatMap((one) => one.tool_calls),
    };
    const h = await openHarness({ model: scripted([both, end]) });
    await h.say("запиши на что-нибудь");
    const held = await h.store.models.appointments.find().lean();
    expect(held.map((one) => one.internalStatus)).toEqual(["held"]);
    expect(h.client.newest?.text).toContain("15:00–16:00");
    const [said] = await h.store.models.messages.find({ role: "assistant" }).lean();
    expect(JSON.stringify(said?.function_call)).toContain("kept_for_later");
    // The second wish comes up once the first card is answered.
    await h.say("да");
    expect(
      h.client.list.some((one) => one.text.includes("Теперь следующее.") && one.text.includes("17:00–18:30")),
    ).toBe(true);
  });
});

describe("the rules, without a model", () => {
  test("remember the service last spoken of", async () => {
    const h = await openHarness();
    await h.say("сколько стоит педикюр?");
    expect((await h.say("а на него в пятницу в 16:00 можно?"))?.text).toContain(
      "Педикюр · пт, 6\u00a0марта, 16:00–17:30",
    );
    await h.say("how much is gel polish?", h.person("anna"));
    expect((await h.say("ok can I get that on thursday around 4", h.person("anna")))?.text).toContain(
      "Thu 5\u00a0March, 16:00",
    );
  });

  test("pass no two words on to the master as a question", async () => {
    const h = await openHarness();
    expect((await h.say("а почему?"))?.text).toContain("Не всё понятно");
    expect(await h.store.models.relays.countDocuments()).toBe(0);
  });
});
