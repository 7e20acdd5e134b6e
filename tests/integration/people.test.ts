import { Types } from "mongoose";
import { expect, test } from "vitest";
import { joinCard, makeClientLink } from "../../bot/dialogue/clients/link.ts";
import type { ClientDesk, MasterDesk } from "../../bot/dialogue/desk.ts";
import { emptyState } from "../../bot/dialogue/state.ts";
import { showVisits } from "../../bot/dialogue/visits/mine.ts";
import { dressDesk } from "../../bot/reception/open-desk.ts";
import { DAY, HOUR } from "../../engine/time.ts";
import { mergeCards, partCards } from "../../jobs/clients/merge-cards.ts";
import { alone } from "../helpers/desk.ts";
import { at, openSalon, type Salon } from "../helpers/store.ts";

let minted = 0;
let lives = 0;

async function card({ store, master }: Salon, name: string, withTelegram: boolean) {
  const user = withTelegram
    ? await store.models.users.create({ tgId: 5_000 + minted++, firstName: name, lastName: "" })
    : null;
  const made = await store.models.clients.create({
    masterId: master._id,
    name,
    telegramUserId: user?._id ?? null,
  });
  return { client: made.toObject(), user: user?.toObject() ?? null };
}

/**
 * A seat, a visit, an open question, a place in the waiting list, a wish that was not met, and a line of the
 * talk.
 */
async function livesWith({ store, master, booking, clock, visit }: Salon, clientId: Types.ObjectId) {
  const { models } = store;
  const key = `lives-${minted++}`;
  const own = { masterId: master._id, clientId };
  const now = clock.now();
  const day = at("2026-03-04", "00:00") + lives++ * DAY;
  const session = await booking.appointments.openSession({
    visit: await visit("Маникюр"),
    start: day + 10 * HOUR,
    maxParticipants: 3,
    key,
    by: { kind: "master" },
    now,
  });
  const own1 = await booking.appointments.book({
    visit: await visit("Маникюр"),
    start: day + 15 * HOUR,
    clientId: String(clientId),
    key: `${key}-visit`,
    by: { kind: "master" },
    now,
  });
  if (!session.ok || !own1.ok) throw new Error("the time is taken");
  const appointmentId = session.appointment.id;
  await booking.appointments.takeSeat({ appointmentId, clientId: String(clientId), key, now });
  const when = { from: "2026-03-04", until: "2026-03-05", since: new Date(now) };
  await models.relays.create({
    ...own,
    kind: "question",
    reason: "question",
    key,
    openedAt: new Date(now),
    lastAt: new Date(now),
  });
  await models.waitlist.create({ ...own, serviceIds: [], durationMinutes: 60, ...when, key });
  await models.wishes.create({
    ...own,
    week: key,
    weekday: 1,
    part: "any",
    notBefore: 0,
    notAfter: 1440,
    durationMinutes: 60,
    value: 0,
    currency: "KZT",
    at: new Date(now),
  });
  await models.notifications.create({
    ...own,
    key,
    kind: "nudge",
    status: "sent",
    claimedUntil: new Date(now),
  });
  await models.plans.create({
    masterId: master._id,
    key,
    proposedAt: new Date(now),
    told: [String(clientId)],
  });
  await models.messages.create({
    master: master._id,
    user: new Types.ObjectId(),
    userTgId: 0,
    role: "user",
    timestamp: new Date(now),
    turnKey: key,
    about: [clientId],
  });
}

/** How many rows name the person, by collection. */
async function rowsOf({ store: { models }, master }: Salon, clientId: Types.ObjectId) {
  const own = { masterId: master._id, clientId };
  return {
    visits: await models.appointments.countDocuments(own),
    seats: await models.appointments.countDocuments({ masterId: master._id, "seats.clientId": clientId }),
    relays: await models.relays.countDocuments(own),
    waitlist: await models.waitlist.countDocuments(own),
    wishes: await models.wishes.countDocuments(own),
    notifications: await models.notifications.countDocuments(own),
    plans: await models.plans.countDocuments({ masterId: master._id, told: String(clientId) }),
    messages: await models.messages.countDocuments({ master: master._id, about: clientId }),
  };
}
const each = (count: number) => ({
  visits: count,
  seats: count,
  relays: count,
  waitlist: count,
  wishes: count,
  notifications: count,
  plans: count,
  messages: count,
});

