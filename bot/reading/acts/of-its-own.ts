import { answerByPhrases } from "./answer-by-phrases.ts";
import { readPerson } from "./person.ts";
import { readSocial } from "./social.ts";
import { readStop } from "./stop.ts";

/** A yes, a no, thanks, or that it was heard, and nothing else; null: it is more, or none of them. */
export function plainAnswer(text: string): "yes" | "no" | "thanks" | null {
  const said = answerByPhrases(text, { asks: "nothing", yes: [], no: [], echo: [] });
  // «Хочу записаться» is a wish.
  if (said?.rest !== "" || said.means === "later" || said.deed) return null;
  return said.means === "no" || said.means === "thanks" ? said.means : "yes";
}

/** Words that answer no question whatever it was: thanks, being left alone, a call for a person. */
export const isOfItsOwn = (text: string): boolean =>
  readStop(text).length > 0 ||
  readPerson(text) !== null ||
  /^(?:thanks|goodbye)$/.test(readSocial(text) ?? "");
