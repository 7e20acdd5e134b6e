import { plain, toLatin } from "../i18n/fold.ts";
import { firstWords, READ_AT_MOST, TURN_AT_MOST } from "./first-words.ts";

/** A service as words may name it. */
export interface NamedService {
  id: string;
  name: string;
  tags: readonly string[];
}

export const SMALL_WORDS = new Set([
  "и",
  "с",
  "на",
  "для",
  "по",
  "без",
  "the",
  "and",
  "with",
  "of",
  "for",
  "a",
]);

/** The words of a sentence or a name, folded. */
export const wordsOf = (text: string) => plain(text).match(/\p{L}+/gu) ?? [];

/** Edit distance with a swap of neighbours as one step, cut off at 2. */
export function near(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

/**
 * Whether a word of a sentence is a form of a word of a name, in either script, or the craft's word for it:
 * endings differ, one typo is forgiven in long words.
 */
export function sameWord(said: string, named: string): boolean {
  if (standsFor(said, named)) return true;
  if (LATIN.test(named)) {
    if (LATIN.test(said)) return sameInEnglish(said, named);
    // «С гелем» of "gel".
    const latin = toLatin(said);
    return named.length >= 3 && latin.startsWith(named) && latin.length <= named.length + 3;
  }
  const name = LATIN.test(said) ? toLatin(named) : named;
  const stem =
    name.length > 5
      ? name.slice(0, Math.max(4, name.length - 2))
      : name.length > 3
        ? name.slice(0, -1)
        : name;
  // «Кас» is «қас» without its letters.
  if (name.length <= 3) {
    const [one, ending] = [said.slice(0, name.length), said.slice(name.length)];
    const isForm = SHORT_ENDING.test(ending) || (LATIN.test(said) && /^(?:em|om|ya|ia|yu)$/.test(ending));
    return (one === name || toLatin(one) === toLatin(name)) && (ending === "" || isForm);
  }
  if (said.startsWith(stem) && said.length <= name.length + 3) return true;
  // «Каникулы» are no manicure.
  return stem.length >= 5 && said[0] === stem[0] && near(said.slice(0, stem.length), stem) <= 1;
}

/** «Қасты», «қастан»; «қасында» is "beside". */
const SHORT_ENDING = /^(?:т(?:ы|ан|ың|ын|ар\p{L}*)|[қк]а|пен|ын|ым?ды|ыңды)$/u;

/** Beginnings of what people say, and of the name they say it for. */
const CRAFT_WORDS: readonly (readonly [named: RegExp, said: RegExp])[] = [
  [/^наращ/, /^(?:нараст|нарощ|нарост|наращк|[ұу]зарт)/],
  [/^снят/, /^(?:шеш(?:іп|ип|у|тір|тир|ш|кіз|киз)|снять|сними|снимем|снимат)/],
  [/^педик/, /^(?:пятк|пяточ|ножк|ног[иа](?!л)|стоп(?:ы|ам|ах)|аяғым|аягым|аяққа|аякка)/],
  [/^маник/, /^(?:маник|маничк)/],
  [/^ногт/, /^(?:ногот|ноготк|nogot|nogti)/],
  [/^pedi/, /^(?:peds?|feet|toes|toenails?)$/],
  [/^(?:gel|покрыт)/, /^(?:french|френч|француз)/],
  [/^френч/, /^француз/],
  [/^бров/, /^бров/],
  [/^(?:стриж|подстриж)/, /^(?:постри|подстри|стричь|обстри)/],
  [/^окраш/, /^(?:покрас|краситьс|окрас)/],
  [/^(?:extension|acrylic)/, /^(?:extension|acrylic)/],
  [/^brow/, /^(?:eyebrow|brow)/],
  [/^remov/, /^(?:remov|soak)/],
  [/^(?:haircut|cut)/, /^(?:haircut|trim)/],
];
const standsFor = (said: string, named: string): boolean =>
  CRAFT_WORDS.some(([name, words]) => name.test(named) && words.test(said));

const LATIN = /^[a-z]+$/;
/** "Manicures", "mani", "pedis", a letter off in a long word. */
function sameInEnglish(said: string, named: string): boolean {
  const [one, other] = [said, named].map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  // «Gelmen» is "with gel" in Kazakh.
  if (
    other.length >= 3 &&
    one.startsWith(other) &&
    /^(?:men|ben|pen|di|ge|dyn|din)$/.test(one.slice(other.length))
  )
    return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.startsWith(short))
    return one.length <= other.length || long.length <= short.length + 3;
  return other.length >= 6 && near(one, other) <= 1;
}

