import { isInThousands, thousandsBelow } from "../prices/currencies.ts";
import { numberAt } from "../time/numbers.ts";
import { readWhen } from "../time/read.ts";
import { dayShape } from "../when/day-shape.ts";
import type { Cannot, Deed, PriceDeed } from "./deed.ts";
import { without } from "./figures.ts";
import { hasDeed, placesOf, type Scene, type ServiceSaid } from "./scene.ts";
import { formOf, says } from "./words.ts";

/** A number that may be a sum, with where it stands. */
interface Sum {
  value: number;
  from: number;
  to: number;
  /** A currency, thousands or a large number says that it is one. */
  isMoney: boolean;
}

/**
 * «Педикюр теперь 13 тысяч», «всё плюс 10 %, кроме бровей»; null: no price is said. `isHeard`: that it is
 * about prices is known, and needs no word that says so.
 */
export function priceIn(scene: Scene, { isHeard = false } = {}): Deed | Deed[] | null {
  const { services, people, figures, text, here } = scene;
  if (hasDeed(scene, "group") && (wayOf(scene) !== 0 || figures.some(({ kind }) => kind === "percent")))
    return { deed: "cannot", what: "for_some", person: null };
  if (
    !isHeard &&
    (hasDeed(scene, "book", "walk-in", "new-service", "came", "paid") ||
      (hasDeed(scene, "tell") && !isOnlyHers(scene))) &&
    !isPutOn(scene) &&
    !hasDeed(scene, "price", "costs")
  )
    return null;
  if (FREE.test(text)) return freeIn(scene);
  if (hasDeed(scene, "group") && wayOf(scene) !== 0)
    return { deed: "cannot", what: "for_some", person: null };
  // «Раньше маникюр полтора рубля стоил».
  if (WAS.test(text) || (OF_OTHERS.test(text) && !sets(scene))) return null;
  const percent = figures.find(({ kind }) => kind === "percent") ?? null;
  const hasMoney = figures.some(({ kind }) => kind === "money");
  if (!percent && !hasMoney && figures.some(({ kind }) => kind === "length")) return null;
  const sums = percent ? [] : sumsIn(scene);
  const ways = wayOf(scene) || (isHeard && hasDeed(scene, "add") ? 1 : 0);
  const isPriced = isHeard || hasDeed(scene, "price", "costs");
  if (!percent && sums.length === 0) return null;
  const all =
    hasDeed(scene, "everybody") ||
    (isPriced && services.length === 0) ||
    (percent !== null && services.length === 0);
  if (services.length === 0 && !all && people.length === 0) return null;
  const isHers = people.some(({ ids }) => ids.length > 0) && hasMoney;
  const isSet =
    isHers || hasDeed(scene, "now", "only") || sets(scene) || PER.test(text) || ENDS_IN_SUM.test(text);
  if (!percent && ways === 0 && !isPriced && (services.length === 0 || !isSet)) return null;
  // A bare number and no word of prices: "knock me off all the saturdays bar the easter one".
  if (
    !percent &&
    !isPriced &&
    services.length === 0 &&
    !sums.some(({ isMoney, value }) => isMoney || value >= 50)
  )
    return null;
  // Whatever is said of a day or an hour makes it another deed, or one that begins later.
  const used = [...figures, ...sums];
  const rest = readWhen(without(text, used), dayShape(here.when.workingSchedule));
  const says_when = rest.when.either.length > 0 || rest.past !== null;
  if (
    says_when &&
    !percent &&
    !isPriced &&
    ways === 0 &&
    !hasDeed(scene, "now") &&
    !sets(scene) &&
    !PER.test(text)
  )
    return null;
  // «Новикова Елена, маникюр, 9 марта, 10:30, стоимость 10 000» is a visit.
  if (says_when && people.length > 0 && !percent && ways === 0 && !isHeard) return null;
  const cannot = (what: Cannot): Deed => ({ deed: "cannot", what, person: null });
  if (hasDeed(scene, "group")) return cannot("for_some");
  if (people.length > 1) return cannot("for_some");
  const [named, except] = partedServices(scene);
  if (says_when) return cannot("later");
  if (isConditional(scene)) return cannot("for_some");
  const scale = (value: number) => (value < thousandsBelow(here.currency) ? value * 1_000 : value);
  const price: PriceDeed = {
    services: named.map(({ id }) => id),
    except: except.map(({ id }) => id),
    percent: null,
    by: null,
    to: null,
    isDoubtful: false,
    person: people[0] ?? null,
  };
  const deed = (known: Partial<PriceDeed>): Deed => ({
    deed: "price",
    price: { ...price, ...known },
    words: text,
  });
  if (percent) {
    const isSigned = /[-−–]\s?$/.test(text.slice(0, percent.from));
    const way = isSigned ? -1 : ways;
    return deed({ percent: (way || 1) * percent.value, isDoubtful: way === 0 });
  }
  // «С 8000 на 9000»: the last one holds; «не 30, а 45» too.
  const [sum] = (hasMoney ? sums.filter(({ isMoney, value }) => isMoney || value > 9) : sums).slice(-1);
  if (!sum) return null;
  const isBy =
    ways !== 0 &&
    !/(?:^|[^\p{L}])(?:до|to|дейін)\s{0,2}[£$€]?$/iu.test(text.slice(0, sum.from)) &&
    !/^\s{0,2}-?(?:дейін|дейин)/iu.test(text.slice(sum.to)) &&
    sums.filter(({ value }) => value > 1).length === 1 &&
    !isToKazakh(scene, sum) &&
    !(ways > 0 && isUpTo(scene, sum));
  // «Марине скидка 20»: nobody takes off twenty tenge.
  const isShare = isBy && ways < 0 && !sum.isMoney && sum.value <= 90 && isInThousands(here.currency);
  if (isShare) return deed({ percent: -sum.value });
  if (isBy) return deed({ by: ways * sum.value });
  if (named.length === 0) return people.length > 0 ? cannot("for_some") : null;
  if (named.length > 1 && sums.length > 1) return oneByOne(named, sums, deed, scale);
  return deed({ to: sum.isMoney ? sum.value : scale(sum.value) });
}

