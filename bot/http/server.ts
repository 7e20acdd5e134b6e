import { createHash, timingSafeEqual } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Update } from "grammy/types";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Logger } from "pino";
import { z } from "zod";
import type { Calendars } from "../../jobs/google/ports.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { masterFeed, visitFile } from "../calendar/feed.ts";
import type { Metrics } from "../metrics.ts";
import { googleRoutes } from "./google.ts";

const UPDATE_LIMIT = 1024 * 1024;

const updateShape = z.looseObject({ update_id: z.int().nonnegative() });

/** Equal in constant time: digests are compared, so that not even lengths differ. */
export function sameSecret(given: string, known: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(known));
}

/** A bot as its webhook names it: the last part of the path, and the header Telegram sends. */
export interface WebhookOf {
  botId: number | null;
  webhookSecret: string;
  webhookSecretToken: string;
}

interface HttpDeps {
  models: Models;
  log: Logger;
  receive(botId: number, update: Update): Promise<void>;
  ready(): Promise<boolean>;
  /** Business time. */
  now(): number;
  /** The platform's bot and what its webhook is known by; null: there is none. */
  platform: WebhookOf | null;
  /** Null: no master can connect a Google calendar here. */
  calendars: Calendars | null;
  metrics: Metrics;
  /** What a scraper must show; null: metrics are not served. */
  metricsToken: string | null;
}

/** The webhook, calendars, metrics, and whether the process lives and can serve. */
export function createHttp({
  models,
  log,
  receive,
  ready,
  now,
  platform,
  calendars,
  metrics,
  metricsToken,
}: HttpDeps): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.text("ok"));
  app.get("/ready", async (c) => ((await ready()) ? c.text("ready") : c.text("not ready", 503)));

  app.get("/metrics", async (c) => {
    const shown = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
    if (metricsToken === null) return c.text("not found", 404);
    if (!sameSecret(shown, metricsToken)) return c.text("unauthorized", 401);
    const { type, body } = await metrics.text();
    return c.body(body, 200, { "content-type": type });
  });

  // Calendars to subscribe to, and single visits. The token is the right to read: nothing else is asked,
  // nothing is indexed.
  const serveCalendar = (c: Context, body: string | null) => {
    if (body === null) return c.text("not found", 404);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    const headers = {
      etag,
      "cache-control": "private, max-age=300",
      "x-robots-tag": "noindex, nofollow",
      "content-type": "text/calendar; charset=utf-8",
    };
    // A compressing proxy marks its copy weak.
    const known = (c.req.header("if-none-match") ?? "")
      .split(",")
      .map((one) => one.trim().replace(/^W\//, ""));
    return known.includes(etag) ? c.body(null, 304, headers) : c.body(body, 200, headers);
  };
  app.use("/calendar/*", compress());
  app.get("/calendar/:kind{full|busy}/:file{[\\w-]{20,64}\\.ics}", async (c) => {
    const token = c.req.param("file").slice(0, -".ics".length);
    const master = await models.masters.findOne({ calendarToken: token }).lean<Master>();
    const kind = c.req.param("kind") as "full" | "busy";
    return serveCalendar(c, master && (await masterFeed(models, master, kind, now())));
  });
  app.get("/visit/:file{[\\w-]{20,64}\\.ics}", async (c) =>
    serveCalendar(c, await visitFile(models, c.req.param("file").slice(0, -".ics".length))),
  );

  if (calendars) app.route("/google", googleRoutes(calendars, models, log));

  // Stored first, answered second, worked on third. Never 410: Telegram would drop the webhook after a day of
  // it.
  app.post(
    "/tg/:secret",
    bodyLimit({ maxSize: UPDATE_LIMIT, onError: (c) => c.text("too large", 413) }),
    async (c) => {
      const header = c.req.header("x-telegram-bot-api-secret-token") ?? "";
      let master: WebhookOf | null = null;
      const ours = platform !== null && sameSecret(c.req.param("secret"), platform.webhookSecret);
      try {
        master = ours
          ? platform
          : await models.masters
              .findOne(
                { webhookSecret: c.req.param("secret") },
                { botId: 1, webhookSecret: 1, webhookSecretToken: 1 },
              )
              .lean();
      } catch (error) {
        log.warn({ err: error }, "webhook: the database is away, Telegram will come again");
        return c.text("try again", 503);
      }
      const path = sameSecret(c.req.param("secret"), master?.webhookSecret ?? "");
      const token = sameSecret(header, master?.webhookSecretToken ?? "");
      if (!master?.botId || !path || !token) return c.text("unauthorized", 401);
      let update: z.infer<typeof updateShape>;
      try {
        const parsed = updateShape.safeParse(await c.req.json());
        if (!parsed.success) return c.text("not an update", 400);
        update = parsed.data;
      } catch {
        return c.text("not JSON", 400);
      }
      try {
        await receive(master.botId, update as unknown as Update);
      } catch (error) {
        log.warn(
          { err: error, updateId: update.update_id },
          "webhook: could not store, Telegram will come again",
        );
        return c.text("try again", 503);
      }
      return c.text("ok");
    },
  );
  app.notFound((c) => c.text("not found", 404));
  app.onError((error, c) => {
    log.error({ err: error }, "http: a request failed");
    return c.text("internal error", 500);
  });
  return app;
}

export interface Listening {
  port: number;
  /** Takes no more requests, and resolves once those at hand are answered, or cut off after a while. */
  close(): Promise<void>;
}

/**
 * So long a request's header may take, and so often it is looked at; node's own are a minute, and half of
 * one.
 */
const HEADERS_MS = 10_000;
const LOOK_AT_HEADERS_MS = 5_000;
/**
 * So long requests at hand may take when the process ends. Our own take moments: what takes longer is
 * somebody's half request.
 */
const CLOSE_MS = 2_500;

/** Listens; rejects with one sentence when the port is taken. */
export function listen(app: Hono, port: number, hostname: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        port,
        hostname,
        serverOptions: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: LOOK_AT_HEADERS_MS },
      },
      () => {
        resolve({
          port: (server.address() as AddressInfo).port,
          close: () =>
            new Promise((closed) => {
              const cut = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
              server.close(() => {
                clearTimeout(cut);
                closed();
              });
              server.closeIdleConnections();
            }),
        });
      },
    ) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken by another program. Set HTTP_PORT to a free one.`)
          : error,
      );
    });
  });
}
