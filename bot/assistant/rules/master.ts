import { matchServices } from "../../reading/match-services.ts";
import { bare } from "../../reading/plain-words.ts";
import { parseSetting } from "../../reading/settings.ts";
import { parseLength } from "../../reading/when/lengths.ts";
import { parseWeekly } from "../../reading/when/weekly.ts";
import { parseWhen } from "../../reading/when.ts";
import type { ChatModel, ModelAnswer, ModelRequest } from "../model.ts";

const DAY =
  /(что (?:у меня|там|сегодня|завтра)|какие (?:записи|визиты)|кто (?:у меня|сегодня|завтра|записан|придет|приходит)|расписани|покажи|записи на|визиты на|свободн|окн|today|tomorrow|schedule|what do i have|who comes|my day|week|бүгін|ертең|кім келеді|кесте|апта)/iu;
const PERSON =
  /(?:телефон|номер|карточк\p{L}*|кто так(?:ой|ая)|когда (?:придет|приходит|была?|записан\p{L}*)|найди|phone|number|card of|who is|when (?:does|is|did)|find|нөмірі|кім бұл|тап)\s+(.{2,60})/iu;
/** A phone number by itself, or the end of one. */
const NUMBER = /^\+?\d[\d\s()-]{4,20}$/;
const NOISE_WORDS =
  /(?<!\p{L})(?:у|of|for|does|is|did|come|coming|мне|пожалуйста|please|клиент\p{L}*|client)(?!\p{L})/giu;

