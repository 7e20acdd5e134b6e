import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { DAY, HOUR, MINUTE } from "../../engine/time.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { at } from "../helpers/store.ts";

const appointments = (h: Harness) => h.store.models.appointments.find().sort({ createdAt: 1 }).lean();

async function bookPedicure(h: Harness, chat = h.client): Promise<void> {
  chat.start();
  await h.settle();
  await h.tap("Педикюр", chat);
  await h.tap("ср 4", chat);
  await h.tap("17:30", chat);
  await h.tap("Подтвердить", chat);
}

describe("a booking by buttons", () => {
  test("is one message, four taps, and the card says what was written", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    const list = h.client.newest;
    expect(labels(list)[0]).toBe("Маникюр · 8\u00a0000\u00a0₸");
    const days = await h.tap("Педикюр");
    expect(days?.id).toBe(list?.id);
    expect(labels(days)).toEqual(
      expect.arrayContaining(["сегодня", "завтра", "ср 4", "＋ Ещё услуга", "‹ Назад"]),
    );
    expect(labels(days)).not.toContain("вс 8");
    const times = await h.tap("ср 4");
    expect(labels(times).filter((label) => /^\d/.test(label))).toEqual([
      "10:00",
      "10:30",
      "11:00",
      "11:30",
      "12:00",
      "12:30",
      "15:00",
      "15:30",
      "16:00",
      "16:30",
      "17:00",
      "17:30",
    ]);
    const card = await h.tap("17:30");
    expect(card?.text).toMatch(/Осталось подтвердить, пока не записано/);
    expect(card?.text).toContain("Держу это время за вами до 09:12");
    expect((await appointments(h)).map((one) => one.internalStatus)).toEqual(["held"]);
    h.client.tap("Подтвердить");
    await h.settle();
    const booked = h.client.messages.get(list?.id ?? 0);
    expect(booked?.text).toContain(
      "✅ Вы записаны: педикюр, ср, 4\u00a0марта, 17:30–19:00, 12\u00a0000\u00a0₸.",
    );
    expect(booked?.text).toContain("Напомню за день и за 2 часа");
    expect(labels(booked)).toEqual(["Перенести", "Отменить", "В календарь", "Как добраться"]);
    const [stored] = await appointments(h);
    expect(stored).toMatchObject({
      internalStatus: "booked",
      startTime: new Date(at("2026-03-04", "17:30")),
    });
  });

  test("reaches the master with who, when, how much, and a way to write", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    const notice = h.owner.newest;
    expect(notice?.text).toBe(
      "🆕 Дана, впервые, @dana: педикюр, ср, 4\u00a0марта, 17:30–19:00, 12\u00a0000\u00a0₸",
    );
    expect(labels(notice)).toEqual(["Написать", "Перенести", "Отменить"]);
    expect(notice?.buttons[0]?.[0]?.url).toBe("https://t.me/dana");
    expect(h.owner.list).toHaveLength(1);
    await h.app.runDue();
    expect(h.owner.list).toHaveLength(1);
  });

  test("of several services is one visit with the sum of both", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    await h.tap("Маникюр ·");
    await h.tap("Ещё услуга");
    await h.tap("Коррекция бровей");
    await h.tap("чт 5");
    const card = await h.tap("10:00");
    expect(card?.text).toContain(
      "Маникюр + Коррекция бровей · чт, 5\u00a0марта, 10:00–11:30 · 13\u00a0000\u00a0₸",
    );
    await h.tap("Подтвердить");
    expect((await appointments(h))[0]?.services.map((one) => one.name)).toEqual([
      "Маникюр",
      "Коррекция бровей",
    ]);
  });

  test("goes back a step and keeps the draft", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    await h.tap("Педикюр");
    await h.tap("ср 4");
    const days = await h.tap("‹ Назад");
    expect(days?.text).toBe("Педикюр. На какой день?");
    const services = await h.tap("‹ Назад");
    expect(services?.text).toBe("Что делаем?");
  });

  test("tapped twice is one booking, and the second tap is answered", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    await h.tap("Педикюр");
    await h.tap("ср 4");
    const card = await h.tap("17:30");
    const confirm = card?.buttons.flat().find((one) => one.text === "Подтвердить");
    if (!card || !confirm) throw new Error("a card has its button");
    for (let tap = 0; tap < 5; tap++) h.client.tapData(card, confirm);
    await h.settle();
    expect((await appointments(h)).map((one) => one.internalStatus)).toEqual(["booked"]);
    expect(h.toasts()).toEqual(Array(4).fill("Уже записано"));
    expect([...h.telegram.callbacks.values()].every((one) => one.answered)).toBe(true);
    expect(h.owner.list).toHaveLength(1);
  });

  test("a button of an older card does nothing and says so", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    const days = await h.tap("Педикюр");
    const old = days?.buttons.flat().find((one) => one.text === "ср 4");
    if (!days || !old) throw new Error("days have buttons");
    await h.say("маникюр завтра");
    h.client.tapData(days, old);
    await h.settle();
    expect(h.toasts()).toEqual(["Это уже неактуально"]);
    expect(await appointments(h)).toEqual([]);
  });

  test("loses the race with a kind word and the nearest times", async () => {
    const h = await openHarness();
    const anna = h.person("anna");
    for (const chat of [h.client, anna]) {
      chat.start();
      await h.settle();
      await h.tap("Педикюр", chat);
      await h.tap("ср 4", chat);
    }
    await h.tap("17:30");
    const refused = await h.tap("17:30", anna);
    expect(refused?.text).toBe("17:30 уже занято. Рядом свободно:");
    expect(labels(refused).slice(0, 3)).toEqual(["15:00", "15:30", "16:00"]);
  });

  test("left unconfirmed is let go, said once, and can be taken up again", async () => {
    const h = await openHarness();
    h.client.start();
    await h.settle();
    await h.tap("Педикюр");
    await h.tap("ср 4");
    const card = await h.tap("17:30");
    await h.wait(13 * MINUTE);
    const said = h.client.newest;
    expect(said?.text).toContain(
      "Вы не подтвердили, поэтому записи нет. ср, 4\u00a0марта, 17:30 ещё свободно.",
    );
    expect(labels(h.client.messages.get(card?.id ?? 0))).toEqual([]);
    await h.wait(MINUTE);
    expect(h.client.newest).toBe(said);
    await h.tap("Записаться на 17:30");
    await h.tap("Подтвердить");
    expect((await appointments(h)).map((one) => one.internalStatus).sort()).toEqual(["booked", "expired"]);
  });
});

