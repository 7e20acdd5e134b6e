import { describe, expect, test } from "vitest";
import type { ClientDesk } from "../../bot/dialogue/desk.ts";
import type { Heard } from "../../bot/dialogue/heard.ts";
import { type ChatState, emptyState } from "../../bot/dialogue/state.ts";
import { createAnnouncer } from "../../bot/reception/announce.ts";
import type { Carries, Channel, Line } from "../../bot/reception/channel.ts";
import { fitted, type Message } from "../../bot/reception/fitted.ts";
import { hear } from "../../bot/reception/listen.ts";
import { openDesk } from "../../bot/reception/open-desk.ts";
import { perform } from "../../bot/reception/perform.ts";
import { createPost } from "../../bot/reception/post.ts";
import type { Scene } from "../../bot/reception/scene.ts";
import type { Button } from "../../bot/views/view.ts";
import { HOUR } from "../../engine/time.ts";
import { type Harness, openHarness } from "../helpers/harness.ts";

const DAY = 24 * HOUR;
const MESSENGER: Carries = {
  edits: false,
  buttons: { atMost: 13, label: 20 },
  listRows: 0,
  links: false,
  keyboards: false,
  files: false,
  windowMs: DAY,
};
const PERSON = 501;
const nothing: Heard = {
  message: 1,
  at: Date.now(),
  text: "",
  caption: "",
  forwarded: false,
  replyTo: null,
  command: null,
  photo: null,
  file: null,
  contact: null,
  spoken: false,
};

/** A channel that carries no more than it says, and a person who sees only what it carried. */
function channelOf(carries: Carries) {
  const seen: Message[] = [];
  const stripped: number[] = [];
  const refuse = (what: string) => async () => {
    throw new Error(`this channel carries no ${what}`);
  };
  const line: Line = {
    carries,
    async send(view) {
      seen.push(...fitted(view, carries));
      return seen.length;
    },
    edit: async () => null,
    async strip(message) {
      stripped.push(message);
    },
    picture: refuse("pictures"),
    file: refuse("files"),
    place: refuse("maps"),
    passOn: refuse("other chats"),
    typing: () => undefined,
    react: async () => undefined,
    openForm: async () => undefined,
    leaveForm: async () => undefined,
    menu: async () => undefined,
  };
  const channel: Channel = { carries, lineTo: async () => line, accepted: async () => true };
  return { seen, stripped, line, channel };
}

/** Somebody who talks to the master through that channel. */
function talk(h: Harness, carries: Carries) {
  const { models } = h.store;
  const { seen, stripped, line, channel } = channelOf(carries);
  const announcer = createAnnouncer({ models, clock: h.clock, channel, publicUrl: null });
  let state: ChatState = emptyState();
  let updates = 0;
  const atTheDesk = async (work: (scene: Scene) => Promise<unknown>) => {
    const desk = await openDesk({
      models,
      calendars: null,
      clock: h.clock,
      botId: h.master.botId ?? 0,
      from: { id: PERSON, first_name: "Сауле", language_code: "ru" },
      state,
      publicUrl: null,
      usdRates: {},
      who: null,
      key: `narrow:${++updates}`,
      tell: announcer.tell,
      change: announcer.change,
    });
    if (!desk) throw new Error("no desk");
    await work({ desk, line, post: createPost(line, desk), within: (one) => one() });
    state = desk.state;
    return desk;
  };
  const buttons = () => seen.flatMap((one) => one.buttons.flat());
  const find = (label: RegExp): Button => {
    const found = buttons().findLast((one) => label.test(one.text));
    if (!found) throw new Error(`no ${label} in ${JSON.stringify(buttons().map((one) => one.text))}`);
    return found;
  };
  return {
    seen,
    stripped,
    announcer,
    command: (name: string) =>
      atTheDesk((scene) => hear(scene, { ...nothing, command: { name, words: "" } })),
    tap: (label: RegExp) => {
      const { tap = null, text } = find(label);
      return atTheDesk((scene) => perform(scene, { tap, message: seen.length, label: text }));
    },
    has: (label: RegExp) => buttons().some((one) => label.test(one.text)),
  };
}

describe.each([
  ["13 quick replies and nothing else", MESSENGER],
  ["3 buttons or a list of 10", { ...MESSENGER, buttons: { atMost: 3, label: 20 }, listRows: 10 }],
])("a channel with %s", (_, carries) => {
  test("books, shows the visit and calls it off by what it carries", async () => {
    const h = await openHarness();
    const one = talk(h, carries);
    await one.command("start");
    await one.tap(/^Маникюр/);
    for (let looked = 0; looked < 4 && !one.has(/^\d\d:\d\d/); looked++) await one.tap(/^(Завтра|ср|чт) ?/);
    await one.tap(/^11:00/);
    await one.tap(/Подтвердить/);
    const booked = await h.store.models.appointments.findOne({ internalStatus: "booked" }).lean();
    expect(booked?.services[0]?.name).toMatch(/^Маникюр/);
    await one.command("my");
    await one.tap(/Отменить/);
    await one.tap(/Да, отменить|Отменить/);
    expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
    for (const { buttons, list } of one.seen)
      expect(buttons.flat().length).toBeLessThanOrEqual(list ? carries.listRows : carries.buttons.atMost);
  });
});

test("a channel that may speak for a day only says nothing later, and the worker hears that", async () => {
  const h = await openHarness();
  const one = talk(h, MESSENGER);
  const desk = (await one.command("my")) as ClientDesk;
  const key = `${h.master.botId}:${PERSON}`;
  const wrote = (at: number) =>
    h.store.models.chats.collection.updateOne(
      { _id: key as never },
      { $set: { updatedAt: new Date(at), state: {} } },
      { upsert: true },
    );
  const said = one.seen.length;
  const tell = () =>
    one.announcer.tell(h.master, { client: String(desk.client._id) }, { kind: "relay_back" });
  await wrote(h.clock.now() - DAY - 1);
  expect(await tell()).toMatchObject({ told: "unreachable" });
  expect(one.seen.length).toBe(said);
  await wrote(h.clock.now() - DAY + HOUR);
  expect(await tell()).toMatchObject({ told: "told" });
  expect(one.seen.length).toBe(said + 1);
});

test("the card of an offer that lapsed loses its buttons, and no other card does", async () => {
  const h = await openHarness();
  const one = talk(h, MESSENGER);
  const desk = (await one.command("my")) as ClientDesk;
  const client = String(desk.client._id);
  await h.store.models.chats.collection.updateOne(
    { _id: `${h.master.botId}:${PERSON}` as never },
    { $set: { state: { openCard: 7, flow: { offerToken: "current" } } } },
    { upsert: true },
  );
  await one.announcer.hush(h.master, client, ["earlier"]);
  expect(one.stripped).toEqual([]);
  await one.announcer.hush(h.master, client, ["earlier", "current"]);
  expect(one.stripped).toEqual([7]);
});
