/** What a sentence of a model's says that only code may say. */
export type ClaimKind = "done" | "free" | "time" | "amount" | "contact" | "leak" | "reference" | "long";

export interface Claim {
  kind: ClaimKind;
  /** The sentence it stands in. */
  sentence: string;
}

const LONGEST = 600;

/** A word, with boundaries that know Cyrillic: `\b` does not. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu");

/** That something was written, or is as good as written. */
const DONE = [
  word(
    "(?:за|пере)?писал[аи]?|(?:за|пере)писан[аоы]?|запишу|запишем|(?:за)?бронир(?:овал[аи]?|ую|уем|ован[аоы]?)|перен[её]с(?:л[аи])?|перенес[её]н[аоы]?|перенесу|отменил[аи]?|отмен[её]н[аоы]?|отменяю|отменю|подтвержд[её]н[аоы]?|подтвердил[аи]?|подтверждаю|переда(?:л[аи]?|но|м)|сохран(?:ил[аи]?|ено)|оформ(?:ил[аи]?|лен[аоы]?|лено)|внес(?:л[аи]|ен[аоы]?)|внёс|поставил[аи]? вас|закрепил[аи]?|придержал[аи]?|держу|зарезервир\\p{L}*|готово|сделано|успешно|жду вас|жд[её]м вас|до встречи|увидимся|за вами|всё в силе|все в силе",
  ),
  word(
    "booked|reserved|confirmed|moved|rescheduled|cancell?ed|scheduled|saved|secured|locked in|noted down|passed (?:it |this |that )?on|all set|you(?:'|’)?re set|you are set|all done|it(?:'|’)?s done|i(?:'|’)?ve put|i have put|put you (?:in|down)|see you|look forward to seeing you|expecting you|i(?:'|’)?ll (?:book|move|cancel|reserve)|i will (?:book|move|cancel|reserve)|holding (?:it|this|that)",
  ),
  word(
    "жазылды\\p{L}*|жазып қой\\p{L}*|жаздым|жазамын|жазылған\\p{L}*|брондал\\p{L}*|брондадым|ауыстырылды\\p{L}*|ауыстырдым|көшірілді|көшірдім|болдырылмады|бас тартылды|тоқтатылды|расталды|растадым|жіберілді|жеткіздім|сақталды|дайын|күтеміз|күтемін|кездескенше",
  ),
];
/** Questions about what was written, and "not yet", are no claim that it was. */
const ASKS_ABOUT =
  /^(?:а\s|и\s|so\s|and\s|ал\s)?(?:когда|на какой|на какую|на какое|какая|какую|какой|какие|куда|что|кто|разве|вы уже|есть ли|хотите|нужно ли|when|what|which|who|are you|were you|did you|have you|do you|would you|shall|should|is it|қашан|қай|қандай|кім|сіз)(?![\p{L}]).*\?$/iu;
const NOT_YET =
  /(?<!\p{L})(?:(?:пока|ещё|еще)\s+(?:ничего\s+)?не|ничего\s+(?:пока|ещё|еще)\s+не|not\s+(?:yet\s+)?(?:booked|confirmed|moved|cancell?ed|changed)|nothing\s+(?:is|has been)|(?:әлі|әзірге)\s+(?:ештеңе\s+)?\p{L}+(?:ған|ген|қан|кен)\s+жоқ)(?!\p{L})/iu;

/** That there is, or is not, a free time. */
const FREE = [
  word(
    "свободн[аоы]|свободен|(?:есть|нет|было|остал\\p{L}+)\\s+(?:\\p{L}+\\s+)?(?:мест\\p{L}*|окн\\p{L}*|окош\\p{L}*|слот\\p{L}*|врем\\p{L}+)|мест(?:\\s+\\p{L}+)?\\s+нет|вс[её] занято|занят[аоы]?|полностью занят\\p{L}*",
  ),
  word(
    "(?:is|are|has|have|there(?:'|’)?s)\\s+(?:\\p{L}+\\s+)?(?:free|available|open|taken)|fully booked|no (?:free|available|open) \\p{L}+|available|openings?|is taken",
  ),
  word("бос(?:\\s+(?:уақыт|орын|терезе)\\p{L}*)?|орын жоқ|орын бар|уақыт жоқ|толы"),
];

