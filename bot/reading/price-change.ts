import { piecesOf } from "./pieces.ts";

/** What a master says of a change of prices, beside the services. */
export interface PriceChange {
  /** Null: it is not said, or both ways are. */
  way: "up" | "down" | null;
  /** The number that is added or taken off, and not a share or the new price; major units. */
  difference: number | null;
  /** It is to hold for some people, or for some time, only. */
  forSome: boolean;
}

const DOWN =
  /скидк|скидоч|скин(?:ь|у|ем|уть)|сниз|сниж|опуст|уменьш|сбав|дешев|минус|(?<!\p{L})(?:lower|cheaper|decrease|reduc\p{L}*|discount\p{L}*|minus|less|off|down)(?!\p{L})|(?<!\p{L})(?:cut|drop)\s(?:all |the |my )?prices?|төменде|арзанда|жеңілдік|женилдик|түсір|кеміт|азайт|(?<![\d\p{L}]\s?)[-−–]\d/iu;
const UP =
  /подн[яи]|подыму|повыс|повыш|увелич|дорож|накин|надбав|плюс|добав|(?<!\p{L})(?:raise|increase|plus|add|more)(?!\p{L})|(?<!\p{L})(?:put|prices?|go)\s(?:\p{L}+\s)?up(?!\p{L})|көтер|котер|қымбатта|кымбатта|өсір|(?<![\d\p{L}]\s?)\+\d/iu;
const NUMBER = String.raw`(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?!\s?(?:%|процент|percent|пайыз|\d|:))`;
/** A number after these is what is added or taken off. */
const ADDED = new RegExp(
  String.raw`(?:плюс|минус|скидк\p{L}*|(?<!\p{L})(?:plus|minus|by)|(?<![\d\p{L}]\s?)[-−+])[ \u00a0]?${NUMBER}`,
  "iu",
);
/** So is one after «на» and before «-ге» where it is said which way, and «с 8000 на 9000» is not said. */
const BY = new RegExp(String.raw`(?<!\p{L})на[ \u00a0]${NUMBER}`, "iu");
const OFF = new RegExp(String.raw`${NUMBER}\s?(?:тг|тенге|₸|теңге)?\s?(?:off|жеңілдік|женилдик|скидк)`, "iu");
const FROM = /(?<!\p{L})(?:с|со|from)[ \u00a0]\d/iu;

/** Whom a price is for: people, or those of a kind. */
const FOR_SOME =
  /(?<!\p{L})(?:для|за|for|to)[ ](?:клиент|постоянн|нов|стар|студент|пенсионер|именин|подруг|друз|мам|сестр|одн|нек|regular|new|student|friend|client|her(?!\p{L})|him(?!\p{L})|them(?!\p{L})|mom)|постоянным|новеньк|новым|новичк|студентам|пенсионерам|именинни|подруге|подругам|клиентк?[еу](?!\p{L})|(?<!\p{L})(?:тұрақты|студенттер|достар|клиентке|досыма|досқа)/iu;
const MONTH = "(?:январ|феврал|март|апрел|ма[яе](?!\\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)";
const DAY =
  "(?:понедельник|вторник|сред[уы](?!\\p{L})|четверг|пятниц|суббот|воскресен|выходн|недел|месяц|конц|завтра)";
const FOR_SOME_TIME = new RegExp(
  String.raw`(?<!\p{L})(?:с|со|до|по|в|во|на)[ ](?:\d{1,2}[ ])?(?:${MONTH}|${DAY})|(?<!\p{L})(?:завтра|послезавтра|временно|акци)|(?<!\p{L})со след|(?<!\p{L})по[ ](?:будн|утр|вечер|понедельник|вторник|средам|четверг|пятниц|суббот|воскрес|выходн)|(?<!\p{L})(?:until|till|tomorrow|next (?:week|month)|this (?:week|month)|from (?:next|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow)|on (?:mon|tue|wed|thu|fri|sat|sun))|(?<!\p{L})(?:апта|айға|ай бойы|ертең|күндері)(?!\p{L})|(?<!\d[\p{L}-]*\s)(?<!\p{L})(?:дейін|бастап)(?!\p{L})`,
  "iu",
);
/** A word in capitals inside a sentence, or one that something is for: perhaps somebody's name. */
const PERHAPS_NAMES =
  /(?<=[\p{L}\d,%][ ]+)\p{Lu}\p{Ll}+|(?<=(?<!\p{L})(?:для|for)[ ](?:(?:the|all|my|your|our|моих|всех|наших|своих)[ ])?)\p{L}+/gu;
