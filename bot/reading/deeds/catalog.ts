import type { Deed } from "./deed.ts";
import { wayOf } from "./prices.ts";
import { figureOf, hasDeed, hasTime, type Scene } from "./scene.ts";
import { formOf, says } from "./words.ts";

const SERVICES =
  /^(?:мои |покажи |покажи мои )?(?:услуги|прайс|цены)(?: покажи| глянь| скинь)?[.! ]*$|^.{0,20}(?:бағаларымды|қызметтерімді) (?:көрсет|корсет)\p{L}*.{0,40}$|^(?:my )?(?:services|prices|price list)$|^(?:қызметтер\p{L}*|бағалар\p{L}*)$/iu;
/** What a master does with the services themselves: asks for them, adds one, hides one, offers it again. */
export const catalogIn = (scene: Scene): Deed | null => {
  const { text, services, words } = scene;
  const people = scene.people.filter(({ ids }) => ids.length > 0);
  if (SERVICES.test(text)) return { deed: "services" };
  if (hasDeed(scene, "price", "costs") && scene.figures.length === 0 && isAsking(scene))
    return { deed: "services" };
  const [only] = services;
  const isAdding =
    (hasDeed(scene, "new-service") && (hasDeed(scene, "add") || /нов|new|жаңа/iu.test(text))) ||
    ((hasDeed(scene, "add") || NAMED_NEW.test(text)) &&
      figureOf(scene, "money") !== null &&
      figureOf(scene, "length") !== null);
  if (isAdding && people.length === 0) return addIn(scene);
  if (hasDeed(scene, "rename") && only && people.length === 0)
    return { deed: "cannot", what: "rename_service", person: null };
  const isPriced = scene.figures.some(({ kind }) => kind === "money" || kind === "percent");
  if (isPriced) return null;
  if (
    AGAIN.test(text) &&
    hasDeed(scene, "offer-again") &&
    only &&
    services.length === 1 &&
    people.length === 0
  )
    return { deed: "offer", service: only.id, wanted: true };
  if (hasDeed(scene, "hide") && only && services.length === 1 && !hasDeed(scene, "book", "cancel", "move"))
    return { deed: "offer", service: only.id, wanted: false };
  if (people.length > 0 || services.length !== 1 || !only || hasTime(scene)) return null;
  if (
    words.some((word) => formOf(word, "show") === "not") ||
    /(?<!\p{L})(?:take .{1,30} off|не (?:показывай|предлагай)|(?:больше|пока|временно) не (?:делаю|предлагаю|беру))(?!\p{L})/iu.test(
      text,
    )
  )
    return { deed: "offer", service: only.id, wanted: false };
  if (
    hasDeed(scene, "hide") ||
    (hasDeed(scene, "drop") && !hasDeed(scene, "shift-lunch") && scene.text.length < 60)
  )
    return { deed: "offer", service: only.id, wanted: false };
  if (hasDeed(scene, "offer-again") && !words.some((word) => says(word, "down", "up")))
    return { deed: "offer", service: only.id, wanted: true };
  return null;
};

const isAsking = ({ text, words, when }: Scene): boolean =>
  (text.endsWith("?") ||
    words.some((word) => says(word, "what", "how-many", "costs") || word.small === "quanto")) &&
  when.when.either.length === 0;

/** «Добавь услугу парафин 30 минут 3000»: the name is what is no figure and no lead. */
export function addIn({ text, words, figures }: Scene): Deed {
  const leads = new Set(["new-service", "add", "becomes", "price", "length"]);
  const isLead = (at: number) =>
    words[at]?.deeds.some(({ is }) => leads.has(is)) === true ||
    /^(?:a|an|the|мне|ещё|еще|please|pls|пожалуйста|в|меню|прайс|мою|қызмет\p{L}*|деген|заведи|жаңа)$/u.test(
      words[at]?.small ?? "",
    );
  const colon = words.findIndex(({ small }, at) => small === ":" && at < 5);
  const begins = words.findIndex((word, at) => at > colon && !isLead(at) && /\p{L}/u.test(word.small));
  const first = words[begins];
  const end = Math.min(
    text.length,
    ...figures.filter(({ from }) => from > (first?.from ?? 0)).map(({ from }) => from),
    ...words
      .filter(
        ({ from, small, figure }) =>
          from > (first?.from ?? 0) &&
          (/^(?:[,.;:—–]|деген|хочу|хотим|надо|нужно|отдельно|want)$/.test(small) || figure !== null),
      )
      .map(({ from }) => from),
  );
  const name = first
    ? text
        .slice(first.from, end)
        .trim()
        .replace(/[\s,.:—–-]+$/u, "")
    : "";
  const money = figures.filter(({ kind }) => kind === "money").at(-1);
  const length = figures.filter(({ kind }) => kind === "length").at(-1);
  return {
    deed: "add",
    name: name || null,
    minutes: length?.value ?? null,
    price: money?.value ?? lastNumber(words, figures),
    words: text,
  };
}

