import { CANCEL } from "../deed-words.ts";

/** Where one clause ends and another begins. */
const JOINT = /[,.;!?\n]+(?=\s|$)|\s(?:а|но|but|ал|бірақ|бирак)\s/giu;
/** Of a day or a thing that stays as it is, or is only thought of. */
const STAYS =
  /(?<!\p{L})(?:посмотрим|посмотрю|не знаю|подумаю|как обычно|и так (?:вс|выходн\p{L}*)|тиме\p{L}*|тиіспе\p{L}*|қалсын|калсын|не трога\p{L}*|оставь\p{L}*|оста[её]тся|в силе|we.?ll see|as usual|stays?|leave .{1,20} (?:as is|alone|be)|бұрынғыша|бурынгыша)(?!\p{L})/iu;
/** Somebody comes then after all. */
const COMES = /(?<!\p{L})(?:прид[её]т|будет|is (?:still )?coming|still comes|келеді|келеди)(?!\p{L})/iu;
/** «Не придёт», "won't", «келмейді»: it is what is called off. */
const DENIED =
  /(?<!\p{L})(?:не|нет|not|won.?t|can.?t|isn.?t|no longer)(?!\p{L})|(?:мей|май|бей|бай|пей|пай)(?:д[іи]|ды|м[іи]н|мын)(?!\p{L})/iu;
const NAMES =
  /\d|(?<!\p{L})(?:пон|вт|ср|чет|чт|пят|пт|суб|сб|воск|вс|сегодня|завтра|послезавтра|утр|вечер|обед|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|morning|evening|lunch|дүйс|дуйс|сейс|сәрс|сарс|бейс|жұма|жума|сенбі|сенби|жекс|бүгін|бугин|ертең|ертен|таң|кеш)\p{L}*/iu;
/** «Ертеңгіге тиме» at the end, with no mark before it. */
const LEFT_AT_END = /\s\p{L}{3,40}(?:ге|ға|ке|қа|га|ка)\s(?:тиме|тиіспе)\p{L}*[.!\s]*$/iu;

/**
 * A master's words without the clauses at either end that only say what stays as it is: «сегодня не выйду, а
 * завтра посмотрим». `comes`: of a visit that is called off, those that say when its client comes are left
 * out too. A piece of the text as it was written; the whole where nothing else is left.
 */
export function meantOf(text: string, { comes = false } = {}): string {
  const said = text.replace(LEFT_AT_END, "");
  const clauses: { from: number; to: number }[] = [];
  let from = 0;
  for (const { 0: mark, index } of said.matchAll(JOINT)) {
    if (index > from) clauses.push({ from, to: index });
    from = index + mark.length;
  }
  if (from < said.length) clauses.push({ from, to: said.length });
  const stays = ({ from: begin, to }: { from: number; to: number }) => {
    const clause = said.slice(begin, to);
    return (
      NAMES.test(clause) &&
      !CANCEL.test(clause) &&
      (STAYS.test(clause) || (comes && COMES.test(clause) && !DENIED.test(clause)))
    );
  };
  let [first, last] = [0, clauses.length - 1];
  while (first < last && stays(clauses[first] as { from: number; to: number })) first++;
  while (last > first && stays(clauses[last] as { from: number; to: number })) last--;
  const [begin, end] = [clauses[first], clauses[last]];
  return begin && end ? said.slice(begin.from, end.to).trim() : text;
}