/** «Маникюр — 8500, с покрытием — 12000»: each with the sum behind it; null: not one behind each. */
function oneByOne(
  named: readonly ServiceSaid[],
  sums: readonly Sum[],
  deed: (known: Partial<PriceDeed>) => Deed,
  scale: (value: number) => number,
): Deed[] | null {
  if (named.length !== sums.length) return null;
  const found = named.flatMap((service, at) => {
    const [sum, next] = [sums[at], named[at + 1]];
    if (!sum || sum.from < service.to || (next && sum.to > next.from)) return [];
    return [deed({ services: [service.id], to: sum.isMoney ? sum.value : scale(sum.value) })];
  });
  return found.length === named.length ? found : null;
}

/** «Данаға ғана маникюр 7000, басқаларға айтпа»: told to nobody. */
const isOnlyHers = (scene: Scene): boolean =>
  hasDeed(scene, "only") &&
  scene.people.some(({ ids }) => ids.length > 0) &&
  scene.figures.some(({ kind }) => kind === "money");

const WAS =
  /(?<!\p{L})(?:раньше .{0,40}стоил\p{L}*|стоил[аио]? раньше|когда-то|used to (?:cost|be)|бұрын .{0,30}(?:еді|болатын))(?!\p{L})/iu;
/** What others charge. */
const OF_OTHERS =
  /(?<!\p{L})(?:сосед\p{L}*|конкурент\p{L}*|(?:в )?друг(?:ом|их) (?:салон\p{L}*|мест\p{L}*)|салон\p{L}* (?:напротив|через)|напротив|next door|down the road|other salons?|competitors?|көрші\p{L}*|корши\p{L}*|басқа салон\p{L}*|баска салон\p{L}*)(?!\p{L})/iu;
