import { createHash } from "node:crypto";
import { Types } from "mongoose";
import type { ClientImport } from "../../models/client-import.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import type { Announcer } from "../announcer.ts";
import { readPeople } from "./read-people.ts";

/** Reads a file that was sent to a master's bot; null when it is not to be had, or larger than a list of people is. */
export type ReadFile = (master: Master, fileId: string) => Promise<Uint8Array | null>;

interface ImportDeps {
  models: Models;
  announcer: Announcer;
  readFile: ReadFile;
}

const AT_ONCE = 250;

/** Does what is next for an import: reads it and shows what is in it, or takes it in. Doing it twice is doing it once. */
export async function runImport(deps: ImportDeps, master: Master, importId: string): Promise<void> {
  const own = { masterId: master._id, _id: new Types.ObjectId(importId) };
  const found = await deps.models.imports.findOne(own).lean<ClientImport>();
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
    const failed = await models.imports.findOneAndUpdate(own, { $set: { status: "failed" } });
    if (failed) await announcer.importRead(master, null);
    return;
  }
  const there = await phonesOf(models, master);
  const rows = people.rows.filter(({ phone }) => phone === null || !there.has(phone));
  const messageId = await announcer.importRead(master, {
    ...one,
    ...people,
    rows,
    known: people.rows.length - rows.length,
  });
  await models.imports.updateOne(own, {
    $set: { ...people, rows, known: people.rows.length - rows.length, status: "proposed", messageId },
  });
}

/** In portions, each person under an id of their line's: a portion that was interrupted is simply done again. */
async function takeIn({ models, announcer }: ImportDeps, master: Master, one: ClientImport): Promise<void> {
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
    if (done < one.rows.length) await announcer.importProgress(master, { ...one, done });
  }
  await announcer.importProgress(master, { ...one, done: one.rows.length });
  await models.imports.updateOne(own, { $set: { status: "done", done: one.rows.length } });
}

/** The people of an import that nothing has happened to since are taken out again; how many could not be. */
export async function undoImport(
  models: Models,
  master: Master,
  importId: string,
): Promise<{ removed: number; kept: number } | null> {
  const own = { masterId: master._id, _id: new Types.ObjectId(importId) };
  const one = await models.imports.findOne({ ...own, status: "done" }).lean<ClientImport>();
  if (!one) return null;
  const ids = one.rows.map((row) => personId(one._id, row.line));
  const withVisits = await models.appointments.distinct("clientId", {
    masterId: master._id,
    clientId: { $in: ids },
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
