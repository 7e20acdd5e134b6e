import { plain } from "../i18n/fold.ts";
import { type Found, matchServices, type NamedService, servicesIn, wordsOf } from "./match-services.ts";

/** «Не маникюр, а», «педикюр емес», «без покрытия»: what is named to be left out. */
const DENIED =
  /(?<!\p{L})(?:не|not|no|without|без|bez|scrap|forget)\s+(?:на |a |the |that )?\p{L}{3,}|n['’]t (?:ask for|want|need) (?:a |the )?\p{L}{3,}|(?<!\p{L})(?:нет (?:денег )?|ақша жоқ )на\s\p{L}{3,40}|(?<!\p{L})\p{L}{3,40}\s+(?:(?:керек |керегі )?емес|керегі жоқ|не (?:надо|нужен|нужна|нужно|предлаг\p{L}+|хочу)|(?:нам |мне )?запретил\p{L}*)(?!\p{L})|(?<!\p{L})\p{L}{2,40}(?:сыз|сіз)(?!\p{L})/giu;

/** «После маникюра», "before my pedicure", «маникюрден кейін»: beside another, one of these says when. */
const BESIDE =
  /(?<!\p{L})(?:после|перед)\s(?:мо\p{L}{1,4}\s|сво\p{L}{1,4}\s|вашего\s)?\p{L}{4,}|(?<!\p{L})(?:after|before)\s(?:my|the)\s\p{L}{4,}|(?<!\p{L})\p{L}{4,40}(?:дан|ден|тан|тен|нан|нен)\s(?:кейін|бұрын|соң)(?!\p{L})/giu;

const THOUGHT_BETTER =
  /(?<!\p{L})(?:передумал\p{L}*|зачем (?:он|она|они|мне)|не надо)(?!\p{L}).{0,40}?(?<!\p{L})(?:лучше|давайте|давай)(?!\p{L})/iu;

const LATIN = /^[a-z]/i;
/** What nails are done with, and what is done to them: English in a list of another language, too. */
const MADE_WITH = /^(?:gel|acrylic|shellac|biab)$/;
const MADE_OF_IT = /^(?:extensions?|manicures?|mani|nails?|sets?)$/;
/** Between a thing and what kind of it. */
const OF_A_KIND = new Set(["with", "of"]);

/**
 * One thing in two words of English: "nail extensions", "gel manicure", "manicure with gel polish". Side by
 * side, and not both named in full, they are the more special one.
 */
function isOne<T extends NamedService>(
  before: Found<T>,
  after: Found<T>,
  said: readonly string[],
  marks: readonly string[],
): boolean {
  const [from = 0, to = 0] = [before.words.at(-1), after.words[0]];
  const between = said.slice(from + 1, to);
  return (
    ([before, after].every(({ service }) => LATIN.test(service.name)) ||
      (MADE_WITH.test(said[from] ?? "") && MADE_OF_IT.test(said[to] ?? ""))) &&
    !(before.byName && after.byName) &&
    [said[from], said[to]].every((word) => /^[a-z]/.test(word ?? "")) &&
    between.length < 2 &&
    between.every((word) => OF_A_KIND.has(word)) &&
    marks.slice(from, to).every((mark) => mark.trim() === "")
  );
}

const COAT =
  "(?:покрыт\\p{L}*|гел\\p{L}*(?:-лак\\p{L}*)?|лак\\p{L}*|шелл?ак\\p{L}*|нарощен\\p{L}*|наращ\\p{L}*|gels?|shellac|acrylics?|extensions|polish|coating|жабын\\p{L}*)";
/** «Снять старый гель», «гельді шешіп», "take my gel off", "gel removal". */
const OFF = new RegExp(
  `(?<!\\p{L})(?:снять|сними\\p{L}*|снятие|убрать|удалить|смыть) (?:(?!(?:и|плюс|а|потом|затем|маник\\p{L}*|педик\\p{L}*) )\\p{L}+ ){0,2}${COAT}(?!\\p{L})|(?<!\\p{L})${COAT} (?:снять|снимем|шеш\\p{L}*|алдыр\\p{L}*|алғыз\\p{L}*|алып таст\\p{L}*)|(?<!\\p{L})(?:(?:take|taking|soak) off|removing|remove|removal of) (?:(?!(?:and|plus|then) )\\p{L}+ ){0,2}${COAT}(?!\\p{L})|(?<!\\p{L})(?:take|taking|get|getting|soak|have) (?:\\p{L}+ ){0,2}${COAT} (?:taken |soaked )?off(?!\\p{L})|(?<!\\p{L})${COAT} (?:removal|removed|(?:taken |soaked? )?off)(?!\\p{L})`,
  "giu",
);
/** What is put on anew is wished for, too. */
const ANEW =
  /(?<!\p{L})(?:нов\p{L}*|заново|снова|обновить|перекры\p{L}*|new|fresh|again|redo|back on|жаңа\p{L}*|жана\p{L}*|қайта|кайта)(?!\p{L})/iu;
/** What takes a coat off, as the name of that. */
const takenOff = (sentence: string): string =>
  ANEW.test(sentence)
    ? sentence
    : sentence.replace(OFF, (words) =>
        /[a-z]/i.test(words) && !/\p{Script=Cyrillic}/u.test(words) ? " removal " : " снятие ",
      );

/** The services a sentence wishes for: those it names and does not deny, each of them once. */
export function wishedServices<T extends NamedService>(sentence: string, services: readonly T[]): T[] {
  // «Хотела на маникюр, потом подумала, зачем он мне, лучше брови».
  const better = THOUGHT_BETTER.exec(sentence);
  const last = better ? sentence.slice(better.index + better[0].length) : "";
  if (better && servicesIn(last, services).length > 0) return wishedServices(last, services);
  const wanted = takenOff(sentence).replace(DENIED, " ");
  const bare = wanted.replace(BESIDE, " ");
  const said = bare !== wanted && servicesIn(bare, services).length > 0 ? bare : wanted;
  const wished = servicesIn(said, services);
  // «Не гель» alone wishes for nothing; where nothing was denied nothing was lost.
  if (wished.length === 0) return said === sentence ? matchServices(sentence, services) : [];
  const words = wordsOf(said);
  // What stands after each word of it.
  const asWritten = said.split(/[\p{L}\p{M}]+/u).slice(1);
  const folded = plain(said)
    .split(/\p{L}+/u)
    .slice(1);
  const marks = asWritten.length === folded.length ? asWritten : folded;
  const found: Found<T>[] = [];
  for (const one of wished) {
    const last = found.at(-1);
    if (!last || !isOne(last, one, words, marks)) found.push(one);
    // "Gel nails" is what "gel" names: "nails" only calls another so.
    else if (one.byTag && !last.byTag) continue;
    else if (!plain(last.service.name).startsWith(plain(one.service.name))) found[found.length - 1] = one;
  }
  return withoutGeneral(found, words, services).map(({ service }) => service);
}

/** What hands are called by, whatever is done to them. */
const GENERAL = /^(?:ногт|ногот|nail|тырна[қғ]|тырнак|тырнаг|ryrnaq|tyrnaq)/;
/** What is done to nails. */
const OF_NAILS = /(?:маник|покрыт|гель|gel|нара[щс]|extension|acrylic|снят|remov|manicure)/i;

/**
 * «Снять хочу, пусть ногти отдохнут»: beside what is done to nails their own name is no service more. Alone
 * it may be any of what is done to them, and which is asked.
 */
const withoutGeneral = <T extends NamedService>(
  found: Found<T>[],
  said: readonly string[],
  services: readonly T[],
): Found<T>[] => {
  const isGeneral = ({ byTag, words }: Found<T>) =>
    byTag && words.every((at) => GENERAL.test(said[at] ?? ""));
  const isBeside = ({ words }: Found<T>) =>
    words.some((at) => /^(?:и|and|then|мен|пен|plus)$/.test(said[at - 1] ?? ""));
  const others = found.filter((one) => !isGeneral(one));
  if (others.some(({ service }) => OF_NAILS.test(service.name)))
    return found.filter((one) => !isGeneral(one) || isBeside(one));
  const several = services.filter(({ name }) => OF_NAILS.test(name)).length > 1;
  return several && others.length === 0 ? [] : found;
};
