import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { at } from "../helpers/store.ts";

const salon = readFixture("salon");
const PEOPLE = ["zarina", "madina", "olga", "kamila", "lena"] as const;
const HOURS = ["10:00", "11:00", "12:00", "15:00", "16:00"] as const;

/** Tuesday is full: five people with Telegram and one without; it is Monday morning. */
async function fullTuesday(): Promise<Harness> {
  const visit = (clientId: string, time: string) => ({
    masterId: "aliya",
    clientId,
    startTime: `2026-03-03T${time}`,
    services: ["manicure"],
    internalStatus: "booked" as const,
  });
  const h = await openHarness({
    fixture: {
      ...salon,
      clients: [
        ...PEOPLE.map((name) => ({
          _id: name,
          masterId: "aliya",
          name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
          telegramUserId: name,
          phone: "+77020000000",
        })),
        { _id: "asel", masterId: "aliya", name: "Асель", phone: "+77010000000" },
      ],
      appointments: [...PEOPLE.map((name, index) => visit(name, HOURS[index] ?? "")), visit("asel", "17:00")],
    },
  });
  for (const name of PEOPLE) h.person(name).known = true;
  await h.settle();
  return h;
}

const booked = async (h: Harness) =>
  (await h.store.models.appointments.find({ internalStatus: "booked" }).sort({ startTime: 1 }).lean()).map(
    (one) => one.startTime.getTime(),
  );
const card = (h: Harness) => h.owner.list.findLast((one) => one.text.includes("Ответили"));

test("ill tomorrow, six visits: who answers is moved once however often they tap, who does not is named, and nobody is told that it is on", async () => {
  const h = await fullTuesday();
  await h.say("температура, завтра не работаю", h.owner);
  expect(h.owner.newest?.text).toContain("пока ничего не сделано");
  for (const name of PEOPLE) expect(h.person(name).list.filter((one) => one.from === "bot")).toHaveLength(0);
  await h.tap("Закрыть и предложить другое время", h.owner);
  expect(card(h)?.text).toContain("Ответили 0 из 6:");
  expect(card(h)?.text).toMatch(/Асель: ☎ \+7 701 000/);
  const text =
    card(h)
      ?.buttons.flat()
      .find((one) => one.text === "☎ Асель")?.url ?? "";
  expect(decodeURIComponent(text)).toMatch(
    /wa\.me\/77010000000\?text=Здравствуйте! Визит вт, 3\sмарта, 17:00 не состоится/,
  );
  const answers = async (name: (typeof PEOPLE)[number], which: number) => {
    const chat = h.person(name);
    // As it was when it came: a phone may show it so for a while.
    const offer = offers.get(name);
    const button = offer?.buttons.flat()[which];
    if (!offer || !button) throw new Error(`${name} was offered nothing`);
    chat.tapData(offer, button);
    await h.settle();
    await h.tap("Подтвердить", chat);
  };
  const offers = new Map(
    PEOPLE.map((name) => [
      name,
      structuredClone(h.person(name).list.find((one) => one.text.includes("не состоится"))),
    ]),
  );
  const kept = offers.get("zarina");
  expect(kept?.text).toContain("визит в 10:00 не состоится");
  expect(labels(kept)[0]).toMatch(/ср, 4\sмарта, 10:00/);

  await answers("zarina", 0);
  await h.wait(5_000);
  expect(card(h)?.text).toContain("Ответили 1 из 6:");
  expect(card(h)?.text).toMatch(/Zarina: ср, 4\sмарта, 10:00 ✅/);
  // Once more, another of the three: the new visit is moved, there is no second one.
  await answers("zarina", 1);
  await h.wait(5_000);
  expect(card(h)?.text).toMatch(/Zarina: чт, 5\sмарта, 10:00 ✅/);
  await answers("madina", 0);
  // In words, too.
  await h.say("давайте в пятницу в 12", h.person("olga"));
  await h.tap("Подтвердить", h.person("olga"));
  await h.wait(5_000);
  expect(card(h)?.text).toContain("Ответили 3 из 6:");
  const now = await booked(h);
  expect(now).toEqual([at("2026-03-04", "11:00"), at("2026-03-05", "10:00"), at("2026-03-06", "12:00")]);

  await h.tap("Асель знает", h.owner);
  expect(card(h)?.text).toContain("Асель: знает");

  // The evening: those who are silent are named once, and asked again on demand.
  await h.wait(7 * 3_600_000);
  const asked = () => h.owner.list.filter((one) => one.text.startsWith("Нет ответа:"));
  expect(asked()).toHaveLength(1);
  for (const name of ["Kamila", "Lena"]) expect(asked()[0]?.text).toContain(name);
  for (const name of ["Zarina", "Madina", "Olga", "Асель"]) expect(asked()[0]?.text).not.toContain(name);
  const before = h.person("kamila").list.length;
  await h.tap("Напомнить", h.owner);
  await h.wait(5_000);
  expect(h.person("kamila").list).toHaveLength(before + 1);
  expect(h.person("kamila").newest?.text).toContain("визит в 15:00 не состоится");
  expect(h.person("zarina").newest?.text).not.toContain("не состоится");
  // Tuesday goes by: no reminder, digest or feed has spoken of it.
  await h.wait(24 * 3_600_000);
  for (const name of ["kamila", "lena"] as const)
    expect(
      h
        .person(name)
        .list.some((one) => /⏰|Завтра|Сегодня/.test(one.text) && !one.text.includes("не состоится")),
    ).toBe(false);
  expect(h.owner.list.some((one) => /вт, 3\sмарта: \d визит(?!ов)/.test(one.text))).toBe(false);
  // The first question became the promise to ask again; this is the second.
  expect(asked()).toHaveLength(1);
  expect(asked()[0]?.text).toContain("Kamila");
});