const HOUR_NAMES =
  "час(?:а|у|ов)?|дв(?:а|ух|ум)|три|тр[её]х|тр[её]м|четыр\\p{L}+|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|вос(?:емь|ьми)|девят(?:ь|и)|десят(?:ь|и)|одиннадцат(?:ь|и)|двенадцат(?:ь|и)|пол(?:день|дня|дню)|полпервого|половин\\p{L}+";
/** Clock times and days. Part of the day alone is one too: "there is something in the evening". */
const CLOCK = [
  /\d/u,
  word(`(?:в|во|к|ко|на|до|после|с|со|около|через)\\s+(?:${HOUR_NAMES})`),
  word(
    "(?:at|by|after|before|until|from|around|to)\\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|half)|o(?:'|’)clock|half past|noon|in an hour|(?:six|two|three|four|five|seven|eight|nine|ten|eleven|twelve|one)\\s?(?:am|pm|thirty)",
  ),
  word(
    "сағат\\s+\\p{L}+|бірде|екіде|үште|төртте|бесте|алтыда|жетіде|сегізде|тоғызда|онда сағат|он бірде|он екіде",
  ),
];
const DAY = [
  word(
    "сегодня|завтра|послезавтра|понедельник\\p{L}*|вторник\\p{L}*|сред[ауеы]|четверг\\p{L}*|пятниц\\p{L}*|суббот\\p{L}*|воскресень\\p{L}*|выходны[ем]\\p{L}?|(?:янв|фев|апр|авг|сент|окт|ноя|дек)\\p{L}*бр[яьюе]\\p{L}*|январ\\p{L}|феврал\\p{L}|марта|апрел\\p{L}|ма[яе]|июн\\p{L}|июл\\p{L}|августа|через неделю|на этой неделе|на следующей неделе|утром|вечером|дн[её]м|с утра|под вечер|после обеда|до обеда",
  ),
  word(
    "today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|next week|this week|january|february|(?:in|of) (?:march|may)|april|june|july|august|september|october|november|december|in the (?:morning|afternoon|evening)|this (?:morning|afternoon|evening)",
  ),
  word(
    "бүгін\\p{L}*|ертең\\p{L}*|бүрсігүн\\p{L}*|дүйсенбі\\p{L}*|сейсенбі\\p{L}*|сәрсенбі\\p{L}*|бейсенбі\\p{L}*|жұма(?:да|ға)?|сенбі\\p{L}*|жексенбі\\p{L}*|келесі апта\\p{L}*|таңертең|кешке|түстен кейін|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
  ),
];

const AMOUNT = [
  /[₸₽$€£%]/u,
  word(
    "тенге|тг|руб(?:л\\p{L}+)?|доллар\\p{L}*|евро|тысяч\\p{L}*|сот(?:ен|ни)|скид\\p{L}+|бесплатн\\p{L}+|даром|дешевле|подешевле|дороже|акци[яию]|акцией|в подарок|бонус\\p{L}*|промокод\\p{L}*|за полцены|полцены",
  ),
  word(
    "tenge|kzt|usd|dollars?|euros?|pounds?|thousand|hundred|discounts?|for free|free of charge|complimentary|cheaper|bonus|promo\\p{L}*|half price|on the house|no charge",
  ),
  word("теңге|жеңілдік\\p{L}*|тегін|арзан\\p{L}*|сыйлық\\p{L}*|мың|жарты баға\\p{L}*"),
];

