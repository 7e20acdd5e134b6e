import { expect, test } from "vitest";
import { newReadings } from "../../bot/terminal/read-lines.ts";
import { type Harness, openHarness, scripted } from "../helpers/harness.ts";

const book = (services: string[], when: string | null) => ({
  name: "book",
  arguments: { services, when, people: 1, for_whom: null, wish: null },
});

/** A model that is asked for what it left, and has nothing to add. */
const ASKED_AGAIN = { content: "" };

/** Pieces that were left of each turn, as they stand in its row. */
const unreadOf = async (h: Harness) =>
  (await newReadings(h.store.models, "rules")()).map(({ unread }) => unread);

test("of two wishes in one message the second waits its turn, which is said, and then is put", async () => {
  const h = await openHarness();
  const shown = await h.say("маникюр завтра в 15:00, а педикюр в пятницу в 11");
  expect(await unreadOf(h)).toEqual([[]]);
  expect(shown?.text).toContain("Остальное следом");
  expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(1);
  await h.say("да");
  expect(h.client.newest?.text).toMatch(/Педикюр[\s\S]*6\sмарта[\s\S]*11:00/);
  await h.say("да");
  expect(await h.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(2);
});

test("what is said of another day beside one wish is recorded and named", async () => {
  const h = await openHarness({
    model: scripted([{ tool_calls: [book(["V1"], "+1d 15:00")] }, ASKED_AGAIN]),
  });
  const shown = await h.say("маникюр завтра в 15:00, а педикюр в пятницу в 11");
  expect(shown?.text).toContain("«");
  expect((await unreadOf(h)).flat().join(" ")).toMatch(/пятниц|педикюр/);
});

test("a service that a model drops is named in the reader's language", async () => {
  const h = await openHarness({
    model: scripted([{ tool_calls: [book(["V1"], "+1d 15:00")] }, ASKED_AGAIN]),
  });
  const shown = await h.say("hello, a manicure and a pedicure tomorrow at 3pm please");
  expect(await unreadOf(h)).toEqual([["pedicure"]]);
  expect(shown?.text).toContain("“pedicure”");
  expect(shown?.text).not.toContain("Не учтено");
});

test("a card with words left out is not taken by an acknowledgement, but by a yes", async () => {
  const h = await openHarness({
    model: scripted([{ tool_calls: [book(["V1"], "+1d 15:00")] }, ASKED_AGAIN]),
  });
  const booked = () => h.store.models.appointments.countDocuments({ internalStatus: "booked" });
  const before = await booked();
  await h.say("маникюр завтра в 15:00 и педикюр");
  await h.say("ок");
  expect(await booked()).toBe(before);
  await h.say("да, записывайте");
  expect(await booked()).toBe(before + 1);
});

test("a model that looks again is told what it has not read, and nothing is named once it has", async () => {
  const told: string[] = [];
  const answers = scripted([
    { tool_calls: [book(["V1"], "завтра")] },
    { tool_calls: [book(["V1"], "+1d 15:00")] },
  ]);
  const h = await openHarness({
    model: {
      ...answers,
      complete(request, signal) {
        told.push(...request.steps.flatMap(({ results }) => results.map(({ content }) => content)));
        return answers.complete(request, signal);
      },
    },
  });
  const shown = await h.say("маникюр завтра в 15:00");
  expect(JSON.parse(told[0] ?? "{}")).toMatchObject({ ok: false, not_read: ["маникюр завтра в 15:00"] });
  expect(await unreadOf(h)).toEqual([[]]);
  expect(shown?.text).not.toContain("Не учтено");
});

test("where nothing is shown to choose from, nothing is named; it is recorded", async () => {
  const h = await openHarness({
    model: scripted([{ tool_calls: [{ name: "prices", arguments: { services: ["V1"] } }] }]),
  });
  const shown = await h.say("сколько стоит маникюр в субботу в 11:00?");
  expect(await unreadOf(h)).toEqual([["в субботу в 11:00"]]);
  expect(shown?.text).not.toContain("Не учтено");
});

test("on the master's plan it is named; two days that are both closed leave nothing", async () => {
  const h = await openHarness();
  const both = await h.say("закрой завтра после трёх и пятницу", h.owner);
  expect(both?.text).toMatch(/закрыть вт, 3\sмарта, 15:00–19:00\nзакрыть пт, 6\sмарта, 10:00–19:00/);
  expect(both?.text).not.toContain("Не учтено");
  const shown = await h.say("закрой субботу, и педикюр", h.owner);
  expect((await unreadOf(h)).flat()).toEqual(["педикюр"]);
  expect(shown?.text).toContain("Не учтено: «педикюр».");
});

test("a person of the master's whom no act holds is recorded, and named on the plan", async () => {
  const one = { person: "Асель", services: ["V1"], when: "завтра в 12", notes: null };
  const h = await openHarness({ model: scripted([{ tool_calls: [{ name: "book_for", arguments: one }] }]) });
  await h.say("/start");
  await h.store.models.clients.updateMany({ masterId: h.master._id }, { $set: { name: "Мадина" } });
  const shown = await h.say("запиши Асель и Мадину на маникюр завтра в 12", h.owner);
  expect((await unreadOf(h)).flat()).toEqual(["Мадину"]);
  expect(shown?.text).toContain("Не учтено: «Мадину».");
});
