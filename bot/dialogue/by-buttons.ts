import { Types } from "mongoose";
import { listSlots } from "../../engine/booking/list-slots.ts";
import { onTermsOf, planVisit } from "../../engine/booking/visit.ts";
import { addDays, localDate } from "../../engine/time.ts";
import { type Client, termsOf } from "../../models/client.ts";
import { snapshotOf } from "../../models/service.ts";
import { recentClients } from "./client-card.ts";
import { type MasterDesk, today } from "./desk.ts";
import { closeHours, hoursOf } from "./plan-wishes.ts";
import { proposePlan } from "./plans.ts";
import { type Reply, say, stale } from "./reply.ts";
import { thinned } from "./times.ts";

/** What the master can do in words, by buttons alone: nothing is ever typed by heart. Each button says all that is chosen so far. */

const DAYS_SHOWN = 12;
const VACATION_DAYS = 28;

async function cardOf({ models, master }: MasterDesk, id: string): Promise<Client | null> {
  if (!Types.ObjectId.isValid(id)) return null;
  return models.clients
    .findOne({ masterId: master._id, _id: new Types.ObjectId(id), deletedAt: null })
    .lean<Client>();
}

/** `/add`: whom? Others are named in words. */
export async function addWho(
  desk: MasterDesk,
  at: { service: string; start: number } | null = null,
): Promise<Reply> {
  const { screen } = await recentClients(desk);
  return { screen: { kind: "add_who", clients: screen?.kind === "clients" ? screen.clients : [], at } };
}

/** For what? */
export async function addWhat(desk: MasterDesk, clientId: string): Promise<Reply> {
  const client = await cardOf(desk, clientId);
  if (!client) return stale(desk);
  return { screen: { kind: "add_what", client: clientId, who: client.name, services: desk.services } };
}

async function freeFor(desk: MasterDesk, clientId: string, serviceId: string, from: string, to: string) {
  const client = await cardOf(desk, clientId);
  const service = desk.services.find((one) => String(one._id) === serviceId);
  if (!client || !service) return null;
  const visit = planVisit([onTermsOf(snapshotOf(service, desk.master), termsOf(client))]);
  const slots = await listSlots(desk.booking, visit, { from, to }, {});
  return { who: client.name, what: service.name, starts: slots.map((slot) => slot.start) };
}

/** On which day? Those with room. */
export async function addDay(desk: MasterDesk, client: string, service: string): Promise<Reply> {
  const from = today(desk);
  const free = await freeFor(desk, client, service, from, addDays(from, desk.master.planningHorizon));
  if (!free) return stale(desk);
  const { timeZone } = desk.master;
  const dates = [...new Set(free.starts.map((start) => localDate(timeZone, start)))].slice(0, DAYS_SHOWN);
  if (dates.length === 0) return say(desk.t.booking.nothingFree);
  return { screen: { kind: "add_day", client, service, who: free.who, what: free.what, dates } };
}

/** At what time? */
export async function addTime(
  desk: MasterDesk,
  client: string,
  service: string,
  date: string,
): Promise<Reply> {
  const free = await freeFor(desk, client, service, date, date);
  if (!free) return stale(desk);
  if (free.starts.length === 0) return addDay(desk, client, service);
  const starts = thinned(free.starts.map((start) => ({ start, end: start }))).map((slot) => slot.start);
  return { screen: { kind: "add_time", client, service, who: free.who, what: free.what, date, starts } };
}

/** The plan, as if it had been said. */
export async function addAt(
  desk: MasterDesk,
  client: string,
  service: string,
  start: number,
): Promise<Reply> {
  const card = await cardOf(desk, client);
  if (!card) return stale(desk);
  const reply = await proposePlan(
    desk,
    [{ do: "book", client, name: card.name, phone: null, services: [service], start, notes: "" }],
    { choices: ["yes", "no"] },
  );
  return reply ?? stale(desk);
}

