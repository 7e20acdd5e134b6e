import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";

const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+05:00`);
const until = (h: Harness, date: string, time: string) => h.wait(at(date, time) - h.clock.now());
const dana = (h: Harness) => h.store.models.clients.findOne({ telegramUserId: { $ne: null } }).lean();
const visits = (h: Harness, internalStatus = "booked") =>
  h.store.models.appointments
    .find({ internalStatus: internalStatus as "booked" })
    .sort({ startTime: 1 })
    .lean();
const said = (h: Harness) => h.client.list.filter(({ from }) => from === "bot").map(({ text }) => text);

const salon = readFixture("salon");
const WITH_VISIT: typeof salon = {
  ...salon,
  clients: [{ _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" }],
  appointments: [
    {
      masterId: "aliya",
      clientId: "dana",
      startTime: "2026-03-04T16:00",
      services: ["pedicure"],
      internalStatus: "booked",
    },
  ],
};

/** A visit on Wednesday, and its reminder the day before. */
async function reminded() {
  const h = await openHarness({ fixture: WITH_VISIT });
  await h.say("/start");
  await until(h, "2026-03-03", "16:00");
  expect(h.client.newest?.text).toContain("⏰ Завтра");
  return h;
}

describe("a reminder", () => {
  test.each(["буду", "да", "👍", "иә келем", "помню помню бегу", "да еду завтра к четырём всё в силе"])(
    "«%s»: they come",
    async (words) => {
      const h = await reminded();
      await h.say(words);
      expect((await visits(h))[0]?.confirmedAt).not.toBeNull();
      expect(h.client.newest?.text).toContain("16:00");
    },
  );

  test.each(["не приду простите, сын с температурой", "нет", "келе алмаймын"])(
    "«%s»: asked whether to cancel, and a yes to that cancels",
    async (words) => {
      const h = await reminded();
      await h.say(words);
      expect(await visits(h)).toHaveLength(1);
      await h.say("да");
      expect(await visits(h)).toEqual([]);
    },
  );

  test("who comes at another hour than the visit's is asked about that hour", async () => {
    const h = await reminded();
    await h.say("да еду завтра к одиннадцати всё в силе");
    expect((await visits(h))[0]?.confirmedAt ?? null).toBeNull();
    expect(h.client.newest?.text).toContain("16:00 → ");
  });

  test.each(["thx for the reminder", "цвет не решила ещё", "а где у вас парковка?", "бурумбурум"])(
    "«%s» is no answer: they have not said that they come",
    async (words) => {
      const h = await reminded();
      await h.say(words);
      expect((await visits(h))[0]?.confirmedAt).toBeNull();
    },
  );

  test("who will say later has said nothing yet", async () => {
    const h = await reminded();
    await h.say("утром скажу точно");
    const [visit] = await visits(h);
    expect([visit?.confirmedAt, h.client.newest?.text]).toEqual([null, "Хорошо. Если понадобится, я здесь."]);
  });

  test("a yes after something else was asked goes to that", async () => {
    const h = await reminded();
    await h.say("маникюр в пятницу в 11:00");
    await h.say("да");
    const [reminded_, booked] = await visits(h);
    expect(booked).toBeDefined();
    expect(reminded_?.confirmedAt).toBeNull();
  });

  test("the answer to a question asked beside it comes with it", async () => {
    const h = await reminded();
    await h.say("приду, а где у вас парковка?");
    expect((await visits(h))[0]?.confirmedAt).not.toBeNull();
    expect(said(h).at(-1)).toMatch(/арковк/);
  });
});

describe("shall I call a person?", () => {
  async function lost() {
    const h = await openHarness();
    await h.say("привет");
    await h.say("бурумбурум тарарам");
    await h.say("тирлим бом бом");
    expect(labels(h.client.newest)).toContain("Позвать");
    return h;
  }

  test.each(["да", "да позовите", "иә, шақырыңызшы", "yes get me a human"])("«%s» calls", async (words) => {
    const h = await lost();
    await h.say(words);
    expect(await h.store.models.relays.countDocuments({ kind: "person", status: "open" })).toBe(1);
    expect(h.owner.newest?.text).toContain("тирлим бом бом");
  });

  test.each(["нет", "не надо, разобралась", "керегі жоқ"])("«%s» does not", async (words) => {
    const h = await lost();
    await h.say(words);
    expect(await h.store.models.relays.countDocuments()).toBe(0);
    expect(h.client.newest?.text).toMatch(/^(Хорошо|Жарайды)\./);
  });
});

describe("a number", () => {
  async function asked() {
    const h = await openHarness();
    await h.say("педикюр в среду в 11:00");
    await h.say("да");
    expect(h.client.newest?.text).toContain("Оставите номер");
    return h;
  }

  test.each([
    ["87015552233", "+77015552233"],
    ["мой номер 8 701 555 22 33", "+77015552233"],
    ["+44 7700 900123, it's a uk number", "+447700900123"],
  ])("«%s» is kept", async (words, phone) => {
    const h = await asked();
    await h.say(words);
    expect((await dana(h))?.phone).toBe(phone);
    expect(h.client.newest?.text).toContain("Номер сохранён");
  });

  test.each([
    ["Имя моё — Ольга, телефон +7 701 000 00 01", "Ольга"],
    ["Менің есімім Гүлмира, нөмірім +7 701 000 00 11. Алияға сәлем айтыңызшы!", "Гүлмира"],
    ["Mia Weber, +49 151 23456789", "Mia Weber"],
    ["87015552233 звоните после шести", "Дана"],
  ])("«%s»: the name beside it is kept as well", async (words, name) => {
    const h = await asked();
    await h.say(words);
    expect((await dana(h))?.name).toBe(name);
    expect((await dana(h))?.phone).toMatch(/^\+/);
  });

  test("who would leave one is told how, and then it is taken", async () => {
    const h = await asked();
    expect((await h.say("да, конечно"))?.text).toContain("Напишите номер");
    await h.say("87015552233");
    expect((await dana(h))?.phone).toBe("+77015552233");
  });

  test.each(["не хочу давать", "обойдётесь", "нет", "кажети жок осында жазыныз"])(
    "«%s» is a refusal, and it is not asked for again",
    async (words) => {
      const h = await asked();
      expect((await h.say(words))?.text).toMatch(/^(Хорошо|Жарайды)\.$/);
      await h.say("где вы находитесь?");
      expect(said(h).filter((text) => text.includes("Оставите номер"))).toHaveLength(1);
    },
  );

  test("a question meanwhile is answered, and the number is taken after it", async () => {
    const h = await asked();
    expect((await h.say("в среду никак, а в пятницу есть что-нибудь?"))?.text).toContain("6\u00a0марта");
    expect((await h.say("а где у вас парковка?"))?.text).toMatch(/арковк/);
    await h.say("87015552233");
    expect((await dana(h))?.phone).toBe("+77015552233");
  });
});

describe("a name", () => {
  async function asked() {
    const h = await openHarness();
    await h.say("педикюр в среду в 11:00");
    await h.say("да");
    await h.tap("Другое имя");
    expect(h.client.newest?.text).toBe("Как вас записать?");
    return h;
  }

  test.each([
    ["меня зовут дина сергеевна", "Дина Сергеевна"],
    ["I'm Kate", "Kate"],
    ["Есімім Айжан", "Айжан"],
    ["Жазира", "Жазира"],
  ])("«%s» is taken", async (words, name) => {
    const h = await asked();
    await h.say(words);
    expect((await dana(h))?.name).toBe(name);
  });

  test("a wish leaves the form and is served; the name may still follow", async () => {
    const h = await asked();
    expect((await h.say("сколько стоит педикюр?"))?.text).toContain("12\u00a0000");
    expect((await dana(h))?.name).toBe("Дана");
    await h.say("Дина");
    expect((await dana(h))?.name).toBe("Дина");
  });

  test.each(["не скажу", "потом скажу"])("«%s» leaves the name as it is", async (words) => {
    const h = await asked();
    await h.say(words);
    expect([(await dana(h))?.name, h.client.newest?.text]).toEqual(["Дана", "Хорошо."]);
    await h.say("где вы находитесь?");
    expect((await dana(h))?.name).toBe("Дана");
  });
});

describe("a question before a visit", () => {
  async function asked() {
    const h = await openHarness();
    await h.store.models.services.updateOne(
      { name: "Маникюр" },
      { $set: { preMeetingQuestions: ["Есть ли аллергия?", "Какая форма ногтей?"] } },
    );
    await h.say("маникюр в среду в 15:00");
    await h.say("да");
    expect(h.client.newest?.text).toBe("Есть ли аллергия?");
    return h;
  }
  const answers = async (h: Harness) => (await visits(h)).find(({ answers: own }) => own?.length)?.answers;

  test("«нет» is an answer", async () => {
    const h = await asked();
    expect((await h.say("нет"))?.text).toBe("Какая форма ногтей?");
    expect(await answers(h)).toEqual([{ question: "Есть ли аллергия?", answer: "нет" }]);
  });

  test.each(["не скажу", "i'd prefer not to share medical stuff", "бул сурака жауап бермеймин"])(
    "«%s» is kept as not answered, and the next one is put",
    async (words) => {
      const h = await asked();
      await h.say(words);
      expect(h.client.newest?.text).toBe("Какая форма ногтей?");
      expect(await answers(h)).toEqual([{ question: "Есть ли аллергия?", answer: "—" }]);
    },
  );

  test("a cancel is done, and no word of it is an answer", async () => {
    const h = await asked();
    await h.say("отмените мою запись");
    expect(labels(h.client.newest)).toContain("Да, отменить");
    await h.say("нет, оставьте");
    // It is still asked.
    expect(h.client.newest?.text).toBe("Есть ли аллергия?");
    await h.say("на гель");
    expect(await answers(h)).toEqual([{ question: "Есть ли аллергия?", answer: "на гель" }]);
  });
});

describe("how was it?", () => {
  async function asked() {
    const h = await openHarness({
      fixture: {
        ...WITH_VISIT,
        appointments: WITH_VISIT.appointments.map((one) => ({ ...one, startTime: "2026-03-02T10:00" })),
      },
    });
    await h.say("/start");
    await h.store.models.masters.updateOne({ _id: h.master._id }, { $set: { reviewAfterHours: 2 } });
    for (const time of ["12:00", "14:00", "15:30", "16:00"]) await until(h, "2026-03-02", time);
    expect(h.client.newest?.text).toContain("Как прошёл визит?");
    return h;
  }

  test.each([
    "всё супер, мастер золотые руки",
    "👍",
    "Пятёрка",
    "не очень если честно... одна бровь выше",
    "5",
  ])("«%s» reaches the master with the visit", async (words) => {
    const h = await asked();
    expect((await h.say(words))?.text).toContain("Спасибо! Алия прочитает.");
    expect(h.owner.newest?.text).toContain(`«${words}»`);
    expect(h.owner.newest?.text).toContain("едикюр");
    h.owner.send("спасибо, приходите ещё", h.owner.newest);
    await h.settle();
    expect(h.client.newest?.text).toBe("Алия: спасибо, приходите ещё");
  });

  test.each(["нет", "не хочу отзывы писать", "will write a review on the weekend"])(
    "«%s» is left at that",
    async (words) => {
      const h = await asked();
      const before = h.owner.list.length;
      expect((await h.say(words))?.text).toMatch(/^(Хорошо|All right)\./);
      expect(h.owner.list.length).toBe(before);
    },
  );

  test("a wish beside it is served as well", async () => {
    const h = await asked();
    await h.say("всё отлично, и запишите меня на маникюр в четверг в 12:00");
    expect(h.owner.list.some(({ text }) => text.includes("всё отлично"))).toBe(true);
    expect(labels(h.client.newest)).toContain("Подтвердить");
  });
});

test("a mere yes with two questions open asks which, and the answer to that is taken", async () => {
  const h = await reminded();
  await h.say("маникюр в пятницу в 11:00");
  // An answer that shows no card again: the yes may be for either.
  await h.say("/help");
  const which = await h.say("да");
  expect(which?.text).toMatch(/^Вы про запись .*Маникюр.* или про визит .*Педикюр/);
  expect(await visits(h)).toHaveLength(1);
  await h.say("про маникюр");
  expect(await visits(h)).toHaveLength(2);
});

describe("what stands beside an answer", () => {
  const when = async (h: Harness) => (await visits(h)).map(({ startTime }) => startTime.getTime());

  test.each([
    "давайте на четверг, в среду у сына утренник",
    "yeah thursday 15:00 please, in meetings all wednesday",
  ])("the time a visit is moved from may be the reason: «%s»", async (words) => {
    const h = await openHarness({ fixture: WITH_VISIT });
    await h.say("перенесите мою запись на четверг в 15:00");
    await h.say(words);
    expect(await when(h)).toEqual([at("2026-03-05", "15:00")]);
  });

  test("another time than either is no yes", async () => {
    const h = await openHarness({ fixture: WITH_VISIT });
    await h.say("перенесите мою запись на четверг в 15:00");
    await h.say("давайте на пятницу, в среду у сына утренник");
    await h.say("ок");
    expect(await when(h)).not.toContain(at("2026-03-05", "15:00"));
  });

  test("a question that is put again to what is no answer is not taken by an ok", async () => {
    const h = await openHarness({ fixture: WITH_VISIT });
    await h.say("отмените мою запись");
    await h.say("Does it count as a late cancellation?");
    await h.say("ок");
    expect(await visits(h)).toHaveLength(1);
    await h.say("да");
    expect(await visits(h)).toEqual([]);
  });

  test("who keeps a visit and names its day has not asked to cancel it once more", async () => {
    const h = await openHarness({ fixture: WITH_VISIT });
    await h.say("отмените мою запись");
    await h.say("Передумала отменять, буду в среду");
    expect(h.client.newest?.text).toContain("Оставлено");
    await h.say("ок");
    expect(await visits(h)).toHaveLength(1);
  });

  test("of several offered days that words name none is guessed", async () => {
    const h = await openHarness({ fixture: WITH_VISIT });
    await h.say("/start");
    await h.say("закрой среду", h.owner);
    await h.tap("Закрыть и предложить", h.owner);
    const [, first = "", second = ""] = /(чт|пт|сб|пн)[^\n]*?(?:[\s\S]*?)(чт|пт|сб|пн)/.exec(
      labels(h.client.newest).join("\n"),
    ) ?? ["", "", ""];
    expect([first, second].every((day) => day !== "")).toBe(true);
    await h.say(`${first} мне поздно, остаётся ${second}`);
    expect(await visits(h, "held")).toEqual([]);
  });
});
