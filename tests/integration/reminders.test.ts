import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { labels, openHarness } from "../helpers/harness.ts";

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+05:00`);

type H = Awaited<ReturnType<typeof openHarness>>;
const until = (h: H, date: string, time: string) => h.wait(at(date, time) - h.clock.now());

const salon = readFixture("salon");
const FOUR: typeof salon = {
  ...salon,
  clients: [{ _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" }],
  appointments: (
    [
      ["2026-03-04T16:00", "pedicure"],
      ["2026-03-06T11:00", "manicure"],
      ["2026-03-07T12:00", "brows"],
      ["2026-03-10T15:00", "manicure"],
    ] as const
  ).map(([startTime, service]) => ({
    masterId: "aliya",
    clientId: "dana",
    startTime,
    services: [service],
    internalStatus: "booked" as const,
  })),
};

/** Four visits of one client on different days; the first is reminded of. */
async function withFourVisits() {
  const h = await openHarness({ fixture: FOUR });
  h.client.known = true;
  await until(h, "2026-03-03", "16:00");
  expect(h.client.newest?.text).toContain("⏰ Завтра, ср, 4\u00a0марта, 16:00 · Педикюр");
  return h;
}
const visitOf = async (h: H) => (await h.store.models.appointments.find().sort({ startTime: 1 }).lean())[0];

describe("an answer to a reminder is about that visit, in any wording, with three others booked", () => {
  test.each([
    "буду",
    "Буду!",
    "да, буду",
    "приду",
    "конечно приду",
    "подтверждаю",
    "всё в силе",
    "ок, до завтра",
    "👍",
    "+",
    "да",
    "yes, I'll come",
    "I will be there",
    "ok, see you tomorrow",
    "келемін",
    "иә, келемін",
    "барамын",
  ])("«%s»: coming", async (words) => {
    const h = await withFourVisits();
    expect((await h.say(words))?.text).toMatch(/4\u00a0(марта|наурыз|March), 16:00\.$/);
    expect((await visitOf(h))?.confirmedAt).not.toBeNull();
    expect(await h.store.models.appointments.countDocuments({ confirmedAt: { $ne: null } })).toBe(1);
  });

  test.each([
    "не приду",
    "не смогу прийти",
    "отмените пожалуйста",
    "нет, не получится",
    "can't make it",
    "I won't come, sorry",
    "келе алмаймын",
    "келмеймін",
    "меня не будет",
  ])("«%s»: asked whether to cancel that one", async (words) => {
    const h = await withFourVisits();
    const answer = await h.say(words);
    expect(answer?.text).toMatch(/Педикюр.*4\u00a0(марта|наурыз|March)/i);
    expect(labels(answer)[0]).toMatch(/Да, отменить|Yes, cancel|Иә, бас тарту/);
  });

  test.each([
    ["можно на час позже?", "17:00"],
    ["а можно на пятницу на 16:00?", "6"],
    ["давайте лучше в четверг", "5"],
    ["перенесите на следующую неделю", "едикюр"],
    ["could we do Thursday instead?", "5"],
    ["бейсенбіге ауыстыруға бола ма?", "5"],
  ])("«%s»: moves that one", async (words, expected) => {
    const h = await withFourVisits();
    const answer = await h.say(words);
    expect(`${answer?.text} ${labels(answer).join(" ")}`).toContain(expected);
    await h.say("самое раннее");
    const flow = (await h.store.models.chats.findOne({ chatId: h.client.user.id }).lean())?.state.flow as {
      movingId: string;
    } | null;
    expect(flow?.movingId).toBe(String((await visitOf(h))?._id));
  });

  test.each([
    ["опаздываю на 15 минут", "16:15"],
    ["автобус встал, буду на четверть часа позже", "16:15"],
    ["задержусь минут на 20", "16:20"],
    ["приду на полчаса позже", "16:30"],
    ["I'm running 10 minutes late", "16:10"],
    ["I'll be half an hour late", "16:30"],
    ["10 минутқа кешігемін", "16:10"],
    ["опоздаю минут на десять", "16:10"],
  ])("«%s»: the master hears of it, the visit stands", async (words, around) => {
    const h = await withFourVisits();
    const answer = await h.say(words);
    expect(answer?.text).toContain(around);
    expect(h.owner.newest?.text).toContain(`⏱ Дана, Педикюр, 16:00 → около ${around}`);
    expect((await visitOf(h))?.startTime.getTime()).toBe(at("2026-03-04", "16:00"));
  });

  test("a day later, by replying to the reminder itself, after other talk", async () => {
    const h = await withFourVisits();
    const reminder = h.client.newest;
    await h.say("а сколько стоит маникюр?");
    await h.wait(18 * HOURS);
    h.client.send("давайте на час позже", reminder);
    await h.settle();
    expect(h.client.newest?.text).toContain("ср, 4\u00a0марта, 16:00 → ср, 4\u00a0марта, 17:00");
  });

  test("late without a number is asked; running into the next visit is said", async () => {
    const h = await withFourVisits();
    await h.say("маникюр в среду в 17:30", h.person("anna"));
    await h.say("да", h.person("anna"));
    expect((await h.say("опаздываю"))?.text).toBe("На сколько минут?");
    const answer = await h.say("30");
    expect(answer?.text).toContain("около 16:30");
    expect(labels(answer)).toEqual(["Перенести"]);
    expect(h.owner.newest?.text).toContain("Следующий визит в 17:30: Anna");
  });
});

describe("the master's day", () => {
  test("begins with one message and ends with one; who did not come is a tap", async () => {
    const h = await openHarness();
    for (const [who, words] of [
      ["client", "маникюр завтра в 10:00"],
      ["anna", "маникюр завтра в 12:00"],
    ] as const) {
      await h.say(words, h.person(who));
      await h.say("да", h.person(who));
    }
    await h.store.models.clients.updateOne(
      { name: "Anna" },
      { $set: { telegramUserId: null, phone: "+77021112233" } },
    );
    const before = h.owner.list.length;
    await until(h, "2026-03-03", "08:29");
    expect(h.owner.list.length).toBe(before);
    await until(h, "2026-03-03", "08:31");
    expect(h.owner.newest?.text).toContain("вт, 3\u00a0марта: 2 визита, 16\u00a0000\u00a0₸");
    expect(h.owner.newest?.text).toContain("☎");
    expect(labels(h.owner.newest)).toContain("Кому позвонить · 1");
    await h.wait(HOURS);
    expect(h.owner.list.filter((one) => one.text.startsWith("вт, 3"))).toHaveLength(1);
    await h.tap("Кому позвонить", h.owner);
    expect(h.owner.newest?.text).toContain("12:00 · Anna · +7 702 111 2233");
    expect(h.owner.newest?.buttons[0]?.[0]?.url).toMatch(/^https:\/\/wa\.me\/77021112233\?text=%D0/);
    await until(h, "2026-03-03", "19:31");
    expect(h.owner.newest?.text).toBe("Сегодня 2 визита. Все пришли?\nЗавтра визитов нет.");
    await h.tap("Кто-то нет", h.owner);
    await h.tap("12:00 Anna", h.owner);
    await h.tap("Дальше", h.owner);
    const statuses = (await h.store.models.appointments.find().sort({ startTime: 1 }).lean()).map(
      (one) => one.internalStatus,
    );
    expect(statuses).toEqual(["completed", "no_show"]);
  });

  test("a visit nobody speaks about took place, after two days", async () => {
    const h = await openHarness();
    await h.say("маникюр завтра в 10:00");
    await h.say("да");
    await until(h, "2026-03-05", "10:59");
    expect((await visitOf(h))?.internalStatus).toBe("booked");
    await until(h, "2026-03-05", "11:02");
    expect((await visitOf(h))?.internalStatus).toBe("completed");
    expect((await visitOf(h))?.history.at(-1)?.by).toBe("system");
  });
});

describe("invitations", () => {
  test("come only where the master switched them on, once a month at most, and never to who wants none", async () => {
    const h = await openHarness();
    await h.say("маникюр сегодня в 12:00");
    await h.say("да");
    await until(h, "2026-03-02", "18:00");
    expect(h.client.list.some((one) => one.text.startsWith("Как прошёл визит"))).toBe(false);
    await h.store.models.masters.updateOne({}, { $set: { reviewAfterHours: 3, nudgeAfterDays: 7 } });
    await h.wait(2 * MINUTES);
    expect(h.client.list.filter((one) => one.text.startsWith("Как прошёл визит"))).toHaveLength(1);
    await until(h, "2026-03-09", "15:00");
    expect(h.client.list.some((one) => one.text.startsWith("Давно не виделись"))).toBe(false); // one a month
    const anna = h.person("anna");
    await h.say("маникюр завтра в 10:00", anna);
    await h.say("да", anna);
    await h.say("не пишите мне", anna);
    await until(h, "2026-03-10", "18:00");
    expect(anna.list.some((one) => one.text.startsWith("Как прошёл визит"))).toBe(false);
  });

  test("a service may have reminders of its own, and who wants none gets none", async () => {
    const h = await openHarness();
    await h.store.models.services.updateOne({ name: "Маникюр" }, { $set: { reminderMinutes: [60] } });
    await h.say("маникюр завтра в 15:00");
    await h.say("да");
    await until(h, "2026-03-03", "13:59");
    expect(h.client.list.some((one) => one.text.startsWith("⏰"))).toBe(false);
    await until(h, "2026-03-03", "14:01");
    expect(h.client.list.filter((one) => one.text.startsWith("⏰"))).toHaveLength(1);
    await h.say("маникюр в среду в 15:00");
    await h.say("да");
    await h.say("не пишите мне");
    await until(h, "2026-03-04", "14:30");
    expect(h.client.list.filter((one) => one.text.startsWith("⏰"))).toHaveLength(1);
  });
});

describe("freed time", () => {
  /** Anna has Tuesday 15:00; Dana and Boris wait for Tuesday after lunch, when all is taken. */
  async function withTwoWaiting() {
    const h = await openHarness();
    const anna = h.person("anna");
    await h.say("маникюр завтра в 15:00", anna);
    await h.say("да", anna);
    for (const who of ["client", "boris"]) {
      const chat = h.person(who);
      await h.say("маникюр завтра в 15:00", chat);
      await h.say("сообщите, если завтра в 15:00 освободится", chat);
      await h.tap("Да, сообщить", chat);
      expect(chat.newest?.text).toContain("Если освободится, напишу");
    }
    return { h, anna, boris: h.person("boris") };
  }

  test("is offered to who waits longest, held for them; a yes books it, the other hears nothing", async () => {
    const { h, anna, boris } = await withTwoWaiting();
    const borisBefore = boris.list.length;
    await h.say("отмени запись", anna);
    await h.tap("Да, отменить", anna);
    expect(h.client.newest?.text).toContain("Освободилось время, держу его за вами до 10:00.");
    expect(boris.list.length).toBe(borisBefore);
    await h.say("да");
    expect(
      h.client.list.some((one) => one.text.startsWith("✅ Вы записаны: маникюр, вт, 3\u00a0марта, 15:00")),
    ).toBe(true);
    expect(await h.store.models.waitlist.countDocuments({ status: "waiting" })).toBe(1);
  });

  test("goes to the next on a no, and on silence; two yeses are one booking", async () => {
    const { h, anna, boris } = await withTwoWaiting();
    await h.say("отмени запись", anna);
    await h.tap("Да, отменить", anna);
    await h.tap("Не нужно");
    expect(boris.newest?.text).toContain("Освободилось время");
    await h.wait(61 * MINUTES);
    expect(boris.newest?.text).toContain("Вы не подтвердили, поэтому записи нет");
    expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(0);
    // Asked once about one time, not again and again.
    await h.wait(2 * HOURS);
    const offers = (chat: typeof boris) =>
      chat.list.filter((one) => one.text.startsWith("Освободилось время"));
    expect(offers(boris)).toHaveLength(1);
    expect(offers(h.client)).toHaveLength(0); // the tap turned it into the answer
  });

  test("is not offered to one who is deciding about another time: their card stays", async () => {
    const { h, anna, boris } = await withTwoWaiting();
    await h.say("педикюр в пятницу в 11:00");
    expect(labels(h.client.newest)).toContain("Подтвердить");
    await h.say("отмени запись", anna);
    await h.tap("Да, отменить", anna);
    expect(boris.newest?.text).toContain("Освободилось время");
    await h.say("да");
    expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
    expect(h.client.list.some((one) => one.text.startsWith("✅ Вы записаны: педикюр"))).toBe(true);
  });

  test("waits for the morning when it comes at night", async () => {
    const { h, anna } = await withTwoWaiting();
    await until(h, "2026-03-02", "22:00");
    await h.say("отмени запись", anna);
    await h.tap("Да, отменить", anna);
    expect(h.client.newest?.text).not.toContain("Освободилось");
    await until(h, "2026-03-03", "09:01");
    expect(h.client.newest?.text).toContain("Освободилось время");
  });
});
