import { expect, test } from "vitest";
import { labels, openHarness } from "../helpers/harness.ts";

test("in test mode the master is a client: the diary, the real clients and the statistics know nothing of it", async () => {
  const h = await openHarness();
  const { models } = h.store;
  await h.say("педикюр в среду в 17:30");
  await h.tap("Подтвердить");
  await h.say("/test", h.owner);
  expect(h.owner.keyboard?.rows.flat().map((one) => one.text)).toContain("Закончить пробу");

  // What is taken in the diary is taken here.
  const asked = await h.say("педикюр в среду в 17:30", h.owner);
  expect(labels(asked)).not.toContain("17:30");
  expect(asked?.text).toContain("17:30 уже занято");
  await h.say("педикюр в четверг в 16:00", h.owner);
  await h.tap("Подтвердить", h.owner);
  const seen = h.owner.list.filter((one) => one.from === "bot").map((one) => one.text);
  expect(seen.some((one) => one.startsWith("✅ Вы записаны: педикюр"))).toBe(true);
  expect(seen.some((one) => one.startsWith("Так это прочитает мастер:") && one.includes("🆕"))).toBe(true);
  expect(await models.appointments.countDocuments({ masterId: h.master._id, internalStatus: "booked" })).toBe(
    1,
  );
  expect(await models.clients.countDocuments({ masterId: h.master._id })).toBe(
    (await models.clients.find({ masterId: h.master._id, telegramUserId: { $ne: null } })).length,
  );
  // Admin words are a client's here.
  await h.say("закрой завтра", h.owner);
  expect(await models.plans.countDocuments({})).toBe(0);

  await h.tap("Закончить пробу", h.owner);
  expect(h.owner.keyboard).toBeNull();
  expect(await models.masters.countDocuments({ sandbox: { $ne: null } })).toBe(0);
  for (const model of Object.values(models))
    expect(
      await model.collection.countDocuments({
        $or: ["masterId", "master"].map((field) => ({
          [field]: { $exists: true, $ne: h.master._id },
        })) as never,
      }),
    ).toBe(0);
  const day = await h.say("/today", h.owner);
  expect(day?.text).toMatch(/2\sмарта/);
});

test("a client cannot enter test mode, and a trial forgotten for a day ends by itself", async () => {
  const h = await openHarness();
  await h.say("/test");
  expect(await h.store.models.masters.countDocuments({ sandbox: { $ne: null } })).toBe(0);
  await h.say("/test", h.owner);
  await h.say("маникюр завтра в 15:00", h.owner);
  expect(await h.store.models.masters.countDocuments({ sandbox: { $ne: null } })).toBe(1);
  await h.wait(25 * 3_600_000);
  expect(await h.store.models.masters.countDocuments({ sandbox: { $ne: null } })).toBe(0);
  const day = await h.say("/today", h.owner);
  expect(day?.text).toMatch(/3\sмарта/);
});