const CLOSE =
  /(?<!\p{L})(?:закр\p{L}+|меня (?:\p{L}+ )?(?:нет|не будет)|не работаю|не принимаю|не будет приема|выходной|в отпуск\p{L}*|отпуск\p{L}*|заболе\p{L}+|болею|температур\p{L}+|заблокир\p{L}+|close|block|i'?m (?:away|off|ill|sick)|day off|vacation|holiday|not working|жап\p{L}*|жаб\p{L}*|жоқпын|жұмыс істемеймін|ауыр\p{L}*|демалыс\p{L}*)(?!\p{L})/iu;
const OPEN =
  /(?<!\p{L})(?:откр\p{L}+|поработаю|выйду|буду работать|open|will work|аш|ашып|аша|жұмыс істеймін)(?!\p{L})/iu;
const MOVE =
  /(?<!\p{L})(?:перенес\p{L}*|перенос\p{L}*|передвин\p{L}*|сдвин\p{L}*|move|reschedule|shift|ауыстыр\p{L}*|көшір\p{L}*|жылжыт\p{L}*)(?!\p{L})/iu;
const CANCEL = /(?<!\p{L})(?:отмен\p{L}*|cancel|болдырма\p{L}*|бас тарт\p{L}*)(?!\p{L})/iu;
const BOOK = /(?<!\p{L})(?:запиш\p{L}*|записать|внеси|book|put|write down|жаз|жазып|жазыңыз)(?!\p{L})/iu;
const UNDO =
  /^(?:верни(?:те)?(?: как было| обратно| назад)?|отмени(?:те)? последнее|undo|put it back|қайтар|бұрынғыдай ет)$/iu;
const PERCENT = /(-?\d{1,3})\s?(?:%|процент\p{L}*|percent|пайыз\p{L}*)/iu;
const CHEAPER =
  /(?:сниз\p{L}*|опуст\p{L}*|уменьш\p{L}*|дешевле|lower|cut|cheaper|decrease|төменде\p{L}*|арзанда\p{L}*)/iu;
const PRICE = /(?:теперь|стоит|будет|по|now|costs?|енді|тұрады)\s+(\d[\d\s\u00a0]{2,})(?!\s*(?:мин|час|:))/iu;

/** The rules of the master's chat where no model is: the day, the week, a person, and plans for what is plainly said. */
export const offlineMaster: ChatModel = {
  name: "offline",
  metered: false,
  async complete({ text: raw, steps, facts }) {
    if (steps.length > 0) return { content: "", calls: [], usage: null };
    const text = bare(raw);
    const planned = change(text, raw, facts);
    if (planned) return planned;
    if (NUMBER.test(raw.trim())) return call("find_client", { words: raw.trim() });
    const person = PERSON.exec(text)?.[1]?.replace(NOISE_WORDS, " ").trim();
    if (person) return call("find_client", { words: person.slice(0, 100) });
    const when = parseWhen(text, facts.when);
    if (when.from !== null || when.doubt || DAY.test(text))
      return call("show_day", { when: raw.slice(0, 200) });
    if (/^(?:привет|здравствуй\p{L}*|hello|hi|сәлем\p{L}*)$/iu.test(text)) return say("greeting");
    // A name by itself is a person looked for.
    if (/^\p{Lu}\p{L}{2,}(?:\s\p{Lu}?\p{L}+)?$/u.test(raw.trim()))
      return call("find_client", { words: raw.trim() });
    return say("notUnderstood");
  },
};

const ADD = /(?<!\p{L})(?:добав\p{L}*|новая) услуг\p{L}*|add (?:a )?service|new service|қызмет\p{L}* қос/iu;
const HIDE = /(?<!\p{L})(?:убери|уберите|скрой|скройте|спрячь|hide|remove|жасыр|алып таста)(?!\p{L})/iu;
const SHOW_AGAIN = /(?<!\p{L})(?:верни|покажи снова|снова предлаг\p{L}+|offer again|қайтар)(?!\p{L})/iu;
const SERVICES =
  /^(?:мои )?(?:услуги|прайс|цены)$|^(?:my )?(?:services|prices|price list)$|^(?:қызметтер\p{L}*|бағалар\p{L}*)$/iu;
const HOURS =
  /^(?:мои )?(?:часы(?: работы)?|график|расписание работы)$|^(?:my )?(?:working )?hours$|^жұмыс уақыты\p{L}*$/iu;
/** The week and not a date: «будни», «по субботам», «вт, чт 12–20», "mon-fri"; a question changes nothing. */
const WEEKLY =
  /(?<!\p{L})(?:будн\p{L}*|обед\p{L}*|перерыв\p{L}*|ежедневно|кажд(?:ый|ую|ое|ые|ой)|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям|выходным)|weekdays?|weekends|every|lunch|daily|жұмыс күндері|күн сайын|түскі\p{L}*|(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)\s*(?:[-–—,и]|and|to)\s*(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun))(?!\p{L})/iu;
const EVERY = /(?<!\p{L})(?:кажд\p{L}+|по \p{L}+ам|every|күн сайын)(?!\p{L})/iu;
const SETTINGS = /^(?:мои )?настройки$|^(?:my )?settings$|^баптаулар\p{L}*$/iu;
const NOTHING = { service: null, name: null, length: null, price: null };

/** «Добавь услугу парафин 30 минут 3000»: the name up to the first figure or length, the length, the last number. */
function newService(raw: string): object {
  const rest = raw.replace(/^.*?(?:услуг\p{L}*|service|қызмет\p{L}*(?: қос)?)\s*/iu, "").trim();
  const name = /^[^\d,:]+?(?=\s*(?:[,:\d]|полтора|полчаса|час|an? |half|$))/u.exec(rest)?.[0]?.trim() ?? "";
  const money = rest
    .slice(name.length)
    .replace(/\d+\s*(?:мин\p{L}*|min\p{L}*|ч(?:ас\p{L}*)?|h(?:ours?)?|сағат)(?!\p{L})/giu, " ")
    .replace(/(?<=\d)[\s\u00a0](?=\d{3})/g, "");
  const price = /(\d{1,9})\D*$/.exec(money)?.[1];
  return {
    ...NOTHING,
    what: "add",
    name: name || null,
    length: rest.slice(name.length, name.length + 60) || null,
    price: price === undefined ? null : Number(price),
  };
}

