import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Ajv } from "ajv";
import { type Context, Hono } from "hono";
import { onTestFinished } from "vitest";
import { type GoogleEvent, SCOPE } from "../../../jobs/google/google-api.ts";

const schemas = JSON.parse(readFileSync(new URL("./event-schemas.json", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
const valid = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema as object)]),
);

/** Parameters that the guide forbids beside a sync token. */
const NOT_WITH_TOKEN = [
  "iCalUID",
  "orderBy",
  "privateExtendedProperty",
  "q",
  "sharedExtendedProperty",
  "timeMin",
  "timeMax",
  "updatedMin",
];

/** What happens to a request: an error instead of an answer, or the work done and its answer lost. */
export type Trouble = { status: number; reason?: string; retryAfter?: number } | "lost" | "reset";

/**
 * One account's primary calendar behind Google's endpoints, as its guides describe them: ids are taken for
 * good, versions guard writes, changes are listed from a token on, and channels tell that something changed
 * but not what. What is said on either side is held against schemas made from Google's own types.
 */
export class FakeGoogle {
  url = "";
  readonly events = new Map<string, GoogleEvent>();
  /** What was wrong with requests, or with answers. */
  readonly problems: string[] = [];
  readonly requests: { method: string; path: string }[] = [];
  readonly channels = new Map<
    string,
    { address: string; token: string; resourceId: string; expires: number }
  >();
  refreshes = 0;
  /** What the person ticks. */
  scope = SCOPE;
  revoked = false;
  pageSize = 250;
  /** Tokens older than this position are answered 410. */
  tokensFrom = 0;
  trouble: (method: string, path: string) => Trouble | undefined = () => undefined;
  /** Called when a channel would be told. */
  onNotice: (channelId: string, token: string, state: string) => void = () => {};
  now: () => number;
  #position = 0;
  readonly #changedAt = new Map<string, number>();
  readonly #listings = new Map<string, string>();
  readonly #pages = new Map<string, { upTo: number; left: GoogleEvent[] }>();
  #accessToken = "";

  constructor(now: () => number) {
    this.now = now;
  }

  get roots() {
    return {
      api: `${this.url}/`,
      consent: `${this.url}/consent`,
      token: `${this.url}/token`,
      revoke: `${this.url}/revoke`,
    };
  }

  /** What a person does in Google's own calendar. */
  put(id: string, change: GoogleEvent): GoogleEvent {
    return this.#write(id, change);
  }
  erase(id: string): void {
    this.#write(id, { status: "cancelled" });
  }
  /** The event, unless it was deleted. */
  live(id: string): GoogleEvent | undefined {
    const event = this.events.get(id);
    return event?.status === "cancelled" ? undefined : event;
  }
  loseTokens(): void {
    this.tokensFrom = this.#position + 1;
  }

