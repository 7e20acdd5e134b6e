import { Types } from "mongoose";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { Plan } from "../../models/plan.ts";
import { answersSince } from "./answer-since.ts";
import { withSteps } from "./steps.ts";

/** Somebody whose visit a plan called off and to whom other times were offered. */
export interface Asked {
  visit: Appointment;
  client: Client;
  answer: Appointment | null;
  /** The master has told them in person. */
  told: boolean;
}

/** The visits of a plan and their people, where they have been read already. */
export interface Touched {
  visits: ReadonlyMap<string, Appointment>;
  people: ReadonlyMap<string, Client>;
}

/** All whom a plan offered other times, and what they chose; visits that are on again were put back. */
export async function askedBy(
  { models, master }: { models: Models; master: Pick<Master, "_id"> },
  stored: Plan,
  touched?: Touched,
): Promise<Asked[]> {
  const plan = withSteps(stored);
  const ids = plan.lines.flatMap(({ step, status }) =>
    step.do === "cancel" && step.instead && status === "done" ? [step.visit] : [],
  );
  if (ids.length === 0 || !plan.decidedAt) return [];
  const { visits, people } = touched ?? (await touchedBy(models, master._id, ids));
  const off = ids
    .flatMap((id) => visits.get(id) ?? [])
    .filter((visit) => visit.status === "cancelled")
    .sort((a, b) => a.start - b.start)
    .flatMap((visit) => {
      const client = visit.clientId ? people.get(visit.clientId) : undefined;
      return client && client.deletedAt === null ? [{ visit, client }] : [];
    });
  const answers = await answersSince(
    { models, master },
    plan.decidedAt,
    off.map(({ client }) => String(client._id)),
  );
  return off.map(({ visit, client }) => ({
    visit,
    client,
    answer: answers.get(String(client._id)) ?? null,
    told: (plan.told ?? []).includes(String(client._id)),
  }));
}

/**
 * Visits of a master and the cards of who comes to them, one read each; `others` are cards wanted besides.
 */
export async function touchedBy(
  models: Models,
  masterId: Types.ObjectId,
  visits: readonly string[],
  others: readonly string[] = [],
): Promise<Touched> {
  const known =
    visits.length === 0
      ? []
      : await models.appointments.find({ masterId, _id: { $in: visits } }).lean<AppointmentDocument[]>();
  const found = known.map(toAppointment);
  const cards = new Set([
    ...others,
    ...found.flatMap(({ clientId, session }) =>
      session ? session.seats.map((seat) => seat.clientId) : (clientId ?? []),
    ),
  ]);
  const people =
    cards.size === 0
      ? []
      : await models.clients
          .find({ masterId, _id: { $in: [...cards].map((one) => new Types.ObjectId(one)) } })
          .lean<Client[]>();
  return {
    visits: new Map(found.map((visit) => [visit.id, visit])),
    people: new Map(people.map((client) => [String(client._id), client])),
  };
}

/** Who has chosen what, in short: differs when something of it changes. */
export const answersOf = (asked: readonly Asked[]): string =>
  asked.flatMap(({ client, answer }) => (answer ? [`${client._id} ${answer.start}`] : [])).join(", ");
