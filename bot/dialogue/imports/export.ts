import { stringify } from "csv-stringify/sync";
import { formatWallTime, wallTimeAt } from "../../../engine/time.ts";
import type { AppointmentDocument } from "../../../models/appointment.ts";
import { toAppointment } from "../../../models/appointment-as-known.ts";
import type { Client } from "../../../models/client.ts";
import { type MasterDesk, nameOf, whoComes } from "../desk.ts";

export interface ExportedFile {
  name: string;
  content: string;
  rows: number;
}

/** A table as spreadsheets open it: UTF-8 with its mark, and no cell that would be run as a formula. */
const table = (header: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  stringify([header, ...rows] as unknown[][], { bom: true, escape_formulas: true });

/** All clients and visits of the master, as two CSV files that can be read in again. */
export async function exportAll(desk: MasterDesk): Promise<ExportedFile[]> {
  const { models, master, t } = desk;
  const own = { masterId: master._id };
  const [clients, documents] = await Promise.all([
    models.clients
      .find({ ...own, deletedAt: null })
      .sort({ name: 1, _id: 1 })
      .lean<Client[]>(),
    models.appointments
      .find({ ...own, internalStatus: { $in: ["booked", "completed", "no_show", "cancelled"] } })
      .sort({ startTime: 1 })
      .lean<AppointmentDocument[]>(),
  ]);
  const visits = documents.map(toAppointment);
  const columns = t.imports.exportColumns;
  const came = (client: Client) =>
    visits.filter((one) => one.clientId === String(client._id) && one.status === "completed").length;
  const people = clients.map((client) => [
    client.name,
    client.phone ?? "",
    client.notes,
    (client.tags ?? []).join(", "),
    client.birthday ? `${client.birthday.slice(3)}.${client.birthday.slice(0, 2)}` : "",
    came(client),
  ]);
  const diary = visits.map((visit) => {
    const { date, minutes } = wallTimeAt(master.timeZone, visit.start);
    const client = clients.find((one) => String(one._id) === visit.clientId);
    return [
      date,
      formatWallTime(minutes),
      whoComes(desk, visit, clients),
      client?.phone ?? "",
      nameOf(visit.services),
      visit.price.type === "on_request" ? "" : desk.f.price(visit.price),
      t.imports.exportStatuses[
        visit.status === "booked" || visit.status === "completed" || visit.status === "no_show"
          ? visit.status
          : "cancelled"
      ],
    ];
  });
  return [
    { name: "clients.csv", content: table(columns.clients, people), rows: people.length },
    { name: "visits.csv", content: table(columns.visits, diary), rows: diary.length },
  ];
}
