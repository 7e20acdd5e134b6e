import { readFileSync } from "node:fs";
import type { mongo } from "mongoose";
import { expect, test } from "vitest";
import type { ChatModel, ModelRequest, TurnFacts } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import type { SimMessage } from "../../bot/simulator/types.ts";
import { type Harness, labels, openHarness } from "../helpers/harness.ts";
import { full, within } from "../helpers/store.ts";

const salon = readFixture("salon");
const [MANICURE, PEDICURE] = ["2026-03-04T11:00", "2026-03-06T15:00"];
const FIXTURE: typeof salon = {
  ...salon,
  clients: [{ _id: "dana", masterId: "aliya", name: "Дана", telegramUserId: "client" }],
  appointments: [
    { startTime: MANICURE, services: ["manicure"] },
    { startTime: PEDICURE, services: ["pedicure"] },
  ].map((one) => ({ ...one, masterId: "aliya", clientId: "dana", internalStatus: "booked" as const })),
};

const LANGUAGES = ["ru", "kk", "en"] as const;
type Language = (typeof LANGUAGES)[number];

/** One act: its words, the call a model makes for it, and what it comes to. */
interface Act {
  says: Record<Language, string>;
  tool: string;
  input(facts: TurnFacts, language: Language): object;
  /** What the client reads where it is answered beside something else, and where it stands alone. */
  answered: RegExp;
  /** The button of its card, where it is proposed. */
  card?: RegExp;
  /** What the master reads, once. */
  master?: Record<Language, string>;
  /** What its card's yes makes of the diary. */
  taken?(diary: string[]): string[];
}

const serviceOf = ({ services }: TurnFacts, name: string) => services.find((one) => one.name === name);
const visitOf = (facts: TurnFacts, name: string) => {
  const id = serviceOf(facts, name)?.id;
  return facts.visits.find(({ serviceIds }) => id !== undefined && serviceIds.includes(id))?.ref ?? null;
};
const bookingOf = (facts: TurnFacts, name: string, when: string) => ({
  services: [serviceOf(facts, name)?.ref],
  when,
  people: 1,
  for_whom: null,
  wish: null,
});
const put = (diary: string[], ...added: string[]) => [...diary, ...added].sort();
const drop = (diary: string[], what: string) => diary.filter((one) => !one.endsWith(what));

const DOG = {
  ru: "можно прийти с собачкой?",
  kk: "итіммен келсем бола ма?",
  en: "can I come with my dog?",
};
const FLOWERS = { ru: "вы рисуете цветы от руки?", kk: "гүл саласыз ба?", en: "do you paint flowers?" };
const ALLERGY = {
  ru: "у меня аллергия на акрил",
  kk: "менің акрилге аллергиям бар",
  en: "I'm allergic to acrylic",
};

const NOT_COMING = {
  ru: "на педикюр не приду",
  kk: "педикюрге келмеймін",
  en: "I won't make the pedicure",
};

