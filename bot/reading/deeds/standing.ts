import type { Scene } from "./scene.ts";
import { type DeedWord, deedWordsOf, formOf, says } from "./words.ts";

/** Deeds that change something. */
const HEADS = ["close", "block-either", "open", "book", "move", "cancel", "drop", "hide", "swap"] as const;
/** Ways of a price: they are refused as the others are, and head nothing beside them. */
const WAYS = ["up", "down"] as const;
const LIKE_NEEDS =
  /^(?:надо|нужно|стоит|смей|вздумай|буду|будем|можно|need|want|have|going|go|to|you|ever|dare|керек|болмайды)$/u;

/** How far back a «не» may stand. */
const REACH = 2;

/** Whether the deed of a word is refused: «не закрывай», «закрывать не надо», «жаппа», «жабуға болмайды». */
export function isDenied(words: readonly DeedWord[], at: number): boolean {
  const word = words[at];
  for (const head of [...HEADS, ...WAYS]) {
    const form = formOf(word, head);
    if (form === "not" || form === "will-not") return true;
    if (form === "noun" && /^(?:болмайды|керек|болмас)$/u.test(words[at + 1]?.small ?? ""))
      return words[at + 1]?.small !== "керек" || words[at + 2]?.small === "емес";
  }
  for (let back = 1; back <= REACH; back++) {
    const before = words[at - back];
    if (!before || /^[.,;!?—–]$/.test(before.small)) break;
    if (isNot(before)) return true;
    if (!LIKE_NEEDS.test(before.small) && !/^(?:мне|меня|мою|the|it|her|him|them)$/u.test(before.small))
      break;
  }
  const [next, after] = [words[at + 1], words[at + 2]];
  return (
    /^(?:не|нельзя)$/.test(next?.small ?? "") &&
    (next?.small === "нельзя" || LIKE_NEEDS.test(after?.small ?? ""))
  );
}

const isNot = ({ small }: DeedWord): boolean =>
  /^(?:не|ни|нельзя|not|don't|dont|never|cannot|can't|mustn't|no-need)$/u.test(small);

/** The senses of the deeds that are refused. */
export const deniedIn = (words: readonly DeedWord[]): string[] =>
  HEADS.filter((head) => words.some((word, at) => says(word, head) && isDenied(words, at)));

const heads = (words: readonly DeedWord[]): number[] => placed(words, HEADS) ?? placed(words, WAYS) ?? [];
function placed(words: readonly DeedWord[], senses: readonly string[]): number[] | null {
  const found = words.flatMap((word, at) => (says(word, ...senses) ? [at] : []));
  return found.length > 0 ? found : null;
}

/** «Не закрывай пятницу»; «до двенадцати меня не будет» refuses nothing. */
export const refusesDeed = (text: string): boolean => isRefused({ text, words: deedWordsOf(text) });

/** All that would change something is refused, and nothing else is ordered. */
export function isRefused({ words, text }: Pick<Scene, "words" | "text">): boolean {
  if (/(?:стоп[ ,]*){2,}|(?:ничего )?не надо ничего|^(?:стоп|не надо|не нужно|stop)[.! ]*$/iu.test(text))
    return true;
  if (STAYS.test(text) || NOTHING_DONE.test(text)) return true;
  const all = heads(words);
  return all.length > 0 && all.every((at) => isDenied(words, at));
}

/** «Ничего не менять», "don't change nothing", «отказала». */
const NOTHING_DONE =
  /(?<!\p{L})(?:ничего (?:пока )?не (?:меня\p{L}*|дела\p{L}*|трога\p{L}*|нужно|надо|записывай)|фиксировать ничего|(?:пока )?только посчитай\p{L}*|don.?t (?:change|move|touch) (?:anything|nothin\p{L}*|owt)|just (?:asking|askin|curious)|чисто интересно|отказала|отказал|told (?:him|her|them) no|ештеңе\p{L}* (?:өзгертпе|істеме|жауып қойма|жаппа)|ештене\p{L}* (?:истеме|озгертпе)|\p{L}+ деген жо[қк]пын|(?:i )?drea?mt(?: i)?|dreamed(?: i)?)(?!\p{L})/iu;
/** «…, потом передумала, так что пусть стоит». */
const STAYS =
  /(?<!\p{L})(?:передумал\p{L}*.{0,40}(?:пусть стоит|пусть остается|пусть остаётся|всё в силе|все в силе|придёт|придет)|changed (?:her|his) mind.{0,40}(?:stays|keep|leave|coming))/iu;

const HEDGED =
  /(?<!\p{L})(?:может|может быть|мож|возможно|наверно(?:е)?|думаю|подумываю|подумаю|сомневаюсь|не решила|не решил|пока не знаю|пока жду|жду что|посмотрим ещё|вот лежу|шучу|прикалываюсь|maybe|might|perhaps|thinking of|thinking about|tempted|not sure|wondering|jk|just kidding|joking|мүмкін|бәлкім|шіркін|ойланып|қалай болады|әзіл\p{L}*)(?!\p{L})/iu;
/** Whoever is spoken of. */
const PLAINLY =
  /(?<!\p{L})(?:мб|хз|снил(?:ось|ся)|что будет,? если|вот бы|ба екен|бе екен|ма екен|ме екен|шығармын|шыгармын|ойланып|черновик|what if i|would happen if|пока жду|жду что|подумываю|вот лежу думаю|шучу|прикалываюсь|not sure yet|thinking aloud|just kidding|joking|шіркін|қалай болады)(?!\p{L})/iu;
/** A wish that sighs: «закрыть бы всё и на море». */
const SIGHED =
  /(?<!\p{L})(?:\p{L}+(?:ть|ти) бы?|бы? \p{L}+(?:ть|ти))(?!\p{L})|(?:кетсем|жапсам|қойсам)\s.{0,20}(?:ғой|шіркін)/iu;
/** It was thought of, and then settled: «…, ладно, закрывай». */
const SETTLED =
  /(?<!\p{L})(?:ладно|решено|решила|короче|всё-таки|все-таки|давай|go on then|okay do|yeah do|мақұл|жарайды)(?!\p{L})/iu;
/** Said of others: «Дана может только в пятницу». */
const OF_OTHERS = /(?:может|might|мүмкін)\s(?:только|лишь|прийти|подойти|быть|come|be)/iu;

/** «Закрой», «перенесите», «жап»: an order and no plan of one's own. */
const orders = (word: DeedWord | undefined): boolean =>
  word !== undefined &&
  (/(?:[аоеуяию]й|ите|йте|[шстдпв]ь|ьте|нь)$/u.test(word.small) && !/ть$/u.test(word.small)
    ? true
    : word.deeds.some(
        ({ language, suffix }) => language === "kk" && suffix === "do" && word.small.length < 12,
      ));

/** Somebody thinks aloud. */
export function isHedged(scene: Scene): boolean {
  const { text, words, people } = scene;
  const all = heads(words);
  // «Отдохнуть бы… закрой мне двадцать первое» orders.
  if (SETTLED.test(text) || all.length === 0 || all.some((at) => orders(words[at]) && !PLAINLY.test(text)))
    return false;
  if (SIGHED.test(text)) return true;
  if (PLAINLY.test(text)) return true;
  const found = HEDGED.exec(text);
  if (!found || OF_OTHERS.test(text)) return false;
  // «Можешь»/"could you" asks; «Марина может позже» tells of her.
  return (
    people.length === 0 ||
    !/^(?:может|might|мүмкін)$/iu.test(found[0]) ||
    all.some((at) => formOf(words[at], "close") !== null)
  );
}