describe("a booked visit", () => {
  test("moves by words, and the old time stays until the new one is confirmed", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    const offer = await h.say("в среду никак, а в пятницу есть что-нибудь?");
    expect(offer?.text).toContain("Сейчас у вас: педикюр, ср, 4\u00a0марта, 17:30.");
    expect(offer?.text).toContain("это же время свободно");
    expect(labels(offer).slice(0, 3)).toEqual(["17:30", "17:00", "16:30"]);
    const card = await h.tap("17:30");
    expect(card?.text).toContain("ср, 4\u00a0марта, 17:30 → пт, 6\u00a0марта, 17:30. Цена та же.");
    expect((await appointments(h))[0]?.startTime).toEqual(new Date(at("2026-03-04", "17:30")));
    const moved = await h.tap("Подтвердить");
    expect(moved?.text).toContain("✅ Перенесено: педикюр, пт, 6\u00a0марта, 17:30–19:00.");
    expect((await appointments(h))[0]?.startTime).toEqual(new Date(at("2026-03-06", "17:30")));
    expect(h.owner.newest?.text).toBe("🔁 Дана: педикюр, ср, 4\u00a0марта, 17:30 → пт, 6\u00a0марта, 17:30");
    expect(h.client.list.filter((one) => labels(one).includes("Перенести"))).toHaveLength(1);
  });

  test("is cancelled only after the consequence was shown", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    const question = await h.say("отмени запись");
    expect(question?.text).toContain("Время освободится");
    expect((await appointments(h))[0]?.internalStatus).toBe("booked");
    await h.tap("Да, отменить");
    expect((await appointments(h))[0]?.internalStatus).toBe("cancelled");
    expect(h.owner.newest?.text).toBe("❌ Отмена: Дана, педикюр, ср, 4\u00a0марта, 17:30");
    expect(h.client.list.some((one) => one.text.includes("Вы записаны"))).toBe(false);
  });

  test("cannot be changed too late, and the master's number is said", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.wait(2 * DAY + 6 * HOUR);
    await h.say("отмени запись");
    const refused = h.client.list.find((one) => one.text.includes("меньше"));
    expect(refused?.text).toContain("До визита меньше 3 ч, изменить может только мастер (Алия).");
    expect(refused?.text).toContain("+77010000000");
    expect((await appointments(h))[0]?.internalStatus).toBe("booked");
  });

  test("comes as a calendar file and with the way to the door", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.tap("В календарь");
    const file = h.client.newest?.file;
    expect(file?.name).toBe("visit.ics");
    expect(file?.content.toString()).toContain("DTSTART:20260304T123000Z");
    await h.tap("Как добраться");
    expect(h.client.list.some((one) => one.venue?.address === "пр. Достык 5")).toBe(true);
  });

  test("is reminded a day and two hours before; «Буду» makes a tick in the master's day and no message", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.wait(DAY + 9 * HOUR);
    expect(h.client.newest?.text).toContain("⏰ Завтра, ср, 4\u00a0марта, 17:30 · Педикюр.");
    const before = h.owner.list.length;
    await h.tap("Буду");
    expect(h.toasts()).toContain("Ждём вас.");
    expect(h.owner.list).toHaveLength(before);
    await h.wait(DAY - 2 * HOUR);
    expect(h.client.newest?.text).toContain("⏰ Сегодня");
    expect((await h.say("/today", h.owner))?.text).toContain("✓");
    expect(h.client.list.filter((one) => one.text.startsWith("⏰"))).toHaveLength(1);
  });

  test("moved or cancelled is not reminded of", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.say("отмени запись");
    await h.tap("Да, отменить");
    await h.wait(DAY + 9 * HOUR);
    expect(h.client.list.some((one) => one.text.startsWith("⏰"))).toBe(false);
  });

  test("several ask which one is meant, never guess", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.say("брови в пятницу в 10");
    await h.tap("Подтвердить");
    const which = await h.say("отмени запись");
    expect(which?.text).toBe("Какая запись?");
    expect(labels(which)).toHaveLength(2);
    const question = await h.tap("Коррекция бровей");
    expect(question?.text).toContain("Отменить запись? Коррекция бровей");
  });

  test("is nobody else's: another client's taps on it do nothing and show nothing", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    const [visit] = await appointments(h);
    const anna = h.person("anna");
    anna.start();
    await h.settle();
    const count = anna.list.length;
    const start = Math.round((visit?.startTime.getTime() ?? 0) / 60_000).toString(36);
    for (const data of ["v", "m", "c", "i", "w", "ag"]
      .map((code) => `${code}|${String(visit?._id)}`)
      .concat(
        `cy|${String(visit?._id)}|${start}`,
        `g|${String(visit?._id)}|${start}`,
        `y|${visit?.offerToken}`,
        `n|${visit?.offerToken}`,
        "md|2026-03-04",
      )) {
      anna.tapData({ id: 1, from: "bot", text: "", buttons: [] }, { text: "x", data });
      await h.settle();
    }
    expect(anna.list.slice(count)).toEqual([]);
    expect((await appointments(h)).map((one) => [one.internalStatus, one.revision, one.confirmedAt])).toEqual(
      [["booked", visit?.revision, null]],
    );
  });

  test("the master may move or cancel it, and the client hears it plainly", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.tap("Перенести", h.owner);
    await h.tap("пт 6", h.owner);
    await h.tap("11:00", h.owner);
    await h.tap("Подтвердить", h.owner);
    expect(h.client.newest?.text).toBe(
      "🔁 Ваш визит перенесён: педикюр, ср, 4\u00a0марта, 17:30 → пт, 6\u00a0марта, 11:00.",
    );
    expect(h.client.list.some((one) => one.text.includes("✅ Вы записаны"))).toBe(false);
    await h.tap("Отменить", h.owner);
    await h.tap("Да, отменить", h.owner);
    expect(h.client.newest?.text).toContain("❌ Визит не состоится: педикюр, пт, 6\u00a0марта, 11:00.");
  });
});

