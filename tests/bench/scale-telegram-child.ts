/**
 * A Telegram in a process of its own, and the people who write through it: every method is answered after a
 * while, nothing is kept but counts. Forked; its parent asks, it answers.
 */
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { pathOf, personOf, type Requests, secretOf } from "./scale-wire.ts";

const ANSWER_AT_MOST_MS = 30_000;
const MESSAGES = new Set(["sendMessage", "editMessageText", "sendPhoto"]);

let latencyMs = 80;
let messageId = 1;
let calls = 0;
let botsSpokenTo = new Set<string>();
let atOnce = 0;
let most = 0;
const waiting = new Map<string, () => void>();

const server = createServer((incoming, response) => {
  const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(incoming.url ?? "") ?? [];
  const botId = token.split(":")[0] ?? "";
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk) => chunks.push(chunk));
  incoming.on("end", () => {
    calls++;
    botsSpokenTo.add(botId);
    most = Math.max(most, ++atOnce);
    setTimeout(() => {
      atOnce--;
      const params = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}") : {};
      const chat = { id: params.chat_id, type: "private", first_name: "N" };
      const result =
        method === "getMe"
          ? { id: Number(botId), is_bot: true, first_name: "B", username: `b${botId}_bot` }
          : MESSAGES.has(method)
            ? { message_id: messageId++, date: 1, chat, text: "" }
            : true;
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ ok: true, result }));
      if (MESSAGES.has(method)) waiting.get(`${botId}:${params.chat_id}`)?.();
    }, latencyMs);
  });
});
server.keepAliveTimeout = 60_000;

let updateId = Date.now() % 1_000_000_000;

/** People of many bots write, so many at a time, each the next when the last was answered. */
async function load({
  port,
  firstBot,
  bots,
  connections,
  seconds,
  text,
}: Requests["load"]["ask"]): Promise<Requests["load"]["answer"]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1_000;
  const took: number[] = [];
  let refused = 0;
  let lost = 0;
  let next = 0;
  const post = (index: number, update: object) =>
    new Promise<number>((resolve, reject) => {
      const body = JSON.stringify(update);
      const sent = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          method: "POST",
          path: `/tg/${pathOf(index)}`,
          headers: {
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
            "x-telegram-bot-api-secret-token": secretOf(index),
          },
        },
        (response) => {
          response.resume();
          response.on("end", () => resolve(response.statusCode ?? 0));
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  const person = async () => {
    while (performance.now() < until) {
      const index = next++ % bots;
      const botId = firstBot + index;
      const from = { id: personOf(botId), is_bot: false, first_name: "N", language_code: "ru" };
      const key = `${botId}:${from.id}`;
      if (waiting.has(key)) continue; // fewer bots than connections
      const began = performance.now();
      const answered = new Promise<boolean>((resolve) => {
        const timer = setTimeout(resolve, ANSWER_AT_MOST_MS, false);
        waiting.set(key, () => {
          clearTimeout(timer);
          resolve(true);
        });
      });
      const message = {
        message_id: messageId++,
        date: Math.floor(Date.now() / 1000),
        chat: { id: from.id, type: "private", first_name: "N" },
        from,
        text,
        ...(text.startsWith("/")
          ? { entities: [{ type: "bot_command", offset: 0, length: text.length }] }
          : {}),
      };
      const status = await post(index, { update_id: updateId++, message }).catch(() => 0);
      if (status !== 200) {
        refused++;
        waiting.get(key)?.();
        await new Promise((resolve) => setTimeout(resolve, 100));
      } else if (await answered) took.push(performance.now() - began);
      else lost++;
      waiting.delete(key);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, person));
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;
  const perSecond = took.length / ((performance.now() - began) / 1_000);
  return { answered: took.length, perSecond, p50: at(0.5), p99: at(0.99), refused, lost };
}

process.on("message", async ({ id, what, ask }: { id: number; what: keyof Requests; ask: never }) => {
  const answer: { [K in keyof Requests]: (given: Requests[K]["ask"]) => unknown } = {
    listen: () =>
      new Promise((resolve) =>
        server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
      ),
    latency: (ms) => {
      latencyMs = ms;
    },
    calls: () => ({ calls, bots: botsSpokenTo.size, most }),
    forget: () => {
      calls = most = 0;
      botsSpokenTo = new Set();
    },
    load,
  };
  process.send?.({ id, answer: await answer[what](ask) });
});
process.on("disconnect", () => process.exit(0));