/** `/open`: the days without work that could have some. */
export async function openWhich(desk: MasterDesk): Promise<Reply> {
  const dates: string[] = [];
  for (let date = today(desk), looked = 0; dates.length < 9 && looked < 35; date = addDays(date, 1), looked++)
    if ((await hoursOf(desk, date)).length === 0) dates.push(date);
  if (dates.length === 0) return say(desk.t.hours.nothingClosed);
  return { screen: { kind: "pick_day", what: "open", from: null, dates } };
}

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

/** `/vacation`: from when, then until when; then the plan with whom it touches. */
export function vacationFrom(desk: MasterDesk): Reply {
  return {
    screen: { kind: "pick_day", what: "vacation", from: null, dates: days(today(desk), VACATION_DAYS) },
  };
}

export function vacationTo(from: string): Reply {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return {};
  return { screen: { kind: "pick_day", what: "vacation", from, dates: days(from, VACATION_DAYS) } };
}

export const vacation = (desk: MasterDesk, from: string, to: string): Promise<Reply> =>
  closeHours(desk, "close", { from, to, notBefore: null, notAfter: null });

/** `/pause`: new bookings stop, or go on; what is booked stays, with its reminders. */
export function showPause({ master }: MasterDesk): Reply {
  return { screen: { kind: "pause", paused: Boolean(master.pausedAt) } };
}

export async function setPause(desk: MasterDesk, wanted: boolean): Promise<Reply> {
  const { models, master, booking } = desk;
  const pausedAt = wanted ? new Date(booking.clock.now()) : null;
  await models.masters.updateOne({ _id: master._id }, { $set: { pausedAt } });
  return showPause({ ...desk, master: { ...master, pausedAt } });
}

/** `/notes`: people with something written on their card, the latest first. */
export async function notedClients({ models, master, t }: MasterDesk): Promise<Reply> {
  const people = await models.clients
    .find({ masterId: master._id, deletedAt: null, notes: { $ne: "" } })
    .sort({ updatedAt: -1 })
    .limit(8)
    .lean<Client[]>();
  return people.length === 0
    ? say(t.clients.noNotes)
    : {
        screen: {
          kind: "clients",
          clients: people.map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
          recent: true,
        },
      };
}

const KNOWLEDGE_AT_MOST = 40;
const KNOWLEDGE_LENGTH = 1_000;

/** `/knowledge`: what clients are answered word for word, with a way to add and to take out. */
export function showKnowledge({ master }: MasterDesk): Reply {
  return { screen: { kind: "knowledge", entries: master.knowledge } };
}

/** The next words are an answer of this kind. */
export function askKnowledge(desk: MasterDesk, type: string): Reply {
  desk.state.awaiting = { client: type, field: "knowledge" };
  return say(desk.t.knowledge.ask);
}

export async function addKnowledge(desk: MasterDesk, type: string, content: string): Promise<Reply> {
  const { models, master } = desk;
  const entry = { type, content: content.slice(0, KNOWLEDGE_LENGTH) } as (typeof master.knowledge)[number];
  const known = master.knowledge.some((one) => one.type === entry.type && one.content === entry.content);
  if (!known && master.knowledge.length < KNOWLEDGE_AT_MOST)
    await models.masters.updateOne(
      { _id: master._id },
      { $push: { knowledge: entry } },
      { runValidators: true },
    );
  const fresh = await models.masters.findOne({ _id: master._id }, { knowledge: 1 }).lean();
  return { screen: { kind: "knowledge", entries: (fresh?.knowledge as typeof master.knowledge) ?? [] } };
}

/** Named by its place and how it begins, so that a list which changed meanwhile loses nothing else. */
export async function dropKnowledge(desk: MasterDesk, index: number): Promise<Reply> {
  const { models, master } = desk;
  const entry = master.knowledge[index];
  if (!entry) return stale(desk);
  await models.masters.updateOne(
    { _id: master._id },
    { $pull: { knowledge: { type: entry.type, content: entry.content } } },
  );
  return { screen: { kind: "knowledge", entries: master.knowledge.filter((one) => one !== entry) } };
}