describe("the person", () => {
  test("is asked once for the number, and only their own card counts", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    expect(h.client.newest?.text).toBe("Алия увидит имя «Дана». Оставите номер на случай изменений?");
    h.client.contact("+77010009999", false);
    await h.settle();
    expect(h.client.newest?.text).toContain("Это чужой номер");
    expect((await h.store.models.clients.findOne({ name: "Дана" }).lean())?.phone).toBeNull();
    await h.tap("Отправить номер");
    expect((await h.store.models.clients.findOne({ name: "Дана" }).lean())?.phone).toMatch(/^\+7702/);
    expect(h.client.keyboard?.rows.flat().map((key) => key.text)).toEqual(["Записаться", "Мои записи"]);
  });

  test("may give another name, and a button leaves the form", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.tap("Другое имя");
    expect(h.client.newest?.text).toBe("Как вас записать?");
    await h.say("я".repeat(60));
    expect(h.client.newest?.text).toContain("Слишком длинно");
    await h.say("Дана 💅 Сергеевна");
    expect(h.client.newest?.text).toBe("Записано имя: Дана Сергеевна.");
    expect(await h.store.models.clients.countDocuments({ name: "Дана Сергеевна" })).toBe(1);
    const answer = await h.say("сколько стоит педикюр");
    expect(answer?.text).toContain("12\u00a0000\u00a0₸");
  });

  test("comes by a deep link: a service opens at its days, a source is remembered, nonsense is a plain start", async () => {
    const h = await openHarness();
    h.client.start("s_pedicure");
    await h.settle();
    expect(h.client.newest?.text).toBe("Педикюр. На какой день?");
    h.client.start("i_insta");
    await h.settle();
    expect((await h.store.models.clients.findOne({ name: "Дана" }).lean())?.source).toBe("insta");
    for (const payload of ["own_aaaaaaaaaaaaaaaaaaaaaaaa", "zzz", "s_", "s_unknown"]) {
      h.client.start(payload);
      await h.settle();
      expect(h.client.newest).toBeDefined();
    }
    expect(String((await h.store.models.masters.findOne().lean())?.userId)).toBe(String(h.master.userId));
  });

  test("is answered in the language they write, and keeps it", async () => {
    const h = await openHarness();
    const english = await h.say("Hi, what do you have on Friday?");
    expect(english?.text).toBe("Hello! What shall it be?");
    const times = await h.tap("Маникюр ·");
    expect(times?.text).toContain("Free on Friday 6\u00a0March");
    await h.say("ok");
    const kazakh = await h.say("ертең түстен кейін маникюр керек");
    expect(kazakh?.text).toContain("бос уақыт");
    const card = await h.tap("16:00");
    expect(labels(card)[0]).toBe("Растау");
  });

  test("who blocks the bot is remembered, and coming back undoes it", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    h.client.block();
    await h.settle();
    const status = async () =>
      (await h.store.models.users.findOne({ tgId: h.client.user.id }).lean())?.status;
    expect(await status()).toBe("blocked");
    h.client.unblock();
    await h.settle();
    expect(await status()).toBe("active");
  });

  test("whose bot is blocked before a reminder: the master is told once, with the number", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    await h.tap("Отправить номер");
    h.client.blocked = true; // without a word, as a 403 finds out
    await h.wait(DAY + 9 * HOUR);
    expect(h.owner.newest?.text).toMatch(/^Не могу написать: Дана, бот заблокирован\. Телефон: \+7702/);
    expect((await h.store.models.users.findOne({ tgId: h.client.user.id }).lean())?.status).toBe("blocked");
    const count = h.owner.list.length;
    await h.app.runDue();
    expect(h.owner.list).toHaveLength(count);
  });

  test("anything odd gets a kind answer", async () => {
    const h = await openHarness();
    const kind = async () => {
      await h.settle();
      expect(h.client.newest?.from).toBe("bot");
      expect(h.client.newest?.text.length).toBeGreaterThan(10);
    };
    h.client.send("😀".repeat(2_048));
    await kind();
    h.client.sticker();
    await kind();
    h.client.voice("хочу маникюр");
    await kind();
    h.client.photo("");
    await kind();
    h.client.location(43.2, 76.9);
    await kind();
    h.client.forward("запиши меня");
    await kind();
    h.client.send("/unknown");
    await kind();
    h.client.send("<b>&</b> \u202e ' \" {{x}}");
    await kind();
  });

  test("thanks get a heart, not a message", async () => {
    const h = await openHarness();
    await h.say("маникюр завтра");
    const count = h.client.list.length;
    await h.say("спасибо!");
    expect(h.toasts()).toEqual(["❤"]);
    expect(h.client.list).toHaveLength(count + 1);
  });
});

