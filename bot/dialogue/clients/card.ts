import { Types } from "mongoose";
import { type Price, totalPrice } from "../../../engine/booking/visit.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import type { Client } from "../../../models/client.ts";
import { type MasterDesk, nameOf } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";

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

/** What a person comes for most often. */
function usualOf(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export async function ownCard({ models, master }: MasterDesk, id: string): Promise<Client | null> {
  if (!Types.ObjectId.isValid(id)) return null;
  return models.clients
    .findOne({ masterId: master._id, _id: new Types.ObjectId(id), deletedAt: null })
    .lean<Client>();
}

/** What else can be done with a card. */
export async function showCardMore(desk: MasterDesk, id: string): Promise<Reply> {
  const card = await ownCard(desk, id);
  return card ? { screen: { kind: "client_more", client: id, name: card.name } } : stale(desk);
}
