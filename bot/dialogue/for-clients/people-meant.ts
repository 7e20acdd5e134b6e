import type { Appointment } from "../../../engine/booking/appointment.ts";
import { localDate } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import type { Client } from "../../../models/client.ts";
import { toLatin } from "../../i18n/fold.ts";
import type { MasterDesk } from "../desk.ts";
import type { PlanChoice } from "../plans/screens.ts";
import { type Reply, say } from "../reply.ts";

/** Clients that words name, in any case form and either script; whoever fits more of the words first. */
export async function peopleIn(desk: MasterDesk, words: string): Promise<Client[]> {
  const said = toLatin(words).match(/\p{L}{3,}/gu) ?? [];
  const all = await desk.models.clients
    .find({ masterId: desk.master._id, deletedAt: null, name: { $ne: "" } })
    .limit(5_000)
    .lean<Client[]>();
  const scored = all
    .map((client) => {
      const parts = (toLatin(client.name).match(/\p{L}{3,}/gu) ?? []) as string[];
      const hits = parts.filter((part) => said.some((word) => isFormOf(word, part))).length;
      return { client, hits };
    })
    .filter(({ hits }) => hits > 0);
  const best = Math.max(...scored.map(({ hits }) => hits), 0);
  return scored.filter(({ hits }) => hits === best).map(({ client }) => client);
}

/** «Анну», «Анне» of «Анна»; «Асельге» of «Асель». */
function isFormOf(word: string, name: string): boolean {
  const stem = name.length > 3 ? name.slice(0, -1) : name;
  return word.startsWith(stem) && Math.abs(word.length - name.length) <= 3;
}

export const named = (desk: MasterDesk, people: readonly Client[]): Reply =>
  people.length === 0
    ? say(desk.t.forClients.noVisitOf)
    : {
        screen: {
          kind: "clients",
          clients: people.slice(0, 8).map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
        },
      };

/** The visit that is meant: of whom the words name, on the day they name if there are several. */
export async function visitMeant(
  desk: MasterDesk,
  words: string,
  on: string | null,
): Promise<{ visit: Appointment } | { reply: Reply }> {
  const people = await peopleIn(desk, words);
  const found = (
    await desk.models.appointments
      .find({
        masterId: desk.master._id,
        clientId: { $in: people.map((one) => one._id) },
        internalStatus: "booked",
        endTime: { $gt: new Date(desk.booking.clock.now()) },
      })
      .sort({ startTime: 1 })
      .limit(20)
      .lean<AppointmentDocument[]>()
  ).map(toAppointment);
  if (found.length === 0) return { reply: named(desk, []) };
  const that = on === null ? [] : found.filter((one) => localDate(desk.master.timeZone, one.start) === on);
  const [only] = that.length === 1 ? that : found;
  if (only && (found.length === 1 || that.length === 1)) return { visit: only };
  return {
    reply: {
      screen: { kind: "visits", appointments: found, which: true },
    },
  };
}

/** Someone without Telegram cannot be written to: the master calls. */
export async function whoHears(
  { models, master }: MasterDesk,
  visit: Appointment,
  canAsk = false,
): Promise<readonly PlanChoice[]> {
  const reached = await models.clients.exists({
    masterId: master._id,
    _id: visit.clientId,
    telegramUserId: { $ne: null },
  });
  if (!reached) return ["silent", "no"];
  return canAsk ? ["yes", "ask", "silent", "no"] : ["yes", "silent", "no"];
}
