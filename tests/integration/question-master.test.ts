import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";

const salon = readFixture("salon");
const visit = (clientId: string, startTime: string) => ({
  masterId: "aliya",
  clientId,
  startTime,
  services: ["manicure"],
  internalStatus: "booked" as const,
});
/** Monday morning; Dana on Tuesday at 15, Anna on Wednesday at 11. */
const WEEK: typeof salon = {
  ...salon,
  clients: [
    { _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" },
    { _id: "anna", masterId: "aliya", name: "Анна Ким", telegramUserId: "anna" },
  ],
  appointments: [visit("dana", "2026-03-03T15:00"), visit("anna", "2026-03-04T11:00")],
};

async function withWeek() {
  const h = await openHarness({ fixture: WEEK });
  h.person("anna").known = true;
  await h.say("/start");
  return h;
}
const status = async (h: Harness) =>
  (await h.store.models.appointments.find().sort({ startTime: 1 }).lean()).map((one) => one.internalStatus);
const closed = async (h: Harness) =>
  (await h.store.models.overrides.find().sort({ date: 1 }).lean()).map(({ date }) => date);
/** What Dana heard since she was greeted. */
const heard = (h: Harness) =>
  h.client.list
    .filter(({ from }) => from === "bot")
    .slice(2)
    .map(({ text }) => text);

describe("a closing with a visit in it", () => {
  async function proposed() {
    const h = await withWeek();
    await h.say("закрой завтра", h.owner);
    expect(labels(h.owner.newest)).toEqual([
      "Закрыть и предложить другое время",
      "Закрыть, визиты оставить",
      "Не нужно",
    ]);
    return h;
  }

  test.each(["қалдыра бер, жұмыс істеймін", "оставь"])(
    "«%s» may leave the visits or the hours: it is asked which",
    async (words) => {
      const h = await proposed();
      await h.say(words, h.owner);
      expect(await closed(h)).toEqual([]);
      expect(h.owner.newest?.text).toContain("Закрыть, визиты оставить");
    },
  );

  test.each(["закрой только до обеда", "close it from 4pm on, not the whole day", "закрой с 16"])(
    "«%s» is about the day of the plan",
    async (words) => {
      const h = await proposed();
      await h.say(words, h.owner);
      expect(h.owner.newest?.text).toContain("3\u00a0марта");
      expect(await closed(h)).toEqual([]);
    },
  );

  test.each([
    "только закрой, никого не трогай",
    "закрой день, её пока оставь",
    "close it, leave the bookings",
  ])("«%s» leaves the visit", async (words) => {
    const h = await proposed();
    await h.say(words, h.owner);
    expect(await closed(h)).toEqual(["2026-03-03"]);
    expect(await status(h)).toEqual(["booked", "booked"]);
    expect(heard(h)).toEqual([]);
  });

  test("«да, напиши ей» calls it off and offers other times, of which she names one", async () => {
    const h = await proposed();
    await h.say("да, напиши ей", h.owner);
    expect(await status(h)).toEqual(["cancelled", "booked"]);
    const [offered] = labels(h.client.newest);
    expect(h.client.newest?.text).toContain("Сейчас свободно");
    await h.say("да, давайте первое");
    const held = await h.store.models.appointments.findOne({ internalStatus: "held" }).lean();
    expect(held).not.toBeNull();
    expect(h.client.newest?.text).toContain(offered);
  });

  test("a mere yes, or what fits no option, is asked back by the options", async () => {
    const h = await proposed();
    for (const words of ["да", "закрой, Дане я сама скажу"]) {
      const back = await h.say(words, h.owner);
      expect(back?.text).toContain("«Закрыть и предложить другое время» или «Закрыть, визиты оставить»");
      expect(await closed(h)).toEqual([]);
    }
    await h.say("визиты оставь", h.owner);
    expect(await closed(h)).toEqual(["2026-03-03"]);
  });
});

describe("a move of a client", () => {
  async function proposed() {
    const h = await withWeek();
    await h.say("перенеси Дану на четверг в 12:00", h.owner);
    expect(labels(h.owner.newest)).toContain("Уже договорились, не писать");
    return h;
  }
  const start = async (h: Harness) =>
    (await h.store.models.appointments.find().sort({ _id: 1 }).lean())
      .map((one) => one.startTime.toISOString())
      .includes("2026-03-05T07:00:00.000Z");

  test.each(["да, но ей не пиши", "сделай, но Дане сама скажу", "do it, don't tell her"])(
    "«%s» moves without a word to her",
    async (words) => {
      const h = await proposed();
      await h.say(words, h.owner);
      expect(await start(h)).toBe(true);
      expect(heard(h)).toEqual([]);
    },
  );

  test("«да» moves and tells her", async () => {
    const h = await proposed();
    await h.say("да", h.owner);
    expect(await start(h)).toBe(true);
    expect(heard(h).at(-1)).toContain("перенесён");
  });

  test("«сначала спроси» asks her, and her yes in words moves it", async () => {
    const h = await proposed();
    await h.say("сначала спроси её", h.owner);
    expect(await start(h)).toBe(false);
    await h.say("да, переносите");
    expect(await start(h)).toBe(true);
  });

  test("«да, и закрой ещё субботу»: the yes is done, the rest is proposed", async () => {
    const h = await proposed();
    await h.say("да, и закрой ещё субботу", h.owner);
    expect(await start(h)).toBe(true);
    expect(h.owner.newest?.text).toContain("закрыть сб, 7");
  });
});

describe("the master's own cards", () => {
  test.each([
    ["да", ["cancelled", "booked"]],
    ["нет, пусть останется", ["booked", "booked"]],
  ])("asked whether to cancel a visit, «%s»", async (words, expected) => {
    const h = await withWeek();
    await h.say("что завтра?", h.owner);
    await h.tap("15:00 Дана", h.owner);
    await h.tap("Отменить", h.owner);
    await h.say(words, h.owner);
    expect(await status(h)).toEqual(expected);
  });

  test("the card of a move takes a yes in words", async () => {
    const h = await withWeek();
    await h.say("что завтра?", h.owner);
    await h.tap("15:00 Дана", h.owner);
    await h.tap("Перенести", h.owner);
    await h.tap("чт 5", h.owner);
    await h.tap("12:00", h.owner);
    await h.say("да, переноси", h.owner);
    const moved = await h.store.models.appointments
      .findOne({ startTime: new Date("2026-03-05T07:00:00Z") })
      .lean();
    expect(moved?.internalStatus).toBe("booked");
  });
});

describe("what workers ask the master", () => {
  test.each([
    ["да, все пришли", 0],
    ["нет, не все", 2],
  ])("did all come? «%s»", async (words, buttons) => {
    const h = await openHarness({
      fixture: { ...WEEK, appointments: [visit("dana", "2026-03-02T10:00")] },
    });
    await h.say("/start", h.owner);
    await h.wait(Date.parse("2026-03-02T21:00:00+05:00") - h.clock.now());
    expect(h.owner.newest?.text).toContain("Все пришли?");
    await h.say(words, h.owner);
    expect(labels(h.owner.newest)).toHaveLength(buttons);
  });

  test.each([
    ["можно", "Алия: Можно"],
    ["нельзя", "Алия: Нельзя"],
  ])("a client's question, «%s»", async (words, answer) => {
    const h = await withWeek();
    await h.say("/start", h.owner);
    await h.say("а с собакой можно?");
    expect(labels(h.owner.newest)).toEqual(["Можно", "Нельзя"]);
    await h.say(words, h.owner);
    expect(h.client.newest?.text).toBe(answer);
  });
});
