import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { answersWithin } from "../../bot/http/ready.ts";
import { createHttp, listen, sameSecret } from "../../bot/http/server.ts";
import { createLogger } from "../../bot/logger.ts";
import { createMetrics } from "../../bot/metrics.ts";
import { full, openSalon } from "../helpers/store.ts";

const log = createLogger("silent");

async function door() {
  const salon = await openSalon();
  const received: number[] = [];
  const app = createHttp({
    platform: null,
    models: salon.store.models,
    log,
    receive: async (_bot, update) => void received.push(update.update_id),
    now: Date.now,
    calendars: null,
    metrics: createMetrics(salon.store.models),
    metricsToken: null,
    ready: async () => true,
  });
  const post = (path: string, body: string | Uint8Array, secret?: string) =>
    (app as Hono).request(path, {
      method: "POST",
      body: body as never,
      headers: {
        "content-type": "application/json",
        ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
      },
    });
  return { ...salon, app, received, post };
}

test("a right path and a right header let an update in", async () => {
  const { post, master, received } = await door();
  const answer = await post(
    `/tg/${master.webhookSecret}`,
    JSON.stringify({ update_id: 7 }),
    master.webhookSecretToken,
  );
  expect(answer.status).toBe(200);
  expect(received).toEqual([7]);
});

test("a wrong path, a wrong or missing header, another master's secret: 401, and no work", async () => {
  const { post, master, received } = await door();
  const body = JSON.stringify({ update_id: 7 });
  const wrong = master.webhookSecretToken.replace(/.$/, (last) => (last === "a" ? "b" : "a"));
  for (const answer of [
    await post(`/tg/${randomBytes(24).toString("base64url")}`, body, master.webhookSecretToken),
    await post(`/tg/${master.webhookSecret}`, body, wrong),
    await post(`/tg/${master.webhookSecret}`, body),
    await post(`/tg/${master.webhookSecret}`, body, master.webhookSecret),
  ])
    expect(answer.status).toBe(401);
  expect(received).toEqual([]);
});

test("garbage is refused with 4xx, and never with 410", async () => {
  const { post, master, received } = await door();
  const path = `/tg/${master.webhookSecret}`;
  for (const [body, status] of [
    ["not json", 400],
    ["{}", 400],
    ["[]", 400],
    ['{"update_id":"7"}', 400],
    [randomBytes(64), 400],
    ["x".repeat(2 * 1024 * 1024), 413],
  ] as const)
    expect((await post(path, body, master.webhookSecretToken)).status).toBe(status);
  expect(received).toEqual([]);
});

test("with the database away Telegram is asked to come again", async () => {
  const { store, master } = await door();
  const app = createHttp({
    platform: null,
    models: store.models,
    log,
    receive: async () => {
      throw new Error("no database");
    },
    now: Date.now,
    calendars: null,
    metrics: createMetrics(store.models),
    metricsToken: null,
    ready: async () => false,
  });
  const headers = { "x-telegram-bot-api-secret-token": master.webhookSecretToken };
  const answer = await app.request(`/tg/${master.webhookSecret}`, {
    method: "POST",
    body: '{"update_id":1}',
    headers,
  });
  expect(answer.status).toBe(503);
  expect((await app.request("/ready")).status).toBe(503);
  expect((await app.request("/health")).status).toBe(200);
});

test("secrets are equal only when they are", () => {
  expect(sameSecret("abc", "abc")).toBe(true);
  expect(sameSecret("abc", "abd")).toBe(false);
  expect(sameSecret("", "abc")).toBe(false);
});

test("half a request's header keeps the server from closing for moments only, and what is at hand is answered", async () => {
  const app = new Hono();
  let begun: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    begun = resolve;
  });
  app.get("/slow", async (c) => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return c.text("answered");
  });
  const server = await listen(app, 0, "127.0.0.1");
  const half = connect(server.port, "127.0.0.1");
  onTestFinished(() => void half.destroy());
  half.on("error", () => {}); // cut off
  await once(half, "connect");
  half.write("POST /tg/x HTTP/1.1\r\nHost: a\r\nX-Half");
  const slow = fetch(`http://127.0.0.1:${server.port}/slow`);
  await asked;
  await server.close();
  expect(await (await slow).text()).toBe("answered");
  await expect(fetch(`http://127.0.0.1:${server.port}/slow`)).rejects.toThrow();
});

test("a database that hangs is not ready, and is asked once by however many want to know", async () => {
  let asked = 0;
  let answer: () => void = () => {};
  const ready = answersWithin(20, () => {
    asked++;
    return new Promise<void>((resolve) => {
      answer = resolve;
    });
  });
  expect(await Promise.all([ready(), ready(), ready()])).toEqual([false, false, false]);
  expect(await ready()).toBe(false);
  expect(asked).toBe(1);
  answer();
  await new Promise((resolve) => setImmediate(resolve));
  const late = ready();
  answer();
  expect(await late).toBe(true);
  expect(await answersWithin(1_000, () => Promise.reject(new Error("away")))()).toBe(false);
});

test.runIf(full)(
  "a request whose header never ends is cut off within half a minute",
  { timeout: 60_000 },
  async () => {
    const { app } = await door();
    const server = await listen(app, 0, "127.0.0.1");
    onTestFinished(() => server.close());
    const half = connect(server.port, "127.0.0.1");
    half.on("error", () => {}); // cut off
    half.on("data", () => {});
    await once(half, "connect");
    half.write("POST /tg/x HTTP/1.1\r\nHost: a\r\nX-Half");
    const cut = once(half, "close").then(() => "cut off");
    const patience = new Promise((done) => setTimeout(() => done("still open"), 30_000).unref());
    expect(await Promise.race([cut, patience])).toBe("cut off");
  },
);