/**
 * The services a sentence names, in the order they are named. An exact name wins over its longer sisters:
 * «маникюр» is «Маникюр», «маникюр с покрытием» the other one.
 */
export const matchServices = <T extends NamedService>(sentence: string, services: readonly T[]): T[] =>
  servicesIn(sentence, services).map(({ service }) => service);

/** A service that a sentence names. `words`: which of its words; `byName`: its whole name is said. */
export interface Found<T> {
  service: T;
  words: readonly number[];
  byName: boolean;
  /** Only a word it is called by is said. */
  byTag: boolean;
}

/** The parts of a name by which it is told: the small words say nothing. */
const partsOf = (name: string) => wordsOf(name).filter((one) => !SMALL_WORDS.has(one));

/** A tag in its words; of «гель-лак» the first alone is as good. */
const tagParts = (tag: string): string[][] => {
  const parts = wordsOf(tag);
  const [first = ""] = parts;
  return /^\p{L}{4,}-\p{L}+$/u.test(tag) ? [parts, [first]] : [parts];
};

/** The services a text names, with the words that name each, in the order they are named. */
export function servicesIn<T extends NamedService>(
  sentence: string,
  services: readonly T[],
  { isTakenOff = true } = {},
): Found<T>[] {
  const text = firstWords(sentence, TURN_AT_MOST);
  const said = isTakenOff ? wordsOf(text).map(takenOff) : wordsOf(text);
  const free = new Set(said.keys());
  // Each word of a name is looked for once, however many services and rounds there are.
  const fitting = new Map<string, number[]>();
  const firstFree = (name: string): number | undefined => {
    const known = fitting.get(name) ?? said.flatMap((word, index) => (sameWord(word, name) ? [index] : []));
    fitting.set(name, known);
    return known.find((index) => free.has(index));
  };
  const named = services.map((service) => ({
    service,
    names: partsOf(service.name),
    tags: service.tags.flatMap(tagParts),
  }));
  const found: Found<T>[] = [];
  for (;;) {
    let best: (Found<T> & { score: number }) | undefined;
    for (const { service, names, tags } of named) {
      if (found.some((one) => one.service === service)) continue;
      const used = names.map(firstFree).filter((index) => index !== undefined);
      const tagged = tags.flatMap((parts) => {
        const hits = parts.map(firstFree).filter((hit) => hit !== undefined);
        const isTogether = Math.max(...hits) - Math.min(...hits) < parts.length;
        return hits.length === parts.length && isTogether ? hits : [];
      });
      const all = [...new Set([...used, ...tagged])];
      if (all.length === 0) continue;
      // Every word said counts; a name said in full counts more; words of the name left unsaid count against
      // it.
      const score = all.length * 10 + (used.length === names.length ? 5 : 0) - (names.length - used.length);
      if (!best || score > best.score)
        best = {
          service,
          words: all.sort((a, b) => a - b),
          byName: used.length === names.length,
          byTag: used.length === 0,
          score,
        };
    }
    if (!best) break;
    for (const index of best.words) free.delete(index);
    found.push(best);
  }
  found.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
  return withoutWhatIsTakenOff(found, text);
}

const TAKES_OFF = /^(?:снят|remov|soak)/i;
const AND_ANEW =
  /(?<!\p{L})(?:нов\p{L}*|заново|снова|потом|new|fresh|again|then|back on|жаңа\p{L}*|жана\p{L}*|қайта|кайта)(?!\p{L})|(?<!\p{L})(?:и|мен|пен|бен|and) (?:\p{L}+ ){0,2}(?:гел|лак|покры|шеллак|шелак|нар[ао][щс]|gel|shellac|acrylic|polish)/iu;
/** Words that a new coat stands away from what takes the old one off, at most. */
const NEAR_OFF = 6;
const BESIDE_IT =
  /(?:\+|&|(?<!\p{L})со|(?<!\p{L})plus|(?<!\p{L})with) ?(?:снят|remov|soak)|(?:снят\p{L}*|removal|soak off) ?(?:\+|&|и |plus|and)/iu;
