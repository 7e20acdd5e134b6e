import { call, type MasterRule } from "./rule.ts";

const PERSON =
  /(?:телефон|номер|карточк\p{L}*|кто так(?:ой|ая)|когда (?:придет|приходит|была?|записан\p{L}*)|найди|phone|number|card of|who is|when (?:does|is|did)|find|нөмірі|кім бұл|тап)\s+(.{2,60})/iu;
/** A phone number by itself, or the end of one. */
const NUMBER = /^\+?\d[\d\s()-]{4,20}$/;
const NOISE_WORDS =
  /(?<!\p{L})(?:у|of|for|does|is|did|come|coming|мне|пожалуйста|please|клиент\p{L}*|client)(?!\p{L})/giu;

export const writesNumber: MasterRule = ({ raw }) =>
  NUMBER.test(raw.trim()) ? call("find_client", { words: raw.trim() }) : null;

export const asksForPerson: MasterRule = ({ text }) => {
  const person = PERSON.exec(text)?.[1]?.replace(NOISE_WORDS, " ").trim();
  return person ? call("find_client", { words: person.slice(0, 100) }) : null;
};

/** A name by itself is a person looked for. */
export const writesName: MasterRule = ({ raw }) =>
  /^\p{Lu}\p{L}{2,}(?:\s\p{Lu}?\p{L}+)?$/u.test(raw.trim())
    ? call("find_client", { words: raw.trim() })
    : null;
