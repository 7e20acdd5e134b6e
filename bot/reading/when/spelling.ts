import { near } from "../match-services.ts";

/** Latin letters that look like Cyrillic ones: people's keyboards mix them. */
const LOOKALIKES: Record<string, string> = {
  a: "а",
  c: "с",
  e: "е",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  k: "к",
  m: "м",
  t: "т",
  h: "н",
  b: "в",
  i: "і",
};

/**
 * Russian about time in Latin letters. The weak words are read so only beside a strong one: "do" and "na" are
 * not ours alone.
 */
const TRANSLITERATED: readonly [RegExp, string][] = [
  [/^zavtra$/, "завтра"],
  [/^poslezavtra$/, "послезавтра"],
  [/^s[eo]g?v?odnya$|^segodna$/, "сегодня"],
  [/^ponedel[’']?nik[ua]?$/, "понедельник"],
  [/^vtornik[ua]?$/, "вторник"],
  [/^sred[ua]$/, "среду"],
  [/^chetverg[ua]?$/, "четверг"],
  [/^p[yj]at?ni(?:c|ts|tc)[ua]$/, "пятницу"],
  [/^sub+ot[ua]$/, "субботу"],
  [/^voskresen[’'iy]*[ey]$/, "воскресенье"],
  [/^utrom$/, "утром"],
  [/^vecher(?:om|kom)$/, "вечером"],
  [/^dn[eyo]+m$/, "днем"],
  [/^obed[ae]?$/, "обеда"],
  [/^posle$/, "после"],
  [/^cherez$/, "через"],
  [/^nedel[yj]?[ui]$/, "неделю"],
  [/^chas(?:ov|a)?$/, "часов"],
];
const WEAK: Record<string, string> = { v: "в", vo: "во", do: "до", na: "на", s: "с", k: "к", i: "и" };

/** Words about time that people misspell, as they are to be read. */
const DICTIONARY = [
  "сегодня",
  "завтра",
  "послезавтра",
  "понедельник",
  "вторник",
  "четверг",
  "пятницу",
  "пятница",
  "субботу",
  "суббота",
  "воскресенье",
  "утром",
  "вечером",
  "вечера",
  "обеда",
  "неделю",
  "января",
  "февраля",
  "апреля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
  "today",
  "tomorrow",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "morning",
  "afternoon",
  "evening",
];
/** Words of their own, though but a letter away. */
const OTHER_WORDS =
  /^(?:завтрак\p{L}*|обед(?:ом|у|ы)?|вчера|позавчера|утро|вечер(?:ок|ом|ком|у)?|победа|беда|недели?|четверть|четверти)$/u;
const FREQUENT: Record<string, string> = {
  севодня: "сегодня",
  сиводня: "сегодня",
  зафтра: "завтра",
  послезафтра: "послезавтра",
  пятнитцу: "пятницу",
  воскресение: "воскресенье",
  вечерм: "вечером",
  tmrw: "tomorrow",
  tmr: "tomorrow",
  tmrow: "tomorrow",
  tommorow: "tomorrow",
  tommorrow: "tomorrow",
  wensday: "wednesday",
  thurday: "thursday",
};

const ORDINALS = [
  "перв",
  "втор",
  "трет",
  "четверт",
  "пят",
  "шест",
  "седьм",
  "восьм",
  "девят",
  "десят",
  "одиннадцат",
  "двенадцат",
  "тринадцат",
  "четырнадцат",
  "пятнадцат",
  "шестнадцат",
  "семнадцат",
  "восемнадцат",
  "девятнадцат",
  "двадцат",
];
const ORDINAL = new RegExp(
  `(?<!\\p{L})(?:(двадцать|тридцать)\\s+)?(${ORDINALS.join("|")}|тридцат)(?:ого|ьего|ое|ье|ым)(?!\\p{L})`,
  "gu",
);

const ENGLISH_MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const ONES =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ENGLISH_DAYS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index) => [word, index + 1] as const),
  ...ONES.slice(0, 9).map((word, index) => [`twenty-${word}`, index + 21] as const),
  ["thirtieth", 30],
  ["thirty-first", 31],
]);
const ENGLISH_DAY = `(${[...ENGLISH_DAYS.keys()]
  .sort((a, b) => b.length - a.length)
  .join("|")
  .replaceAll("-", "[\\s-]")})`;
/** «The tenth of march», «march tenth». */
const ENGLISH_DATE = new RegExp(
  `(?<![a-z])(?:(?:the\\s+)?${ENGLISH_DAY}(?:\\s+of)?\\s+(${ENGLISH_MONTH})|(${ENGLISH_MONTH})\\s+(?:the\\s+)?${ENGLISH_DAY})(?![a-z])`,
  "g",
);
const withEnglishDays = (sentence: string): string =>
  sentence.replace(ENGLISH_DATE, (all, before?: string, month?: string, other?: string, after?: string) => {
    const day = ENGLISH_DAYS.get((before ?? after ?? "").replace(/\s/g, "-"));
    return day ? `${day} ${month ?? other}` : all;
  });

/**
 * A sentence as the reader of dates knows it: one alphabet, usual spelling, days as figures. Lower case in,
 * lower case out.
 */
export function respell(sentence: string): string {
  return withFigures(
    wholeRussian(withEnglishDays(sentence))
      .split(/(\s+|[,.;!?]+)/)
      .map(rightly)
      .join(""),
  );
}

function wholeRussian(sentence: string): string {
  const words = sentence.split(/(\s+)/);
  const strong = words.map((word) => TRANSLITERATED.find(([pattern]) => pattern.test(word))?.[1]);
  const some = strong.some(Boolean);
  return words
    .map((word, index) => strong[index] ?? (some ? (WEAK[word] ?? word) : word))
    .map((word) =>
      /\p{Script=Cyrillic}/u.test(word) && /[a-z]/.test(word)
        ? word.replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter)
        : word,
    )
    .join("");
}

function rightly(word: string): string {
  const known = FREQUENT[word];
  if (known) return known;
  if (word.length < 5 || !/^\p{L}+$/u.test(word) || DICTIONARY.includes(word) || OTHER_WORDS.test(word))
    return word;
  return DICTIONARY.find((one) => one[0] === word[0] && near(word, one) <= 1) ?? word;
}

const MONTH_NEXT = /^\s*(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)/u;
/** A day with its ending before a month: «4-го марта». */
const OF_MONTH =
  /(?<!\d)(\d{1,2})-?(?:го|е)\s+(?=(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр))/gu;

/**
 * «двадцать пятого марта» → «25 марта», «двадцать первого» → «21-го». «Половина шестого» is a time and stays.
 */
function withFigures(sentence: string): string {
  return sentence
    .replace(OF_MONTH, "$1 ")
    .replace(ORDINAL, (all, tens: string | undefined, ordinal: string, at: number, whole: string) => {
      if (!tens && /(?:(?<!\p{L})пол\s*|половин\p{L}*\s|четверть\s|минут\p{L}*\s)$/u.test(whole.slice(0, at)))
        return all;
      if (/(?:ое|ье|ым)$/u.test(all) && !MONTH_NEXT.test(whole.slice(at + all.length))) return all;
      const small = ordinal === "тридцат" ? 30 : ORDINALS.indexOf(ordinal) + 1;
      const day = (tens === "двадцать" ? 20 : tens === "тридцать" ? 30 : 0) + small;
      return MONTH_NEXT.test(whole.slice(at + all.length)) ? String(day) : `${day}-го`;
    });
}
