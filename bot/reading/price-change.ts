/** What a master says of a change of prices, beside its number and the services. */
export interface PriceChange {
  /** Both, or neither: which of them is not said. */
  up: boolean;
  down: boolean;
  /** The number is what is added or taken off, and not the new price. */
  isDifference: boolean;
  /** It is to hold for some people, or for some time, only. */
  forSome: boolean;
}

const DOWN =
  /скидк|скидоч|скин(?:ь|у|ем|уть)|сниз|сниж|опуст|уменьш|сбав|дешев|подешев|минус|ниже|(?<!\p{L})(?:lower|cut|cheaper|decrease|reduc\p{L}*|discount\p{L}*|minus|less|off|down|drop)(?!\p{L})|төменде|арзанда|жеңілдік|женилдик|түсір|кеміт|азайт|(?<![\d\p{L}])[-−–]\s?\d/iu;
const UP =
  /подн[яи]|подним|подыму|повыс|повыш|увелич|дорож|накин|надбав|плюс|добав|(?<!\p{L})(?:raise|increase|up|plus|add|more)(?!\p{L})|көтер|котер|қымбатта|кымбатта|өсір|қос|(?<![\d\p{L}])\+\s?\d/iu;
const DIFFERENCE =
  /(?:плюс|минус|(?<!\p{L})на|(?<!\p{L})(?:plus|minus|by|add)|(?<![\d\p{L}])[-−+])\s?\d|\d+\s?(?:тг|тенге|₸|теңге(?:ге)?)?\s?(?:скидк|off|жеңілдік|қос|ға|ге|-ға|-ге)/iu;
/** Whom a price is for: people, or those of a kind. */
const FOR_SOME =
  /(?<!\p{L})(?:для|за|for|to)\s+(?:клиент|постоянн|нов|стар|студент|пенсионер|именин|подруг|друз|мам|сестр|одн|нек|regular|new|student|friend|client|her|him|them|my)|постоянным|новеньк|новым|новичк|студентам|пенсионерам|именинни|подруг|клиентк?[еуа](?!\p{L})|тұрақты|студенттер|жаңа келген|достар|клиентке|досыма|досқа/iu;
const ON_OR_FROM =
  /(?<!\p{L})(?:с|со|до|по|в|во|на)\s+(?:\d{1,2}\s+)?(?:январ|феврал|март|апрел|ма[яйе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уыа](?!\p{L})|четверг|пятниц|суббот|воскресен|недел|месяц|завтра|утр|вечер|выходн|конц)|завтра|послезавтра|со след|по (?:будням|утрам|вечерам|\p{L}+ам(?!\p{L}))|временно|акци|(?<!\p{L})(?:until|till|from (?:next|the|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow)|tomorrow|next (?:week|month)|this (?:week|month)|on (?:mon|tue|wed|thu|fri|sat|sun))|(?:апта|ай|ертең|дейін|бастап|күндері)(?!\p{L})/iu;
/** A word in capitals inside a sentence, or one that a price is given to: perhaps somebody's name. */
const PERHAPS_NAMES = /(?<=[\p{L}\d,%]\s+)\p{Lu}\p{Ll}+|(?<=(?:для|for)\s+)\p{L}+/gu;

/** Reads how prices are to change; `isThing`: the word belongs to a service or a sum. */
export function readPriceChange(text: string, isThing: (word: string) => boolean): PriceChange {
  const names = [...text.matchAll(PERHAPS_NAMES)].some(([word]) => !isThing(word) && !EVERYBODY.test(word));
  return {
    up: UP.test(text),
    down: DOWN.test(text),
    isDifference: DIFFERENCE.test(text) && !/\d\s?(?:%|процент|percent|пайыз)/iu.test(text),
    forSome: names || FOR_SOME.test(text) || ON_OR_FROM.test(text),
  };
}

const EVERYBODY = /^(?:все[хм]?|каждо\p{L}*|everybody|everyone|all|бәрі\p{L}*|барлық\p{L}*)$/iu;