describe("sentences without a model", () => {
  test.each([
    ["хочу маникюр завтра после 6", /Свободно|Осталось подтвердить/],
    ["сколько стоит педикюр", /Педикюр: 1\u00a0ч\u00a030\u00a0мин, 12\u00a0000\u00a0₸/],
    ["где вы находитесь?", /пр\. Достык 5/],
    ["how much is a manicure?", /8,000/],
    ["брови в воскресенье", /приёма нет/],
    ["маникюр 3 марта в среду", /3\u00a0марта это вторник\. Какой день\?/],
    ["маникюр вчера", /уже в прошлом/],
    ["маникюр завтра в 14:00", /перерыв/],
    ["маникюр 20 мая", /Запись открыта до/],
    ["ты робот?", /Я программа|я программа-помощник/],
  ])("%s", async (sentence, answer) => {
    const h = await openHarness();
    expect((await h.say(sentence))?.text).toMatch(answer);
  });

  test("one fitting start shows the card at once; the latest is taken by words", async () => {
    const h = await openHarness();
    const times = await h.say("педикюр бы в среду, где-то с четырёх");
    expect(labels(times).slice(0, 4)).toEqual(["16:00", "16:30", "17:00", "17:30"]);
    const card = await h.say("давайте самое позднее");
    expect(card?.text).toContain("17:30–19:00");
    await h.say("да");
    expect((await appointments(h)).map((one) => one.internalStatus)).toEqual(["booked"]);
  });

  test("«на час позже» is about what is offered, and an hour without a day about the day at hand", async () => {
    const h = await openHarness();
    await h.say("маникюр в субботу в 11");
    expect((await h.say("а можно на час позже?"))?.text).toContain("сб, 7\u00a0марта, 12:00–13:00");
    expect((await h.say("или в 16"))?.text).toContain("сб, 7\u00a0марта, 16:00–17:00");
    expect((await appointments(h)).map((one) => one.internalStatus)).toEqual(["held"]);
  });

  test("what is no wish for a time is not taken for one", async () => {
    const h = await openHarness();
    await bookPedicure(h);
    expect((await h.say("я опаздываю на 15 минут"))?.text).toContain("вы задержитесь");
    expect((await h.say("меня в среду не будет"))?.text).toContain("Отменить запись?");
    expect((await h.say("маникюр 30 февраля"))?.text).toContain("В календаре нет дня «30 февраля»");
    expect((await h.say("маникюр в полночь"))?.text).not.toContain("Свободного времени сейчас нет");
  });

  test("a day with no service asks which one and goes on to its times", async () => {
    const h = await openHarness();
    const ask = await h.say("есть окошко завтра под вечер?");
    expect(ask?.text).toContain("Что делаем?");
    const times = await h.tap("Педикюр");
    expect(times?.text).toContain("Свободно во вторник, 3\u00a0марта");
  });
});

