import { Types } from "mongoose";
import { undoImport } from "../../../jobs/imports/run-import.ts";
import { usedUp } from "../../../models/client-import.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";

/**
 * Notes that people are to be read from a file or from words; the sweep reads them and shows what is in it.
 */
export async function beginImport(
  desk: MasterDesk,
  from: { fileId: string } | { pasted: string },
): Promise<Reply> {
  const { models, master, key, t } = desk;
  await models.imports.updateOne(
    { masterId: master._id, key },
    { $setOnInsert: "fileId" in from ? { fileId: from.fileId } : { pasted: from.pasted } },
    { upsert: true },
  );
  return say(t.imports.reading);
}

/** The master's tap on what was read. */
export async function decideImport(desk: MasterDesk, id: string, yes: boolean): Promise<Reply> {
  const { models, master, t } = desk;
  if (!Types.ObjectId.isValid(id)) return {};
  const own = { masterId: master._id, _id: new Types.ObjectId(id) };
  const decided = await models.imports.updateOne(
    { ...own, status: "proposed" },
    {
      $set: yes
        ? { status: "running" }
        : { status: "dropped", ...usedUp({ rows: [], visits: [], rejected: [] }) },
    },
  );
  if (decided.matchedCount === 0) return { toast: t.common.stale };
  return yes ? { toast: t.imports.running } : say(t.plans.dropped);
}

/** «Вернуть как было»: people to whom nothing has happened since are taken out again. */
export async function takeBackImport(desk: MasterDesk, id: string): Promise<Reply> {
  const { models, master, t } = desk;
  if (!Types.ObjectId.isValid(id)) return {};
  const outcome = await undoImport(models, master, desk.booking.clock, id);
  return outcome ? say(t.imports.undone(outcome.removed, outcome.kept)) : stale(desk);
}
