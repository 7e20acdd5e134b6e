import { wallTimeAt } from "../../engine/time.ts";
import { CANCEL, MOVE, REMOVE } from "./deed-words.ts";
import { firstWords, TURN_AT_MOST } from "./first-words.ts";
import type { WhenContext } from "./when/meaning.ts";
import { daysNamed, hoursNamed } from "./when.ts";

/** Where one clause ends and another begins. */
const JOINT =
  /[!?;\n]+|(?<!\d)[.,](?!\d)|[.,](?=\s|$)|\s[—–-]\s|(?<=\s)(?:но|а|but|бірақ|бирак|ал)(?=\s)|(?<=\s)(?=раз уж )/giu;
/** «Пятница в силе», "leave my 5 as is", «жұма қалсын»: a visit stays as it is. */
const STAYS =
  /(?<!\p{L})(?:в силе|оста(?:[её]тся|нется|вь(?:те)?|вляем)|не трогай(?:те)?|как есть|раз уж я|leave (?:\p{L}+ ){0,3}(?:\d{1,2}(?:[:.]\d\d)? ?)?(?:\p{L}+ ){0,3}(?:as (?:it )?is|alone|be|where it is)|stays|still on|keep(?:ing)? (?:my|the)|stands|қалсын|калсын|қала берсін|ти(?:ме|спе)[ңн][іи]з|орнында)(?!\p{L})/iu;
/** «Маникюрім 12-де бітеді»: when one that is booked ends. */
const ENDS = /(?<!\p{L})\p{L}{4,}(?:ім|им|ым) (?:\d{1,2}\p{L}* )?(?:бітеді|битеди|аяқталады)(?!\p{L})/iu;
/** Beside a visit that is called off another one is "fine". */
const FINE =
  /(?<!\p{L})(?:is |still )*(?:fine|ok|okay|good|норм\p{L}*|нормально|ок|ок[еэ]й|приду|буду|дұрыс|болады)\s*$/iu;
/** «Уже не в силе», "can't keep": it does not stay. */
const DENIED = /(?<!\p{L})(?:не|нет|not|no|can.?t|cannot|won.?t|couldn.?t|емес|жоқ)(?!\p{L})(?! трогай)/iu;
const OFF = /(?<!\p{L})(?:won.?t|can.?t|не смог\p{L}*|не прид\p{L}*|келмей\p{L}*|алмай\p{L}*)(?!\p{L})/iu;
/** No more words than these only say that one stays. */
const WORDS_AT_MOST = 9;

/**
 * A message without the clauses that only say of a visit there is that it stays: «отмените вторник, пятница в
 * силе». What is left is its wish; the whole where nothing else is. Whoever quotes it quotes the whole.
 */
export function withoutKept(
  text: string,
  visits: readonly { start: number }[],
  context: WhenContext,
): string {
  const said = firstWords(text, TURN_AT_MOST);
  const clauses: { from: number; to: number; asked: boolean }[] = [];
  let from = 0;
  for (const { 0: mark, index } of said.matchAll(JOINT)) {
    clauses.push({ from, to: index, asked: mark.includes("?") });
    from = index + mark.length;
  }
  clauses.push({ from, to: said.length, asked: false });
  if (clauses.length < 2 || visits.length === 0) return text;
  const isOff = CANCEL.test(said) || REMOVE.test(said) || OFF.test(said);
  const kept = clauses.filter(({ from: begin, to, asked }) => {
    const clause = said.slice(begin, to).trim();
    if (asked || clause.split(/\s+/).length > WORDS_AT_MOST) return false;
    if (CANCEL.test(clause) || MOVE.test(clause) || DENIED.test(clause)) return false;
    if (ENDS.test(clause)) return true;
    return (STAYS.test(clause) || (isOff && FINE.test(clause))) && isOfVisit(clause, visits, context);
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

/** The days and hours that it names are those of a visit. */
function isOfVisit(clause: string, visits: readonly { start: number }[], context: WhenContext): boolean {
  const [days, hours] = [daysNamed(clause, context), hoursNamed(clause, context)];
  if (days.length + hours.length === 0) return false;
  return visits.some(({ start }) => {
    const { date, minutes } = wallTimeAt(context.timeZone, start);
    return days.every((day) => day === date) && hours.every((hour) => hour === minutes);
  });
}
