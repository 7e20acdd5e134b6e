import { Types } from "mongoose";
import { undoImport } from "../../jobs/imports/run-import.ts";
import { usedUp } from "../../models/client-import.ts";
import type { MasterDesk } from "./desk.ts";
import { type Reply, say, stale } from "./reply.ts";

/** A number of six characters or more. */
const NUMBER = /\d[\d\s()+-]{5}/;

/** A line that looks like a person: a letter, and a number somewhere behind it. */
function isPersonLine(line: string): boolean {
  const letter = line.search(/\p{L}/u);
  return letter >= 0 && NUMBER.test(line.slice(letter + 1));
}

/** Whether pasted words are a list of people rather than a sentence. */
export function isListOfPeople(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length >= 3 && lines.filter(isPersonLine).length >= lines.length / 2;
}

const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)|(?<!\p{L})(?:в|на|at|сағат)\s+\d{1,2}(?!\d)/iu;

/** A line that tells what to do is no line of a notebook. */
const TELLS =
  /^\s*(?:закр|откр|перенес|отмен|запиш|напомин|подн|сниз|поменя|добав|убер|что\s|кто\s|close|open|move|cancel|book|put|remind|what|who|жап|аш|ауыстыр|болдырма)/iu;

/** Whether pasted words are visits, a line each: a time of day in most of several lines. */
export function isListOfVisits(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => TELLS.test(line))) return false;
  return lines.length >= 2 && lines.filter((line) => CLOCK.test(line)).length > lines.length / 2;
}

/** Notes that people are to be read from a file or from words; the sweep reads them and shows what is in it. */
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
