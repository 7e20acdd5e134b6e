import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { expect, test } from "vitest";
import { calendar, eventLines } from "../../bot/calendar/event.ts";
import { createHttp } from "../../bot/http/server.ts";
import { createLogger } from "../../bot/logger.ts";
import { createMetrics } from "../../bot/metrics.ts";
import type { Appointment } from "../../engine/booking/appointment.ts";
import { openHarness } from "../helpers/harness.ts";
import { full } from "../helpers/store.ts";

interface Read {
  uid: string;
  start: string;
  end: string;
  summary: string;
  status: string;
  sequence: number;
}

const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");

function byIcalJs(text: string): Read[] {
  const root = new ICAL.Component(ICAL.parse(text));
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: utc(event.startDate.toJSDate().getTime()),
      end: utc(event.endDate.toJSDate().getTime()),
      summary: event.summary,
      status: String(component.getFirstPropertyValue("status")),
      sequence: Number(event.sequence),
    };
  });
}

function byNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) =>
    one?.type === "VEVENT"
      ? [
          {
            uid: one.uid,
            start: utc(one.start.getTime()),
            end: utc((one.end as Date).getTime()),
            summary: String(one.summary),
            status: String(one.status),
            sequence: Number(one.sequence),
          },
        ]
      : [],
  );
}

// The readers are Debian packages: they are at the system's own python, whatever else is on the path.
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
const tool = fileURLToPath(new URL("../tools/ical-readers.py", import.meta.url));
const others = spawnSync(PYTHON, [tool, "check"]).status === 0;