const COATED = /^(?:гел|лак|покры|шеллак|шелак|нар[ао][щс]|gel|shellac|acrylic|polish)/;
/** «И руки и ноги», "hands and feet": beside the one the other is a craft. */
const HANDS = /^(?:руки|ручки|hands|қол(?:ым\p{L}*)?|кол(?:ым\p{L}*)?)$/u;
const FEET = /^(?:ног|ножк|feet|toes|аяғым|аягым|аяқ|аяк)/;
/** Kazakh words by which a coating is taken off: «ескі гельді алдыртып». */
const OFF_KAZAKH = /^(?:алдырт|алдырып|алғыз|алгыз|алып|сыпыр|шеш)/;

/** «Убрать старый гель», "old gel off": a word that takes a coating off names that service. */
function takenOff(word: string, at: number, all: readonly string[]): string {
  if (HANDS.test(word) && all.slice(Math.max(0, at - 2), at + 4).some((one) => FEET.test(one)))
    return word === "hands" ? "manicure" : "маникюр";
  if (OFF_KAZAKH.test(word) && all.slice(Math.max(0, at - 2), at).some((one) => COATED.test(one)))
    return "снятие";
  if (/^(?:убрать|убери|уберите|смыть|удалить)$/.test(word))
    return all.slice(at + 1, at + 3).some((one) => COATED.test(one)) ? "снятие" : word;
  return word === "off" && all.slice(Math.max(0, at - 2), at).some((one) => COATED.test(one))
    ? "removal"
    : word;
}

const NOTHING_ELSE =
  /(?<!\p{L})(?:больше ничего|больше нич[её]|и вс[её]|nothing (?:else|more)|that.?s all|басқа ештеңе)(?!\p{L})/iu;
/** «Гель снять»: what is to be taken off is no wish of its own, unless it is put on anew. */
function withoutWhatIsTakenOff<T extends NamedService>(found: Found<T>[], text: string): Found<T>[] {
  const off = found.find(({ service }) => TAKES_OFF.test(service.name));
  if (off && NOTHING_ELSE.test(text)) return [off];
  if (!off) return found;
  const said = wordsOf(text);
  const first = Math.min(...off.words);
  if (AND_ANEW.test(said.slice(Math.max(0, first - NEAR_OFF), first + NEAR_OFF).join(" "))) return found;
  // «Шеллак + снятие», «гель-лак со снятием».
  if (BESIDE_IT.test(text)) return found;
  const isCoating = ({ words }: Found<T>) => words.every((at) => COATED.test(said[at] ?? ""));
  const isNear = (one: Found<T>) =>
    one.words.some((at) => off.words.some((other) => Math.abs(at - other) <= 2));
  return found.filter((one) => one === off || !isCoating(one) || !isNear(one));
}

/**
 * Where each service stands that a text names, by the words that name it. `isTakenOff`: «убрать гель» names
 * what takes it off.
 */
export const servicesNamed = <T extends NamedService>(
  text: string,
  services: readonly T[],
  { isTakenOff = true } = {},
): { service: T; from: number; to: number }[] => {
  const places = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  return servicesIn(text, services, { isTakenOff }).flatMap(({ service, words }) => {
    const [first, last] = [places[words[0] ?? 0], places[words.at(-1) ?? 0]];
    return first && last ? [{ service, from: first.from, to: last.to }] : [];
  });
};

/**
 * The one service that the words name: all that is said of services fits it and no other, or it alone is
 * said in full. `left`: the words that name none. Null: they name none at all; `service` null: several may
 * be meant.
 */
export function onlyService<T extends NamedService>(
  sentence: string,
  services: readonly T[],
): { service: T | null; left: string } | null {
  const said = wordsOf(firstWords(sentence, READ_AT_MOST)).filter((word) => !SMALL_WORDS.has(word));
  const fitting = services.map((service) => {
    const names = wordsOf(service.name).filter((one) => !SMALL_WORDS.has(one));
    const tags = service.tags
      .map(wordsOf)
      .filter((parts) => parts.every((part) => said.some((word) => sameWord(word, part))));
    const own = [...names, ...tags.flat()];
    return {
      service,
      words: new Set(said.filter((word) => own.some((one) => sameWord(word, one)))),
      inFull: names.every((name) => said.some((word) => sameWord(word, name))),
    };
  });
  const naming = new Set(fitting.flatMap(({ words }) => [...words]));
  if (naming.size === 0) return null;
  const all = fitting.filter(({ words }) => words.size === naming.size);
  const full = all.filter(({ inFull }) => inFull);
  const [only] = all.length === 1 ? all : full.length === 1 ? full : [];
  return { service: only?.service ?? null, left: said.filter((word) => !naming.has(word)).join(" ") };
}
