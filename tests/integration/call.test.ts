import { describe, expect, test } from "vitest";
import { labels, openHarness } from "../helpers/harness.ts";

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;

const reply = async (h: Awaited<ReturnType<typeof openHarness>>, text: string) => {
  h.owner.send(text, h.owner.newest);
  await h.settle();
};

describe("a call for a person", () => {
  test.each([
    "человека!",
    "позовите человека",
    "Позовите, пожалуйста, живого человека",
    "хочу поговорить с мастером",
    "соедините с оператором",
    "дайте администратора",
    "можно с человеком поговорить?",
    "мне нужен живой человек",
    "переключите на человека",
    "не хочу говорить с ботом",
    "есть кто живой?",
    "оператора",
    "хочу общаться с нормальным человеком",
    "можете позвать Алию, мастера?",
    "свяжите меня с менеджером",
    "human please",
    "I want to talk to a human",
    "can I speak to a real person",
    "get me a manager",
    "connect me with the operator",
    "please call a person",
    "put me through to someone real",
    "адам керек",
    "адаммен сөйлескім келеді",
    "оператор шақырыңыз",
    "адам шақырыңызшы",
    "вы издеваетесь? верните деньги",
    "хочу оставить жалобу",
    "это безобразие",
    "your stupid bot is useless, I want a refund",
    "шағымым бар",
    "this is unacceptable",
  ])(
    "«%s» is heard: the client is told once, the master gets who, why and how things stand",
    async (words) => {
      const h = await openHarness();
      const answer = await h.say(words);
      expect(answer?.text).toMatch(/Передано\.|Passed on\.|Жеткізілді\./);
      expect(answer?.text).toContain("+7 701 000 0000");
      const told = h.owner.list.filter((one) => one.from === "bot");
      expect(told).toHaveLength(1);
      expect(told[0]?.text.split("\n")).toHaveLength(4);
      expect(told[0]?.text).toContain(`«${words}»`);
      expect(told[0]?.text).toContain("Дана, @dana");
    },
  );

  test("while a person has the chat the model is silent, words are passed on, buttons and plain wishes work", async () => {
    const h = await openHarness();
    await h.say("позовите человека");
    const before = h.client.list.length;
    await h.say("у меня сложный вопрос про покрытие, оно отслоилось");
    expect(h.client.list.slice(before).filter((one) => one.from === "bot")).toEqual([]);
    expect(h.owner.newest?.text).toBe("Дана: «у меня сложный вопрос про покрытие, оно отслоилось»");
    await reply(h, "Приходите <завтра>, поправлю & не возьму денег");
    expect(h.client.newest?.text).toBe("Алия: Приходите <завтра>, поправлю & не возьму денег");
    expect(h.owner.newest?.text).toBe("Передано.");
    // A plain booking sentence is still understood, and not passed on.
    const passed = h.owner.list.length;
    expect((await h.say("маникюр завтра после обеда"))?.text).toContain("Свободно во вторник, 3\u00a0марта");
    expect(labels(await h.tap("15:00"))).toContain("Подтвердить");
    expect(h.owner.list).toHaveLength(passed);
    expect(await h.store.models.relays.countDocuments({ status: "open" })).toBe(1);
  });

  test("the master is nudged after half an hour, once; after two hours of silence the assistant says that it is back", async () => {
    const h = await openHarness();
    await h.say("позовите человека");
    await h.wait(29 * MINUTES);
    expect(h.owner.newest?.text).toContain("нужен человек");
    await h.wait(2 * MINUTES);
    expect(h.owner.newest?.text).toBe("Ждёт ответа полчаса: Дана. «позовите человека»");
    const nudged = h.owner.list.length;
    await h.wait(30 * MINUTES);
    expect(h.owner.list).toHaveLength(nudged);
    await h.wait(61 * MINUTES);
    expect(h.client.newest?.text).toBe("Снова отвечает помощник. Чем помочь?");
    expect((await h.say("привет"))?.text).toContain("Здравствуйте");
    // The nudge is a way to answer, too, even later.
    await reply(h, "простите, была занята");
    expect(h.client.newest?.text).toBe("Алия: простите, была занята");
  });

  test("the master gives the chat back by a button, once", async () => {
    const h = await openHarness();
    await h.say("позовите человека");
    await h.tap("Дальше помощник", h.owner);
    expect(h.client.newest?.text).toBe("Снова отвечает помощник. Чем помочь?");
    expect(h.owner.newest?.text).toBe("Дальше отвечает помощник: Дана.");
    await h.wait(3 * HOURS);
    expect(h.client.list.filter((one) => one.text.startsWith("Снова отвечает"))).toHaveLength(1);
  });

  test("two clients at once: each hears what was said to them", async () => {
    const h = await openHarness();
    await h.say("позовите человека");
    const first = h.owner.newest;
    await h.say("позовите человека", h.person("anna"));
    await reply(h, "это Анне");
    h.owner.send("это Дане", first);
    await h.settle();
    expect(h.person("anna").newest?.text).toBe("Алия: это Анне");
    expect(h.client.newest?.text).toBe("Алия: это Дане");
  });

  test("no client speaks to another by replying, and no client can give a chat back", async () => {
    const h = await openHarness();
    await h.say("позовите человека");
    const relay = await h.store.models.relays.findOne().lean();
    const anna = h.person("anna");
    await h.say("/start", anna);
    const button = { text: "x", data: `gb|${relay?._id}` };
    anna.tapData(anna.newest as never, button);
    await h.settle();
    expect((await h.store.models.relays.findOne().lean())?.status).toBe("open");
    anna.tapData(anna.newest as never, { text: "x", data: `ma|${relay?._id}|yes` });
    await h.settle();
    expect(h.client.list.some((one) => one.text.includes("Можно"))).toBe(false);
  });

  test("not understood three times: first a hint, then buttons and a person, then the person", async () => {
    const h = await openHarness();
    expect((await h.say("фиолетовый трактор"))?.text).toContain("Не всё понятно");
    const second = await h.say("трактор вчерашний дождь");
    expect(second?.text).toBe("Лучше кнопками. Или позову человека.");
    expect(labels(second)).toEqual(["Записаться", "Мои записи", "Позвать"]);
    expect((await h.say("ну трактор же"))?.text).toContain("Передано.");
    expect(h.owner.newest?.text).toContain("помощник не понимает");
  });

  test("pictures of the master's reach the client as they are", async () => {
    const h = await openHarness();
    await h.say("позовите человека");
    const to = h.owner.newest;
    h.owner.photo("вот так будет", to);
    await h.settle();
    expect(h.client.newest?.photo).toBeDefined();
  });
});

