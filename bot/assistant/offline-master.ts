import type { ChatModel, ModelAnswer } from "./model.ts";
import { bare } from "./plain-words.ts";
import { parseWhen } from "./when.ts";

const DAY =
  /(что (?:у меня|там|сегодня|завтра)|какие (?:записи|визиты)|кто (?:у меня|сегодня|завтра|записан|придет|приходит)|расписани|покажи|записи на|визиты на|свободн|окн|today|tomorrow|schedule|what do i have|who comes|my day|week|бүгін|ертең|кім келеді|кесте|апта)/iu;
const PERSON =
  /(?:телефон|номер|карточк\p{L}*|кто так(?:ой|ая)|когда (?:придет|приходит|была?|записан\p{L}*)|найди|phone|number|card of|who is|when (?:does|is|did)|find|нөмірі|кім бұл|тап)\s+(.{2,60})/iu;
const NOISE_WORDS =
  /(?<!\p{L})(?:у|of|for|does|is|did|come|coming|мне|пожалуйста|please|клиент\p{L}*|client)(?!\p{L})/giu;

/** The rules of the master's chat where no model is: the day, the week, a person. */
export const offlineMaster: ChatModel = {
  name: "offline",
  metered: false,
  async complete({ text: raw, steps, facts }) {
    if (steps.length > 0) return { content: "", calls: [], usage: null };
    const text = bare(raw);
    const person = PERSON.exec(text)?.[1]?.replace(NOISE_WORDS, " ").trim();
    if (person) return call("find_client", { words: person.slice(0, 100) });
    const when = parseWhen(text, facts.when);
    if (when.from !== null || when.doubt || DAY.test(text))
      return call("show_day", { when: raw.slice(0, 200) });
    if (/^(?:привет|здравствуй\p{L}*|hello|hi|сәлем\p{L}*)$/iu.test(text)) return say("greeting");
    // A name by itself is a person looked for.
    if (/^\p{Lu}\p{L}{2,}(?:\s\p{Lu}?\p{L}+)?$/u.test(raw.trim()))
      return call("find_client", { words: raw.trim() });
    return say("notUnderstood");
  },
};

const call = (name: string, input: object): ModelAnswer => ({
  content: "",
  calls: [{ id: "offline-1", name, arguments: JSON.stringify(input) }],
  usage: null,
});
const say = (name: string): ModelAnswer => ({ content: `#${name}`, calls: [], usage: null });
