import { Hono } from "hono";
import type { Logger } from "pino";
import type { Calendars } from "../../jobs/google/ports.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { languageOfCalendar } from "../calendar/words.ts";
import { escapeHtml } from "../html.ts";
import { messages } from "../i18n/messages.ts";

/** Where Google sends the master back to, and its notices. */
export const googleUrl = (publicUrl: string, what: "connected" | "notice") =>
  `${publicUrl.replace(/\/$/, "")}/google/${what}`;

/** The two doors Google comes through. */
export function googleRoutes(calendars: Calendars, models: Models, log: Logger): Hono {
  const app = new Hono();

  app.get("/connected", async (c) => {
    const state = c.req.query("state") ?? "";
    const code = c.req.query("code") ?? null;
    const outcome = await calendars.connected({ state, code: c.req.query("error") ? null : code });
    const master =
      outcome.masterId && (await models.masters.findOne({ _id: outcome.masterId }).lean<Master>());
    const words = (master ? languageOfCalendar(master) : messages.en).google.page;
    if (!outcome.ok) log.info({ because: outcome.because }, "google: not connected");
    return c.html(
      page(outcome.ok ? words.ok : words[outcome.because], master?.botLink ?? ""),
      outcome.ok ? 200 : 400,
      {
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      },
    );
  });

  // No body: what changed is asked for. Whatever comes is answered alike, so that nobody learns which
  // channels are alive.
  app.post("/notice", async (c) => {
    await calendars.noticed({
      channelId: c.req.header("x-goog-channel-id") ?? "",
      token: c.req.header("x-goog-channel-token") ?? "",
      state: c.req.header("x-goog-resource-state") ?? "",
    });
    return c.body(null, 204);
  });
  return app;
}

const page = (text: string, link: string) => `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Google Calendar</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 18px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 20vh auto 0; padding: 0 1.5rem; }
  a { display: inline-block; margin-top: 1rem; padding: .7rem 1.4rem; border-radius: 2rem; background: #2481cc; color: #fff; text-decoration: none; }
</style></head>
<body><p>${escapeHtml(text)}</p>${/^https:\/\/t\.me\/\w+$/.test(link) ? `<a href="${link}">Telegram</a>` : ""}</body></html>
`;