const ACTS = {
  book: {
    says: {
      ru: "запишите на брови 10 марта в 12:00",
      kk: "10 наурызға сағат 12:00-ге қас түзетуге жазыңызшы",
      en: "book me brows on 10 March at 12:00",
    },
    tool: "book",
    input: (facts) => bookingOf(facts, "Коррекция бровей", "2026-03-10 12:00"),
    answered: /Коррекция бровей/,
    card: /^(?:Подтвердить|Растау|Confirm)$/,
    taken: (diary) => put(diary, "2026-03-10T12:00 Коррекция бровей"),
  },
  otherBook: {
    says: {
      ru: "запишите на снятие 11 марта в 16:00",
      kk: "11 наурызға сағат 16:00-ге снятиеге жазыңызшы",
      en: "book me a removal on 11 March at 16:00",
    },
    tool: "book",
    input: (facts) => bookingOf(facts, "Снятие", "2026-03-11 16:00"),
    answered: /Снятие/,
    card: /^Подтвердить$/,
    taken: (diary) => put(diary, "2026-03-11T16:00 Снятие"),
  },
  move: {
    says: {
      ru: "перенесите маникюр на 5 марта в 12:00",
      kk: "маникюрді 5 наурызға сағат 12:00-ге ауыстырыңызшы",
      en: "move my manicure to 5 March at 12:00",
    },
    tool: "move",
    input: (facts) => ({ visit: visitOf(facts, "Маникюр"), when: "2026-03-05 12:00" }),
    answered: /11:00 → .*12:00/,
    card: /^(?:Подтвердить|Растау|Confirm)$/,
    taken: (diary) => put(drop(diary, " Маникюр"), "2026-03-05T12:00 Маникюр"),
  },
  otherMove: {
    says: {
      ru: "перенесите педикюр на 7 марта в 16:00",
      kk: "педикюрді 7 наурызға сағат 16:00-ге ауыстырыңызшы",
      en: "move my pedicure to 7 March at 16:00",
    },
    tool: "move",
    input: (facts) => ({ visit: visitOf(facts, "Педикюр"), when: "2026-03-07 16:00" }),
    answered: /15:00 → .*16:00/,
    card: /^Подтвердить$/,
    taken: (diary) => put(drop(diary, " Педикюр"), "2026-03-07T16:00 Педикюр"),
  },
  cancel: {
    says: { ru: "отмените педикюр", kk: "педикюрді болдырмаңызшы", en: "cancel my pedicure" },
    tool: "cancel",
    input: (facts) => ({ visit: visitOf(facts, "Педикюр") }),
    answered: /Педикюр/,
    card: /^(?:Да, отменить|Иә, бас тарту|Yes, cancel)/,
    taken: (diary) => drop(diary, " Педикюр"),
  },
  prices: {
    says: {
      ru: "сколько стоит наращивание?",
      kk: "наращивание қанша тұрады?",
      en: "how much is an extension?",
    },
    tool: "prices",
    input: (facts) => ({ services: [serviceOf(facts, "Наращивание ногтей")?.ref] }),
    answered: /Наращивание ногтей.*20.000/,
  },
  visits: {
    says: { ru: "когда у меня записи?", kk: "мен қашан жазылғанмын?", en: "when am I booked?" },
    tool: "visits",
    input: () => ({}),
    answered: /11:00 · Маникюр.*15:00 · Педикюр/s,
  },
  ask: {
    says: DOG,
    tool: "ask",
    input: (_, language) => ({ items: [], question: DOG[language] }),
    answered: /Вопрос передан|Сұрақ жеткізілді|question/i,
    master: DOG,
  },
  otherAsk: {
    says: FLOWERS,
    tool: "ask",
    input: (_, language) => ({ items: [], question: FLOWERS[language] }),
    answered: /Вопрос передан/,
    master: FLOWERS,
  },
  tell: {
    says: {
      ru: `передайте Алие, что ${ALLERGY.ru}`,
      kk: `Алияға айтыңызшы, ${ALLERGY.kk}`,
      en: `tell Aliya ${ALLERGY.en}`,
    },
    tool: "tell",
    input: (_, language) => ({ kind: "health", visit: null, words: ALLERGY[language] }),
    answered: /(?:Передано|Жеткізілді|Passed on), Алия/,
    master: ALLERGY,
  },
  notComing: {
    says: NOT_COMING,
    tool: "tell",
    input: (facts, language) => ({
      kind: "not_coming",
      visit: visitOf(facts, "Педикюр"),
      words: NOT_COMING[language],
    }),
    answered: /Отменить запись\? Педикюр/,
    card: /^Да, отменить/,
    taken: (diary) => drop(diary, " Педикюр"),
  },
  person: {
    says: {
      ru: "позовите саму Алию",
      kk: "Алияның өзімен сөйлескім келеді",
      en: "I want to talk to Aliya herself",
    },
    tool: "person",
    input: () => ({ why: "asked" }),
    answered: /\+7 701 000 0000/,
    master: {
      ru: "нужен человек",
      kk: "нужен человек",
      en: "нужен человек",
    },
  },
} satisfies Record<string, Act>;
type Name = keyof typeof ACTS;
const actOf = (name: Name): Act => ACTS[name];

const EACH = ["book", "move", "cancel", "prices", "visits", "ask", "tell", "person"] as const;
/** The same act twice, where that makes sense. */
const TWICE: Partial<Record<Name, Name>> = { book: "otherBook", move: "otherMove", ask: "otherAsk" };

/** A model that makes these calls: all in one answer, or, where it is asked again, one after another. */
interface Scripted extends ChatModel {
  acts: readonly Name[];
  language: Language;
  parallel: boolean;
  /** How often it was asked. */
  asked: number;
}

const createModel = (): Scripted => ({
  name: "pairs",
  metered: false,
  acts: [],
  language: "ru",
  parallel: true,
  asked: 0,
  async complete({ facts, steps }: ModelRequest) {
    this.asked++;
    const calls = this.acts.map((name, index) => ({
      id: `call-${index}`,
      name: actOf(name).tool,
      arguments: JSON.stringify(actOf(name).input(facts, this.language)),
    }));
    const from = this.parallel ? steps.length * calls.length : steps.length;
    return { calls: calls.slice(from, this.parallel ? from + calls.length : from + 1), usage: null };
  },
});

