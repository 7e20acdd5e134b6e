/**
 * A worker that may be killed: `worker-child.ts <mongodb> <database> <redis>`. Its clock is a document that
 * the parent moves; what it says is a row that the parent counts.
 */
import { createLogger } from "../../bot/logger.ts";
import { createQueue } from "../../jobs/queue.ts";
import { createSweep } from "../../jobs/sweep.ts";
import { connectStore } from "../../models/connect.ts";
import { announcerThat } from "./announcer.ts";

const [uri = "", database = "", redisUrl = ""] = process.argv.slice(2);
const store = await connectStore(uri, database);
const clockRow = store.connection.collection<{ _id: string; at: Date }>("testclock");
const said = store.connection.collection("testsaid");
let now = 0;
const read = async () => {
  now = (await clockRow.findOne({ _id: "now" }))?.at.getTime() ?? now;
};
await read();

const deps = {
  models: store.models,
  clock: { now: () => now },
  calendars: null,
  readFile: async () => null,
  announcer: announcerThat(async (_whom, notice) => {
    if (notice.kind !== "reminder") return undefined;
    const { id: visit, start, status } = notice.appointment;
    // Telegram takes its time, before and after: a kill may fall on either side of the message.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    await said.insertOne({ visit, start, status, at: now });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    return { told: "told", messageId: 1 };
  }),
};
const log = createLogger("silent");
const queue = createQueue(redisUrl, deps, log, true);
const sweep = createSweep(deps);
process.send?.("up");
for (;;) {
  try {
    await read();
    await queue.dispatch(await sweep());
  } catch {
    // the database or the queue: the next round asks again
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