const deps = ({ store, master, booking }: Salon) => ({ models: store.models, master, booking });
const around = (salon: Salon) => ({
  models: salon.store.models,
  calendars: null,
  ...alone,
  clock: salon.clock,
  master: salon.master,
  services: [],
  state: emptyState(),
  key: `people-${minted++}`,
});
const deskOf = (salon: Salon, { user, client }: Awaited<ReturnType<typeof card>>): ClientDesk => {
  if (!user) throw new Error("a client writes as somebody");
  return dressDesk({ ...around(salon), user, client });
};
const mastersDesk = (salon: Salon): MasterDesk =>
  dressDesk({ ...around(salon), user: { _id: new Types.ObjectId(), tgId: 1 } as never, client: null });

test("whoever is merged into another card takes everything along, and gets it back", async () => {
  const salon = await openSalon();
  const [keep, gone] = [await card(salon, "Анна", false), await card(salon, "Анна Ким", true)];
  await livesWith(salon, keep.client._id);
  await livesWith(salon, gone.client._id);
  const ids = [String(keep.client._id), String(gone.client._id)] as const;
  const merged = await mergeCards(deps(salon), ...ids);
  expect(merged.done).toBe(true);
  expect(await rowsOf(salon, keep.client._id)).toEqual(each(2));
  expect(await rowsOf(salon, gone.client._id)).toEqual(each(0));
  const kept = await salon.store.models.clients.findOne({ _id: keep.client._id }).lean();
  // The person finds the seat and the visits they had.
  const mine = await showVisits(deskOf(salon, { client: kept as never, user: gone.user }));
  expect(mine.screen?.kind === "visits" && mine.screen.appointments).toHaveLength(4);
  const before = merged.done ? (merged.left ?? null) : null;
  await partCards(deps(salon), ...ids, before);
  await partCards(deps(salon), ...ids, before); // a crash between taking back and noting it down
  expect(await rowsOf(salon, keep.client._id)).toEqual(each(1));
  expect(await rowsOf(salon, gone.client._id)).toEqual(each(1));
});

test("of several merges the last is taken back first, and each card gets its own", async () => {
  const salon = await openSalon();
  const three = [await card(salon, "А", false), await card(salon, "Б", false), await card(salon, "В", true)];
  for (const { client } of three) await livesWith(salon, client._id);
  const [a, b, c] = three.map(({ client }) => String(client._id)) as [string, string, string];
  const rows = () => Promise.all(three.map(({ client }) => rowsOf(salon, client._id)));
  const first = await mergeCards(deps(salon), a, b);
  const second = await mergeCards(deps(salon), c, a);
  expect(await rows()).toEqual([each(0), each(0), each(3)]);
  const before = (one: typeof first) => (one.done ? (one.left ?? null) : null);
  expect(await partCards(deps(salon), a, b, before(first))).toEqual({
    done: false,
    reason: "changed_meanwhile",
  });
  expect(await rows()).toEqual([each(0), each(0), each(3)]);
  await partCards(deps(salon), c, a, before(second));
  expect(await rows()).toEqual([each(2), each(0), each(1)]);
  await partCards(deps(salon), a, b, before(first));
  expect(await rows()).toEqual([each(1), each(1), each(1)]);
});

test("two merges into one card are taken back in the opposite order, too", async () => {
  const salon = await openSalon();
  const three = [await card(salon, "А", true), await card(salon, "Б", false), await card(salon, "В", false)];
  const [a, b, c] = three.map(({ client }) => String(client._id)) as [string, string, string];
  const first = await mergeCards(deps(salon), a, b);
  salon.clock.advance(60_000);
  const second = await mergeCards(deps(salon), a, c);
  const before = (one: typeof first) => (one.done ? (one.left ?? null) : null);
  expect((await partCards(deps(salon), a, b, before(first))).done).toBe(false);
  expect((await partCards(deps(salon), a, c, before(second))).done).toBe(true);
  expect((await partCards(deps(salon), a, b, before(first))).done).toBe(true);
});

test("what the other card has as well is not lost, and stops nothing", async () => {
  const salon = await openSalon();
  const { models } = salon.store;
  const [keep, gone] = [await card(salon, "Анна", true), await card(salon, "Анна", false)];
  await livesWith(salon, gone.client._id);
  const wish = await models.wishes.findOne({ clientId: gone.client._id }).lean();
  await models.wishes.create({ ...wish, _id: new Types.ObjectId(), clientId: keep.client._id } as never);
  const session = await models.appointments.findOne({ "seats.clientId": gone.client._id }).lean();
  await salon.booking.appointments.takeSeat({
    appointmentId: String(session?._id),
    clientId: String(keep.client._id),
    key: "both",
    now: salon.clock.now(),
  });
  expect((await mergeCards(deps(salon), String(keep.client._id), String(gone.client._id))).done).toBe(true);
  expect(await rowsOf(salon, keep.client._id)).toEqual(each(1));
  expect(await rowsOf(salon, gone.client._id)).toEqual({ ...each(0), seats: 1, wishes: 1 });
});

