/**
 * A process that sweeps until it is killed, or told to stop: `sweeper-child.ts <mongodb> <database>`. Each
 * round is a row that the parent counts; it lasts a moment, so that two at once would be seen.
 */
import { startSweeping } from "../../bot/app.ts";
import { createLogger } from "../../bot/logger.ts";
import { createMetrics } from "../../bot/metrics.ts";
import { connectStore } from "../../models/connect.ts";

const [uri = "", database = ""] = process.argv.slice(2);
const store = await connectStore(uri, database);
const rounds = store.connection.collection("testrounds");
const stop = startSweeping(
  {
    metrics: createMetrics(store.models),
    async runDue() {
      const { insertedId } = await rounds.insertOne({ by: process.pid, from: Date.now(), to: null });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await rounds.updateOne({ _id: insertedId }, { $set: { to: Date.now() } });
    },
  },
  store,
  createLogger("silent"),
);
process.once("message", async () => {
  await stop();
  await store.close();
  process.exit(0);
});
process.send?.("up");
