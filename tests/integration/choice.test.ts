import { describe, expect, test } from "vitest";
import type { ChatModel } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";

/** The rules in the place of a model, and how often it was asked. */
function counted(): { model: ChatModel; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    model: {
      ...offlineModel,
      complete(request, signal) {
        asked++;
        return offlineModel.complete(request, signal);
      },
    },
  };
}

const of = (h: Harness, ...statuses: ("held" | "booked" | "cancelled")[]) =>
  h.store.models.appointments
    .find({ internalStatus: { $in: statuses } })
    .sort({ startTime: 1 })
    .lean();
const clock = (start: Date | undefined) =>
  start?.toLocaleTimeString("ru", { timeZone: "Asia/Almaty", hour: "2-digit", minute: "2-digit" });

test("words pick from list to card without a model, and book nothing before the yes", async () => {
  const { model, asked } = counted();
  const h = await openHarness({ model });
  await h.say("запишите меня");
  expect(labels(h.client.newest).join()).toContain("Педикюр");
  const before = asked();
  const soonest = await h.say("маникюр");
  expect(labels(soonest)).toContain("Другой день");
  await h.tap("Другой день");
  const times = await h.say("в среду давайте");
  expect(labels(times)).toContain("11:00");
  const card = await h.say("самое раннее");
  expect(labels(card)).toContain("Подтвердить");
  expect(asked()).toBe(before);
  expect(await of(h, "booked")).toEqual([]);
  expect((await of(h, "held")).map(({ startTime }) => clock(startTime))).toEqual(["10:00"]);
});

test("what is asked beside the choice is answered below it", async () => {
  const { model, asked } = counted();
  const h = await openHarness({ model });
  await h.say("маникюр в среду утром");
  const before = asked();
  await h.say("в 11, и где у вас парковка?");
  expect(asked() - before).toBe(1);
  expect((await of(h, "held")).map(({ startTime }) => clock(startTime))).toEqual(["11:00"]);
  expect(h.client.list.some(({ from, text }) => from === "bot" && /арковк/.test(text))).toBe(true);
});

test("asked which visit is to be moved, its service in words leads to the times that were wished for", async () => {
  const { model, asked } = counted();
  const h = await openHarness({ model });
  for (const wish of ["маникюр в среду в 11:00", "педикюр в пятницу в 15:00"]) {
    await h.say(wish);
    await h.tap("Подтвердить");
  }
  await h.say("перенесите мою запись на субботу на 12:00");
  const before = asked();
  const card = await h.say("педикюр");
  expect(asked()).toBe(before);
  expect(card?.text).toContain("12:00");
  const [first, second] = await of(h, "booked");
  expect([first?.move, clock(second?.move?.startTime)]).toEqual([null, "12:00"]);
});