/** What is to be changed, if the sentence plainly says so. The name is looked for in the master's cards; the rest is read by code. */
function change(text: string, raw: string, facts: ModelRequest["facts"]): ModelAnswer | null {
  if (UNDO.test(text)) return call("undo_last", {});
  const services = matchServices(
    text,
    facts.services.map(({ ref, name, tags }) => ({ id: ref, name, tags })),
  ).map((one) => one.id);
  if (SETTINGS.test(text)) return call("change_setting", { words: null });
  if (parseSetting(raw)) return call("change_setting", { words: raw.slice(0, 300) });
  const percent = PERCENT.exec(raw);
  if (percent) {
    const number = Number(percent[1]);
    return call("change_prices", {
      services,
      percent: CHEAPER.test(text) ? -Math.abs(number) : number,
      value: null,
    });
  }
  if (BOOK.test(text))
    return call("book_for", { person: nameIn(raw), services, when: raw.slice(0, 200), notes: null });
  if (MOVE.test(text)) return call("move_for", { person: raw.slice(0, 60), when: raw.slice(0, 200) });
  if (CANCEL.test(text)) return call("cancel_for", { person: raw.slice(0, 60), when: raw.slice(0, 200) });
  const added = ADD.exec(text);
  if (added) return call("change_service", newService(raw));
  const [service] = services;
  if (service && HIDE.test(text)) return call("change_service", { ...NOTHING, what: "hide", service });
  if (service && SHOW_AGAIN.test(text)) return call("change_service", { ...NOTHING, what: "offer", service });
  if (service && parseLength(text) !== null)
    return call("change_service", { ...NOTHING, what: "length", service, length: text.slice(0, 60) });
  if (SERVICES.test(text)) return call("change_service", { ...NOTHING, what: "show" });
  if (HOURS.test(text)) return call("change_week", { hours: null });
  const once = (CLOSE.test(text) || OPEN.test(text)) && !EVERY.test(text);
  if (WEEKLY.test(raw) && !once && !raw.includes("?") && parseWeekly(raw, facts.when.workingSchedule))
    return call("change_week", { hours: raw.slice(0, 300) });
  const price = services.length > 0 ? PRICE.exec(text)?.[1] : undefined;
  if (price)
    return call("change_prices", { services, percent: null, value: Number(price.replace(/\s/g, "")) });
  if (OPEN.test(text)) return call("change_hours", { what: "open", when: raw.slice(0, 200) });
  if (CLOSE.test(text)) return call("change_hours", { what: "close", when: raw.slice(0, 200) });
  return null;
}

/** Names begin with a capital letter; said aloud or typed in haste, the word after the verb is one. */
function nameIn(raw: string): string {
  const words = raw.trim().split(/\s+/);
  const verb = words.findIndex((word) => BOOK.test(word));
  const after = verb === words.length - 1 ? words : words.slice(verb + 1);
  const capital = after.filter((word) => /^\p{Lu}\p{L}+/u.test(word)).slice(0, 2);
  return (capital.length > 0 ? capital : after.slice(0, 1))
    .map(nominative)
    .join(" ")
    .replace(/[^\p{L} .'-]/gu, "")
    .slice(0, 60);
}

/** «Мадину», «Юлию»: as such names are called. Others stay as they were said; the master sees the name before anything is done. */
const nominative = (word: string) =>
  word.length < 4
    ? word
    : word
        .replace(/у$/u, "а")
        .replace(/ю$/u, "я")
        .replace(/(?:ді|ты|ны)$/u, "");

const call = (name: string, input: object): ModelAnswer => ({
  content: "",
  calls: [{ id: "offline-1", name, arguments: JSON.stringify(input) }],
  usage: null,
});
const say = (name: string): ModelAnswer => ({ content: `#${name}`, calls: [], usage: null });