/** «Сделай», «болсын»; «жасаймын» tells what one does. */
const sets = ({ words }: Scene): boolean =>
  words.some((word) => says(word, "becomes") && /^(?:do|they)?$/.test(formOf(word, "becomes") ?? ""));

/** «По семь»; a sum that ends the sentence: «педикюр 13 500». */
const PER = /(?<!\p{L})(?:по|хочу)\s{1,2}[£$€]?(?:\d|\p{L}+)/iu;
const ENDS_IN_SUM = /\d[\d\s.,]*(?:к|тыс\p{L}*|тг|тенге|₸|quid|pounds?)?[.! ]*$/iu;

const FREE = /(?<!\p{L})(?:бесплатн\p{L}*|даром|for nothing|for free|free|тегін)(?!\p{L})/iu;
/** «Бесплатно», "for free". */
export const saysFree = (text: string): boolean => FREE.test(text);

/** «Тимуру снятие бесплатно»: for somebody; for everybody it is asked. */
function freeIn(scene: Scene): Deed | null {
  const { services, people, text } = scene;
  const [person] = people;
  if (!FREE.test(text) || services.length === 0 || hasDeed(scene, "free-time")) return null;
  if (!person || person.ids.length === 0 || people.length > 1)
    return { deed: "cannot", what: "for_some", person: null };
  return {
    deed: "price",
    price: {
      services: services.map(({ id }) => id),
      except: [],
      percent: null,
      by: null,
      to: 0,
      isDoubtful: false,
      person,
    },
    words: text,
  };
}

/** «13 мыңға көтер», «on min tengege»: a price as it is to be ends in the dative. */
const isUpTo = ({ text, services, here }: Scene, sum: Sum): boolean =>
  services.length > 0 &&
  isInThousands(here.currency) &&
  sum.value >= UP_TO_AT_LEAST &&
  /(?:ға|ге|қа|ке|га|ка)$/iu.test(text.slice(sum.from, sum.to));
/** Nothing goes up by so much. */
const UP_TO_AT_LEAST = 2_000;

/** «9000-ға көтер» is up to that. */
const isToKazakh = ({ words, here }: Scene, sum: Sum): boolean => {
  const at = words.findIndex(({ to }) => to === sum.to);
  const number = words[at];
  const isThousands = sum.value < 100 && isInThousands(here.currency);
  return (
    (sum.value >= 2_000 || isThousands) &&
    /^(?:-?(?:ге|ға|ке|қа))$/u.test(words[at + 1]?.small ?? "") &&
    number !== undefined
  );
};

/** "Stick two quid on everything". */
const isPutOn = ({ text, figures }: Scene): boolean =>
  /(?<!\p{L})(?:stick|whack|bung|put)\s(?!up)[^.,]{1,15}\son(?:to)?\s/iu.test(text) &&
  figures.some(({ kind }) => kind === "money");

const NOWHERE = { from: -1, to: -1 };

/** 1: up, -1: down, 0: neither, or both. */
export function wayOf(scene: Scene): -1 | 0 | 1 {
  const up = placesOf(scene, "up");
  // "Today and tomorrow are off" takes nothing off a price.
  const isOfService = ({ from, to }: { from: number; to: number }) =>
    scene.services.some((one) => one.from <= from && to <= one.to);
  // "Kids cut 20" cuts no price.
  const down = placesOf(scene, "down")
    .filter((at) => !isOfService(scene.words[at] ?? NOWHERE))
    .filter(
      (at) =>
        scene.words[at]?.small !== "off" ||
        scene.figures.some(
          ({ to }) => to <= (scene.words[at]?.from ?? 0) && (scene.words[at]?.from ?? 0) - to < 8,
        ),
    );
  const signs = /(?:^|[^\d\p{L}])([+−-])\s?\d/u.exec(scene.text)?.[1];
  const isUp = up.length > 0 || isPutOn(scene) || signs === "+";
  const isDown = down.length > 0 || (signs !== undefined && signs !== "+");
  return isUp === isDown ? 0 : isUp ? 1 : -1;
}

