/**
 * What comes of a set of messages by the rules alone: `npm run outcomes -- FILE … [--show]`. A file is a set
 * of `tests/corpora`, or one message a line; of masters where its name says so, else of clients. `--show`:
 * also each that is not right, and why.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ModelRequest } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { readDeeds } from "../../bot/reading/deeds/read.ts";
import { type MarkedOrder, outcomeOfOrder } from "../helpers/ordered.ts";
import { type Marked, outcomeOf } from "../helpers/wanted.ts";
import { factsIn, hereIn, type World } from "../helpers/worlds.ts";

const files = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const shows = process.argv.includes("--show");
if (files.length === 0) {
  console.error("usage: npm run outcomes -- FILE … [--show]");
  process.exit(2);
}

function markedIn<T>(file: string): T[] {
  const text = readFileSync(file, "utf8");
  const lines = () => text.split("\n").filter((line) => line.trim() !== "");
  return file.endsWith(".jsonl") ? lines().map((line) => JSON.parse(line)) : JSON.parse(text).said;
}

async function ofClient(one: Marked) {
  const facts = factsIn(one.world as World);
  const request = { text: one.text, steps: [], facts } as unknown as ModelRequest;
  const { calls } = await offlineModel.complete(request, new AbortController().signal);
  return outcomeOf(one, calls, facts);
}

function ofMaster(one: MarkedOrder) {
  const here = hereIn(one.world as World);
  return outcomeOfOrder(one, readDeeds(one.text, here), here);
}

for (const file of files) {
  const isOfMasters = basename(file).startsWith("masters");
  const all = markedIn<Marked & MarkedOrder>(file).filter(({ acts }) => acts !== undefined);
  const count: Record<string, number> = {};
  const byLanguage: Record<string, Record<string, number>> = {};
  for (const one of all) {
    const { outcome, why } = isOfMasters ? ofMaster(one) : await ofClient(one);
    count[outcome] = (count[outcome] ?? 0) + 1;
    const own = byLanguage[one.lang] ?? {};
    byLanguage[one.lang] = { ...own, [outcome]: (own[outcome] ?? 0) + 1 };
    if (shows && outcome !== "right") console.log(`[${outcome}: ${why}] ${one.text}`);
  }
  console.log(file, all.length, count, byLanguage);
}
