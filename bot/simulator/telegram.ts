import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Delivery, type DeliveryPace } from "./delivery.ts";
import { methods } from "./methods.ts";
import { PersonChat } from "./person-chat.ts";
import {
  type ApiCall,
  ApiError,
  type CallbackQuery,
  type Fault,
  type SimBot,
  type SimChat,
  type SimEvent,
  type SimUser,
  type TelegramServer,
  type Update,
} from "./types.ts";

/** Looks at a call and says what is wrong with it, in words; nothing, when it is right. */
export type Judge = (method: string, params: Record<string, unknown>) => Promise<string[]>;

export interface TelegramOptions {
  judge?: Judge;
  pace?: DeliveryPace;
}

const BODY_LIMIT = 20 * 1024 * 1024;

/**
 * A Telegram of one's own: the Bot API over HTTP, with the real server's refusals, and people who write and
 * tap. It keeps state as the real one does: what cannot be edited, tapped or sent there cannot be here.
 */
export class Telegram implements TelegramServer {
  readonly bots = new Map<string, SimBot>();
  readonly calls: ApiCall[] = [];
  readonly violations: string[] = [];
  readonly callbacks = new Map<
    string,
    { query: CallbackQuery; bornAt: number; answered: boolean; chat: SimChat }
  >();
  readonly files = new Map<string, Buffer>();
  judged = 0;
  /** Called for each call before it is done. */
  fault: (call: ApiCall) => Fault | undefined = () => undefined;
  readonly #events = new EventEmitter();
  readonly #chats = new Map<string, PersonChat>();
  readonly #server: Server;
  readonly #judge: Judge | undefined;
  readonly #pace: DeliveryPace;

  constructor(options: TelegramOptions = {}) {
    this.#judge = options.judge;
    this.#pace = options.pace ?? { firstRetryMs: 100, longestRetryMs: 2_000 };
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        response.writeHead(500, { "content-type": "application/json" });
        response.end(
          JSON.stringify({ ok: false, error_code: 500, description: `Internal Server Error: ${error}` }),
        );
      });
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    return this.url;
  }

  /** The `apiRoot` of the Bot API. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const bot of this.bots.values()) bot.delivery.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  addBot(token: string, name: string, username: string): SimBot {
    const info = {
      id: Number(token.split(":")[0]),
      is_bot: true,
      first_name: name,
      username,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    };
    const bot: SimBot = {
      token,
      info,
      delivery: new Delivery(this.#pace),
      nextUpdateId: 1000,
      profile: new Map(),
      revoked: false,
      managed: null,
    };
    this.bots.set(token, bot);
    return bot;
  }

  /** Makes a bot through another, as the sheet of `request_managed_bot` does. */
  makeManaged(manager: SimBot, owner: number, name: string, username: string): SimBot {
    const id = 8_800_000_000 + this.bots.size;
    const bot = this.addBot(`${id}:${randomBytes(26).toString("base64url").slice(0, 35)}`, name, username);
    bot.managed = { byBot: manager.info.id, owner, restricted: false };
    return bot;
  }

  /** The private chat of a person with a bot. */
  chat(bot: SimBot, user: SimUser): PersonChat {
    const key = `${bot.info.id}:${user.id}`;
    const known = this.#chats.get(key);
    if (known) return known;
    const chat = new PersonChat(this, bot, user);
    this.#chats.set(key, chat);
    return chat;
  }

  chatOf(bot: SimBot, chatId: unknown): PersonChat {
    const chat = this.#chats.get(`${bot.info.id}:${chatId}`);
    if (!chat?.known) throw new ApiError(400, "Bad Request: chat not found");
    if (chat.blocked) throw new ApiError(403, "Forbidden: bot was blocked by the user");
    return chat;
  }

  on(listener: (event: SimEvent) => void): () => void {
    this.#events.on("event", listener);
    return () => this.#events.off("event", listener);
  }

  emit(event: SimEvent): void {
    this.#events.emit("event", event);
  }

  push(bot: SimBot, update: Omit<Update, "update_id">, queue: string): void {
    bot.delivery.push({ update_id: bot.nextUpdateId++, ...update } as Update, queue);
  }

  /** True when every update was taken by its bot. */
  get delivered(): boolean {
    return [...this.bots.values()].every((bot) => bot.delivery.waiting === 0);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const refuse = (error: ApiError) =>
      send(error.code, {
        ok: false,
        error_code: error.code,
        description: error.message,
        ...(error.parameters ? { parameters: error.parameters } : {}),
      });
    try {
      const file = /^\/file\/bot([^/]+)\/files\/([\w-]+)$/.exec(request.url ?? "");
      if (file) {
        const content = this.bots.has(decodeURIComponent(file[1] ?? ""))
          ? this.files.get(file[2] ?? "")
          : undefined;
        response.writeHead(content ? 200 : 404, { "content-type": "application/octet-stream" });
        return void response.end(content);
      }
      const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? [];
      const bot = this.bots.get(decodeURIComponent(token));
      if (!bot || bot.revoked) throw new ApiError(401, "Unauthorized");
      const run = methods[method as keyof typeof methods];
      if (!run) throw new ApiError(404, "Not Found: method not found");
      const params = await readParams(request);
      const call: ApiCall = { method, botId: bot.info.id, params, at: Date.now() };
      if (method !== "getUpdates") this.calls.push(call);
      if (this.#judge && method !== "getUpdates") {
        this.judged++;
        for (const wrong of await this.#judge(method, params))
          this.violations.push(`${method}: ${wrong} in ${JSON.stringify(params).slice(0, 400)}`);
      }
      const fault = this.fault(call);
      if (fault && "status" in fault)
        throw new ApiError(
          fault.status,
          fault.description,
          fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter },
        );
      const result = await run(this, bot, params);
      if (fault) return void response.destroy();
      send(200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refuse(error);
    }
  }
}

/**
 * Parameters of a call: JSON, or a form when a file comes along. Files arrive as `Buffer`s under the
 * parameter's name.
 */
async function readParams(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > BODY_LIMIT) throw new ApiError(413, "Request Entity Too Large");
    chunks.push(chunk as Buffer);
  }
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) {
    if (body.length === 0) return {};
    try {
      return JSON.parse(body.toString("utf8"));
    } catch {
      throw new ApiError(400, "Bad Request: can't parse JSON object");
    }
  }
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const attached = new Map<string, { name: string; content: Buffer }>();
  const params: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string")
      attached.set(name, { name: value.name, content: Buffer.from(await value.arrayBuffer()) });
    else params[name] = fromForm(value);
  }
  for (const [name, value] of Object.entries(params)) {
    const file =
      typeof value === "string" && value.startsWith("attach://")
        ? attached.get(value.slice("attach://".length))
        : undefined;
    if (file) params[name] = file;
  }
  // Files that an object names: not a parameter, so that what was sent stays as it was.
  return Object.defineProperty(params, "attached", { value: attached, enumerable: false });
}

/** A form knows texts only: numbers, booleans and objects come as JSON. */
function fromForm(value: string): unknown {
  if (!/^(-?\d+|true|false|[[{].*)$/s.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
