import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import type { ModelRequest, ToolCall, TurnFacts } from "../../bot/assistant/model.ts";
import { leftBy, offlineModel } from "../../bot/assistant/rules.ts";
import { readFixture } from "../../bot/fixtures/load.ts";

const salon = readFixture("salon");
/** The salon on the Monday of the corpus, and a client with a manicure and a pedicure ahead. */
const FACTS: TurnFacts = {
  when: {
    now: Date.UTC(2026, 2, 2, 5, 0),
    timeZone: "Asia/Almaty",
    workingSchedule: salon.masters[0]?.workingSchedule as never,
  },
  master: "Алия",
  services: salon.services.map((service, index) => ({
    ref: `V${index + 1}`,
    id: service._id,
    name: String(service.name),
    tags: z.array(z.string()).parse(service.tags),
  })),
  visits: [
    { ref: "A1", start: Date.UTC(2026, 2, 4, 6), serviceIds: ["manicure"] },
    { ref: "A2", start: Date.UTC(2026, 2, 6, 10), serviceIds: ["pedicure"] },
  ],
  topic: [],
  bound: null,
  last: null,
  shown: [],
  flow: null,
  offered: false,
  answers: [],
  made: null,
  question: null,
  people: [],
  currency: "KZT",
};
const requestOf = (text: string) => ({ text, facts: FACTS, steps: [] }) as unknown as ModelRequest;

const read = async (text: string): Promise<string[]> => {
  const { calls } = await offlineModel.complete(requestOf(text), new AbortController().signal);
  // What is told beside a wish goes along with it.
  return calls.flatMap(({ name, arguments: input }) =>
    name === "book" && JSON.parse(input).wish !== null ? [name, "tell"] : [name],
  );
};

/** What the corpus calls otherwise than the tools. */
const TOOLS: Readonly<Record<string, string>> = {
  price: "prices",
  ask_price: "prices",
  ask_visits: "visits",
  ask_master: "ask",
};
const corpus = (name: string): { text: string; acts: { act: string }[] }[] =>
  JSON.parse(readFileSync(new URL(`../corpora/${name}.json`, import.meta.url), "utf8")).said;

/** Percent of messages of which both acts are read; the later sets have not been tuned to. */
test.each([
  ["pairs-1", 91],
  ["pairs-2", 58],
  ["pairs-3", 59],
])("of messages with two acts the rules read both: %s in %i of 100", async (name, least) => {
  const said = corpus(name);
  let both = 0;
  for (const { text, acts } of said) {
    const calls = await read(text);
    const all = acts.every(({ act }) => {
      const at = calls.indexOf(TOOLS[act] ?? act);
      if (at >= 0) calls.splice(at, 1);
      return at >= 0;
    });
    if (all) both++;
  }
  expect(said.length).toBeGreaterThanOrEqual(112);
  expect(Math.floor((100 * both) / said.length)).toBeGreaterThanOrEqual(least);
});

/** Joined otherwise than by a full stop. */
test.each([
  ["отмените педикюр, и кстати когда у меня записи?", "cancel visits"],
  ["сколько стоит снятие, а также позовите мастера", "prices person"],
  ["запишите на брови 10 марта в 12:00, заодно отмените педикюр", "book cancel"],
  ["Отмените, пожалуйста, мой маникюр в среду", "cancel"],
  ["отмените маникюр, не смогу прийти", "cancel"],
  ["Жұмадағы педикюрді 12 наурызға, сағат 15:00-ге ауыстырыңызшы", "move"],
  ["передайте Алие, что у меня аллергия на акрил", "tell"],
  ["позовите, пожалуйста, саму Алию", "person"],
  ["how much is removal, and have Aliya call me", "prices person"],
])("«%s» is %s", async (text, expected) => {
  expect((await read(text)).join(" ")).toBe(expected);
});

const call = (name: string, input: object): ToolCall => ({
  id: name,
  name,
  arguments: JSON.stringify(input),
});
const book = (...services: string[]) => call("book", { services, when: null, wish: null });
const TWO = "запишите на брови 10 марта в 12:00. И ещё сколько стоит снятие?";

/** What a model that called one thing is asked again for. */
test.each([
  ["one of two acts", TWO, [book("V4")], 1],
  ["both", TWO, [book("V4"), call("prices", { services: ["V6"] })], 0],
  ["as many, read otherwise", TWO, [book("V4"), call("ask", { items: [], question: "сколько" })], 0],
  ["one wish of two", "запишите на брови 10 марта и на снятие 11 марта", [book("V4")], 1],
  ["both in one visit", "запишите на брови и на снятие 11 марта", [book("V4", "V6")], 0],
  [
    "one move of two",
    "маникюр перенесите на четверг, а педикюр на субботу",
    [call("move", { visit: "A1" })],
    1,
  ],
  [
    "one question of two",
    "Можно с собачкой? Вы рисуете цветы от руки?",
    [call("ask", { items: [], question: "можно с собачкой" })],
    1,
  ],
  [
    "one call for two questions",
    "Можно с собачкой? Вы рисуете цветы от руки?",
    [call("ask", { items: [], question: "Можно с собачкой? Вы рисуете цветы от руки?" })],
    0,
  ],
  [
    "a wish that holds what is told",
    "запишите на брови 10 марта в 12:00, у меня аллергия на акрил",
    [call("book", { services: ["V4"], when: null, wish: "аллергия на акрил" })],
    0,
  ],
  ["a message that says one thing", "Здравствуйте! Хочу маникюр завтра, можно после обеда?", [book("V1")], 0],
  ["a correction", "маникюр, ой нет, педикюр в пятницу", [book("V3")], 0],
  ["nothing", TWO, [], 0],
] as const)("%s leaves so much: %s", (_name, text, calls, left) => {
  expect(leftBy(requestOf(text), calls)).toHaveLength(left);
});
