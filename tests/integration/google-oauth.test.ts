import { createEmulator } from "emulate";
import { expect, onTestFinished, test } from "vitest";
import { createHttp } from "../../bot/http/server.ts";
import { createLogger } from "../../bot/logger.ts";
import { createMetrics } from "../../bot/metrics.ts";
import { createCalendars } from "../../jobs/google/calendars.ts";
import { createGoogleApi } from "../../jobs/google/google-api.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { freePort } from "../helpers/bot-process.ts";
import { startFakeGoogle } from "../helpers/google/fake.ts";
import { openSalon } from "../helpers/store.ts";

const REDIRECT = "http://127.0.0.1/google/connected";

/** Google's consent and tokens as others wrote them, and our side of it with its own doors. */
async function withEmulate() {
  const salon = await openSalon();
  const { models } = salon.store;
  const emulator = await createEmulator({
    service: "google",
    port: await freePort(),
    seed: {
      google: {
        users: [{ email: "aliya@example.com", name: "Aliya" }],
        oauth_clients: [{ client_id: "zapis", client_secret: "hush", redirect_uris: [REDIRECT] }],
      },
    },
  });
  onTestFinished(() => emulator.close());
  const url = emulator.url;
  const api = createGoogleApi({
    clientId: "zapis",
    clientSecret: "hush",
    redirectUrl: REDIRECT,
    roots: {
      api: `${url}/`,
      consent: `${url}/o/oauth2/v2/auth`,
      token: `${url}/oauth2/token`,
      revoke: `${url}/oauth2/revoke`,
    },
  });
  const log = createLogger("silent");
  const secrets = createSecretBox(newSecretKey("test"));
  const calendars = createCalendars({
    models,
    secrets,
    clock: salon.clock,
    log,
    api,
    words: async () => ({ title: "", description: "" }),
    noticeUrl: null,
  });
  const http = createHttp({
    platform: null,
    models,
    log,
    receive: async () => {},
    ready: async () => true,
    now: salon.clock.now,
    calendars,
    metrics: createMetrics(models),
    metricsToken: null,
  });
  return {
    ...salon,
    models,
    api,
    calendars,
    http,
    secrets,
    /** Opens the link, chooses the account and agrees; returns where the browser is sent. */
    async agree(link: string): Promise<URL> {
      const page = await fetch(link);
      expect(page.status).toBe(200);
      const asked = Object.fromEntries(new URL(link).searchParams);
      const answer = await fetch(`${url}/o/oauth2/v2/auth/callback`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({
          email: "aliya@example.com",
          redirect_uri: asked.redirect_uri ?? "",
          scope: asked.scope ?? "",
          state: asked.state ?? "",
          client_id: asked.client_id ?? "",
          code_challenge: asked.code_challenge ?? "",
          code_challenge_method: asked.code_challenge_method ?? "",
        }),
      });
      return new URL(answer.headers.get("location") ?? "");
    },
    async arrive(at: URL) {
      const answer = await http.request(at.pathname + at.search);
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
  };
}

test("the way through Google's consent ends at a page that says so, once, and the permission is sealed", async () => {
  const h = await withEmulate();
  const back = await h.agree(await h.calendars.connectUrl(h.master._id));
  const page = await h.arrive(back);
  expect(page).toMatchObject({ status: 200 });
  expect(page.text).toContain("Готово. Вернитесь в Telegram.");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  const master = await h.models.masters.findOne({ _id: h.master._id }).lean();
  const permission = h.secrets.open(master?.google.refreshToken ?? "");
  expect(permission).toMatch(/^google_refresh_/);
  // The same answer again, and one that nobody asked for.
  expect(await h.arrive(back)).toMatchObject({ status: 400 });
  expect((await h.arrive(new URL(`${REDIRECT}?state=made-up&code=x`))).text).toContain("/google");
  // A new access token is had with it, until it is given back.
  await expect(h.api.calendar(permission).get("nothing")).rejects.toMatchObject({ failure: "gone" });
  await h.calendars.disconnect(h.master._id);
  await expect(h.api.calendar(permission).get("nothing")).rejects.toMatchObject({ failure: "revoked" });
});

test("a code that was meant for one master is no good for another: the proof key is theirs", async () => {
  const h = await withEmulate();
  const { _id, createdAt, updatedAt, ...rest } = h.master;
  const other = await h.models.masters.create({
    ...rest,
    botId: 77,
    webhookSecret: "other",
    calendarToken: "other",
  });
  const mine = await h.agree(await h.calendars.connectUrl(h.master._id));
  const theirs = await h.agree(await h.calendars.connectUrl(other._id));
  const swapped = new URL(theirs);
  swapped.searchParams.set("code", mine.searchParams.get("code") ?? "");
  expect(await h.arrive(swapped)).toMatchObject({ status: 400 });
  expect(await h.models.masters.countDocuments({ "google.isConnected": true })).toBe(0);
  expect(createdAt && updatedAt && _id).toBeTruthy();
});

test("who declines in Google reads that nothing changed; markup in the address stays text", async () => {
  const h = await withEmulate();
  const link = new URL(await h.calendars.connectUrl(h.master._id));
  const state = link.searchParams.get("state") ?? "";
  const page = await h.arrive(new URL(`${REDIRECT}?error=access_denied&state=${state}`));
  expect(page).toMatchObject({ status: 400 });
  expect(page.text).toContain("Вы не разрешили доступ");
  expect((await h.arrive(new URL(`${REDIRECT}?error=<script>alert(1)</script>`))).text).not.toContain(
    "<script",
  );
});

test("a notice comes in by the door Google knows; a forged one is answered alike and changes nothing", async () => {
  const h = await withEmulate();
  const later = h.clock.now() + 60_000;
  await h.models.googleLinks.create({
    masterId: h.master._id,
    connectedAt: new Date(h.clock.now()),
    pullDueAt: new Date(later),
    channel: { id: "ours", resourceId: "r", token: "secret", expiresAt: new Date(later) },
  });
  const due = async () => (await h.models.googleLinks.findOne().lean())?.pullDueAt?.getTime();
  const notice = (token: string, state = "exists") =>
    h.http.request("/google/notice", {
      method: "POST",
      headers: { "x-goog-channel-id": "ours", "x-goog-channel-token": token, "x-goog-resource-state": state },
    });
  expect((await notice("forged")).status).toBe(204);
  expect((await notice("secret", "sync")).status).toBe(204);
  expect(await due()).toBe(later);
  expect((await notice("secret")).status).toBe(204);
  expect(await due()).toBe(h.clock.now());
});

test("a hundred requests at once with an access token that ran out ask for one new one", async () => {
  const google = await startFakeGoogle(Date.now);
  const api = createGoogleApi({
    clientId: "c",
    clientSecret: "s",
    redirectUrl: REDIRECT,
    roots: google.roots,
  });
  const calendar = api.calendar("permission");
  const listing = { timeMin: new Date(0).toISOString(), timeMax: new Date(1e12).toISOString() };
  await Promise.all(Array.from({ length: 100 }, () => calendar.list(listing)));
  expect(google.refreshes).toBe(1);
});
