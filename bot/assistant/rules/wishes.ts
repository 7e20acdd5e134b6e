import { readCorrection } from "../../reading/acts/correct.ts";
import { piecesOf } from "../../reading/pieces.ts";
import { bare } from "../../reading/plain-words.ts";
import { parseWhen } from "../../reading/when.ts";
import { wishedServices } from "../../reading/wished-services.ts";
import type { TurnFacts } from "../model.ts";

interface Group {
  text: string;
  services: readonly string[];
  /** Local dates and minutes that it says, as text. */
  when: string;
  hasDay: boolean;
}

/**
 * A message that wishes for several visits, in the words of each: «в четверг на брови в 12, а маму в субботу
 * на педикюр». Null: it wishes for one. Each names what it is and a day of its own.
 */
export function wishesApart(raw: string, { services, when }: TurnFacts): string[] | null {
  if (readCorrection(raw)) return null;
  const groups: Group[] = [];
  for (const { text, joint } of piecesOf(raw)) {
    const named = wishedServices(bare(text), services).map(({ id }) => id);
    const said = parseWhen(text, when);
    const hasDay = said.from !== null;
    const last = groups.at(-1);
    const isNew =
      last?.hasDay === true && last.services.length > 0 && named.some((id) => !last.services.includes(id));
    const own = [said.from, said.to, said.exact, said.notBefore, said.notAfter].join(" ");
    if (!last || (isNew && hasDay)) groups.push({ text, services: named, when: own, hasDay });
    else {
      last.text = `${last.text}${/^\p{L}/u.test(joint) ? ` ${joint}` : joint} ${text}`;
      last.services = [...last.services, ...named];
      last.hasDay ||= hasDay;
    }
  }
  const areWhole = groups.length > 1 && groups.every(({ services: all, hasDay }) => all.length > 0 && hasDay);
  const areApart = new Set(groups.map((one) => one.when)).size === groups.length;
  return areWhole && areApart ? groups.map(({ text }) => text) : null;
}