const lastNumber = (words: Scene["words"], figures: Scene["figures"]): number | null =>
  words.findLast(
    ({ figure, from, to }) =>
      figure !== null && figure >= 10 && !figures.some((one) => one.from < to && from < one.to),
  )?.figure ?? null;

/** «Педикюр 90 минут», «у Асель маникюр полтора часа». */
const AGAIN = /(?<!\p{L})(?:снова|опять|обратно|again|back|қайта(?:дан)?|кайта(?:дан)?)(?!\p{L})/iu;
/** «Хной қас бояу деген болсын». */
const NAMED_NEW = /(?<!\p{L})деген (?:қызмет|болсын|услуга)(?!\p{L})/iu;
/** «Короче на полчаса», "half an hour shorter", «20 минутқа қысқарт». */
const BY_LENGTH =
  /(?<!\p{L})(?:по)?(?:короче|длиннее|длинней|дольше|подлиннее|покороче|shorter|longer|қысқарт\p{L}*|кыскарт\p{L}*|ұзарт(?!у)\p{L}*|сократи\p{L}*|укороти\p{L}*|удлини\p{L}*)(?!\p{L})/iu;

export const lengthIn = (scene: Scene): Deed | null => {
  const { services, people, text } = scene;
  const lengths = lengthsOf(scene);
  const [only] = services;
  const last = lengths.at(-1);
  if (!only || !last || services.length > 1 || people.length > 1 || hasTime(scene)) return null;
  if (BY_LENGTH.test(text)) return { deed: "cannot", what: "length_by", person: null };
  if (hasDeed(scene, "move", "tell", "free-time") || figureOf(scene, "money")) return null;
  if (hasDeed(scene, "book") && !hasDeed(scene, "becomes")) return null;
  // "Only take me 75, not 90".
  const isNot = /(?:^|[^\p{L}])(?:not|instead of)\s{1,2}$/iu.test(text.slice(0, last.from));
  const chosen = isNot ? lengths[0] : last;
  return {
    deed: "length",
    service: only.id,
    minutes: (chosen ?? last).value,
    person: people[0] ?? null,
    words: text,
  };
};

/** «Снятие: 20 минут, 2 500». */
export function lengthAndPrice(scene: Scene): Deed[] | null {
  const { services, people, text } = scene;
  const [length, money] = [figureOf(scene, "length"), figureOf(scene, "money")];
  const [only] = services;
  if (!length || !money || !only || services.length > 1 || people.length > 0 || hasTime(scene)) return null;
  if (hasDeed(scene, "book", "new-service", "add", "tell") || wayOf(scene) !== 0) return null;
  const price = {
    services: [only.id],
    except: [],
    percent: null,
    by: null,
    to: money.value,
    isDoubtful: false,
    person: null,
  };
  return [
    { deed: "length", service: only.id, minutes: length.value, person: null, words: text },
    { deed: "price", price, words: text },
  ];
}

/** Lengths that are said; beside «занимает» and "takes" a bare number is one of minutes. */
function lengthsOf(scene: Scene): { value: number; from: number }[] {
  const lengths = scene.figures.filter(({ kind }) => kind === "length");
  if (lengths.length > 0 || !hasDeed(scene, "length")) return lengths;
  return scene.words.flatMap(({ figure, from }) =>
    figure !== null && figure >= 15 && figure <= 300 && figure % 5 === 0 ? [{ value: figure, from }] : [],
  );
}
