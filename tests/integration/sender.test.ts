import { describe, expect, test } from "vitest";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { labels, openHarness } from "../helpers/harness.ts";

const sends = (h: Awaited<ReturnType<typeof openHarness>>, method = "sendMessage") =>
  h.telegram.calls.filter((call) => call.method === method);

describe("when Telegram is difficult", () => {
  test("429 is waited for, and the order kept", async () => {
    const h = await openHarness();
    let refusals = 0;
    h.telegram.fault = (call) =>
      call.method === "sendMessage" && refusals++ === 0
        ? { status: 429, description: "Too Many Requests: retry after 1", retryAfter: 1 }
        : undefined;
    h.client.start();
    await h.settle();
    expect(h.client.list.map((one) => one.from)).toEqual(["user", "bot", "bot"]);
    expect(h.client.list[1]?.text).toContain("помощник");
    const [first, second] = sends(h);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test("a long 429 leaves the update for later instead of holding the chat, and loses nothing", async () => {
    const h = await openHarness();
    let refusals = 0;
    h.telegram.fault = (call) =>
      call.method === "sendMessage" && refusals++ === 0
        ? { status: 429, description: "Too Many Requests: retry after 5", retryAfter: 5 }
        : undefined;
    h.client.start();
    await h.settle();
    expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(2);
  });

  test("5xx is tried again", async () => {
    const h = await openHarness();
    let refusals = 0;
    h.telegram.fault = (call) =>
      call.method === "sendMessage" && refusals++ < 2
        ? { status: 502, description: "Bad Gateway" }
        : undefined;
    h.client.start();
    await h.settle();
    expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(2);
  });

  test("an update that fails half way sends only what was missing", async () => {
    const h = await openHarness();
    let count = 0;
    // The second message of /start is refused as often as it takes to fail the whole update once.
    h.telegram.fault = (call) =>
      call.method === "sendMessage" && ++count >= 2 && count <= 4
        ? { status: 500, description: "Internal Server Error" }
        : undefined;
    h.client.start();
    await h.settle();
    expect(h.client.list.filter((one) => one.text.includes("помощник"))).toHaveLength(1);
    expect(labels(h.client.newest)).toContain("Маникюр · 8\u00a0000\u00a0₸");
  });

  test("a lost answer may repeat a message, never a visit", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    await h.tap("Педикюр");
    await h.tap("ср 4");
    await h.tap("17:30");
    let lost = 0;
    h.telegram.fault = (call) =>
      call.method === "editMessageText" && lost++ === 0 ? { loseAnswer: true } : undefined;
    await h.tap("Подтвердить");
    expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
    expect(h.client.list.filter((one) => one.text.startsWith("✅"))).toHaveLength(1);
    expect(h.owner.list).toHaveLength(1);
  });

  test("a message that is gone is sent anew", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    const list = h.client.newest;
    const button = list?.buttons[0]?.[0];
    if (!list || !button) throw new Error("a list has buttons");
    h.client.messages.delete(list.id);
    h.client.tapData(list, button);
    await h.settle();
    expect(h.client.newest?.text).toBe("Маникюр. На какой день?");
  });

  test("one chat is written to at a pace Telegram bears, and another does not wait for it", async () => {
    const h = await openHarness();
    for (let index = 0; index < 8; index++) {
      h.client.send("/privacy");
      h.person("anna").send("/privacy");
    }
    await h.settle();
    for (const id of [h.client.user.id, h.person("anna").user.id]) {
      const times = sends(h)
        .filter((call) => call.params.chat_id === id)
        .map((call) => call.at);
      expect(times).toHaveLength(8);
      // Four at once, then one a second.
      for (let index = 5; index < 8; index++)
        expect((times[index] ?? 0) - (times[index - 5] ?? 0)).toBeGreaterThan(900);
    }
  });

  test("an outage around «Подтвердить» ends in the card of the visit, and nobody hears that there is none", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    await h.tap("Педикюр");
    await h.tap("ср 4");
    await h.tap("17:30");
    let refused = 0;
    h.telegram.fault = () => (refused++ < 15 ? { status: 502, description: "Bad Gateway" } : undefined);
    await h.tap("Подтвердить");
    expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
    expect(h.client.list.filter((one) => one.text.startsWith("✅"))).toHaveLength(1);
    expect(h.client.list.filter((one) => /Не получилось|записи нет/.test(one.text))).toEqual([]);
    expect(h.owner.list).toHaveLength(1);
    const rows = await h.store.models.inbox.find().lean();
    expect(rows.every((row) => row.doneAt !== null && row.attempts === 0)).toBe(true);
    expect(refused).toBeGreaterThan(15);
  });

  test("a sentence that was thought through is answered when Telegram is back, and thought through once", async () => {
    let calls = 0;
    const model = {
      ...offlineModel,
      name: "counted",
      async complete(...asked: Parameters<typeof offlineModel.complete>) {
        calls++;
        return offlineModel.complete(...asked);
      },
    };
    const h = await openHarness({ model });
    let refused = 0;
    h.telegram.fault = (call) =>
      call.method !== "sendChatAction" && refused++ < 12
        ? { status: 503, description: "Service Unavailable" }
        : undefined;
    const answer = await h.say("педикюр в среду вечером");
    expect(answer?.text).toContain("Свободно в среду");
    expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(1);
    expect(calls).toBeLessThanOrEqual(2);
  });

  test("answers that are lost on their way back are not repeated in a hurry", async () => {
    const h = await openHarness();
    let lost = 0;
    h.telegram.fault = (call) =>
      call.method === "sendMessage" && lost++ < 3 ? { loseAnswer: true } : undefined;
    h.client.send("/privacy");
    await h.settle();
    expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(4);
    const times = sends(h).map((call) => call.at);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(3_400); // 0.5 + 1 + 2 s
  });

  test("a token that Telegram refuses leaves the update waiting, and the bot is known as parked until it is taken", async () => {
    const h = await openHarness();
    const { inbox, bots } = h.store.models;
    h.telegram.fault = () => ({ status: 401, description: "Unauthorized" });
    h.client.send("/privacy");
    await expect.poll(async () => (await inbox.findOne().lean())?.waits, { timeout: 10_000 }).toBe(1);
    const row = await inbox.findOne().lean();
    expect([row?.doneAt, row?.attempts]).toEqual([null, 0]);
    expect((row?.tryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(20_000);
    expect((await bots.findOne({ _id: h.master.botId ?? 0 }).lean())?.parkedAt).toBeInstanceOf(Date);
    h.telegram.fault = () => undefined;
    h.person("anna").send("/privacy");
    await expect.poll(() => h.person("anna").list.length, { timeout: 10_000 }).toBe(2);
    // The message is there before the sender writes that the token is taken: the write follows the answer.
    const parkedAt = async () => (await bots.findOne({ _id: h.master.botId ?? 0 }).lean())?.parkedAt;
    await expect.poll(parkedAt, { timeout: 10_000 }).toBeNull();
  });
});
