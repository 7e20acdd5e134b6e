import { createHash } from "node:crypto";
import { Types } from "mongoose";
import { bookByMaster } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { planVisit } from "../../engine/booking/visit.ts";
import { type Clock, instantOf } from "../../engine/time.ts";
import { bookingFor } from "../../models/booking-deps.ts";
import { type ClientImport, usedUp } from "../../models/client-import.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import type { Announcer } from "../announcer.ts";
import { readPeople } from "./read-people.ts";

/**
 * Reads a file that was sent to a master's bot; null when it is not to be had, or larger than a list of
 * people is.
 */
export type ReadFile = (master: Master, fileId: string) => Promise<Uint8Array | null>;

interface ImportDeps {
  models: Models;
  clock: Clock;
  announcer: Announcer;
  readFile: ReadFile;
}

const AT_ONCE = 250;

/** Lists from before there were visits in them have none. */
const complete = (one: ClientImport | null) => one && { ...one, visits: one.visits ?? [] };

/**
 * Does what is next for an import: reads it and shows what is in it, or takes it in. Doing it twice is doing
 * it once.
 */
export async function runImport(deps: ImportDeps, master: Master, importId: string): Promise<void> {
  const own = { masterId: master._id, _id: new Types.ObjectId(importId) };
  const found = complete(await deps.models.imports.findOne(own).lean<ClientImport>());
  if (found?.status === "reading") await read(deps, master, found);
  else if (found?.status === "running") await takeIn(deps, master, found);
}

async function read(
  { models, announcer, readFile }: ImportDeps,
  master: Master,
  one: ClientImport,
): Promise<void> {
  const own = { masterId: master._id, _id: one._id, status: "reading" as const };
  const bytes = one.fileId === null ? Buffer.from(one.pasted) : await readFile(master, one.fileId);
  const people = bytes && readPeople(decoded(bytes), master.currency);
  if (!people || people.rows.length + people.rejected.length === 0) {
    const failed = await models.imports.findOneAndUpdate(own, {
      $set: { status: "failed", fileId: null, pasted: "" },
    });
    if (failed) await announcer.tell(master, "master", { kind: "import_read", list: null });
    return;
  }
  const there = await phonesOf(models, master);
  const rows = people.rows.filter(({ phone }) => phone === null || !there.has(phone));
  const list = { ...one, ...people, rows, known: people.rows.length - rows.length };
  const { messageId } = await announcer.tell(master, "master", { kind: "import_read", list });
  await models.imports.updateOne(own, {
    $set: {
      ...people,
      rows,
      known: people.rows.length - rows.length,
      status: "proposed",
      messageId,
      fileId: null,
      pasted: "",
    },
  });
}

/**
 * In portions, each person under an id of their line's: a portion that was interrupted is simply done again.
 */
