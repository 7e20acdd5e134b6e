import { Types } from "mongoose";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import type { Client } from "../../../models/client.ts";
import { toLatin } from "../../i18n/fold.ts";
import { peopleSaid } from "../../reading/deeds/people.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { showClient } from "./card.ts";

const SHOWN = 8;

/** Clients by any part of the name or the number, in either script; the latest to come first. */
async function findClients(desk: MasterDesk, words: string): Promise<Client[]> {
  const all = await desk.models.clients
    .find({ masterId: desk.master._id, deletedAt: null })
    .sort({ updatedAt: -1 })
    .limit(5_000)
    .lean<Client[]>();
  const digits = words.replace(/\D/g, "");
  const named = peopleSaid(
    words,
    all.map(({ _id, name }) => ({ id: String(_id), name })),
  ).flatMap(({ ids }) => ids);
  if (named.length > 0 && digits.length < 3)
    return all.filter(({ _id }) => named.includes(String(_id))).slice(0, SHOWN);
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
