import { parseWeekly } from "../time/week.ts";
import type { Deed } from "./deed.ts";
import { isKept } from "./kept.ts";
import type { Scene } from "./scene.ts";
import { says } from "./words.ts";

/** The week and not a date. */
const WEEKLY =
  /(?<!\p{L})(?:будн\p{L}*|ежедневно|(?<!не )кажд(?:ый|ую|ое|ые|ой|дый)|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям|выходным|пн|вт|ср|чт|пт|сб|вс)|weekdays?|weekends|every|daily|(?:mon|tues|wednes|thurs|fri|satur|sun)days|жұмыс күндері|\p{L}+ сайын|күн сайын|күнде|(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)\s*(?:[-–—,и]|and|to)\s*(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun))(?!\p{L})/iu;
const FOR_GOOD =
  /(?<!\p{L})(?:навсегда|насовсем|постоянно|теперь|отныне|надолго|(?<!как )всегда|from now on|for good|permanently|always|these days|енді|енди|біржола|биржола|тұрақты|үнемі|all days)(?!\p{L})/iu;
const ONCE =
  /(?<!\p{L})(?:только (?:завтра|сегодня|эту|этот|эта|в эту|на этой|в этот)|на остальные дни не|один раз|разово|только в этот день|once|бір рет|бир рет|this week only|just this|тек осы|осы жолы)(?!\p{L})/iu;
const HOURS_ASKED =
  /(?<!\p{L})(?:(?:какой|какие|покажи\p{L}*|уточните?,? какой|what|which|қандай|корсет\p{L}*|көрсет\p{L}*).{0,25}(?:график\p{L}*|часы работы|рабочие часы|расписание работы|hours|timings|жұмыс уақыт\p{L}*|жумыс уакыт\p{L}*)|(?:жұмыс уақыт|жумыс уакыт)\p{L}* (?:көрсет|корсет)\p{L}*)(?!\p{L})/iu;
const HOURS =
  /^(?:мои |покажи )?(?:часы(?: работы)?|график|расписание работы)$|^(?:my )?(?:working )?hours$|^жұмыс уақыты\p{L}*$/iu;

/** The master asks for the week. */
export const weekAsked = ({ text }: Scene): Deed | null =>
  HOURS.test(text) || HOURS_ASKED.test(text) ? { deed: "week", words: "" } : null;

const BEGINS =
  /(?<!\p{L})(?:со?\s(?:(?:первого|1(?:-го)?)\s)?(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|осени|лета|следующ\p{L}*\s(?:недели|месяца|пн|понедельника))|(?:from|starting|as of)\s(?:the\s)?(?:(?:first|1st)\s)?(?:of\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|autumn|summer|next (?:week|month))|(?:қаңтар|ақпан|наурыз|сәуір|сауир|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|айда|апта|ай)(?:дан|ден|тан|тен|нан|нен) бастап)(?!\p{L})/iu;

/** The week itself is changed and not a date. */
export const weekIn = ({ text, words, here, people }: Scene): Deed | null => {
  if (
    people.some((one) => one.ids.length > 0 && !isKept({ text }, one)) ||
    text.includes("?") ||
    ONCE.test(text)
  )
    return null;
  const isOfHours = words.some((word) =>
    says(word, "work", "close", "open", "away", "shift-lunch", "rest", "absent"),
  );
  // Weekdays from a date on: the week has no dates.
  const ofDay = words.some((word) => word.senses.some(({ is }) => /^weekdays?$/.test(is)));
  if (ofDay && BEGINS.test(text) && (isOfHours || /\d/.test(text)))
    return { deed: "cannot", what: "hours_later", person: null };
  const isOnce = words.some((word) => word.senses.some(({ is }) => is === "rel"));
  const isWeekly = WEEKLY.test(text) || (FOR_GOOD.test(text) && !isOnce && (isOfHours || /\d/.test(text)));
  if (!isWeekly) return null;
  // «Закрой все субботы марта» is of dates.
  const ofMonth = words.some((word) => word.senses.some(({ is }) => is === "month"));
  if (ofMonth && !FOR_GOOD.test(text)) return null;
  if (words.some((word) => says(word, "close")) && !FOR_GOOD.test(text) && !/кажд|every|сайын/iu.test(text))
    return null;
  return isOfHours ||
    (WEEKLY.test(text) && FOR_GOOD.test(text)) ||
    parseWeekly(text, here.when.workingSchedule)
    ? { deed: "week", words: text.slice(0, 300) }
    : null;
};
