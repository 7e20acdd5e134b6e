import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { expect, inject, onTestFinished, test } from "vitest";
import { connectStore } from "../../models/connect.ts";

/** A database of a release before this one, by hand: rows of the inbox and the indexes they had. */
async function oldInbox(): Promise<string> {
  const name = `m${randomBytes(6).toString("hex")}`;
  const connection = await mongoose.createConnection(inject("mongodbUri"), { dbName: name }).asPromise();
  onTestFinished(async () => {
    await connection.dropDatabase();
    await connection.close();
  });
  const inbox = connection.collection("inbox");
  await inbox.insertMany(
    Array.from({ length: 300 }, (_, updateId) => ({
      botId: 1,
      updateId,
      chatKey: `1:${updateId % 10}`,
      kind: "instant",
      update: {},
      receivedAt: new Date(updateId),
      doneAt: updateId % 30 ? new Date() : null,
    })),
  );
  const undone = { partialFilterExpression: { doneAt: { $type: "null" } } };
  await inbox.createIndex({ chatKey: 1, updateId: 1 }, undone);
  await inbox.createIndex({ receivedAt: 1 }, { name: "undone_by_age", ...undone });
  return name;
}

const stages = (plan: object): string[] =>
  Object.entries(plan).flatMap(([key, value]) =>
    key === "stage" ? [String(value)] : value && typeof value === "object" ? stages(value) : [],
  );

test("what waits to be answered is found by an index, in order, in a database of the release before", async () => {
  const name = await oldInbox();
  const store = await connectStore(inject("mongodbUri"), name);
  onTestFinished(() => store.close());
  const { inbox } = store.models;
  const waiting = inbox.find({ chatKey: "1:0", doneAt: null }).sort({ updateId: 1 }).limit(100);
  const [plan, rows] = [(await waiting.clone().explain("queryPlanner")) as object, await waiting.lean()];
  expect(rows.map((one) => one.updateId)).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 240, 270]);
  expect(stages(plan)).not.toContain("COLLSCAN");
  expect(stages(plan)).not.toContain("SORT");
  const names = (await inbox.collection.indexes()).map((one) => one.name);
  expect(names.sort()).toEqual(
    ["_id_", "botId_1_updateId_1", "doneAt_1", "undone_of_chat", "undone_since"].sort(),
  );
});
