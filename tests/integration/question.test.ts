import { describe, expect, test } from "vitest";
import { addDays } from "../../engine/time.ts";
import { answersSaid } from "../helpers/answers.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { full, within } from "../helpers/store.ts";

const booked = (h: Harness) =>
  h.store.models.appointments.find({ internalStatus: "booked" }).sort({ startTime: 1 }).lean();
const held = (h: Harness) => h.store.models.appointments.countDocuments({ internalStatus: "held" });

/** A card for a manicure on the table of this person. */
async function card(h: Harness, chat = h.client) {
  const shown = await h.say("маникюр в среду в 11:00", chat);
  expect(labels(shown)).toContain("Подтвердить");
}

async function visit(h: Harness, chat = h.client) {
  await card(h, chat);
  await h.say("да", chat);
  expect((await booked(h)).length).toBeGreaterThan(0);
}

describe("a yes belongs to the question on the table", () => {
  test.each(["да, записывайте", "да, в 11", "иә, жазыңыз", "yes please, book it", "👍🏼", "+"])(
    "«%s» takes the card",
    async (yes) => {
      const h = await openHarness();
      await card(h);
      await h.say(yes);
      expect(await booked(h)).toHaveLength(1);
    },
  );

  test.each(["отменяйте", "нет, не подходит", "стоп", "never mind", "болдырмаңыз", "дорого для меня"])(
    "«%s» lets the time go at once, and an ok after it means nothing",
    async (no) => {
      const h = await openHarness();
      await card(h);
      await h.say(no);
      expect(await held(h)).toBe(0);
      await h.say("ок");
      expect(await booked(h)).toEqual([]);
    },
  );

  test("who thinks it over keeps the time to its minute, and an ok later takes nothing", async () => {
    const h = await openHarness();
    await card(h);
    const answer = await h.say("подумаю, спрошу у мужа");
    expect(answer?.text).toMatch(/до 09:1\d/);
    expect(await held(h)).toBe(1);
    await h.say("ок");
    expect(await booked(h)).toEqual([]);
  });

  test("after another answer a mere yes shows the card once more, and an agreement takes it", async () => {
    const h = await openHarness();
    await card(h);
    await h.say("а где у вас парковка?");
    const again = await h.say("ок");
    expect(await booked(h)).toEqual([]);
    expect(labels(again)).toContain("Подтвердить");
    await h.say("а как оплата?");
    await h.say("да, записывайте");
    expect(await booked(h)).toHaveLength(1);
  });

  test("thanks below an open card says that one step is left", async () => {
    const h = await openHarness();
    await card(h);
    const shown = await h.say("спасибо!");
    expect(shown?.text).toContain("Осталось подтвердить");
    expect(await booked(h)).toEqual([]);
  });

  test.each([
    ["да", 0],
    ["да, отменяйте", 0],
    ["нет", 1],
    ["не отменяйте, приду", 1],
  ])("asked whether to cancel, «%s» leaves %i visits", async (words, left) => {
    const h = await openHarness();
    await visit(h);
    await h.say("отмените мою запись");
    await h.say(words);
    expect(await booked(h)).toHaveLength(left);
  });

  test.each([
    ["да, переносите", true],
    ["нет, пусть остаётся", false],
  ])("asked whether to move, «%s» moves: %s", async (words, moves) => {
    const h = await openHarness();
    await visit(h);
    const [before] = await booked(h);
    await h.say("перенесите на пятницу в 12:00");
    await h.say(words);
    await h.say("ок");
    const [after] = await booked(h);
    expect(after?.startTime.getTime() !== before?.startTime.getTime()).toBe(moves);
  });

  test("an ok to a list asks which, and chooses nothing", async () => {
    const h = await openHarness();
    await h.say("маникюр в среду");
    await h.say("ок");
    expect(await held(h)).toBe(0);
    expect(await booked(h)).toEqual([]);
    expect(labels(h.client.newest).length).toBeGreaterThan(2);
  });

  test("the answer to a question asked beside a yes comes with it", async () => {
    const h = await openHarness();
    await card(h);
    await h.say("да, записывайте. а где у вас парковка?");
    expect(await booked(h)).toHaveLength(1);
    const answers = h.client.list.filter(({ from, text }) => from === "bot" && /арковк/.test(text));
    expect(answers).toHaveLength(1);
  });

  test.each([
    ["отмените мою запись", "Пока не отменяйте, я вечером точно скажу"],
    ["отмените мою запись", "would Aliya be upset if I cancel this late?"],
    ["отмените мою запись", "а за отмену деньги берёте"],
    ["отмените мою запись", "до какого времени отменять можно"],
    ["перенесите на пятницу в 12:00", "а мне за перенос ничего не надо платить?"],
    ["перенесите на пятницу в 12:00", "неше рет ауыстыруға болады өзі"],
  ])("asked «%s», «%s» and an ok after it leave the visit where it is", async (wish, words) => {
    const h = await openHarness();
    await visit(h);
    const [before] = await booked(h);
    await h.say(wish);
    await h.say(words);
    await h.say("ок");
    const after = await booked(h);
    expect(after.map(({ startTime }) => startTime)).toEqual([before?.startTime]);
  });

  test.each([
    "Perfect, Wednesday at eleven it is",
    "сәрсенбі болсын, сағат он бірде",
    "в среду в одиннадцать",
  ])("«%s» repeats the card, and takes it", async (words) => {
    const h = await openHarness();
    await card(h);
    await h.say(words);
    expect(await booked(h)).toHaveLength(1);
  });

  test("an hour that is the card's day of the month is another hour", async () => {
    const h = await openHarness();
    await card(h);
    await h.say("да, в 4");
    expect(await booked(h)).toEqual([]);
  });

  test("a text that answers an older message answers what stands there", async () => {
    const h = await openHarness();
    await visit(h);
    await h.say("отмените мою запись");
    const question = h.client.newest;
    await h.say("где вы находитесь?");
    h.client.send("да", question);
    await h.settle();
    expect(await booked(h)).toEqual([]);
  });

  test.each(["запишите на педикюр", "да, запишите меня и на педикюр", "yes, book a pedicure"])(
    "«%s» under a card for a manicure books no manicure unseen",
    async (words) => {
      const h = await openHarness();
      await card(h);
      await h.say(words);
      expect(await booked(h)).toEqual([]);
    },
  );

  test("another wish of the master's carries no plan out that is on the table", async () => {
    const h = await openHarness();
    await h.say("закрой пятницу", h.owner);
    for (const words of [
      "запиши Асель на маникюр в среду в 12",
      "закрой субботу",
      "добавь услугу парафин 30 минут 3000",
    ])
      await h.say(words, h.owner);
    expect(await h.store.models.overrides.find().lean()).toEqual([]);
  });

  test("the master answers a plan in words", async () => {
    const h = await openHarness();
    await h.say("закрой пятницу", h.owner);
    await h.say("да, закрывай", h.owner);
    const overrides = await h.store.models.overrides.find().lean();
    expect(overrides.map(({ date }) => date)).toContain(addDays("2026-03-02", 4));
  });

  test("the master who says no to a plan has changed nothing", async () => {
    const h = await openHarness();
    await h.say("закрой пятницу", h.owner);
    await h.say("не надо, я передумала", h.owner);
    await h.say("да", h.owner);
    expect(await h.store.models.overrides.find().lean()).toEqual([]);
  });
});

