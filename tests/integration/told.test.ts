import { Types } from "mongoose";
import { describe, expect, test } from "vitest";
import { answering } from "../../bot/dialogue/answers.ts";
import { askPrice, haggle } from "../../bot/dialogue/call/haggle.ts";
import { askMay } from "../../bot/dialogue/call/may.ts";
import { answerDanger } from "../../bot/dialogue/danger/danger.ts";
import { stopWriting } from "../../bot/dialogue/profile/stop.ts";
import { questionOf } from "../../bot/dialogue/question.ts";
import { passTold, type Told } from "../../bot/dialogue/told/told.ts";
import { startMove } from "../../bot/dialogue/visits/change.ts";
import type { PersonChat } from "../../bot/simulator/person-chat.ts";
import { eraseClient } from "../../models/erase-client.ts";
import { deskOf, shownOf, visitAt } from "../helpers/desk.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { at } from "../helpers/store.ts";

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;

const written = (chat: PersonChat) => chat.list.filter((one) => one.from === "bot");

/** The salon, and people who opened its bot. */
async function open(...others: string[]): Promise<Harness> {
  const h = await openHarness();
  await h.say("/start");
  for (const name of others) await h.say("/start", h.person(name));
  return h;
}

/** Tells something as this person, and reads what they hear. */
async function tell(h: Harness, told: Partial<Told>, chat = h.client, key?: string) {
  const desk = await deskOf(h, chat, key === undefined ? {} : { key });
  const reply = await passTold(desk, { kind: "note", visit: null, words: "", ...told });
  await h.settle();
  return shownOf(desk, reply);
}

