import { errandIn } from "../errand.ts";
import type { OrderClass } from "../learned/classes.ts";
import { addIn } from "./catalog.ts";
import type { Cannot, Deed } from "./deed.ts";
import { isKept } from "./kept.ts";
import { meantOf } from "./meant.ts";
import type { PersonSaid } from "./people.ts";
import { priceIn } from "./prices.ts";
import { figureOf, type Scene } from "./scene.ts";

/** Acts that are understood and have no way by words. */
const NO_WAY = new Set<string>(["write", "mark", "swap", "repeat", "block"]);

/**
 * What an act that was heard is about, by what the message names: none where what it cannot do without is not
 * there, so that nothing is made up.
 */
export function madeOf(act: OrderClass, scene: Scene): Deed[] {
  const { text, services, people, figures } = scene;
  const words = text.slice(0, 300);
  const person = whomOf(scene);
  const ids = services.map(({ id }) => id);
  switch (act) {
    case "close":
    case "open":
    case "only":
      return [{ deed: "hours", what: act, words: meantOf(text) }];
    case "week":
      return [{ deed: "week", words }];
    case "errand": {
      const what = errandIn(text, { when: scene.here.when, services: [] }) ?? bareOf(scene);
      return what === "" ? [] : [{ deed: "errand", what, words: words.slice(0, 200) }];
    }
    case "book":
      return [{ deed: "book", person: people.length > 1 && !person ? null : person, services: ids, words }];
    case "move":
      return person ? [{ deed: "move", person, words }] : [];
    case "cancel":
      // Everybody is called off only where everybody is said.
      return person || EVERYBODY.test(text)
        ? [{ deed: "cancel", person, words: meantOf(text, { comes: true }) }]
        : [];
    case "price":
      return [priceIn(scene, { isHeard: true }) ?? []].flat();
    case "length": {
      const length = figureOf(scene, "length");
      const [service] = ids;
      return length && service && ids.length === 1
        ? [{ deed: "length", service, minutes: length.value, person, words }]
        : [];
    }
    case "hide":
    case "offer":
      return ids.map((service): Deed => ({ deed: "offer", service, wanted: act === "offer" }));
    case "services":
    case "stats":
    case "undo":
      return [{ deed: act }];
    case "setting":
      return [{ deed: "setting", words }];
    case "find":
      return person ? [{ deed: "find", words: person.said }] : [];
    case "note":
      return person ? [{ deed: "note", person, note: words }] : [];
    case "day":
      return [{ deed: "day", words: words.slice(0, 200) }];
    case "add":
      return figures.some(({ kind }) => kind === "money" || kind === "length") ? [addIn(scene)] : [];
    case "ask":
    case "nothing":
    case "social":
      return [];
    default:
      return NO_WAY.has(act) ? [{ deed: "cannot", what: act as Cannot, person }] : [];
  }
}

/** Those of a time, and no one person. */
const EVERYBODY =
  /(?<!\p{L})(?:вс(?:ех|ё|е|ем)|клиент\p{L}*|запис[иья]\p{L}*|визит\p{L}*|людей|девочек|тех|кто\p{L}*|каждого|all|every(?:one|body)|the lot|clients?|appointments?|bookings?|people|anyone|whoever|them|бәрін\p{L}*|барин\p{L}*|жазба\p{L}*|жазыл\p{L}*|адамдар\p{L}*|клиенттер\p{L}*|\p{L}{4,}(?:дағы|дегі|тағы|тегі|нғы|нгі|дагы|деги|тагы|теги)лар\p{L}*|\p{L}{4,}(?:дегі|тегі|гі|ғы|ги|гы)(?:лер|лар)\p{L}*)(?!\p{L})/iu;

const OWNS = /(?:['’]s|s|[нтд][ыі]ң|[нтд][ыи]н)$/iu;

/** Whom it is about: who is known before who is not, and nobody who stays as they are. */
function whomOf(scene: Scene): PersonSaid | null {
  const people = scene.people.filter((one) => !isKept(scene, one));
  const known = people.find(({ ids }) => ids.length > 0);
  // «Дананың сіңлісі Аружан», "Priya's cousin Meera": whose kin it is says less than who.
  const next = known && people[people.indexOf(known) + 1];
  const isKin =
    known !== undefined &&
    next !== undefined &&
    OWNS.test(known.said) &&
    /^\s\p{L}{3,}(?:\s\p{L}+)?\s$/u.test(scene.text.slice(known.to, next.from));
  return (isKin ? next : known) ?? people[0] ?? null;
}

/** The words without what they say of when. */
function bareOf({ text, when }: Scene): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of when.spans) {
    rest += text.slice(at, from);
    at = to;
  }
  return `${rest}${text.slice(at)}`
    .replace(/\s+/gu, " ")
    .replace(/^[\s.,;:!?—–-]+|[\s.,;:!?—–-]+$/gu, "")
    .slice(0, 100);
}