interface Stand {
  h: Harness;
  model: Scripted;
  /** Puts everything back as it stood before anything was said. */
  again(): Promise<void>;
}

async function open(rules?: ChatModel): Promise<Stand> {
  const model = createModel();
  const h = await openHarness({ fixture: FIXTURE, model: rules ?? model });
  await h.say("/start");
  const { appointments, chats, clients, relays, messages } = h.store.models;
  const kept = await Promise.all(
    [appointments, chats, clients, relays, messages].map(async ({ collection }) => ({
      collection: collection as unknown as mongo.Collection,
      rows: (await collection.find().toArray()) as mongo.Document[],
    })),
  );
  return {
    h,
    model,
    async again() {
      h.telegram.fault = () => undefined;
      for (const { collection, rows } of kept) {
        await collection.deleteMany({});
        const writes = rows.map((document): mongo.AnyBulkWriteOperation => ({ insertOne: { document } }));
        if (writes.length > 0) await collection.bulkWrite(writes);
      }
    },
  };
}

/** The diary as people see it. */
async function diary({ store }: Harness): Promise<string[]> {
  const rows = await store.models.appointments
    .find({ internalStatus: "booked" })
    .sort({ startTime: 1 })
    .lean();
  return rows.map(
    ({ startTime, services }) =>
      `${new Date(startTime.getTime() + 5 * 3_600_000).toISOString().slice(0, 16)} ${services.map(({ name }) => name).join()}`,
  );
}

/** Times that are kept for a yes: a hold, or a move that was proposed. */
const kept = ({ store }: Harness) =>
  store.models.appointments.countDocuments({ $or: [{ internalStatus: "held" }, { move: { $ne: null } }] });

/** What a bot wrote in a chat since. */
function since(h: Harness, who: "client" | "owner"): () => SimMessage[] {
  const before = new Set(h[who].list);
  return () => h[who].list.filter((one) => one.from === "bot" && !before.has(one));
}

const JOINTS: Record<Language, string> = { ru: "и ещё ", kk: "және ", en: "and also " };
const messageOf = (pair: readonly Name[], language: Language) =>
  pair
    .map((name, index) => `${index === 0 ? "" : JOINTS[language]}${actOf(name).says[language]}`)
    .map((words) => (/[?]$/.test(words) ? words : `${words}.`))
    .join(" ");

const WAITS = /Остальное следом|қалғанына көшеміз|The rest comes next/;

/** One message answers both; what was proposed second waits, and that is said. */
async function answersBoth(
  { h, model, again }: Stand,
  pair: readonly [Name, Name],
  { parallel = true, language = "ru" as Language } = {},
): Promise<void> {
  await again();
  Object.assign(model, { acts: pair, parallel, language, asked: 0 });
  const [mine, masters] = [since(h, "client"), since(h, "owner")];
  const about = `${pair.join(" + ")}, ${parallel ? "at once" : "one after another"}, ${language}`;
  await h.say(messageOf(pair, language));
  expect(model.asked, about).toBe(parallel ? 1 : 2);
  const shown = mine();
  expect(
    shown.map(({ text }) => text),
    about,
  ).toHaveLength(1);
  const [answer] = shown;
  const read = [answer?.text, ...labels(answer)].join("\n");
  const cards = pair.filter((name) => actOf(name).card);
  for (const name of pair) expect(read, about).toMatch(name === cards[1] ? WAITS : actOf(name).answered);
  const [card] = cards;
  // The card is the last of it, and its buttons are below.
  if (card) {
    expect(
      labels(answer).some((label) => actOf(card).card?.test(label)),
      about,
    ).toBe(true);
    const at = (one: RegExp) => (answer?.text ?? "").search(one);
    for (const name of pair)
      if (name !== card && name !== cards[1])
        expect(at(actOf(name).answered), about).toBeLessThan(at(actOf(card).answered));
  }
  const told = masters().map(({ text }) => text);
  const forMaster = pair.map((name) => actOf(name).master?.[language]).filter((one) => one !== undefined);
  expect(told, about).toHaveLength(forMaster.length);
  for (const words of forMaster)
    expect(
      told.filter((text) => text.toLowerCase().includes(words.toLowerCase())).length,
      about,
    ).toBeGreaterThan(0);
  expect(await diary(h), about).toEqual([`${MANICURE} Маникюр`, `${PEDICURE} Педикюр`]);
  expect(await kept(h), about).toBe(card && card !== "cancel" && card !== "notComing" ? 1 : 0);
}

