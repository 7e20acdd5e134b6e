import { Types } from "mongoose";
import type { Price } from "../../engine/booking/visit.ts";
import { totalPrice } from "../../engine/booking/visit.ts";
import { type AppointmentDocument, toAppointment } from "../../models/appointment.ts";
import type { Client } from "../../models/client.ts";
import { toLatin } from "../i18n/fold.ts";
import { type MasterDesk, nameOf } from "./desk.ts";
import { type Reply, say, stale } from "./reply.ts";

const SHOWN = 8;

/** Clients by any part of the name or the number, in either script; the latest to come first. */
async function findClients(desk: MasterDesk, words: string): Promise<Client[]> {
  const all = await desk.models.clients
    .find({ masterId: desk.master._id, deletedAt: null })
    .sort({ updatedAt: -1 })
    .limit(5_000)
    .lean<Client[]>();
  const digits = words.replace(/\D/g, "");
  const wanted = toLatin(words).match(/\p{L}{2,}/gu) ?? [];
  // An ending is forgiven: «Асель», «Асели».
  const stems = wanted.map((word) => (word.length > 3 ? word.slice(0, -1) : word));
  const matching = (fits: (part: string, stem: string) => boolean) =>
    all.filter(({ name, phone, tags }) => {
      if (digits.length >= 3 && phone?.replace(/\D/g, "").includes(digits)) return true;
      if (tags?.some((tag) => tag === words.trim().toLowerCase().replace(/^#/, ""))) return true;
      const parts = toLatin(name).match(/\p{L}+/gu) ?? [];
      return stems.length > 0 && stems.every((stem) => parts.some((part) => fits(part, stem)));
    });
  // How a name begins says more than what is in it: «Анна» is not «Жанна», unless there is no other.
  const best = matching((part, stem) => part.startsWith(stem));
  return (best.length > 0 ? best : matching((part, stem) => part.includes(stem))).slice(0, SHOWN);
}

/** One person: how often, how much, when last and when next, and what the master knows of them. */
export async function showClient(desk: MasterDesk, id: string): Promise<Reply> {
  const { models, master, booking } = desk;
  const client = Types.ObjectId.isValid(id)
    ? await models.clients.findOne({ masterId: master._id, _id: new Types.ObjectId(id) }).lean<Client>()
    : null;
  if (!client) return stale(desk);
  const visits = (
    await models.appointments
      .find({
        masterId: master._id,
        clientId: client._id,
        internalStatus: { $in: ["booked", "completed", "no_show"] },
      })
      .sort({ startTime: 1 })
      .lean<AppointmentDocument[]>()
  ).map(toAppointment);
  const now = booking.clock.now();
  const came = visits.filter(
    (one) => one.status === "completed" || (one.status === "booked" && one.end <= now),
  );
  const spent: Price | null = came.length > 0 ? totalPrice(came.map((one) => one.price)) : null;
  return {
    screen: {
      kind: "client",
      client: String(client._id),
      name: client.name,
      phone: client.phone,
      telegram: client.telegramUserId !== null,
      blocked: (client.blockedAt ?? null) !== null,
      came: came.length,
      noShows: visits.filter((one) => one.status === "no_show").length,
      spent,
      last: came.at(-1) ?? null,
      next: visits.find((one) => one.status === "booked" && one.start > now) ?? null,
      usual: usualOf(came.map((one) => nameOf(one.services))),
      notes: client.notes,
      tags: client.tags ?? [],
      birthday: client.birthday ?? null,
    },
  };
}

/** Nothing is booked through the bot by someone on the list; visits that are booked stay. */
export async function blockClient(desk: MasterDesk, id: string, wanted: boolean): Promise<Reply> {
  const { models, master, booking, t } = desk;
  if (!Types.ObjectId.isValid(id)) return {};
  const own = { masterId: master._id };
  const clientId = new Types.ObjectId(id);
  await models.clients.updateOne(
    { ...own, _id: clientId },
    { $set: { blockedAt: wanted ? new Date(booking.clock.now()) : null } },
  );
  if (wanted) await models.waitlist.deleteMany({ ...own, clientId });
  return { ...(await showClient(desk, id)), toast: wanted ? t.clients.blocked : t.clients.unblocked };
}

/** What a person comes for most often. */
function usualOf(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Who was here last; others are found by name or number. */
export async function recentClients(desk: MasterDesk): Promise<Reply> {
  const { models, master, t } = desk;
  const own = { masterId: master._id };
  const lately = await models.appointments
    .find({ ...own, clientId: { $ne: null }, internalStatus: { $in: ["booked", "completed", "no_show"] } })
    .sort({ updatedAt: -1 })
    .limit(60)
    .lean<AppointmentDocument[]>();
  const ids = [...new Set(lately.map((one) => String(one.clientId)))].slice(0, SHOWN);
  const people = await models.clients
    .find({ ...own, _id: { $in: ids.map((id) => new Types.ObjectId(id)) }, deletedAt: null })
    .lean<Client[]>();
  const clients = ids.flatMap((id) => {
    const found = people.find((one) => String(one._id) === id);
    return found ? [{ id, name: found.name, phone: found.phone }] : [];
  });
  return clients.length === 0 ? say(t.clients.none) : { screen: { kind: "clients", clients, recent: true } };
}

/** The person the words mean: their card, or whom to choose from. */
export async function showClients(desk: MasterDesk, words: string): Promise<Reply & { found: Client[] }> {
  const found = await findClients(desk, words);
  const [only] = found;
  if (found.length === 1 && only) return { ...(await showClient(desk, String(only._id))), found };
  if (found.length === 0) return { ...say(desk.t.clients.notFound), found };
  return {
    screen: {
      kind: "clients",
      clients: found.map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
    },
    found,
  };
}
