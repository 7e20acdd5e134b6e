import type { Appointment } from "../../../engine/booking/appointment.ts";
import { onTermsOf, planVisit } from "../../../engine/booking/visit.ts";
import { toMinor } from "../../../engine/money.ts";
import type { PlanStep } from "../../../jobs/plans/steps.ts";
import { type Client, termsOf } from "../../../models/client.ts";
import { type Service, snapshotOf } from "../../../models/service.ts";
import { forMaster, type MasterDesk } from "../desk.ts";
import type { PlannedLine } from "./screens.ts";

/** The steps as the master reads them; null when one names what is not theirs. */
export async function described(desk: MasterDesk, steps: readonly PlanStep[]): Promise<PlannedLine[] | null> {
  const lines: PlannedLine[] = [];
  for (const step of steps) {
    const line = await describe(desk, step);
    if (!line) return null;
    lines.push(line);
  }
  return lines;
}

async function describe(desk: MasterDesk, step: PlanStep): Promise<PlannedLine | null> {
  const { models, master, booking } = desk;
  switch (step.do) {
    case "close":
    case "open":
      return { do: step.do, date: step.date, from: step.from, to: step.to };
    case "book": {
      const client = step.client
        ? await models.clients.findOne({ masterId: master._id, _id: step.client }).lean<Client>()
        : null;
      if (step.client && !client) return null;
      const services = step.services.flatMap(
        (id) => desk.services.find((one) => String(one._id) === id) ?? [],
      );
      if (services.length < step.services.length) return null;
      const terms = client ? termsOf(client) : [];
      const visit = planVisit(services.map((one) => onTermsOf(snapshotOf(one, master), terms)));
      return {
        do: "book",
        who: client?.name ?? step.name,
        isNew: client === null,
        services: visit.services,
        start: step.start,
        end: step.start + visit.durationMinutes * 60_000,
        price: visit.price,
      };
    }
    case "move":
    case "cancel": {
      const visit = await booking.appointments.byId(step.visit);
      if (!visit) return null;
      const person = await personOf(desk, visit);
      return step.do === "move"
        ? { do: "move", ...person, services: visit.services, from: step.from, to: step.to }
        : { do: "cancel", ...person, services: visit.services, from: step.from };
    }
    case "merge": {
      const card = (id: string) => models.clients.findOne({ masterId: master._id, _id: id }).lean<Client>();
      const [keep, gone] = await Promise.all([card(step.keep), card(step.gone)]);
      if (!keep || !gone) return null;
      const visits = await models.appointments.countDocuments({ masterId: master._id, clientId: gone._id });
      const named = ({ name, phone }: Client) =>
        [name || desk.t.common.noName, phone].filter(Boolean).join(" ");
      return { do: "merge", keep: named(keep), gone: named(gone), visits };
    }
    case "hours":
      return { do: "hours", to: step.to };
    case "set":
      return { do: "set", field: step.field, from: step.from, to: step.to };
    case "add": {
      const price = { type: step.price === 0 ? ("free" as const) : ("fixed" as const) };
      return {
        do: "add",
        name: step.name,
        minutes: step.minutes,
        price: { ...price, value: toMinor(step.price, master.currency), currency: master.currency },
      };
    }
    case "length":
    case "offer": {
      const service = await models.services
        .findOne({ master: master._id, _id: step.service })
        .lean<Service>();
      if (!service) return null;
      return step.do === "offer"
        ? { do: "offer", name: service.name, to: step.to }
        : { do: "length", name: service.name, from: step.from, to: step.to };
    }
    case "price": {
      const service = desk.services.find((one) => String(one._id) === step.service);
      if (!service) return null;
      const price = snapshotOf(service, master).price;
      const minor = (value: number) =>
        snapshotOf({ ...service, price: { ...service.price, value } }, master).price;
      return { do: "price", name: service.name, from: minor(step.from), to: { ...price, ...minor(step.to) } };
    }
  }
}

/** Who comes, and how they are reached: a phone where there is no Telegram. */
async function personOf(desk: MasterDesk, visit: Appointment): Promise<{ who: string; call: string | null }> {
  if (visit.session) return { who: (await forMaster(desk, visit)).who ?? "", call: null };
  const client = visit.clientId
    ? await desk.models.clients.findOne({ masterId: desk.master._id, _id: visit.clientId }).lean<Client>()
    : null;
  return {
    who: client?.name || desk.t.common.noName,
    call: client && client.telegramUserId === null ? (client.phone ?? "") : null,
  };
}
