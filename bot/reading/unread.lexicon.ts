/**
 * Words around figures, days and hours, as data: what makes a figure an hour, a length, money, and what takes
 * a day out. Small letters, ё as е; `*` ends a stem. A row a use, words parted by blanks.
 */

/** After them stands an hour, or a day of the month. */
export const AT =
  "в во к ко на до после с со от около между примерно at by before after from until till around between сағат @";

/** What a word may stand behind, to be a piece of a sentence with it. */
export const LEADS =
  "в во к ко на до после с со от по для за около между at by on before after from until till around between to for the сағат";

/** After a figure: it is an hour. */
export const OF_CLOCK = "час часа часов часу ч утра дня вечера ночи am pm a.m p.m o'clock h";

/** After a figure: it is a length, and what it is counted from makes it a day or an hour. */
export const LENGTHS =
  "мин минут* секунд* полчас* час часа часов часик* ч дн* день дня дней сут* недел* месяц* min mins minute* hour* hr hrs day days week* month* минут* сағат* күн* апта* ай айдан";

/** After a figure: it says nothing of when, of how many, or of how much. */
export const OTHER_COUNTS =
  "лет год года годик* раз раза years year yo y.o times time жас* рет этаж* дом кв квартир* см мм cm mm kg кг грамм* мл ml вопрос* question* месте место";

export const MONEY =
  "₸ тг тнг тенге теңге руб* рубл* ₽ р $ € usd eur euro* евро доллар* dollar* bucks сом сум";

/** Thousands: «8к». */
export const THOUSANDS = "к k тыс тыщ* тысяч* thousand мың";

/** Days counted from today. */
export const COUNTED_DAYS: readonly (readonly [number, string])[] = [
  [0, "сегодня сегодняшн* today tonight бүгін* бугин"],
  [1, "завтра завтрашн* tomorrow tmrw tmr ертең* ертен"],
  [2, "послезавтра бүрсігүн*"],
];

/** Short names of weekdays that are words of their own, too. */
export const WORDS_AND_WEEKDAYS = "sat sun wed mon";

/** Kazakh numerals that are hours only with an ending of place or direction: «бесте», «он бірде». */
export const KAZAKH_HOUR =
  /^(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)(?:де|да|те|та|ге|ға|ке|қа|ден|тен|дан)$|^(?:онға|оннан)$/u;
export const KAZAKH_AFTER_TEN = /^(?:бір|екі)(?:де|ге|ден)$/u;

/** Endings of a figure that is an hour: «5-те», «15-ти». */
export const HOUR_ENDING = /^(?:ти|х|ми|и|де|да|те|та|ге|ға|ке|қа|ден|дан|тен|тан)$/u;
/** Endings of a figure that is a day: «11-е», "9th". */
export const DAY_ENDING = /^(?:го|е|ое|му|ші|шы|st|nd|rd|th)$/u;

/** Before a day, an hour or a service it takes them out. */
export const EXCEPT = "не кроме except not";
export const WITHOUT = "без without";

/** After it, in Kazakh: «дүйсенбі емес», «жұмадан басқа». */
export const EXCEPT_BEHIND = "емес басқа";

/** The clause tells of a visit that is there already. */
export const BOOKED =
  /(?<!\p{L})(?:записан\p{L}*|записывал\p{L}*|мо[яеий]\p{L}* запис\p{L}*|запись на|у меня (?:уже )?(?:запись|визит)|booked|my (?:visit|appointment|booking)|i have an? (?:visit|appointment|booking)|жазылған\p{L}*|жазылып\p{L}*|жазылдым)(?!\p{L})/iu;
