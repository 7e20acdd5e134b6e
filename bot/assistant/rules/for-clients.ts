import { nominative } from "../../reading/name-said.ts";
import { call, type MasterRule } from "./rule.ts";

const MOVE =
  /(?<!\p{L})(?:перенес\p{L}*|перенос\p{L}*|передвин\p{L}*|сдвин\p{L}*|move|reschedule|shift|ауыстыр\p{L}*|көшір\p{L}*|жылжыт\p{L}*)(?!\p{L})/iu;
const CANCEL = /(?<!\p{L})(?:отмен\p{L}*|cancel|болдырма\p{L}*|бас тарт\p{L}*)(?!\p{L})/iu;
const BOOK = /(?<!\p{L})(?:запиш\p{L}*|записать|внеси|book|put|write down|жаз|жазып|жазыңыз)(?!\p{L})/iu;

export const booksFor: MasterRule = ({ raw, text, services }) =>
  BOOK.test(text)
    ? call("book_for", { person: nameIn(raw), services, when: raw.slice(0, 200), notes: null })
    : null;

export const movesFor: MasterRule = ({ raw, text }) =>
  MOVE.test(text) ? call("move_for", { person: raw.slice(0, 60), when: raw.slice(0, 200) }) : null;

export const cancelsFor: MasterRule = ({ raw, text }) =>
  CANCEL.test(text) ? call("cancel_for", { person: raw.slice(0, 60), when: raw.slice(0, 200) }) : null;

/** Names begin with a capital letter; said aloud or typed in haste, the word after the verb is one. */
function nameIn(raw: string): string {
  const words = raw.trim().split(/\s+/);
  const verb = words.findIndex((word) => BOOK.test(word));
  const after = verb === words.length - 1 ? words : words.slice(verb + 1);
  const capital = after.filter((word) => /^\p{Lu}\p{L}+/u.test(word)).slice(0, 2);
  return (capital.length > 0 ? capital : after.slice(0, 1))
    .map(nominative)
    .join(" ")
    .replace(/[^\p{L} .'-]/gu, "")
    .slice(0, 60);
}
