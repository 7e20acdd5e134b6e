import type { Deed } from "./deed.ts";
import { hasDeed, type Scene } from "./scene.ts";

const PERSON_ASKED =
  /(?<!\p{L})(?:телефон|номер|номерок|тел|карточк\p{L}*|кто так(?:ой|ая)|найди|найдите|когда|кто у нас|кто это|последний раз|phone|number|card|who is|when|find|last in|нөмір\p{L}*|номер\p{L}*|кім еді|қашан|кашан|тап|соңғы|сонгы)(?!\p{L})/iu;

const SOUGHT = /^(?:найди(?:те)?|найти|find|search)\s(.{2,60})$/iu;

/** Who a client is, and when they come: «кто такая Зарина», «найди vip», a number. */
export function askedOf(scene: Scene): Deed | null {
  const { people, text, words } = scene;
  const [person] = people;
  const trimmed = text.trim();
  if (/^\+?\d[\d\s()-]{4,20}$/.test(trimmed)) return { deed: "find", words: trimmed };
  const digits = /\d[\d\s-]{2,}/.exec(text)?.[0].trim();
  const sought = SOUGHT.exec(trimmed)?.[1];
  if (sought && !hasDeed(scene, "free-time") && scene.when.spans.length === 0)
    return { deed: "find", words: sought };
  if (!person) return hasDeed(scene, "find") && digits ? { deed: "find", words: digits } : null;
  const letters = words.filter(({ small }) => /\p{L}/u.test(small)).length;
  const own = person.said.split(/\s+/).length;
  if (letters === own || PERSON_ASKED.test(text) || (text.endsWith("?") && letters < 6))
    return { deed: "find", words: person.said };
  return null;
}