  #write(id: string, change: GoogleEvent): GoogleEvent {
    const version = ++this.#position;
    const event: GoogleEvent = {
      kind: "calendar#event",
      status: "confirmed",
      ...this.events.get(id),
      ...change,
      id,
      etag: `"${version}"`,
      updated: new Date(this.now()).toISOString(),
    };
    this.events.set(id, event);
    this.#changedAt.set(id, version);
    for (const [channelId, channel] of this.channels)
      if (channel.expires > this.now()) this.onNotice(channelId, channel.token, "exists");
    return event;
  }

  async listen(): Promise<void> {
    const server = serve({ fetch: this.#app().fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    onTestFinished(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ("closeAllConnections" in server) server.closeAllConnections();
        }),
    );
  }

  #app(): Hono {
    const app = new Hono();
    app.post("/token", async (c) => {
      const form = await c.req.parseBody();
      if (form.grant_type === "refresh_token") {
        this.refreshes++;
        if (this.revoked)
          return c.json({ error: "invalid_grant", error_description: "Token has been revoked." }, 400);
      }
      const again = form.grant_type === "refresh_token";
      if (!again) this.revoked = false;
      this.#accessToken = randomBytes(8).toString("hex");
      return c.json({
        access_token: this.#accessToken,
        expires_in: 3600,
        token_type: "Bearer",
        scope: this.scope,
        ...(again ? {} : { refresh_token: randomBytes(8).toString("hex") }),
      });
    });
    app.post("/revoke", (c) => {
      this.revoked = true;
      return c.json({});
    });
    const events = "/calendar/v3/calendars/primary/events";
    app.use("/calendar/*", async (c, next) => {
      const { method, path } = c.req;
      this.requests.push({ method, path });
      if (this.revoked || c.req.header("authorization") !== `Bearer ${this.#accessToken}`)
        return failure(c, 401, "authError");
      const trouble = this.trouble(method, path);
      if (trouble === "reset") return drop(c);
      if (typeof trouble === "object") {
        if (trouble.retryAfter !== undefined) c.header("retry-after", String(trouble.retryAfter));
        return failure(c, trouble.status, trouble.reason ?? "backendError");
      }
      await next();
      if (trouble === "lost") c.res = drop(c);
      return;
    });
    app.get(events, (c) => this.#list(c));
    app.get(`${events}/:id`, (c) => {
      const event = this.events.get(c.req.param("id"));
      return event ? this.#answer(c, event) : failure(c, 404, "notFound");
    });
    app.post(events, async (c) => {
      const body = await this.#body(c, "Event");
      const id = String(body.id ?? randomBytes(13).toString("hex"));
      if (!/^[a-v0-9]{5,1024}$/.test(id)) return failure(c, 400, "invalid");
      if (this.events.has(id)) return failure(c, 409, "duplicate");
      if (!body.start || !body.end) return failure(c, 400, "required");
      return this.#answer(c, this.#write(id, body));
    });
    app.patch(`${events}/:id`, async (c) => {
      const there = this.events.get(c.req.param("id"));
      if (!there) return failure(c, 404, "notFound");
      if (!matches(c, there)) return failure(c, 412, "conditionNotMet");
      const body = await this.#body(c, "Event");
      const own = { ...there.extendedProperties?.private, ...body.extendedProperties?.private };
      // A patch goes into what is there: a whole day stays one until its date is taken out.
      for (const point of ["start", "end"] as const)
        if (body[point]) {
          body[point] = Object.fromEntries(
            Object.entries({ ...there[point], ...body[point] }).filter(([, value]) => value !== null),
          );
          if (body[point]?.date && body[point]?.dateTime) return failure(c, 400, "invalid");
        }
      return this.#answer(
        c,
        this.#write(c.req.param("id"), {
          ...body,
          ...(Object.keys(own).length > 0 ? { extendedProperties: { private: own } } : {}),
        }),
      );
    });
    app.delete(`${events}/:id`, (c) => {
      const there = this.events.get(c.req.param("id"));
      if (!there) return failure(c, 404, "notFound");
      if (there.status === "cancelled") return failure(c, 410, "deleted");
      if (!matches(c, there)) return failure(c, 412, "conditionNotMet");
      this.#write(c.req.param("id"), { status: "cancelled" });
      return c.body(null, 204);
    });
    app.post(`${events}/watch`, async (c) => {
      const body = await this.#body(c, "Channel");
      const id = String(body.id);
      if (!/^[\w+/=-]{1,64}$/.test(id) || !/^https:/.test(String(body.address)))
        return failure(c, 400, "invalid");
      const channel = {
        address: String(body.address),
        token: String(body.token),
        resourceId: "primary-events",
        expires: this.now() + 7 * 24 * 3_600_000,
      };
      this.channels.set(id, channel);
      this.onNotice(id, channel.token, "sync");
      return c.json({
        kind: "api#channel",
        id,
        resourceId: channel.resourceId,
        expiration: String(channel.expires),
      });
    });
    app.post("/calendar/v3/channels/stop", async (c) => {
      const body = await this.#body(c, "Channel");
      this.channels.delete(String(body.id));
      return c.body(null, 204);
    });
    return app;
  }

  #list(c: Context): Response {
    const query = c.req.query();
    const { syncToken, pageToken, ...rest } = query;
    if (syncToken !== undefined)
      for (const name of NOT_WITH_TOKEN) if (name in query) this.problems.push(`${name} beside a sync token`);
    const { timeMin, timeMax, ...same } = rest;
    const asked = JSON.stringify(Object.entries(same).sort());
    let from = 0;
    if (syncToken !== undefined) {
      from = Number(Buffer.from(syncToken, "base64url").toString().split(":")[1]);
      if (!(from >= this.tokensFrom)) return failure(c, 410, "fullSyncRequired");
      const before = this.#listings.get(syncToken);
      if (before !== undefined && before !== asked)
        this.problems.push(`a listing with other parameters than before: ${before} and ${asked}`);
    }
    const inWindow = (event: GoogleEvent) => {
      const start = Date.parse(event.start?.dateTime ?? event.start?.date ?? "");
      const end = Date.parse(event.end?.dateTime ?? event.end?.date ?? "");
      return end > Date.parse(timeMin ?? "") && start < Date.parse(timeMax ?? "");
    };
    // All pages are of the moment of the first: what changes meanwhile comes with the next token.
    const { upTo, left } = this.#pages.get(pageToken ?? "") ?? {
      upTo: this.#position,
      left: [...this.events.values()].filter((event) =>
        syncToken === undefined
          ? event.status !== "cancelled" && inWindow(event)
          : (this.#changedAt.get(event.id ?? "") ?? 0) > from,
      ),
    };
    const page = left.slice(0, this.pageSize);
    const more = left.length > page.length;
    const next = Buffer.from(`s:${upTo}:${randomBytes(3).toString("hex")}`).toString("base64url");
    if (more) this.#pages.set(next, { upTo, left: left.slice(page.length) });
    else this.#listings.set(next, asked);
    return this.#answer(
      c,
      {
        kind: "calendar#events",
        summary: "someone@example.com",
        timeZone: "Asia/Almaty",
        items: page.map((event) =>
          // Of what was deleted, little more than the id is told.
          event.status === "cancelled"
            ? { kind: "calendar#event", id: event.id ?? "", etag: event.etag ?? "", status: "cancelled" }
            : event,
        ),
        ...(more ? { nextPageToken: next } : { nextSyncToken: next }),
      },
      "Events",
    );
  }

  async #body(c: Context, type: string): Promise<GoogleEvent & { address?: string; token?: string }> {
    const body = await c.req.json();
    this.#judge(type, body, "a request");
    return body;
  }
  #answer(c: Context, body: object, type = "Event"): Response {
    this.#judge(type, body, "an answer of the fake");
    return c.json(body);
  }
  #judge(type: string, body: unknown, what: string): void {
    const check = valid[type];
    if (!check?.(body)) this.problems.push(`${what} is no ${type}: ${ajv.errorsText(check?.errors)}`);
  }
}

const matches = (c: Context, event: GoogleEvent) => {
  const wanted = c.req.header("if-match");
  return wanted === undefined || wanted === "*" || wanted === event.etag;
};

const failure = (c: Context, status: number, reason: string) =>
  c.json(
    { error: { code: status, message: reason, errors: [{ domain: "global", reason, message: reason }] } },
    status as 400,
  );

/** The line goes dead before an answer arrives. */
function drop(c: Context): Response {
  const { incoming } = c.env as { incoming: { socket: { destroy(): void } } };
  incoming.socket.destroy();
  return new Response(null);
}

export async function startFakeGoogle(now: () => number): Promise<FakeGoogle> {
  const google = new FakeGoogle(now);
  await google.listen();
  return google;
}