describe("words that ask for nothing", () => {
  test("go to the master with the visit beside them, and the client hears it", async () => {
    const h = await open();
    await visitAt(await deskOf(h), at("2026-03-04", "15:00"));
    const before = written(h.owner).length;
    const heard = await tell(h, { words: "код домофона 45к, приду с ребёнком" });
    expect(heard.text).toBe("Передано, Алия увидит это вместе с записью: маникюр, ср, 4\u00a0марта, 15:00.");
    const told = written(h.owner).slice(before);
    expect(told.map((one) => one.text)).toEqual([
      "💬 Дана, @dana: маникюр, ср, 4\u00a0марта, 15:00\n«код домофона 45к, приду с ребёнком»\nОтветьте на это сообщение, передам слово в слово.",
    ]);
    expect(labels(told[0])).toEqual([]);
  });

  test("of one client within an hour are one message, of two clients two, and of two hours two", async () => {
    const h = await open("anna");
    const before = written(h.owner).length;
    const told = () => written(h.owner).slice(before);
    await tell(h, { words: "у меня аллергия на акрил" });
    h.clock.advance(20 * MINUTES);
    await tell(h, { words: "приду с ребёнком" });
    await tell(h, { words: "можно без музыки" }, h.person("anna"));
    h.clock.advance(20 * MINUTES);
    await tell(h, { words: "и с собакой" });
    expect(told()).toHaveLength(2);
    expect(told()[0]?.text).toContain("«у меня аллергия на акрил»\n«приду с ребёнком»\n«и с собакой»");
    expect(told()[0]?.text).not.toContain("музыки");
    h.clock.advance(21 * MINUTES);
    await tell(h, { words: "коляску возьму" });
    expect(told()).toHaveLength(3);
    expect(told()[2]?.text).not.toContain("собакой");
  });

  test("said twice, or handled twice, are there once", async () => {
    const h = await open();
    const before = written(h.owner).length;
    for (const key of ["one", "one", "two"]) await tell(h, { words: "приду с ребёнком" }, h.client, key);
    await tell(h, { words: "Приду с ребенком!!" });
    expect(written(h.owner).slice(before)).toHaveLength(1);
    expect(
      written(h.owner)
        .at(-1)
        ?.text.match(/ребёнком/g),
    ).toHaveLength(1);
    // Two things of one message are both there.
    await tell(h, { words: "и с подругой" }, h.client, "three");
    await tell(h, { words: "на машине" }, h.client, "three");
    expect(written(h.owner).at(-1)?.text).toContain("«и с подругой»\n«на машине»");
    expect(await h.store.models.relays.countDocuments()).toBe(1);
  });

  test("beyond ten of an hour are counted, and the client hears that", async () => {
    const h = await open();
    const before = written(h.owner).length;
    for (let index = 1; index <= 10; index++) await tell(h, { words: `слово номер ${index}` });
    const eleventh = await tell(h, { words: "слово номер 11" });
    expect(eleventh.text).toContain("без самих слов");
    await tell(h, { words: "слово номер 12" });
    const told = written(h.owner).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("«слово номер 10»\nИ ещё 2 сообщения.");
    expect(told[0]?.text).not.toContain("номер 11");
  });

  test("and so are letters beyond three thousand", async () => {
    const h = await open();
    for (const letter of "абвгд") await tell(h, { words: letter.repeat(700) });
    expect((await tell(h, { words: "ещё немного" })).text).toContain("без самих слов");
    const text = written(h.owner).at(-1)?.text ?? "";
    expect(text).toContain(`«${"д".repeat(600)}»`);
    expect(text).toContain("И ещё 1 сообщение.");
  });

  test("are answered by a reply, and what is told after it is a message of its own", async () => {
    const h = await open();
    await tell(h, { words: "приду с ребёнком" });
    const told = h.owner.newest;
    h.owner.send("хорошо, есть игрушки", told);
    await h.settle();
    expect(h.client.newest?.text).toBe("Алия: хорошо, есть игрушки");
    expect(labels(h.owner.newest)).toEqual([]);
    const before = written(h.owner).length;
    await tell(h, { words: "и с собакой" });
    expect(written(h.owner)).toHaveLength(before + 1);
    // Nobody is reminded of them, and nothing is said to end.
    await h.wait(3 * HOURS);
    expect(h.owner.list.some((one) => one.text.startsWith("Ждёт ответа"))).toBe(false);
    expect(h.client.newest?.text).toBe("Алия: хорошо, есть игрушки");
  });

  test("of another master's client with the same words are nothing here", async () => {
    const h = await open();
    const desk = await deskOf(h);
    await tell(h, { words: "приду с ребёнком" });
    const mine = await h.store.models.relays.findOne({ masterId: h.master._id }).lean();
    if (!mine) throw new Error("nothing was told");
    await h.store.models.relays.updateMany(
      { masterId: h.master._id },
      { $set: { masterId: new Types.ObjectId() } },
    );
    const before = written(h.owner).length;
    await tell({ ...h, client: h.client }, { words: "приду с ребёнком" });
    expect(written(h.owner)).toHaveLength(before + 1);
    expect(await desk.models.relays.countDocuments({ masterId: h.master._id })).toBe(1);
  });

  test("go with an erasure", async () => {
    const h = await open();
    await tell(h, { kind: "health", words: "аллергия на акрил" });
    const { client } = await deskOf(h);
    expect(client.notes).toBe("2026-03-02: «аллергия на акрил»");
    await eraseClient(h.store.models, h.master._id, client, { card: false, at: new Date(h.clock.now()) });
    expect(await h.store.models.relays.countDocuments()).toBe(0);
    expect((await deskOf(h)).client.notes).toBe("");
  });

  test("about health are noted once on the card", async () => {
    const h = await open();
    expect((await tell(h, { kind: "health", words: "аллергия на акрил" })).text).toBe(
      "Передано, Алия это учтёт.",
    );
    await tell(h, { kind: "health", words: "аллергия на акрил" });
    expect((await deskOf(h)).client.notes).toBe("2026-03-02: «аллергия на акрил»");
  });

  test("with nobody to tell are not said to be passed on", async () => {
    const h = await open();
    await h.store.models.masters.updateOne({ _id: h.master._id }, { $set: { userId: null } });
    const heard = await tell(h, { words: "приду с ребёнком" });
    expect(heard.text).not.toContain("Передано");
    expect(heard.text).toContain("+7 701 000 0000");
  });
});

describe("being late", () => {
  test("by so many minutes is told with what follows, once; another number anew", async () => {
    const h = await open();
    const visit = await visitAt(await deskOf(h), at("2026-03-02", "15:00"));
    const desk = await deskOf(h);
    const late = async (minutes: number) => {
      const told: Told = { kind: "late", visit, words: `опоздаю на ${minutes}`, minutes };
      const { text } = shownOf(desk, await passTold(desk, told));
      await h.settle();
      return text;
    };
    const before = written(h.owner).length;
    expect(await late(15)).toBe("Передано: вы будете около 15:15. Запись остаётся.");
    expect(await late(15)).toContain("Передано");
    expect(written(h.owner)).toHaveLength(before + 1);
    expect(await late(20)).toContain("15:20");
    expect(written(h.owner)).toHaveLength(before + 2);
  });

  test("without minutes, or for another day, is passed on as it was said", async () => {
    const h = await open();
    await visitAt(await deskOf(h), at("2026-03-05", "15:00"));
    const heard = await tell(h, { kind: "late", words: "я опоздаю на 15 минут", minutes: 15 });
    expect(heard.text).toBe("Передано: вы задержитесь, Алия будет знать. Запись остаётся.");
    expect(h.owner.newest?.text).toContain("чт, 5\u00a0марта, 15:00\n«я опоздаю на 15 минут»");
  });
});