/** A yes takes exactly the card that was shown; what waited comes next. */
async function yesTakesTheCard({ h, model }: Stand, pair: readonly [Name, Name], yes: string): Promise<void> {
  const before = await diary(h);
  const mine = since(h, "client");
  const [card, waiting] = pair.filter((name) => actOf(name).card);
  model.acts = [];
  await h.say(yes);
  const about = `${pair.join(" + ")}, then «${yes}»`;
  expect(await diary(h), about).toEqual(card ? actOf(card).taken?.(before) : before);
  if (!waiting) return;
  const last = mine().at(-1);
  expect(last?.text, about).toMatch(actOf(waiting).answered);
  expect(
    labels(last).some((label) => actOf(waiting).card?.test(label)),
    about,
  ).toBe(true);
}

/** The channel refuses the message with the card: a yes later takes nothing, and nothing is told twice. */
async function refusedCard({ h, model, again }: Stand, pair: readonly [Name, Name]): Promise<void> {
  await again();
  Object.assign(model, { acts: pair, parallel: true, language: "ru", asked: 0 });
  const about = `${pair.join(" + ")}, refused by the channel`;
  const [mine, masters] = [since(h, "client"), since(h, "owner")];
  h.telegram.fault = ({ method, params }) =>
    method === "sendMessage" &&
    params.chat_id === h.client.user.id &&
    /Подтвердить|Да, отменить/.test(JSON.stringify(params.reply_markup ?? null))
      ? { status: 400, description: "Bad Request: message text is refused" }
      : undefined;
  await h.say(messageOf(pair, "ru"));
  expect(
    mine()
      .flatMap(labels)
      .filter((label) => /Подтвердить|Да, отменить/.test(label)),
    about,
  ).toEqual([]);
  expect(masters(), about).toHaveLength(pair.filter((name) => actOf(name).master).length);
  expect(await kept(h), about).toBe(0);
  h.telegram.fault = () => undefined;
  model.acts = [];
  await h.say("да");
  expect(await diary(h), about).toEqual([`${MANICURE} Маникюр`, `${PEDICURE} Педикюр`]);
}

const pairsOf = (one: Name) =>
  EACH.map((two): [Name, Name | undefined] => [one, two === one ? TWICE[one] : two]).flatMap(
    ([first, two]) => (two ? [[first, two] as const] : []),
  );

test.each(EACH)(
  "%s, then any other act: one message answers both, and a yes takes what it shows",
  async (one) => {
    const stand = await open();
    for (const pair of pairsOf(one)) {
      await answersBoth(stand, pair);
      await yesTakesTheCard(stand, pair, "да");
    }
  },
);

test.each(EACH)("%s, then any other act, by a model that calls one at a time", async (one) => {
  const stand = await open();
  for (const pair of pairsOf(one)) await answersBoth(stand, pair, { parallel: false });
});

test.each(EACH.filter((_, index) => full || index % 6 === 0))(
  "%s, then any other act: a card that the channel refuses is never taken",
  async (one) => {
    const stand = await open();
    for (const pair of pairsOf(one))
      if (pair.some((name) => actOf(name).card)) await refusedCard(stand, pair);
  },
);

test("who tells beside a card that they will not come is asked about that once the card is answered", async () => {
  const stand = await open();
  for (const pair of [
    ["book", "notComing"],
    ["notComing", "book"],
    ["move", "notComing"],
  ] as const) {
    await answersBoth(stand, pair);
    await yesTakesTheCard(stand, pair, "да");
  }
});

test.each([
  ["kk", "иә"],
  ["en", "yes"],
] as const)("and in %s", async (language, yes) => {
  const stand = await open();
  for (const pair of [
    ["prices", "book"],
    ["book", "cancel"],
    ["move", "tell"],
    ["visits", "ask"],
    ["person", "move"],
  ] as const) {
    await answersBoth(stand, pair, { language });
    await yesTakesTheCard(stand, pair, yes);
    await answersBoth(stand, pair, { language, parallel: false });
  }
});

const corpus: { said: { text: string }[] } = JSON.parse(
  readFileSync(new URL("../corpora/pairs-1.json", import.meta.url), "utf8"),
);

test("by the rules alone a message with two acts is one message too, and nothing is written before a yes", {
  timeout: within(600_000),
}, async () => {
  const stand = await open(offlineModel);
  const { h } = stand;
  for (const { text } of corpus.said.filter((_, index) => full || index % 27 === 0)) {
    await stand.again();
    const mine = since(h, "client");
    await h.say(text);
    expect(
      mine().map((one) => one.text),
      text,
    ).toHaveLength(1);
    expect(await diary(h), text).toEqual([`${MANICURE} Маникюр`, `${PEDICURE} Педикюр`]);
  }
});
