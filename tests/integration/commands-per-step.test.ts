import { expect, inject, onTestFinished, test } from "vitest";
import { createLogger } from "../../bot/logger.ts";
import { createScriptedModel } from "../../bot/simulator/recording.ts";
import { openStage } from "../../bot/simulator/stage.ts";
import { connectStore } from "../../models/connect.ts";
import { commandsOfSteps, SALON_OF_STEPS, type Step } from "../bench/commands-of-steps.ts";
import { monitored, watchCommands } from "../helpers/commands.ts";
import { fixedClock, testStore } from "../helpers/store.ts";

/** How many commands a step may send to the database. What needs one more says why here. */
const AT_MOST: Record<Step, number> = {
  command: 13,
  tap: 14,
  confirm: 21,
  yes: 24,
  sentence: 36,
  sentenceWithoutSlots: 28,
  // Whom the words name is found among everybody the master knows: one query more.
  masterPlan: 25,
  masterTap: 18,
  // Whose turn it is to sweep is asked once more: nine with it.
  idleSweep: 8,
  // What failed before and which bots are parked is asked first.
  noticeToMaster: 18,
};

test("each step of a talk asks the database no more often than it may", async () => {
  const { name } = await testStore();
  const store = await connectStore(monitored(inject("mongodbUri")), name);
  const model = createScriptedModel();
  const stage = await openStage({
    store,
    fixture: SALON_OF_STEPS,
    clock: fixedClock(),
    model,
    log: createLogger("silent"),
    companyMs: 30,
  });
  onTestFinished(async () => {
    await stage.close();
    await store.close();
  });
  const found = await commandsOfSteps(stage, model);
  for (const [step, most] of Object.entries(AT_MOST) as [Step, number][]) {
    const listed = found[step].map((one) => `${one.name} ${one.collection}`);
    expect(listed.length, `${step}:\n${listed.join("\n")}`).toBeLessThanOrEqual(most);
    expect(listed, step).not.toEqual([]);
  }
});

test("what is watched is every command of its time, and neither the driver's own nor a lease kept alive", async () => {
  const { name } = await testStore();
  const store = await connectStore(monitored(inject("mongodbUri")), name);
  onTestFinished(() => store.close());
  const { bots } = store.models;
  const watch = watchCommands(store.connection);
  await bots.create({ _id: 1 });
  const heard = await watch.during(async () => {
    await bots.findOne({ _id: 1 }).lean();
    await bots.collection.updateOne({ _id: 1 as never }, [{ $set: { "pollLease.until": "$$NOW" } }]);
    await bots.collection.updateOne({ _id: 1 as never }, [
      { $set: { "pollLease.until": "$$NOW", parkedAt: null } },
    ]);
    await store.connection.db?.command({ ping: 1 });
  });
  await bots.countDocuments();
  expect(heard).toEqual([
    { name: "find", collection: "bots" },
    { name: "update", collection: "bots" },
  ]);
});