describe("not coming", () => {
  test("who may still cancel is asked that, and nothing is passed on", async () => {
    const h = await open();
    await visitAt(await deskOf(h), at("2026-03-04", "15:00"));
    const before = written(h.owner).length;
    const heard = await tell(h, { kind: "not_coming", words: "не смогу прийти" });
    expect(heard.text).toContain("Отменить запись?");
    expect(written(h.owner)).toHaveLength(before);
  });

  test.each([
    ["Можно", "Алия: можно. Запись отменена: маникюр, пн, 2\u00a0марта, 11:00.", "cancelled"],
    ["Нельзя", "Алия: нет, не получится. Запись остаётся: маникюр, пн, 2\u00a0марта, 11:00.", "booked"],
  ])("inside the cut-off the words go through, and the master says «%s»", async (label, said, status) => {
    const h = await open();
    const visit = await visitAt(await deskOf(h), at("2026-03-02", "11:00"));
    const heard = await tell(h, { kind: "not_coming", words: "заболела, не приду" });
    expect(heard.text).toContain("Передано: вы не сможете прийти");
    expect(heard.text).toContain("Спросить?");
    expect(h.owner.newest?.text).toContain("«заболела, не приду»");
    const [ask] = heard.buttons;
    for (let twice = 0; twice < 2; twice++) {
      h.client.tapData(h.client.newest as never, ask as never);
      await h.settle();
    }
    const asked = written(h.owner).filter((one) => one.text.includes("просит отменить"));
    expect(asked).toHaveLength(1);
    expect(labels(asked[0])).toEqual(["Можно", "Нельзя"]);
    await h.tap(label, h.owner);
    await h.settle();
    expect(h.client.newest?.text).toBe(said);
    expect(labels(h.owner.list.find((one) => one.text === "Передано."))).toEqual([]);
    const stored = await h.store.models.appointments.findOne({ _id: visit }).lean();
    expect(stored?.internalStatus).toBe(status);
  });

  test("a yes that comes once it has begun calls it off all the same", async () => {
    const h = await open();
    const visit = await visitAt(await deskOf(h), at("2026-03-02", "11:00"));
    const desk = await deskOf(h);
    await askMay(desk, { visit, start: at("2026-03-02", "11:00"), does: "cancel" });
    h.clock.advance(2 * HOURS + 10 * MINUTES);
    await h.tap("Можно", h.owner);
    const stored = await h.store.models.appointments.findOne({ _id: visit }).lean();
    expect(stored?.internalStatus).toBe("cancelled");
    expect(h.client.list.some((one) => one.text.startsWith("Алия: можно. Запись отменена"))).toBe(true);
  });

  test("a yes in words asks the master, too", async () => {
    const h = await open();
    const visit = await visitAt(await deskOf(h), at("2026-03-02", "11:00"));
    await h.say("отмените мою запись");
    const desk = await deskOf(h);
    const reply = await passTold(desk, { kind: "not_coming", visit, words: "не приду" });
    const question = reply.screen && questionOf(reply.screen, desk.f);
    if (!question) throw new Error("nothing is asked");
    await answering(desk, question)?.yes(desk, question, "да");
    await h.settle();
    expect(h.owner.newest?.text).toContain("просит отменить");
  });

  test("a reminder's buttons under a long cut-off lead to the same question", async () => {
    const h = await open();
    const visit = await visitAt(await deskOf(h), at("2026-03-02", "11:00"));
    const desk = await deskOf(h);
    const shown = shownOf(desk, await startMove(desk, visit));
    expect(shown.buttons.map((one) => one.text)).toEqual(["Спросить", "Оставить"]);
    h.client.tapData(h.client.newest as never, shown.buttons[0] as never);
    await h.settle();
    expect(h.client.list.some((one) => one.text.startsWith("Вопрос передан"))).toBe(true);
    expect(h.owner.newest?.text).toContain("просит перенести");
    await h.wait(31 * MINUTES);
    expect(h.owner.newest?.text).toBe(
      "Ждёт ответа полчаса: Дана. «Можно перенести? Маникюр, пн, 2\u00a0марта, 11:00»",
    );
    await h.tap("Можно", h.owner);
    expect(h.client.newest?.text).toContain("перенести можно");
    expect(labels(h.owner.newest)).toEqual(["Перенести"]);
  });
});

