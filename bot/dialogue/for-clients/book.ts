import { addDays, instantOf } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import type { Client } from "../../../models/client.ts";
import { peopleSaid } from "../../reading/deeds/people.ts";
import type { TimeWish } from "../../reading/time-wish.ts";
import { type MasterDesk, nameOf, today } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { named, peopleIn } from "./people-meant.ts";

/** «Запиши Асель на маникюр в 5, она позвонила»: for a known card, or a new one of that name. */
export async function bookFor(
  desk: MasterDesk,
  wish: TimeWish & {
    person: string;
    serviceIds: readonly string[];
    notes: string;
    /** E.164; of a new card. */
    phone: string | null;
  },
): Promise<Reply> {
  const { t, master, booking } = desk;
  const people = await namedInFull(desk, wish.person);
  if (people.length > 1) return named(desk, people);
  const [client] = people;
  const name = wish.person.trim().slice(0, 60);
  const services =
    wish.serviceIds.length > 0 ? wish.serviceIds : client ? await usualServices(desk, client) : [];
  // «С одиннадцати» is when it begins.
  const minutes = wish.exact ?? (wish.notAfter === null ? wish.notBefore : null);
  if (!client && !/\p{L}{2}/u.test(name)) return say(t.forClients.whatToBook);
  const who = client?.name ?? name;
  if (services.length === 0) return say(t.forClients.bookForWhat(who));
  if (minutes === null) {
    const chosen = desk.services.filter(({ _id }) => services.includes(String(_id)));
    return say(t.forClients.bookWhen(who, nameOf(chosen)));
  }
  const now = booking.clock.now();
  const on = (date: string) => instantOf(master.timeZone, date, minutes);
  const day = wish.from ?? today(desk);
  const asked = on(day);
  // An hour without a day is the next one to come.
  const start = wish.from === null && asked !== undefined && asked <= now ? on(addDays(day, 1)) : asked;
  if (start === undefined || start <= now) return say(t.refusals.past);
  const reply = await proposePlan(
    desk,
    [
      {
        do: "book",
        client: client ? String(client._id) : null,
        name: client?.name ?? name,
        phone: client ? null : wish.phone,
        services: [...services],
        start,
        notes: wish.notes.slice(0, 300),
      },
    ],
    { choices: ["yes", "no"] },
  );
  return reply ?? say(t.forClients.whatToBook);
}

/** «Анна Петрова» is no Анна of whom more is not known, and no Марина Петрова. */
async function namedInFull(desk: MasterDesk, person: string): Promise<Client[]> {
  const people = await peopleIn(desk, person);
  const words = person.trim().split(/\s+/).length;
  const said = peopleSaid(
    person,
    people.map(({ _id, name }) => ({ id: String(_id), name })),
  );
  return words < 2 || said.some((one) => one.said.split(/\s+/).length >= words) ? people : [];
}

async function usualServices(desk: MasterDesk, client: Client): Promise<string[]> {
  const last = await desk.models.appointments
    .findOne({
      masterId: desk.master._id,
      clientId: client._id,
      internalStatus: { $in: ["booked", "completed"] },
    })
    .sort({ startTime: -1 })
    .lean<AppointmentDocument>();
  const ids = (last?.services ?? []).map((one) => String(one.serviceId));
  return ids.filter((id) => desk.services.some((one) => String(one._id) === id));
}
