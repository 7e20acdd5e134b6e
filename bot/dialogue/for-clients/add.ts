import { Types } from "mongoose";
import { listSlots } from "../../../engine/booking/list-slots.ts";
import { onTermsOf, planVisit } from "../../../engine/booking/visit.ts";
import { addDays, localDate } from "../../../engine/time.ts";
import { type Client, termsOf } from "../../../models/client.ts";
import { snapshotOf } from "../../../models/service.ts";
import { thinned } from "../booking/times.ts";
import { recentClients } from "../clients/find.ts";
import { type MasterDesk, today } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say, stale } from "../reply.ts";

const DAYS_SHOWN = 12;

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
