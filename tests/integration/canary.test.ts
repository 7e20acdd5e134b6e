import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChatModel, ModelAnswer, ToolCall } from "../../bot/assistant/model.ts";
import { CLIENT_TOOLS, MASTER_TOOLS } from "../../bot/assistant/tools.ts";
import { type Harness, openHarness } from "../helpers/harness.ts";
import { full } from "../helpers/store.ts";

/**
 * A model that writes a canary wherever it can: in every string of every argument of every tool, in names of
 * tools, and as text. Nothing it wrote may reach a person; their own words, references and code's may.
 */
const CANARY = "КАНАРЕЙКА Zqxv";
/** Letters that no word of ours or of a person in these tests holds. */
const SEEN = /zqxv|канарейк/iu;

type Schema = Record<string, unknown> & { type?: string | string[]; enum?: unknown[] };

const strings = fc.oneof(
  fc.constantFrom(
    CANARY,
    `«${CANARY}»`,
    `${CANARY} 15:00`,
    `завтра ${CANARY}`,
    `${CANARY} +1d`,
    `<b>${CANARY}</b>`,
  ),
  fc.constantFrom("S1", "S2", "V1", "V2", "V3", "A1", "A2", "K1", "K2", "C1"),
  fc.constantFrom(
    "+1d 15:00",
    "fri",
    "wed 16:00-",
    "маникюр",
    "Анна",
    "завтра в 15",
    "закрой завтра",
    "45 минут",
  ),
);

/** Values of a schema: of its shape or nearly, with the canary where a string can be. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.anyOf)) return fc.oneof(...(schema.anyOf as Schema[]).map((one) => valuesOf(one)));
  if (schema.enum) return fc.oneof(fc.constantFrom(...schema.enum), strings);
  const types = [schema.type ?? "string"].flat();
  return fc.oneof(
    ...types.map((type): fc.Arbitrary<unknown> => {
      if (type === "array") return fc.array(valuesOf((schema.items ?? {}) as Schema), { maxLength: 3 });
      if (type === "object")
        return fc.record(
          Object.fromEntries(
            Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([name, one]) => [
              name,
              valuesOf(one),
            ]),
          ),
        );
      if (type === "integer" || type === "number") return fc.constantFrom(0, 1, 2, 20, 9000, -5);
      if (type === "boolean") return fc.boolean();
      if (type === "null") return fc.constant(null);
      return strings;
    }),
  );
}

const callsOf = (tools: typeof CLIENT_TOOLS | typeof MASTER_TOOLS) =>
  fc.array(
    fc.oneof(
      ...tools.map(({ name, spec }) =>
        valuesOf(spec.parameters as Schema).map((input) => ({ name, arguments: JSON.stringify(input) })),
      ),
      fc.record({ name: fc.constantFrom(CANARY, "unknown_tool"), arguments: strings }),
    ),
    { maxLength: 3 },
  );

/** Talks of several turns, so that what is asked, chosen and kept for later is gone through as well. */
const talkOf = (tools: typeof CLIENT_TOOLS | typeof MASTER_TOOLS, lines: readonly string[]) =>
  fc.array(
    fc.record({
      line: fc.constantFrom(...lines),
      answers: fc.array(callsOf(tools), { minLength: 1, maxLength: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

interface Talking {
  h: Harness;
  found: string[];
  play(
    talk: readonly { line: string; answers: readonly (readonly Omit<ToolCall, "id">[])[] }[],
  ): Promise<void>;
}

async function open(side: "client" | "master"): Promise<Talking> {
  let queue: (readonly Omit<ToolCall, "id">[])[] = [];
  let number = 0;
  const model: ChatModel = {
    name: "canary",
    metered: false,
    async complete() {
      const calls = (queue.shift() ?? []).map((one) => ({ id: `c${number++}`, ...one }));
      return { content: `${CANARY}: вы записаны на завтра`, calls, usage: null } as ModelAnswer;
    },
  };
  const found: string[] = [];
  const h = await openHarness({
    model,
    seen(method, params) {
      const sent = JSON.stringify(params);
      if (SEEN.test(sent)) found.push(`${method}: ${sent.slice(0, 300)}`);
    },
  });
  let people = 0;
  return {
    h,
    found,
    async play(talk) {
      const chat = side === "master" ? h.owner : h.person(`one${people++}`);
      for (const { line, answers } of talk) {
        queue = [...answers];
        if (line.startsWith(">")) chat.tap(line.slice(1).trim());
        else chat.send(line);
        await h.settle();
      }
      expect(found, JSON.stringify(talk)).toEqual([]);
    },
  };
}

const CLIENT_LINES = [
  "хочу на маникюр завтра в 15:00",
  "сделай что-нибудь",
  "а можно с собачкой прийти, и сколько стоит?",
  "да",
  "нет",
  "> Подтвердить",
  "I want something nice",
  "ертең келемін",
];
const MASTER_LINES = [
  "сделай что-нибудь",
  "запиши Анну завтра в 15 на маникюр",
  "закрой завтра",
  "> Сделать",
  "адрес теперь другой",
  "добавь услугу парафин 30 минут 3000",
  "что у меня завтра",
];

test.each([
  ["client", CLIENT_TOOLS, CLIENT_LINES],
  ["master", MASTER_TOOLS, MASTER_LINES],
] as const)(
  "nothing that a model writes in the chat of a %s reaches anybody",
  async (side, tools, lines) => {
    const { play } = await open(side);
    await fc.assert(
      fc.asyncProperty(talkOf(tools, lines), (talk) => play(talk)),
      { numRuns: full ? 400 : 6, endOnFailure: true },
    );
  },
  900_000,
);

test.each([
  ["client", CLIENT_TOOLS],
  ["master", MASTER_TOOLS],
] as const)(
  "each tool of a %s, called with the canary in every string, shows none of it",
  async (side, tools) => {
    const { play } = await open(side);
    for (const { name, spec } of tools) {
      const [all] = fc.sample(valuesOf(spec.parameters as Schema), { numRuns: 1, seed: 1 });
      const input = JSON.parse(
        JSON.stringify(all, (_, value: unknown) =>
          typeof value === "string" && !/^[SVAKC]\d$/.test(value) ? CANARY : value,
        ),
      ) as unknown;
      await play([
        { line: "хочу на маникюр завтра", answers: [[{ name, arguments: JSON.stringify(input) }]] },
      ]);
    }
  },
  300_000,
);
