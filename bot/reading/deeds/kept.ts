import type { PersonSaid } from "./people.ts";
import type { Scene } from "./scene.ts";

/** Where a clause ends. */
export const CLAUSE = /[,.;!?—–]|\s(?:а|но|but|and|ал|бірақ)\s/iu;

/** «Светлану не трогать», «кроме Анны», «аннадан баска»: whom a deed leaves as they are. */
export function isKept({ text }: Pick<Scene, "text">, person: PersonSaid): boolean {
  const before = text.slice(Math.max(0, person.from - 30), person.from);
  if (
    /(?<!\p{L})(?:кроме|исключая|except|bar|apart from|but not|за исключением|(?:everyone|everybody|anyone|all) but)\s+(?:\p{L}+\s)?$/iu.test(
      before,
    )
  )
    return true;
  const after = text.slice(person.to, person.to + 40).split(CLAUSE)[0] ?? "";
  if (/^\s*(?:басқа|баска)(?!\p{L})/iu.test(after)) return true;
  const isLeft =
    /(?<!\p{L})(?:не трога\p{L}*|не трож\p{L}*|оставь\p{L}*|остается|остаётся|не отменя\p{L}*|я доделаю|сделаю|stays|keep|leave|still goes|тиме\p{L}*|тиіспе\p{L}*|қалсын|қалдыр\p{L}*|тұрсын|турсын)(?!\p{L})/iu;
  return isLeft.test(after) || isLeft.test(before.split(CLAUSE).at(-1) ?? "");
}
