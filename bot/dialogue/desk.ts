import type { Actor, Appointment } from "../../engine/booking/appointment.ts";
import type { BookingDeps } from "../../engine/booking/deps.ts";
import { onTermsOf, planVisit, type VisitPlan } from "../../engine/booking/visit.ts";
import { localDate } from "../../engine/time.ts";
import type { MasterNotice, Said, Telling } from "../../jobs/announcer.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import { type Client, termsOf } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import type { User } from "../../models/user.ts";
import type { Format, Language } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import type { NamedService } from "../reading/match-services.ts";
import type { ChatState } from "./state.ts";

/**
 * What the talk with one person needs on either side: whose bot it is, what is offered, what is chosen so
 * far.
 */
interface Common {
  models: Models;
  master: Master;
  /** Active services, in the master's order. */
  services: readonly Service[];
  user: User;
  language: Language;
  t: Messages;
  f: Format;
  booking: BookingDeps;
  /** Connections to Google; null where none can be set up. */
  calendars: Calendars | null;
  /** The address calendars and people reach this program at; null when it has none. */
  publicUrl: string | null;
  /** Says something to somebody who is not at this desk, in their words and in their chat. */
  tell(...telling: Telling): Promise<Said>;
  /** Says it in a message that lies in the master's chat already; false: it is gone, or cannot be changed. */
  change(messageId: number, notice: MasterNotice): Promise<boolean>;
  state: ChatState;
  /** How much of the master's currency a dollar is; null where that is not known. */
  usdRate: number | null;
  /** Stands for the update being answered: effects made under it are made once. */
  key: string;
}

/** A client's talk with the master's bot. */
export interface ClientDesk extends Common {
  side: "client";
  client: Client;
  actor: Extract<Actor, { kind: "client" }>;
}

/** The master's own chat with their bot. */
export interface MasterDesk extends Common {
  side: "master";
  client: null;
  actor: Extract<Actor, { kind: "master" }>;
}

/**
 * Buttons and the assistant work at the same desk. A step takes the side it is for, so that one of the
 * master's cannot be walked at a client's desk; who is at the desk is found out once, where it is opened.
 */
export type Desk = ClientDesk | MasterDesk;
export type Side = Desk["side"];
export type DeskOf<S extends Side> = Extract<Desk, { side: S }>;

export const today = (desk: Desk) => localDate(desk.master.timeZone, desk.booking.clock.now());

/**
 * Whose the time will be that is kept or confirmed here. Throws at the master's desk, where visits are moved
 * only.
 */
export function clientId(desk: Desk): string {
  if (desk.side !== "client") throw new Error("no client at the master's desk");
  return desk.actor.clientId;
}

/** The visit these services make, in their order; undefined when one is no longer offered. */
export function visitOf(desk: Desk, serviceIds: readonly string[]): VisitPlan | undefined {
  const chosen = serviceIds.map((id) => desk.services.find((service) => String(service._id) === id));
  if (chosen.length === 0 || chosen.some((service) => !service)) return undefined;
  return planVisit(
    (chosen as Service[]).map((service) =>
      onTermsOf(snapshotOf(service, desk.master), desk.client ? termsOf(desk.client) : []),
    ),
  );
}

/** The names of services, in their order: «Маникюр + Педикюр». */
/** Services as words are matched against them. */
export const asNamed = (services: readonly Service[]): NamedService[] =>
  services.map(({ _id, name, tags }) => ({ id: String(_id), name, tags }));

export function nameOf(services: readonly { name: string }[]): string {
  return services.map((service) => service.name).join(" + ");
}

/** Whose visit it is, for the master's eyes only. */
export async function forMaster(desk: Desk, appointment: Appointment): Promise<{ who?: string }> {
  if (desk.side !== "master") return {};
  const { session } = appointment;
  const ids = session
    ? session.seats.map((seat) => seat.clientId)
    : appointment.clientId
      ? [appointment.clientId]
      : [];
  const clients = await desk.models.clients
    .find({ masterId: desk.master._id, _id: { $in: ids } }, { name: 1 })
    .lean();
  return { who: whoComes(desk, appointment, clients) };
}

/** The client's name, or a group's roster: «3 из 6: Анна, Макс». */
export function whoComes(
  desk: Desk,
  { clientId: id, session }: Appointment,
  clients: readonly Pick<Client, "_id" | "name">[],
): string {
  const nameBy = (wanted: string | null) =>
    clients.find((one) => String(one._id) === wanted)?.name || desk.t.common.noName;
  if (!session) return nameBy(id);
  return desk.t.booking.roster(
    session.seats.length,
    session.maxParticipants,
    session.seats.map((seat) => nameBy(seat.clientId)).join(", "),
  );
}
