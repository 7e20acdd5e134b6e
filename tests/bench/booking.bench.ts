/** The guarded booking write against a bare insert of the same document with the same indexes, in one run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Types } from "mongoose";
import { startEmbeddedMongo } from "../../bot/embedded/mongodb.ts";
import { planVisit } from "../../engine/booking/visit.ts";
import { appointmentWrites } from "../../models/appointment-writes.ts";
import { connectStore } from "../../models/connect.ts";

const COUNT = 1_500;
const AT_ONCE = 20;
const folder = mkdtempSync(join(tmpdir(), "zapis-bench-"));
const mongo = await startEmbeddedMongo(folder, console.error);
const store = await connectStore(mongo.uri, "bench");
const masterId = new Types.ObjectId();
const writes = appointmentWrites(store.models.appointments, masterId);
const visit = planVisit([
  {
    serviceId: String(new Types.ObjectId()),
    name: "Маникюр",
    description: "",
    price: { type: "fixed", value: 800_000, currency: "KZT" },
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    format: "offline",
    interactionType: "individual",
    category: null,
    preMeetingQuestions: [],
  },
]);
let next = 0;
const start = () => Date.UTC(2026, 0, 1) + next++ * 2 * 3_600_000;

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let done = 0; done < COUNT; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, work));
  return (COUNT / (performance.now() - began)) * 1000;
}

const book = async () => {
  const at = start();
  const won = await writes.book({
    clientId: String(new Types.ObjectId()),
    visit,
    start: at,
    key: `b${at}`,
    now: 0,
    by: { kind: "master" },
  });
  if (!won.ok) throw new Error("every start is free");
};
await book();
const sample = await store.models.appointments.collection.findOne({});
if (!sample) throw new Error("a booking leaves a document");
const bare = async () => {
  const at = start();
  const ticks = Array.from({ length: 14 }, (_, index) => at / 300_000 + index);
  await store.models.appointments.collection.insertOne({
    ...sample,
    _id: new Types.ObjectId(),
    icsToken: `t${at}`,
    idempotencyKey: `i${at}`,
    startTime: new Date(at),
    claims: ticks,
  });
};
const rounds: { bare: number; guarded: number }[] = [];
for (let round = 0; round < 5; round++)
  rounds.push({ bare: await perSecond(bare), guarded: await perSecond(book) });
const median = (name: "bare" | "guarded") =>
  rounds.map((one) => one[name]).sort((a, b) => a - b)[2] as number;
const share = ((median("guarded") / median("bare")) * 100).toFixed(0);
console.log(
  `guarded booking: ${share} % of a bare insertOne (${Math.round(median("guarded"))} against ${Math.round(median("bare"))} a second; to reach: at least 70)`,
);
await store.close();
await mongo.stop();
rmSync(folder, { recursive: true, force: true });
