import { CANCEL, MOVE, REMOVE } from "./deed-words.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";

/** Where one clause ends and another begins. */
const JOINT =
  /[!?;\n]+|(?<!\d)[.,](?!\d)|[.,](?=\s|$)|\s[—–-]\s|(?<=\s)(?:но|а|but|бірақ|бирак|ал)(?=\s)|(?<=\s)(?=раз уж )/giu;

/** «Пятница в силе», "leave my 5 as is", «жұма қалсын»: a visit stays as it is. */
const STAYS =
  /(?<!\p{L})(?:в силе|оста(?:[её]тся|нется|вь(?:те)?|вляем)|пусть (?:будет|стоит|оста\p{L}+)|не трогай(?:те)?|как есть|раз уж я|и так (?:у|записан\p{L}*)|leave (?:\p{L}+ ){0,3}(?:\d{1,2}(?:[:.]\d\d)? ?)?(?:\p{L}+ ){0,3}(?:as (?:it )?is|alone|be|where it is)|stays?|still on|keep(?:ing)?|stands|(?:my|our) \p{L}+ (?:ends|finishes|is over)|мой \p{L}+ (?:заканчивается|кончается|закончится)|\p{L}+(?:ім|им|ым) (?:\d{1,2}\p{L}* )?(?:бітеді|битеди|аяқталады)|қалсын|калсын|қала берсін|тимеңіз|тимениз|орнында)(?!\p{L})/iu;
/** Beside a visit that is called off another one is "fine". */
const FINE =
  /(?<!\p{L})(?:is |still )*(?:fine|ok|okay|good|норм\p{L}*|нормально|ок|ок[еэ]й|приду|буду|дұрыс|болады)\s*[.!)]*$/iu;
/** A day, an hour or a visit is named. */
const NAMES_ONE =
  /\d|(?<!\p{L})(?:пон|вт|ср|сред|чет|чт|пят|пт|суб|сб|воск|вс|сегодня|завтра|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|дүйс|дуйс|сейс|сәрс|сарс|бейс|жұма|жума|сенбі|сенби|жекс|бүгін|бугин|ертең|ертен|запис|визит|appointment|visit|booking|маник|педик|manicure|pedicure|бров|brow|жазба|у тебя|у вас|екінші|второй|втор|other|second)\p{L}*/iu;
/** No more words than these only say that one stays. */
const WORDS_AT_MOST = 9;

/**
 * A message without the clauses that only say of a visit that it stays: «отмените вторник, пятница в силе».
 * What is left is its wish; the whole where nothing else is.
 */
export function withoutKept(text: string): string {
  const said = firstWords(text, TURN_AT_MOST);
  const clauses: { from: number; to: number }[] = [];
  let from = 0;
  for (const { 0: mark, index } of said.matchAll(JOINT)) {
    clauses.push({ from, to: index });
    from = index + mark.length;
  }
  clauses.push({ from, to: said.length });
  if (clauses.length < 2) return text;
  const isOff = CANCEL.test(said) || REMOVE.test(said) || MOVE.test(said) || OFF.test(said);
  const kept = clauses.filter(({ from: begin, to }) => {
    const clause = said.slice(begin, to);
    if (clause.trim().split(/\s+/).length > WORDS_AT_MOST || !NAMES_ONE.test(clause)) return false;
    if (CANCEL.test(clause) || MOVE.test(clause)) return false;
    return STAYS.test(clause) || (isOff && FINE.test(clause));
  });
  if (kept.length === 0) return text;
  let rest = "";
  let at = 0;
  for (const { from: begin, to } of kept) {
    rest += said.slice(at, begin);
    at = to;
  }
  rest += said.slice(at);
  return /\p{L}{3}/u.test(rest) ? rest.trim() : text;
}
const OFF = /(?<!\p{L})(?:won.?t|can.?t|не смог\p{L}*|не прид\p{L}*|келмей\p{L}*|алмай\p{L}*)(?!\p{L})/iu;
