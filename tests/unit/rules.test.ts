import { expect, test } from "vitest";
import type { ModelRequest, TurnFacts } from "../../bot/assistant/model.ts";
import { offlineMaster, offlineModel } from "../../bot/assistant/rules.ts";
import { readFixture } from "../../bot/fixtures/load.ts";

const now = Date.UTC(2026, 2, 2, 4, 0);
const bare: TurnFacts = {
  when: {
    now,
    timeZone: "Asia/Almaty",
    workingSchedule: readFixture("salon").masters[0]?.workingSchedule as never,
  },
  master: "Алия",
  services: ["Маникюр", "Педикюр"].map((name, index) => ({
    ref: `V${index + 1}`,
    id: String(index),
    name,
    tags: [],
  })),
  visits: [],
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
const visits = [1, 2].map((day) => ({
  ref: `A${day}`,
  start: now + day * 86_400_000,
  serviceIds: [String(day - 1)],
}));
const told = {
  nothing: bare,
  visits: { ...bare, visits, last: { what: "Маникюр", start: now, serviceRefs: ["V1"] } },
  bound: { ...bare, visits, bound: "A2" },
  question: { ...bare, visits, question: "move" },
  flow: { ...bare, flow: { serviceRefs: ["V2"], movingRef: null }, shown: [{ ref: "S1", start: now }] },
} satisfies Record<string, TurnFacts>;

const answer = async (model: typeof offlineModel, text: string, facts: TurnFacts) => {
  const request = { text, facts, steps: [] } as unknown as ModelRequest;
  const { calls } = await model.complete(request, new AbortController().signal);
  return calls.map((one) => one.name).join(" ");
};

/** Two rules fit each of these; the one that stands first answers. */
test.each([
  ["nothing", "хочу записаться", "book"],
  ["nothing", "здравствуйте, хочу записаться", "social book"],
  ["nothing", "да, записывайте", "book"],
  ["nothing", "what services do you offer?", "prices"],
  ["question", "педикюр ты бот?", "move"],
  ["nothing", "отмените, вы робот?", "cancel social"],
  ["nothing", "опоздаю, перенесите", "tell move"],
  ["bound", "в пятницу опоздаю", "tell"],
  ["bound", "в пятницу отмени", "cancel"],
  ["visits", "а почему? не могу завтра", "move"],
  ["bound", "а почему? в пятницу", "move"],
  ["nothing", "мои записи, перенеси", "visits move"],
  ["flow", "сообщите если освободится, почему нельзя завтра", "wait book"],
  ["nothing", "почему нельзя завтра маникюр", "book"],
  ["nothing", "мои записи и адрес", "visits"],
  ["nothing", "сколько стоит и где адрес", "ask prices"],
  ["visits", "как в прошлый раз, какие правила", "book"],
  ["flow", "первое", "choose"],
  ["nothing", "маникюр, аллергия на гель", "book"],
  ["visits", "маникюр как в прошлый раз", "book"],
  ["flow", "её а почему?", "book"],
  ["nothing", "запишите а почему?", "ask"],
  ["nothing", "какие услуги есть", "prices"],
  ["visits", "отмени обе", "cancel cancel"],
  ["nothing", "кукареку", ""],
] as const)("a client told of %s who writes «%s» gets %s", async (facts, text, expected) => {
  expect(await answer(offlineModel, text, told[facts])).toBe(expected);
});

test.each([
  ["верни", "undo_last"],
  ["адрес: Абая 10, запиши", "change_setting"],
  ["маникюр теперь 9000", "change_prices"],
  ["каждый понедельник 10-19, открой", "change_week"],
  ["в пятницу телефон Анны", "find_client"],
  ["привет", "social"],
  ["Анна", "find_client"],
  ["кукареку", ""],
])("the master who writes «%s» gets %s", async (text, expected) => {
  const people = [{ id: "a", name: "Анна" }];
  expect(await answer(offlineMaster, text, { ...bare, people })).toBe(expected);
});