const NO_NAME =
  /^(?:все[хм]?|каждо\p{L}*|everybody|everyone|all|бәрі\p{L}*|барлық\p{L}*|the|an?|my|мо\p{L}*|сво\p{L}*|наш\p{L}*|our|services?|prices?|услуг\p{L}*|цен\p{L}*|тенге|теңге|рубл\p{L}*|kzt|usd|eur|gbp|pounds?|euros?|dollars?)$/iu;

/**
 * Reads how prices are to change; `number`: the one that is asked about, where several are said; `isThing`:
 * the word belongs to a service; `isAbout`: a piece of the text names one that is asked about.
 */
export function readPriceChange(
  text: string,
  {
    number,
    isThing,
    isAbout = () => true,
  }: { number: number | null; isThing: (word: string) => boolean; isAbout?: (piece: string) => boolean },
): PriceChange {
  const names = [...text.matchAll(PERHAPS_NAMES)].some(([word]) => !isThing(word) && !NO_NAME.test(word));
  const withoutThings = (words: string) => words.replace(/\p{L}+/gu, (word) => (isThing(word) ? " " : word));
  const bare = withoutThings(text);
  // «Маникюр на 10 % подними, а педикюр снизь на 5»: each number has its own way.
  const holding = piecesOf(text).filter((piece) => number !== null && numbersIn(piece.text).includes(number));
  const about = holding.filter((piece) => isAbout(piece.text));
  const own = (about.length > 0 ? about : holding).map((piece) => withoutThings(piece.text));
  const ways = new Set(own.map(wayOf).filter((one) => one !== null));
  const [only = null] = ways.size > 1 ? [] : ways;
  const way = only ?? (ways.size > 1 ? null : wayOf(bare));
  return {
    way,
    difference: differenceIn(own[0] ?? bare, way),
    forSome: names || FOR_SOME.test(bare) || FOR_SOME_TIME.test(bare),
  };
}

function wayOf(text: string): PriceChange["way"] {
  const [up, down] = [UP.test(text), DOWN.test(text)];
  return up === down ? null : up ? "up" : "down";
}

function differenceIn(text: string, way: PriceChange["way"]): number | null {
  const found =
    ADDED.exec(text) ?? OFF.exec(text) ?? (way !== null && !FROM.test(text) ? BY.exec(text) : null);
  return found ? wholeOf(found[1] ?? "") : null;
}

const wholeOf = (digits: string) => Number(digits.replace(/\D/g, ""));
const numbersIn = (text: string) =>
  [...text.matchAll(/\d{1,3}(?:[ \u00a0]\d{3})+|\d+/gu)].map(([one]) => wholeOf(one));

const NEW_PRICE =
  /(?:теперь|стоит|будет|по|now|costs?|енді|тұрады)\s+(\d[\d\s\u00a0]{2,})(?!\s*(?:мин|час|:))/iu;
const UP_TO = /(?<!\p{L})(?:до|to)\s+(\d[\d\s\u00a0]{2,})(?!\s*(?:мин|час|:))/iu;

const SETS =
  /(?<!\p{L})(?:поменяй|измени|сделай|постав|установи|change|set|make)(?:те|ь|ьте)?(?!\p{L})|(?<!\p{L})(?:өзгерт|қой)/iu;
const LAST_SUM = /(\d{1,3}(?:[ \u00a0]\d{3})+|\d{3,})(?!\s?(?:мин|час|min|hour|:|%|\d))\D*$/iu;

/** The new price that is said, major units; null: none. */
export function newPriceIn(text: string): number | null {
  const way = wayOf(text);
  const isTo = SETS.test(text) || (way !== null && FROM.test(text));
  const found =
    NEW_PRICE.exec(text) ?? (way === null ? null : UP_TO.exec(text)) ?? (isTo ? LAST_SUM.exec(text) : null);
  return found ? wholeOf(found[1] ?? "") : null;
}