test("whoever opens the link of a card brings everything along", async () => {
  const salon = await openSalon();
  const [known, reader] = [await card(salon, "Анна", false), await card(salon, "anna_k", true)];
  await livesWith(salon, known.client._id);
  await livesWith(salon, reader.client._id);
  const desk = deskOf(salon, reader);
  expect(await joinCard(desk, await linkOf(salon, known.client._id))).toBe(true);
  expect(String(desk.client?._id)).toBe(String(known.client._id));
  expect(await rowsOf(salon, known.client._id)).toEqual(each(2));
  expect(await rowsOf(salon, reader.client._id)).toEqual(each(0));
});

async function linkOf(salon: Salon, clientId: Types.ObjectId): Promise<string> {
  const { screen } = await makeClientLink(mastersDesk(salon), String(clientId));
  const code = screen?.kind === "say" ? /start=c_([\w-]+)/.exec(screen.text)?.[1] : undefined;
  if (!code) throw new Error("no link was made");
  return code;
}

test("a card's link opened by two at once is one person's; the other keeps what is theirs", async () => {
  const salon = await openSalon();
  const { models } = salon.store;
  for (let round = 0; round < 8; round++) {
    const known = await card(salon, "Анна", false);
    const readers = [await card(salon, "первая", true), await card(salon, "вторая", true)];
    for (const { client } of readers)
      await models.relays.create({
        masterId: salon.master._id,
        clientId: client._id,
        kind: "question",
        reason: "question",
        key: `race-${minted++}`,
        openedAt: new Date(),
        lastAt: new Date(),
      });
    const code = await linkOf(salon, known.client._id);
    const desks = readers.map((one) => deskOf(salon, one));
    const joined = await Promise.all(desks.map((desk) => joinCard(desk, code)));
    expect(joined.toSorted()).toEqual([false, true]);
    for (const [index, { client }] of readers.entries()) {
      const won = joined[index] === true;
      const now = await models.clients.findOne({ _id: client._id }).lean();
      expect([now?.deletedAt !== null, String(desks[index]?.client?._id)]).toEqual([
        won,
        String(won ? known.client._id : client._id),
      ]);
      expect(await models.relays.countDocuments({ clientId: client._id })).toBe(won ? 0 : 1);
    }
    expect(await models.relays.countDocuments({ clientId: known.client._id })).toBe(1);
  }
});

test("a joining killed between any two writes is carried to its end by the same person, and by nobody else", async () => {
  const salon = await openSalon();
  for (let allowed = 0; allowed < 14; allowed++) {
    const [known, reader, other] = [
      await card(salon, "Анна", false),
      await card(salon, "anna_k", true),
      await card(salon, "чужая", true),
    ];
    await livesWith(salon, reader.client._id);
    const code = await linkOf(salon, known.client._id);
    const desk = deskOf(salon, reader);
    let left = allowed;
    const dying = new Proxy(desk.models, {
      get: (all, name) => dyingModel(Reflect.get(all, name) as object, () => left-- > 0),
    });
    const died = await joinCard({ ...desk, models: dying }, code).catch(() => "killed");
    if (died === "killed" && allowed > 0) expect(await joinCard(deskOf(salon, other), code)).toBe(false);
    // The update is handled again: whoever has no card of their own any more is given a fresh one.
    const mine = { masterId: salon.master._id, telegramUserId: reader.user?._id ?? null, deletedAt: null };
    const again = await salon.store.models.clients
      .findOneAndUpdate(mine, { $setOnInsert: { name: "anna_k" } }, { upsert: true, returnDocument: "after" })
      .lean();
    await joinCard(deskOf(salon, { ...reader, client: again as never }), code);
    expect(await rowsOf(salon, known.client._id)).toEqual(each(1));
    expect(await salon.store.models.clients.countDocuments(mine)).toBe(1);
  }
});

/** A model whose writes fail once they are no longer allowed. */
function dyingModel<T extends object>(model: T, allowed: () => boolean): T {
  return new Proxy(model, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "collection") return dyingModel(value as object, allowed);
      if (typeof value !== "function") return value;
      if (!/^(update|findOneAndUpdate|insert|create|delete)/.test(String(name))) return value.bind(target);
      return (...args: unknown[]) => {
        if (allowed()) return (value as (...all: unknown[]) => unknown).apply(target, args);
        const failed = Promise.reject(new Error("killed"));
        return Object.assign(failed, { lean: () => failed });
      };
    },
  });
}