describe("a question only the master can answer", () => {
  test("is passed on, answered by a tap or in words, and kept when the master says so", async () => {
    const h = await openHarness();
    expect((await h.say("а можно свой дизайн?"))?.text).toBe(
      "Здравствуйте! Вопрос передан. Алия ответит здесь.",
    );
    expect(h.owner.newest?.text).toContain("Дана спрашивает: «а можно свой дизайн?»");
    expect(labels(h.owner.newest)).toEqual(["Можно", "Нельзя"]);
    await reply(h, "можно, +2000 за объём");
    expect(h.client.newest?.text).toBe("Алия: можно, +2000 за объём");
    expect(labels(h.owner.newest)).toEqual(["Отвечать так всегда"]);
    await h.tap("Отвечать так всегда", h.owner);
    // The next one who asks is answered at once.
    const asked = h.owner.list.length;
    expect((await h.say("а можно свой дизайн", h.person("anna")))?.text).not.toContain("Вопрос передан");
    expect((await h.say("можно ли свой дизайн?", h.person("anna")))?.text).toContain(
      "Алия: можно, +2000 за объём",
    );
    expect(h.owner.list).toHaveLength(asked);
    // The assistant goes on meanwhile: the chat was never taken over.
    expect((await h.say("маникюр завтра"))?.text).toContain("Маникюр");
  });

  test("one tap answers it, a second is too late", async () => {
    const h = await openHarness();
    await h.say("а с собакой можно?");
    const question = h.owner.newest;
    await h.tap("Нельзя", h.owner);
    expect(h.client.newest?.text).toBe("Алия: Нельзя");
    h.owner.tapData(question as never, { text: "Можно", data: question?.buttons[0]?.[0]?.data ?? "" });
    await h.settle();
    expect(h.client.list.filter((one) => one.text.startsWith("Алия:"))).toHaveLength(1);
  });
});