const CONTACT = /https?:|www\.|t\.me\/|@\w{3,}|\p{L}+\.(?:com|ru|kz|me|org|net)(?!\p{L})/iu;

/** A reference as the model writes it: `[S2]`. */
export const REFERENCE = /[[{(]?\b([SVAC]\d{1,5})\b[\])}]?/gu;

/** What stands behind a sentence: the references it holds that the server can vouch for. */
export interface Backing {
  /** Starts shown to the person just now. */
  slot(ref: string): boolean;
  /** What has happened to a visit of theirs; null for none of theirs. */
  visit(ref: string): "booked" | "moved" | "cancelled" | null;
  service(ref: string): boolean;
  /** A person the master may hear of. */
  person(ref: string): boolean;
}

const NO_BACKING: Backing = {
  slot: () => false,
  visit: () => null,
  service: () => false,
  person: () => false,
};

/**
 * The claims of a text that nothing backs; empty when it may be said. A sentence may claim what its
 * references prove: "yes, you are booked: [A1]" when that visit is booked.
 */
export function unbackedClaims(text: string, backing: Backing = NO_BACKING, rules?: Shingles): Claim[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return [{ kind: "long", sentence: trimmed.slice(0, 80) }];
  const claims: Claim[] = [];
  if (rules?.occursIn(trimmed)) claims.push({ kind: "leak", sentence: trimmed.slice(0, 80) });
  for (const sentence of trimmed.split(/(?<=[.!?…\n])\s+/u)) {
    const kind = claimOf(sentence, backing);
    if (kind) claims.push({ kind, sentence });
  }
  return claims;
}

function claimOf(sentence: string, backing: Backing): ClaimKind | null {
  const refs = [...sentence.matchAll(REFERENCE)].map((match) => match[1] as string);
  const known = (ref: string) =>
    ref.startsWith("S")
      ? backing.slot(ref)
      : ref.startsWith("A")
        ? backing.visit(ref) !== null
        : ref.startsWith("C")
          ? backing.person(ref)
          : backing.service(ref);
  if (refs.some((ref) => !known(ref))) return "reference";
  const plain = sentence.replace(REFERENCE, " ").replace(/\s+/g, " ").trim();
  if (CONTACT.test(plain)) return "contact";
  const asks = plain.endsWith("?");
  const happened = refs.filter((ref) => ref.startsWith("A")).map((ref) => backing.visit(ref));
  if (DONE.some((one) => one.test(plain)) && !NOT_YET.test(plain) && !(asks && ASKS_ABOUT.test(plain))) {
    const done = /отмен|cancel|болдырылма|бас тарт/iu.test(plain)
      ? "cancelled"
      : /перен|перепис|moved|resched|ауыстыр|көшір/iu.test(plain)
        ? "moved"
        : "booked";
    const proved = happened.some((what) => what === done || (done === "booked" && what === "moved"));
    if (!proved) return "done";
  }
  if (AMOUNT.some((one) => one.test(plain))) return "amount";
  const free = FREE.some((one) => one.test(plain));
  if (free && !asks && !refs.some((ref) => ref.startsWith("S"))) return "free";
  if (CLOCK.some((one) => one.test(plain))) return "time";
  // "Is Friday better, or Saturday?" asks; it does not say that either is free.
  if (DAY.some((one) => one.test(plain)) && !(asks && !free)) return "time";
  return null;
}

const SHINGLE = 6;
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of words of the instructions: a reply that holds one is reading them out. */
export interface Shingles {
  occursIn(text: string): boolean;
}

export function shinglesOf(instructions: string): Shingles {
  const runs = (words: readonly string[]) =>
    words
      .slice(0, Math.max(0, words.length - SHINGLE + 1))
      .map((_, at) => words.slice(at, at + SHINGLE).join(" "));
  const known = new Set(runs(wordsOf(instructions)));
  return { occursIn: (text) => runs(wordsOf(text)).some((run) => known.has(run)) };
}