describe("other trades", () => {
  test("the barber's buffer is kept, prices are in euro, English is his own", async () => {
    const h = await openHarness({ fixture: "barber", now: Date.UTC(2026, 2, 3, 8, 0) });
    const barber = h.person("tom");
    await h.say("a haircut tomorrow at 10", barber);
    const card = barber.newest;
    expect(card?.text).toContain("Haircut · Wed 4\u00a0March, 10:00–10:45 · €35");
    await h.tap("Confirm", barber);
    const second = await h.say("beard trim tomorrow at 10:45", h.person("jim"));
    expect(second?.text).toContain("10:45 is taken");
  });

  test("an online lesson has no address and names the clock", async () => {
    const h = await openHarness({ fixture: "tutor", now: Date.UTC(2026, 2, 2, 9, 0) });
    const pupil = h.person("max");
    await h.say("english lesson tomorrow at 15:00", pupil);
    expect(pupil.newest?.text).toContain("(London) · £40 · online");
    await h.tap("Confirm", pupil);
    const card = pupil.list.find((one) => one.text.startsWith("✅"));
    expect(labels(card)).toEqual(["Move", "Cancel", "To calendar"]);
  });

  test("whatever a master or a client is called, the words arrive as they were written", async () => {
    const salon = readFixture("salon");
    const odd = `<b>&"'_*[]()~\`>#+-=|{}.!</a> 💅🏽 \u05d0\u05d1`;
    const fixture = {
      ...salon,
      masters: salon.masters.map((master) => ({
        ...master,
        masterName: `Алия ${odd}`.slice(0, 60),
        businessName: odd,
        address: odd,
        addressNote: odd,
        welcomeText: odd,
      })),
      services: salon.services.map((service) => ({
        ...service,
        name: `${String(service.name)} ${odd}`,
        description: odd,
      })),
    };
    const h = await openHarness({ fixture });
    h.client.start();
    await h.settle();
    expect(h.client.list[1]?.text).toBe(odd);
    const days = await h.tap("Педикюр");
    expect(days?.text).toContain(odd);
    await h.tap("ср 4");
    await h.tap("17:30");
    await h.tap("Подтвердить");
    expect(h.owner.newest?.text).toContain(odd);
    await h.tap("В календарь");
    await h.wait(DAY + 9 * HOUR);
    expect(h.client.newest?.text).toContain(odd);
    await h.say("/today", h.owner);
  });

  test("a class of six shows the seats left, has a roster, and a cancellation frees the seat", async () => {
    const h = await openHarness({ fixture: "tutor", now: Date.UTC(2026, 2, 2, 9, 0) });
    const [max, ann] = [h.person("max"), h.person("ann")];
    const groups = await h.say("conversation club please", max);
    expect(labels(groups)[0]).toBe("Wed 4\u00a0March, 18:00 · 6 of 6 places left.");
    await h.tap("Wed 4", max);
    const card = await h.tap("Confirm", max);
    expect(
      max.list.some((one) =>
        one.text.startsWith(
          "✅ You are booked: Conversation club, Wed 4\u00a0March, 18:00–19:00 (London), £15.",
        ),
      ),
    ).toBe(true);
    expect(card).toBeDefined();
    expect(h.owner.newest?.text).toBe(
      "🆕 Max, @max: Conversation club, Wed 4\u00a0March, 18:00. 5 of 6 places left.",
    );
    await h.say("club on wednesday", ann);
    await h.tap("Wed 4", ann);
    await h.tap("Confirm", ann);
    await h.say("/week", h.owner);
    const day = await h.tap("Wed 4", h.owner);
    expect(day?.text).toContain("18:00–19:00 2 of 6: Max, Ann · Conversation club");
    expect(day?.text).toContain("£30");
    await h.say("cancel my visit", max);
    await h.tap("Yes, cancel", max);
    expect(h.owner.newest?.text).toBe("❌ Cancelled: Max, Conversation club, Wed 4\u00a0March, 18:00");
    expect((await h.say("my visits", max))?.text).toBe("You have no visits ahead.");
    await h.wait(DAY + 10 * HOUR);
    expect(ann.list.filter((one) => one.text.startsWith("⏰"))).toHaveLength(1);
    expect(max.list.filter((one) => one.text.startsWith("⏰"))).toHaveLength(0);
    await h.say("/today", h.owner);
    await h.say("/week", h.owner);
    await h.tap("Wed 4", h.owner);
    await h.tap("18:00", h.owner);
    await h.tap("Cancel", h.owner);
    await h.tap("Yes, cancel", h.owner);
    expect(
      ann.list.some((one) => one.text.startsWith("❌ The visit will not take place: Conversation club")),
    ).toBe(true);
  });

  test("two masters share a process, and a client of one is nobody to the other", async () => {
    const salon = readFixture("salon");
    const barber = readFixture("barber");
    const both = {
      masters: [...salon.masters, ...barber.masters],
      services: [...salon.services, ...barber.services],
      clients: [],
      overrides: [],
      appointments: [],
    };
    const h = await openHarness({ fixture: both });
    await bookPedicure(h);
    const [visit] = await appointments(h);
    const other = [...h.telegram.bots.values()].find((bot) => bot.info.username === "jonas_bot");
    if (!other || !visit) throw new Error("the barber has a bot");
    const foreign = h.telegram.chat(other, h.client.user);
    foreign.send("/my");
    foreign.tapData(
      { id: 1, from: "bot", text: "", buttons: [] },
      { text: "x", data: `c|${String(visit._id)}` },
    );
    for (const update of (await other.delivery.poll(0, 10, 0)) ?? [])
      await h.app.receive(other.info.id, update);
    await h.settle();
    await expect
      .poll(() => foreign.list.filter((one) => one.from === "bot").map((one) => one.text))
      .toEqual(["Записей впереди нет."]);
    expect((await appointments(h))[0]?.internalStatus).toBe("booked");
  });
});