const people = answersSaid(full ? [1, 2, 3, 4] : [1, 2, 3]).filter(({ question, means, also }) => {
  const refuses = ["no", "later", "side", "change", "no_and"];
  return (
    ["booking_card", "move_card", "cancel_question"].includes(question) && refuses.includes(means) && !also
  );
});
const some = full ? people : people.filter((_, index) => index % 9 === 0);

test("what people say instead of a yes, then «ок»: nothing is booked, moved or cancelled that was not meant", {
  timeout: within(900_000),
}, async () => {
  const wrong: string[] = [];
  const h = await openHarness();
  for (const [index, { question, text, means }] of some.entries()) {
    const chat = h.person(`guest${index}`);
    await h.store.models.appointments.deleteMany({});
    if (question === "booking_card") await card(h, chat);
    else await visit(h, chat);
    const [before] = await booked(h);
    if (question === "move_card") await h.say("перенесите на пятницу в 12:00", chat);
    if (question === "cancel_question") await h.say("отмените мою запись", chat);
    await h.say(text, chat);
    // Who wants another time may be offered it: an ok to that card is a yes.
    const offered = labels(chat.newest).some((label) => ["Подтвердить", "Растау", "Confirm"].includes(label));
    if (!offered) await h.say("ок", chat);
    const after = await booked(h);
    const same =
      JSON.stringify(after.map(({ startTime }) => startTime)) ===
      JSON.stringify(before ? [before.startTime] : []);
    if (!same) wrong.push(`${question} · ${means} · ${text}`);
  }
  expect(wrong).toEqual([]);
});