test("taken back, whoever has not answered is told that the visit is on, and old offers show it", async () => {
  const h = await fullTuesday();
  const before = await booked(h);
  await h.say("завтра не работаю", h.owner);
  await h.tap("Закрыть и предложить другое время", h.owner);
  await h.tap("Вернуть как было", h.owner);
  expect(await booked(h)).toEqual(before);
  await h.wait(5_000);
  const lena = h.person("lena");
  expect(lena.newest?.text).toMatch(/Визит в силе.*3\sмарта, 16:00/);
  const offer = lena.list.find((one) => one.text.includes("не состоится"));
  const button = offer?.buttons.flat()[0];
  if (offer && button) lena.tapData(offer, button);
  await h.settle();
  expect(await booked(h)).toEqual(before);
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "held" })).toBe(0);
  expect(await h.store.models.appointments.countDocuments({ move: { $ne: null } })).toBe(0);
});

test("before a visit is moved its client may be asked: yes moves it, no leaves it, silence ends in a question to the master", async () => {
  const h = await fullTuesday();
  const zarina = h.person("zarina");
  const before = await booked(h);
  const ask = async (words: string) => {
    await h.say(words, h.owner);
    expect(labels(h.owner.newest)).toEqual([
      "Перенести и написать",
      "Сначала спросить",
      "Уже договорились, не писать",
      "Не нужно",
    ]);
    await h.tap("Сначала спросить", h.owner);
    await h.wait(5_000);
  };
  await ask("перенеси Zarina на среду на 12");
  expect(h.owner.list.at(-1)?.text).toMatch(/Вопрос отправлен, ответа жду до 15:00/);
  expect(zarina.newest?.text).toMatch(
    /Алия предлагает перенести: маникюр, вт, 3\sмарта, 10:00 → ср, 4\sмарта, 12:00/i,
  );
  expect(await booked(h)).toEqual(before);
  await h.tap("Оставить как есть", zarina);
  await h.wait(5_000);
  expect(h.owner.list.some((one) => /Zarina: остаётся как было/.test(one.text))).toBe(true);
  expect(await booked(h)).toEqual(before);

  // Outside the usual hours, and late: the master allows it.
  await ask("перенеси Zarina на среду на 20:00");
  await h.tap("Подтвердить", zarina);
  await h.wait(5_000);
  expect(await booked(h)).toContain(at("2026-03-04", "20:00"));
  expect(h.owner.list.some((one) => one.text.startsWith("🔁 Zarina"))).toBe(true);

  await ask("перенеси Lena на четверг на 12");
  await h.wait(7 * 3_600_000);
  expect(await booked(h)).toContain(at("2026-03-03", "16:00"));
  expect(h.owner.list.some((one) => one.text.startsWith("Нет ответа: Lena"))).toBe(true);
  expect(h.person("lena").list.some((one) => one.text.includes("ваш визит остаётся"))).toBe(true);
  expect(await h.store.models.appointments.countDocuments({ move: { $ne: null } })).toBe(0);
});

test("a group in closed time is named with those in it, called off for all of them, and put back for all", async () => {
  const h = await openHarness({ fixture: "tutor" });
  const [max, ann] = [h.person("max"), h.person("ann")];
  for (const chat of [max, ann]) {
    await h.say("conversation club please", chat);
    await h.tap("Wed 4", chat);
    await h.tap("Confirm", chat);
  }
  await h.say("close wednesday", h.owner);
  expect(h.owner.newest?.text).toContain("2 of 6: Max, Ann");
  await h.tap("offer other times", h.owner);
  await h.wait(5_000);
  for (const chat of [max, ann])
    expect(
      chat.list.some((one) => one.text.startsWith("❌ The visit will not take place: Conversation club")),
    ).toBe(true);
  await h.say("/undo", h.owner);
  await h.wait(5_000);
  for (const chat of [max, ann])
    expect(chat.list.some((one) => /✅ .*as it was.*club/i.test(one.text))).toBe(true);
  const [session] = await h.store.models.appointments.find({ seatsTaken: 2 }).lean();
  expect(session?.internalStatus).toBe("booked");
});

test("a question to the client is taken back as if it had not been asked", async () => {
  const h = await fullTuesday();
  const fields = async () =>
    (await h.store.models.appointments.find().sort({ startTime: 1 }).lean()).map(
      ({ revision: _, history: __, updatedAt: ___, pending: ____, ...rest }) => JSON.stringify(rest),
    );
  const before = await fields();
  await h.say("перенеси Lena на четверг на 12", h.owner);
  await h.tap("Сначала спросить", h.owner);
  expect(await fields()).not.toEqual(before);
  await h.say("/undo", h.owner);
  expect(await fields()).toEqual(before);
});