describe("questions of a service", () => {
  test("are put after the booking, one at a time; an answer is kept, another skipped; wishes are no answers", async () => {
    const h = await openHarness();
    await h.store.models.services.updateOne(
      { name: "Маникюр" },
      { $set: { preMeetingQuestions: ["Есть ли аллергия?", "Какая форма ногтей?"] } },
    );
    await h.say("маникюр завтра в 15:00");
    await h.say("да");
    expect(h.client.newest?.text).toBe("Есть ли аллергия?");
    await h.say("на гель, да");
    expect(h.client.newest?.text).toBe("Какая форма ногтей?");
    expect((await h.say("а когда у меня запись?"))?.text).toContain("Ваша запись");
    await h.tap("Пропустить");
    const visit = await h.store.models.appointments.findOne({ internalStatus: "booked" }).lean();
    expect(visit?.answers).toEqual([{ question: "Есть ли аллергия?", answer: "на гель, да" }]);
    expect(h.client.list.some((one) => one.text === "Ответы увидит Алия.")).toBe(true);
    // And so it is.
    await h.say("что завтра?", h.owner);
    await h.tap("15:00 Дана", h.owner);
    expect(h.owner.newest?.text).toContain("Есть ли аллергия? на гель, да");
  });
});

describe("voice and pictures", () => {
  test("a voice note is said back and answered like words", async () => {
    const h = await openHarness();
    h.client.voice("маникюр завтра после обеда");
    await h.settle();
    expect(h.client.newest?.text).toContain("Понято: «маникюр завтра после обеда»");
    expect(labels(h.client.newest)[0]).toBe("15:00");
  });

  test("one that is too long is not even fetched", async () => {
    const h = await openHarness();
    h.client.voice("а".repeat(3_000));
    await h.settle();
    expect(h.client.newest?.text).toContain("до двух минут");
    expect(h.telegram.calls.some((call) => call.method === "getFile")).toBe(false);
  });

  test("with nothing to listen with, the person is asked to write", async () => {
    const h = await openHarness({ transcriber: null });
    h.client.voice("маникюр завтра");
    await h.settle();
    expect(h.client.newest?.text).toBe("Голос сейчас не разобрать, напишите словами.");
  });

  test("pictures wait for the visit they are about, and the master sees them", async () => {
    const h = await openHarness();
    h.client.photo("");
    h.client.photo("вот такие");
    await h.settle();
    await h.say("маникюр завтра в 15:00");
    await h.say("да");
    const visit = await h.store.models.appointments.findOne({ internalStatus: "booked" }).lean();
    expect(visit?.photos?.map((one) => one.caption)).toEqual(["", "вот такие"]);
    const seen = h.owner.list.filter((one) => one.photo);
    expect(seen.map((one) => one.text)).toEqual([
      "Дана: Маникюр, вт, 3\u00a0марта, 15:00",
      "Дана: Маникюр, вт, 3\u00a0марта, 15:00\nвот такие",
    ]);
  });
});

test("a question that waits for its answer is not sent twice, and the same one later is", async () => {
  const h = await openHarness();
  const sent = () => h.owner.list.filter(({ from, text }) => from === "bot" && /свой дизайн/i.test(text));
  await h.say("а можно свой дизайн?");
  const [first] = sent();
  expect((await h.say("А можно свой дизайн??"))?.text).toContain("Вопрос передан");
  expect(sent()).toHaveLength(1);
  expect((await h.say("а можно свой лак принести?"))?.text).toContain("Вопрос передан");
  expect(await h.store.models.relays.countDocuments({ kind: "question" })).toBe(2);
  h.owner.send("можно, если простой", first);
  await h.settle();
  await h.say("а можно свой дизайн?");
  expect(sent()).toHaveLength(2);
});
