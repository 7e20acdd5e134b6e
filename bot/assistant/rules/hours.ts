import { parseWeekly } from "../../reading/time/week.ts";
import { call, type MasterRule } from "./rule.ts";

const CLOSE =
  /(?<!\p{L})(?:закр\p{L}+|меня (?:\p{L}+ )?(?:нет|не будет)|не работаю|не принимаю|не будет приема|выходной|в отпуск\p{L}*|отпуск\p{L}*|заболе\p{L}+|болею|температур\p{L}+|заблокир\p{L}+|close|block|i'?m (?:away|off|ill|sick)|day off|vacation|holiday|not working|жап\p{L}*|жаб\p{L}*|жоқпын|жұмыс істемеймін|ауыр\p{L}*|демалыс\p{L}*)(?!\p{L})/iu;
const OPEN =
  /(?<!\p{L})(?:откр\p{L}+|поработаю|выйду|буду работать|open|will work|аш|ашып|аша|жұмыс істеймін)(?!\p{L})/iu;
const HOURS =
  /^(?:мои )?(?:часы(?: работы)?|график|расписание работы)$|^(?:my )?(?:working )?hours$|^жұмыс уақыты\p{L}*$/iu;
/** The week and not a date: «будни», «по субботам», «вт, чт 12–20», "mon-fri"; a question changes nothing. */
const WEEKLY =
  /(?<!\p{L})(?:будн\p{L}*|обед\p{L}*|перерыв\p{L}*|ежедневно|кажд(?:ый|ую|ое|ые|ой)|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям|выходным)|weekdays?|weekends|every|lunch|daily|жұмыс күндері|күн сайын|түскі\p{L}*|(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)\s*(?:[-–—,и]|and|to)\s*(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun))(?!\p{L})/iu;
const EVERY = /(?<!\p{L})(?:кажд\p{L}+|по \p{L}+ам|every|күн сайын)(?!\p{L})/iu;

export const asksForHours: MasterRule = ({ text }) =>
  HOURS.test(text) ? call("change_week", { hours: null }) : null;

export const changesWeek: MasterRule = ({ raw, text, facts }) => {
  const once = (CLOSE.test(text) || OPEN.test(text)) && !EVERY.test(text);
  return WEEKLY.test(raw) && !once && !raw.includes("?") && parseWeekly(raw, facts.when.workingSchedule)
    ? call("change_week", { hours: raw.slice(0, 300) })
    : null;
};

export const opensHours: MasterRule = ({ raw, text }) =>
  OPEN.test(text) ? call("change_hours", { what: "open", when: raw.slice(0, 200) }) : null;

export const closesHours: MasterRule = ({ raw, text }) =>
  CLOSE.test(text) ? call("change_hours", { what: "close", when: raw.slice(0, 200) }) : null;