/** Services that are named, and those that are left out: behind «кроме», «не трогаем», «тек … тұрсын». */
function partedServices(scene: Scene): [ServiceSaid[], ServiceSaid[]] {
  const { words, services } = scene;
  const isLeft = (one: ServiceSaid): boolean => {
    const at = words.findIndex(({ to }) => to > one.from);
    const end = words.findIndex(({ from }) => from >= one.to);
    const before = words.slice(Math.max(0, at - 6), at);
    const lead = before.findLastIndex((word) => says(word, "except"));
    // From the word on to the next clause: «кроме бровей и снятия».
    if (lead >= 0 && !before.slice(lead).some(({ small }) => /^[.;!?]$/.test(small))) return true;
    const after = end < 0 ? [] : words.slice(end, end + 5);
    // «Қастан басқасының бәрін».
    if (/^(?:басқа|баска)/u.test(after[0]?.small ?? "")) return true;
    const stop = after.findIndex(({ small }) => /^[.;!?]$/.test(small));
    const clause = stop < 0 ? after : after.slice(0, stop);
    return clause.some(
      (word, index) =>
        says(word, "leave") ||
        (says(word, "not") &&
          (says(clause[index + 1], "leave") ||
            /^(?:из)?меня(?:ть|ем|й|йте)$/u.test(clause[index + 1]?.small ?? ""))) ||
        /^(?:прежн\p{L}*|стар\p{L}*|same|өзгеріссіз|озгериссиз|неизменн\p{L}*|без изменений|бұрынғы\p{L}*|қалпы\p{L}*|калпы\p{L}*|қалсын|тұрсын|емес)$/u.test(
          word.small,
        ),
    );
  };
  const left = services.filter(isLeft);
  return [services.filter((one) => !left.includes(one)), left];
}

/** «Когда потом покрытие делают», "if": prices know no conditions. */
const isConditional = ({ text }: Scene): boolean =>
  /(?<!\p{L})(?:если|когда|при условии|if|when|кто уже|групп\p{L}*|new (?:clients?|girls|ladies|customers)|алғаш\p{L}*|бірінші рет|бирінши рет|жаңа (?:клиент|келген)\p{L}*|біреу\p{L}* \p{L}+(?:са|се)|кімге|от (?:трех|трёх|двух|\d) человек|оплатит\p{L}*|за отзыв|первый раз|первое посещение|first visit|егер)(?!\p{L})/iu.test(
    text,
  );

/** Sums, and bare numbers that no word makes an hour or a day of. */
function sumsIn({ words, figures, services }: Scene): Sum[] {
  const sums: Sum[] = figures
    .filter(({ kind }) => kind === "money")
    .map(({ value, from, to }) => ({ value, from, to, isMoney: true }));
  const taken = [...figures, ...services];
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at);
    const [first, last] = [words[at], number && words[number.next - 1]];
    if (!number || !first || !last || number.ordinal || number.weak) continue;
    if (taken.some(({ from, to }) => from < last.to && first.from < to)) continue;
    const before = words[at - 1];
    const isTimed =
      before?.senses.some(({ is }) => is === "from" || is === "to" || is === "article") === true &&
      !/^(?:to|до|по)$/.test(before.small);
    // «Бірден» is "at once".
    if (number.figures === 0 && number.ending !== "plain" && number.ending !== "to") continue;
    const unit = words[number.next];
    const isCounted = unit?.senses.some(({ is }) => is === "unit" || is === "month") === true;
    if (isTimed || isCounted || number.value === 0) continue;
    // «13 с половиной».
    const half = unit?.small === "с" && words[number.next + 1]?.small === "половиной";
    const end = half ? (words[number.next + 1] ?? last) : last;
    const value = half ? number.value + 0.5 : number.value;
    sums.push({ value, from: first.from, to: end.to, isMoney: false });
    at = number.next - 1 + (half ? 2 : 0);
  }
  return sums.sort((one, other) => one.from - other.from);
}