async function takeIn(deps: ImportDeps, master: Master, one: ClientImport): Promise<void> {
  const { models, announcer } = deps;
  const own = { masterId: master._id, _id: one._id, status: "running" as const };
  for (let from = one.done; from < one.rows.length; from += AT_ONCE) {
    const portion = one.rows.slice(from, from + AT_ONCE);
    const there = await phonesOf(models, master);
    const fresh = portion
      .map((row) => ({ ...row, _id: personId(one._id, row.line) }))
      .filter(({ phone, _id }) => phone === null || !there.has(phone) || there.get(phone) === String(_id));
    try {
      await models.clients.insertMany(
        fresh.map(({ _id, name, phone, notes }) => ({
          _id,
          masterId: master._id,
          name,
          phone,
          notes,
          source: "import",
        })),
        { ordered: false },
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error; // in before the interruption
    }
    const done = Math.min(from + AT_ONCE, one.rows.length);
    await models.imports.updateOne(own, { $set: { done } });
    if (done < one.rows.length)
      await announcer.change(master, one.messageId, { kind: "import_progress", list: { ...one, done } });
  }
  const { booked, missed } = await bookVisits(deps, master, one);
  const over = {
    done: one.rows.length,
    visitsDone: one.visits.length,
    visitsBooked: booked,
    rejected: [...one.rejected, ...missed],
  };
  await announcer.change(master, one.messageId, {
    kind: "import_progress",
    list: { ...one, ...over, status: "done" },
  });
  await models.imports.updateOne(own, { $set: { ...over, ...usedUp({ ...one, ...over }), status: "done" } });
}

/**
 * Visits of a list, each under a key of its line: what was interrupted is done again and finds itself done.
 * Nobody is told: they know when they come.
 */
async function bookVisits(
  { models, clock }: ImportDeps,
  master: Master,
  one: ClientImport,
): Promise<{ booked: number; missed: ClientImport["rejected"] }> {
  const missed: ClientImport["rejected"] = [];
  if (one.visits.length === 0) return { booked: 0, missed };
  const services = await models.services.find({ master: master._id }).sort({ position: 1 }).lean<Service[]>();
  const there = await phonesOf(models, master);
  const booking = bookingFor({ models, clock }, master._id);
  for (const { line, person, name, phone, date, minutes, service: words } of one.visits) {
    const clientId = (phone === null ? undefined : there.get(phone)) ?? String(personId(one._id, person));
    const service = serviceCalled(words, services);
    const start = instantOf(master.timeZone, date, minutes);
    const reject = (reason: string) =>
      missed.push({ line, text: [name, date, words].join(" ").slice(0, 120), reason });
    if (!service) reject("no_service");
    else if (start === undefined) reject("bad_date");
    else {
      const outcome = await bookByMaster(booking, {
        clientId,
        visit: planVisit([snapshotOf(service, master)]),
        start,
        timeZone: master.timeZone,
        key: `import-${one._id}-${line}`,
        by: { kind: "system" },
      });
      if (!outcome.ok) reject("slot_taken");
    }
  }
  return { booked: one.visits.length - missed.length, missed };
}

/** By its name, else the one whose name begins or is begun by the words; of one service it is that one. */
function serviceCalled(words: string, services: readonly Service[]): Service | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll("ё", "е").trim();
  const said = plain(words);
  if (said === "") return services.length === 1 ? services[0] : undefined;
  return (
    services.find((one) => plain(one.name) === said) ??
    services.find((one) => plain(one.name).startsWith(said) || said.startsWith(plain(one.name)))
  );
}

/** The people of an import that nothing has happened to since are taken out again; how many could not be. */
export async function undoImport(
  models: Models,
  master: Master,
  clock: Clock,
  importId: string,
): Promise<{ removed: number; kept: number } | null> {
  const own = { masterId: master._id, _id: new Types.ObjectId(importId) };
  const one = complete(await models.imports.findOne({ ...own, status: "done" }).lean<ClientImport>());
  if (!one) return null;
  const booking = bookingFor({ models, clock }, master._id);
  for (const { line } of one.visits) {
    const made = await models.appointments
      .findOne({
        masterId: master._id,
        idempotencyKey: `import-${one._id}-${line}`,
        internalStatus: "booked",
      })
      .lean();
    if (made)
      await cancelVisit(booking, {
        appointmentId: String(made._id),
        by: { kind: "system" },
        cutoffHours: 0,
        key: `import-${one._id}-${line}-back`,
      });
  }
  const ids = one.rows.map((row) => personId(one._id, row.line));
  const withVisits = await models.appointments.distinct("clientId", {
    masterId: master._id,
    clientId: { $in: ids },
    internalStatus: { $ne: "cancelled" },
  });
  const kept = new Set(withVisits.map(String));
  const { deletedCount } = await models.clients.deleteMany({
    masterId: master._id,
    _id: { $in: ids.filter((id) => !kept.has(String(id))) },
    telegramUserId: null,
  });
  await models.imports.updateOne(own, { $set: { status: "dropped" } });
  return { removed: deletedCount, kept: ids.length - deletedCount };
}

const personId = (importId: Types.ObjectId, line: number) =>
  new Types.ObjectId(createHash("sha256").update(`${importId}-${line}`).digest("hex").slice(0, 24));

async function phonesOf(models: Models, master: Master): Promise<Map<string, string>> {
  const people = await models.clients
    .find({ masterId: master._id, phone: { $ne: null }, deletedAt: null }, { phone: 1 })
    .lean();
  return new Map(people.map(({ phone, _id }) => [phone ?? "", String(_id)]));
}

/** UTF-8, or what spreadsheets in Russian still write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
