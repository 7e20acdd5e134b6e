import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { PersonChat } from "../../simulator/person-chat.ts";
import type { Stage } from "../../simulator/stage.ts";

const page = readFileSync(new URL("./index.html", import.meta.url), "utf8");
const side = z.enum(["client", "master"]);
const said = z.object({ side, text: z.string().min(1).max(4_096) });
const tapped = z.object({
  side,
  message: z.number().int(),
  row: z.number().int(),
  position: z.number().int(),
});

/** The page with two phones: it shows what the simulator's people see, and does what they do. */
export function createDemoPage(stage: Stage): Hono {
  const app = new Hono();
  const people = { client: stage.person("client"), master: stage.person("master") };
  const sideOf = (userId: number) => (userId === people.master.user.id ? "master" : "client");

  app.get("/", (c) => c.html(page));
  app.get("/chats", (c) =>
    c.json({ client: shown("client", people.client), master: shown("master", people.master) }),
  );
  app.get("/file/:side/:message", (c) => {
    const who = side.safeParse(c.req.param("side"));
    const file = who.success
      ? people[who.data].messages.get(Number(c.req.param("message")))?.file
      : undefined;
    if (!file) return c.text("not found", 404);
    return c.body(new Uint8Array(file.content), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${file.name}"`,
    });
  });
  app.get("/events", (c) =>
    streamSSE(c, async (stream) => {
      const off = stage.telegram.on((event) => {
        const toast = event.kind === "toast" ? { side: sideOf(event.userId), text: event.text } : null;
        void stream.writeSSE({ data: JSON.stringify({ toast }) });
      });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      off();
    }),
  );
  app.post("/say", async (c) => {
    const body = said.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return c.text("what is to be said?", 400);
    people[body.data.side].send(body.data.text);
    nudge();
    return c.body(null, 204);
  });
  app.post("/key", async (c) => {
    const body = said.safeParse(await c.req.json().catch(() => null));
    if (!body.success || !people[body.data.side].tapUnder(body.data.text))
      return c.text("no such button", 400);
    nudge();
    return c.body(null, 204);
  });
  app.post("/tap", async (c) => {
    const body = tapped.safeParse(await c.req.json().catch(() => null));
    const chat = body.success ? people[body.data.side] : undefined;
    const message = body.success ? chat?.messages.get(body.data.message) : undefined;
    const button = body.success ? message?.buttons[body.data.row]?.[body.data.position] : undefined;
    if (!chat || !message || !button) return c.text("no such button", 400);
    chat.tapData(message, button);
    return c.body(null, 204);
  });
  return app;

  /** What a person wrote is on their own screen at once. */
  function nudge(): void {
    stage.telegram.emit({ kind: "said", botId: stage.bot.info.id, userId: people.client.user.id });
  }

  function shown(who: "client" | "master", chat: PersonChat) {
    return {
      messages: chat.list.map(({ id, from, text, buttons, file }) => ({
        id,
        from,
        text,
        buttons,
        ...(file ? { file: { name: file.name, href: `/file/${who}/${id}` } } : {}),
      })),
      keyboard: chat.keyboard?.rows.map((row) => row.map((key) => key.text)) ?? [],
      placeholder: chat.keyboard?.placeholder ?? null,
    };
  }
}