const random = (() => {
  let seed = 77;
  return (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
})();
const PIECES = [
  "Маникюр",
  "қызмет",
  "💅🏽",
  "ё",
  "a;b,c\\d",
  '"quoted"',
  "\r\nATTENDEE:mailto:x@y.z",
  "\nBEGIN:VALARM",
  "\u0000\u0007",
  "\u2028",
  "🇰🇿👩‍👩‍👧",
  " ".repeat(40),
  "END:VEVENT",
  "x".repeat(200),
  ":",
  "\t",
  "%0D%0A",
  "\\n",
  "ә".repeat(70),
];
const someText = () => Array.from({ length: 1 + random(5) }, () => PIECES[random(PIECES.length)]).join("");

function someVisit(index: number): Appointment {
  const start = Date.UTC(2026, random(12), 1 + random(28), random(24), random(12) * 5);
  return {
    id: `${index}`.padStart(24, "0"),
    start,
    end: start + (1 + random(60)) * 300_000,
    status: random(5) === 0 ? "cancelled" : "booked",
    revision: 1 + random(50),
    createdAt: start - 86_400_000,
    history: [],
  } as unknown as Appointment;
}

test("random calendars are read alike by five readers, no line is longer than 75 octets, and nothing gets in", () => {
  const made = Array.from({ length: full ? 10_000 : 300 }, (_, index) => {
    const visits = Array.from({ length: 1 + random(3) }, (__, one) => someVisit(index * 10 + one));
    const titles = visits.map(() => someText());
    const events = visits.flatMap((visit, one) =>
      eventLines(visit, {
        title: titles[one] ?? "",
        description: someText(),
        location: someText(),
        url: "https://t.me/x_bot",
      }),
    );
    return { visits, ics: calendar([], events) };
  });
  const wrong: string[] = [];
  const answers = others
    ? execFileSync(PYTHON, [tool], {
        input: `${made.map(({ ics }) => JSON.stringify({ ics })).join("\n")}\n`,
        maxBuffer: 2e9,
      })
        .toString()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, Read[] | string>)
    : [];
  for (const [index, { visits, ics }] of made.entries()) {
    for (const line of ics.split("\r\n")) if (Buffer.byteLength(line) > 75) wrong.push(`long line: ${line}`);
    if (/[^\r]\n|\r[^\n]/.test(ics)) wrong.push("a bare line end");
    const reference = byIcalJs(ics);
    const facts = visits.map((one) => ({
      uid: `${one.id}@zapis`,
      start: utc(one.start),
      end: utc(one.end),
      status: one.status === "cancelled" ? "CANCELLED" : "CONFIRMED",
      sequence: one.revision,
    }));
    const all: Record<string, Read[] | string> = {
      ours: reference,
      "node-ical": byNodeIcal(ics),
      ...answers[index],
    };
    for (const [reader, events] of Object.entries(all)) {
      if (typeof events === "string") {
        wrong.push(`${reader}: ${events}`);
        continue;
      }
      const sorted = [...events].sort((a, b) => (a.uid < b.uid ? -1 : 1));
      if (JSON.stringify(sorted.map(({ summary: _, ...rest }) => rest)) !== JSON.stringify(facts))
        wrong.push(`${reader}: ${JSON.stringify(sorted)} instead of ${JSON.stringify(facts)}`);
      // Readers differ in how much white space they keep; the words are the same.
      const words = (list: Read[]) => list.map((one) => one.summary.replace(/\s+/g, " ").trim());
      if (
        JSON.stringify(words(sorted)) !==
        JSON.stringify(words([...reference].sort((a, b) => (a.uid < b.uid ? -1 : 1))))
      )
        wrong.push(
          `${reader} reads ${JSON.stringify(words(sorted))}, ical.js ${JSON.stringify(words(reference))}`,
        );
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}, 600_000);

async function subscribed() {
  const h = await openHarness({ publicUrl: "https://zapis.example/" });
  const { models } = h.store;
  const app = createHttp({
    platform: null,
    models,
    log: createLogger("silent"),
    receive: async () => {},
    ready: async () => true,
    now: h.clock.now,
    calendars: null,
    metrics: createMetrics(models),
    metricsToken: "a-token-of-some-length",
  });
  await h.say("маникюр завтра в 15:00");
  await h.say("да");
  await h.say("/feed", h.owner);
  const links = (h.owner.newest?.text.match(/https:\/\/\S+\.ics/g) ?? []).map(
    (link) => new URL(link).pathname,
  );
  return { h, app, full: links[0] ?? "", busy: links[1] ?? "" };
}

test("a feed: the links come from the chat, say what they should to whom, and are 304 while nothing changes", async () => {
  const { h, app, full: all, busy } = await subscribed();
  const first = await app.request(all);
  expect([first.status, first.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(first.headers.get("cache-control")).toContain("private");
  const [event] = byIcalJs(await first.text());
  expect(event).toMatchObject({ summary: "Маникюр · Дана", start: "20260303T100000Z", status: "CONFIRMED" });
  const etag = first.headers.get("etag") ?? "";
  expect((await app.request(all, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await app.request(all, { headers: { "if-none-match": `W/${etag}` } })).status).toBe(304);
  expect((await app.request(all, { method: "HEAD" })).status).toBe(200);

  const shut = await (await app.request(busy)).text();
  expect(byIcalJs(shut)[0]?.summary).toBe("Занято");
  expect(shut).not.toMatch(/Дана|Маникюр/);

  // Moved: the same event, later in its sequence. Cancelled: shown so for weeks, then gone.
  await h.say("перенеси на четверг в 16:00");
  await h.say("да");
  const [moved] = byIcalJs(await (await app.request(all, { headers: { "if-none-match": etag } })).text());
  expect(moved).toMatchObject({ uid: event?.uid, start: "20260305T110000Z" });
  expect(moved?.sequence).toBeGreaterThan(event?.sequence ?? 0);
  await h.say("отмени запись");
  await h.tap("Да, отменить");
  expect(byIcalJs(await (await app.request(all)).text())[0]?.status).toBe("CANCELLED");
  await h.wait(29 * 86_400_000);
  expect(byIcalJs(await (await app.request(all)).text())).toEqual([]);
});

test("new links kill the old ones; a token that is nobody's is 404; only the master can ask", async () => {
  const { h, app, full: all } = await subscribed();
  await h.tap("Новые ссылки", h.owner);
  expect((await app.request(all)).status).toBe(404);
  expect((await app.request(`/calendar/full/${"x".repeat(32)}.ics`)).status).toBe(404);
  expect((await app.request("/calendar/full/short.ics")).status).toBe(404);
  const before = (await h.store.models.masters.findOne().lean())?.calendarToken;
  await h.say("/feed", h.client);
  expect(h.client.newest?.text).not.toContain("https://");
  h.client.tapData(h.client.newest as never, { text: "x", data: "rf" });
  await h.settle();
  const token = (await h.store.models.masters.findOne().lean())?.calendarToken;
  expect(token).toBe(before);
  expect((await app.request(`/calendar/full/${token}.ics`)).status).toBe(200);
});

test("a visit's own link is one event, and a hold's is nobody's", async () => {
  const { h, app } = await subscribed();
  const visit = await h.store.models.appointments.findOne().lean();
  const file = await app.request(`/visit/${visit?.icsToken}.ics`);
  expect(byIcalJs(await file.text())).toHaveLength(1);
  await h.say("педикюр в среду в 16:00");
  const held = await h.store.models.appointments.findOne({ internalStatus: "held" }).lean();
  expect(held?.icsToken).toMatch(/^[\w-]{20,}$/);
  expect((await app.request(`/visit/${held?.icsToken}.ics`)).status).toBe(404);
});

test("metrics are for who has the token, and count", async () => {
  const { app } = await subscribed();
  expect((await app.request("/metrics")).status).toBe(401);
  const shown = await app.request("/metrics", {
    headers: { authorization: "Bearer a-token-of-some-length" },
  });
  expect(await shown.text()).toContain("zapis_inbox_oldest_seconds 0");
});