describe("danger", () => {
  const danger = async (h: Harness, kind: "self_harm" | "emergency" | "threat", words: string) => {
    const desk = await deskOf(h);
    const shown = shownOf(desk, await answerDanger(desk, kind, words));
    await h.settle();
    return shown.text;
  };

  test("of self-harm nothing is quoted; who helps is said, and said again", async () => {
    const h = await open();
    const before = written(h.owner).length;
    for (let twice = 0; twice < 2; twice++) {
      const text = await danger(h, "self_harm", "не хочу жить");
      expect(text).toContain("150");
      expect(text).toContain("112");
    }
    const told = written(h.owner).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("нужен живой человек");
    expect(told[0]?.text).not.toContain("не хочу жить");
    expect(JSON.stringify(await h.store.models.relays.find().lean())).not.toContain("не хочу жить");
    h.clock.advance(11 * MINUTES);
    await danger(h, "self_harm", "не хочу жить");
    expect(written(h.owner)).toHaveLength(before + 2);
    // The talk stays usable, and a reply reaches them.
    h.owner.send("я рядом, звоню", h.owner.newest);
    await h.settle();
    expect(h.client.newest?.text).toBe("Алия: я рядом, звоню");
    expect((await h.say("маникюр завтра"))?.text).toContain("Маникюр");
  });

  test("an emergency names the number first, a threat is passed on without more; both are quoted", async () => {
    const h = await open();
    expect(await danger(h, "emergency", "палец раздуло, температура")).toMatch(/^Если нужна.*112\.\nМастеру/);
    expect(h.owner.newest?.text).toContain("«палец раздуло, температура»");
    expect(await danger(h, "threat", "я вас найду")).toBe("Передано мастеру (Алия).");
    expect(h.owner.newest?.text).toContain("«я вас найду»");
  });

  test("is told whatever was told before in this hour", async () => {
    const h = await open();
    await tell(h, { words: "приду с ребёнком" });
    const before = written(h.owner).length;
    await danger(h, "emergency", "кровь не останавливается");
    expect(written(h.owner)).toHaveLength(before + 1);
    await tell(h, { words: "и с собакой" });
    expect(written(h.owner)).toHaveLength(before + 1);
  });
});

describe("writing stops", () => {
  test.each([
    [["invitations"], "Приглашений больше не будет. О ваших записях напоминать продолжу.", true, false],
    [["reminders"], "Напоминаний больше не будет.", false, true],
    [["all"], "Больше ни приглашений, ни напоминаний.", true, true],
    [["erase", "all"], "Больше ни приглашений, ни напоминаний.", true, true],
  ] as const)("of %s at once, in one answer", async (what, says, optedOut, noReminders) => {
    const h = await open();
    const desk = await deskOf(h);
    const reply = await stopWriting(desk, what);
    const { text } = shownOf(desk, reply);
    expect(text).toContain(says);
    const asksToErase = (what as readonly string[]).includes("erase");
    expect(reply.screen?.kind).toBe(asksToErase ? "forget_me_question" : "stopped");
    expect(text.includes("Удалю имя")).toBe(asksToErase);
    expect((await deskOf(h)).client).toMatchObject({ optedOut, noReminders });
  });
});

test("who has no reminders already is not promised any", async () => {
  const h = await open();
  await stopWriting(await deskOf(h), ["reminders"]);
  const desk = await deskOf(h);
  expect(shownOf(desk, await stopWriting(desk, ["invitations"])).text).toContain("ни напоминаний");
});

describe("haggling", () => {
  test("is asked about once a day, and goes to the master once", async () => {
    const h = await open();
    const desk = await deskOf(h);
    const { state } = desk;
    const before = written(h.owner).length;
    expect((await haggle(desk, "а подешевле можно?")).screen?.kind).toBe("ask_master");
    expect((await askPrice(desk)).screen).toEqual({ kind: "question_passed", reached: true });
    expect((await askPrice(desk)).stale).toBe(true);
    await h.settle();
    expect(
      written(h.owner)
        .slice(before)
        .map((one) => one.text.split("\n")[0]),
    ).toEqual(["Дана спрашивает: «а подешевле можно?»"]);
    const later = await deskOf(h, h.client, { state });
    expect(shownOf(later, await haggle(later, "ну скидочку")).text).toContain("решает только мастер");
    expect(written(h.owner)).toHaveLength(before + 1);
    h.clock.advance(24 * HOURS);
    const tomorrow = await deskOf(h, h.client, { state });
    expect((await haggle(tomorrow, "а сегодня дешевле?")).screen?.kind).toBe("ask_master");
  });
});