describe("right after a visit was booked", () => {
  const booked = async (h: Harness) => {
    await h.say("маникюр в среду в 11:00");
    await h.tap("Подтвердить");
    expect(await of(h, "booked")).toHaveLength(1);
  };
  const names = async (h: Harness) =>
    (await of(h, "booked")).map(({ services }) => services.map(({ name }) => name).join());

  test.each(["ой, не маникюр, а педикюр", "sorry I meant pedicure", "жоқ, педикюр еді"])(
    "«%s» shows the other service at that time, and a yes makes the one visit that",
    async (words) => {
      const h = await openHarness();
      await booked(h);
      const card = await h.say(words);
      expect(card?.text).toContain("Педикюр");
      expect(await names(h)).toEqual(["Маникюр"]);
      await h.say("да");
      const [visit, ...others] = await of(h, "booked", "held");
      expect(others).toEqual([]);
      expect(visit?.services.map(({ name }) => name)).toEqual(["Педикюр"]);
      expect(clock(visit?.startTime)).toBe("11:00");
      const minutes = (visit?.endTime.getTime() ?? 0) - (visit?.startTime.getTime() ?? 0);
      expect(minutes).toBe((visit?.totalDuration.value ?? 0) * 60_000);
      expect(visit?.claims?.length).toBeGreaterThan(0);
    },
  );

  test("left as it is, it stays a manicure and takes no more time than that", async () => {
    const h = await openHarness();
    await booked(h);
    const [before] = await of(h, "booked");
    await h.say("ой, не маникюр, а педикюр");
    await h.say("нет, оставьте как было");
    const [after] = await of(h, "booked");
    expect(after?.services.map(({ name }) => name)).toEqual(["Маникюр"]);
    expect(after?.claims).toEqual(before?.claims);
  });

  test("where the longer service does not fit at that time, others near it are offered for it", async () => {
    const h = await openHarness();
    const other = h.person("Дана");
    await h.say("маникюр в среду в 12:30", other);
    await h.tap("Подтвердить", other);
    await h.say("маникюр в среду в 11:00");
    await h.tap("Подтвердить");
    await h.say("ой, не маникюр, а наращивание");
    const [visit] = await of(h, "booked");
    expect([visit?.services[0]?.name, visit?.move]).toEqual(["Маникюр", null]);
    const [time] = labels(h.client.newest);
    await h.tap(time ?? "");
    await h.tap("Подтвердить");
    expect((await names(h)).sort()).toEqual(["Маникюр", "Наращивание ногтей"]);
  });

  test("the master hears what took the place of what", async () => {
    const h = await openHarness();
    await booked(h);
    await h.say("ой, не маникюр, а педикюр");
    await h.say("да");
    await h.settle();
    await h.wait(0);
    const told = h.owner.list.filter(({ text }) => /вместо «Маникюр»/.test(text));
    expect(told).toHaveLength(1);
  });

  test("a wish for another visit is another visit", async () => {
    const h = await openHarness();
    await booked(h);
    await h.say("запишите ещё на педикюр в пятницу в 15:00");
    await h.say("да");
    expect(await names(h)).toEqual(["Маникюр", "Педикюр"]);
  });
});

test("who would take one of two times waits for both, and for none once one is theirs", async () => {
  const h = await openHarness();
  await h.say("маникюр в среду в 11:00");
  await h.say("нет");
  await h.say("дайте знать, если освободится маникюр в четверг или в субботу");
  const asked = h.client.newest;
  expect(asked?.text).toMatch(/четверг.* или .*суббот/i);
  await h.say("да");
  const waiting = () => h.store.models.waitlist.find({ status: "waiting" }).sort({ from: 1 }).lean();
  expect((await waiting()).map(({ from, until }) => [from, until])).toEqual([
    ["2026-03-05", "2026-03-05"],
    ["2026-03-07", "2026-03-07"],
  ]);
  await h.say("маникюр в четверг в 11:00");
  await h.say("да");
  expect(await of(h, "booked")).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

describe("a time that is their own visit", () => {
  async function booked() {
    const h = await openHarness();
    await h.say("маникюр завтра в 15:00");
    await h.say("да");
    await h.tap("Не сейчас");
    return h;
  }

  test("another service at that time is a change of it, and nothing changes before the yes", async () => {
    const h = await booked();
    expect((await h.say("гель-лак завтра в 15:00"))?.text).toContain("Вместо «Маникюр»: Маникюр с покрытием");
    expect((await of(h, "booked")).flatMap(({ services }) => services.map(({ name }) => name))).toEqual([
      "Маникюр",
    ]);
    await h.say("да");
    const visits = await of(h, "booked", "held");
    expect(visits.map(({ services, startTime }) => [services[0]?.name, clock(startTime)])).toEqual([
      ["Маникюр с покрытием", "15:00"],
    ]);
  });

  test("the same service, or a time within it, shows the visit and takes nothing", async () => {
    const h = await booked();
    for (const words of ["маникюр завтра в 15:00", "педикюр завтра в 15:30"])
      expect((await h.say(words))?.text).toMatch(/^Ваша запись: маникюр, вт, 3.марта, 15:00/);
    expect(await of(h, "booked", "held")).toHaveLength(1);
  });
});
