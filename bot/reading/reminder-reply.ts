import { bare } from "./plain-words.ts";

/** What an answer to a reminder means; null when it is another wish, which then is about that visit. */
export type ReminderReply =
  | { kind: "coming" }
  | { kind: "not_coming" }
  | { kind: "late"; minutes: number | null };

const NOT =
  /(?<!\p{L})(не (?:приду|прид[её]м|буду|будем|смогу|сможем|получ\p{L}+|успе\p{L}+|выйдет|могу|можем)|отмен\p{L}*|нет|can(?:'|’)?t|cannot|won(?:'|’)?t|not coming|cancel\p{L}*|no|келмеймін|келе алмаймын|бара алмаймын|жоқ|болмайды)(?!\p{L})/iu;
const COMING =
  /^(?:да\s|ок\s|окей\s|хорошо\s|конечно\s|yes\s|ok\s|иә\s)*(?:да|ага|угу|ок|окей|хорошо|конечно|обязательно|буду|будем|приду|придем|подтверждаю|подтверждаем|в силе|все в силе|запись в силе|помню|я помню|жду|ждите|до встречи|до завтра|yes|yep|yeah|sure|ok|okay|of course|i will|i'll (?:come|be there)|i will (?:come|be there)|will be there|coming|i'm coming|confirmed|see you|see you (?:then|tomorrow)|still on|иә|ия|келемін|барамын|міндетті түрде|болады|жарайды|келеміз|растаймын|күтіңіз)(?:\s(?:да|буду|приду|спасибо|точно|обязательно|вовремя|завтра|сегодня|будем|помню|thanks|thank you|there|tomorrow|today|for sure|рахмет|келемін|ертең|бүгін))*$/iu;
const LATE =
  /(?<!\p{L})(опозда\p{L}*|опаздыва\p{L}*|задерж\p{L}*|задерживаюсь|(?:буду|приду|подойду|подъеду|приеду|доберусь|успею) (?:\p{L}+ ){0,3}(?:позже|попозже|позднее)|(?:чуть|немного|минут\p{L}*|час\p{L}*|полчаса|четверть часа) (?:позже|попозже|позднее) (?:буду|приду|подойду)|(?:be|running|coming|i'm|am) (?:[\p{L}\d]+ ){0,4}late|late by|i'll be (?:[\p{L}\d]+ ){0,4}late|delayed|кешіг\p{L}*|кешік\p{L}*|кешірек келемін)(?!\p{L})/iu;
/** «Буду на четверть часа позже»: late; «можно на час позже»: another time is wished. */
const WILL_BE = /(?<!\p{L})(?:буду|приду|подойду|подъеду|приеду|доберусь|there|келемін)(?!\p{L})/iu;
const BY = /(?<!\p{L})(?:на|минут на|минуты на|by)\s/iu;

export function readReminderReply(text: string): ReminderReply | null {
  if (/^\s*(?:\+|👍|👌|✅|❤️?)+\s*$/u.test(text)) return { kind: "coming" };
  const words = bare(text);
  if (saysLate(words)) return { kind: "late", minutes: minutesIn(words) };
  if (COMING.test(words)) return { kind: "coming" };
  // Alone: with a day or another time beside it, it is a wish to move.
  if (
    NOT.test(words) &&
    !/(?<!\p{L})(?:перен\p{L}*|друг\p{L}+|лучше|давайте|можно|на |в |move|another|instead|resched\p{L}*|ауыстыр\p{L}*|басқа)(?!\p{L})/iu.test(
      words,
    )
  )
    return { kind: "not_coming" };
  return null;
}

/** Whether bare words say that somebody comes late. */
export function saysLate(words: string): boolean {
  const laterArrival =
    WILL_BE.test(words) &&
    /(?<!\p{L})(?:позже|попозже|позднее|later)(?!\p{L})/iu.test(words) &&
    BY.test(words);
  return LATE.test(words) || laterArrival;
}

/** «На четверть часа», «минут 15», "half an hour": minutes; null when it is not said. */
export function minutesIn(said: string): number | null {
  const words = said.replace(/\s+/g, " "); // many blanks in a row can be divided in many ways
  if (/четверть часа|quarter of an hour|a quarter/iu.test(words)) return 15;
  if (/полчаса|пол часа|half an hour|жарты сағат/iu.test(words)) return 30;
  if (/полтора часа|an hour and a half/iu.test(words)) return 90;
  const minutes =
    /(\d{1,3})\s*(?:-?(?:ти|х))?\s*(?:мин|min|минут)|(?:минут|мин)\p{L}*\s*(?:на\s*)?(\d{1,3})|(?<!\d)(\d{1,3})\s*минут/iu.exec(
      words,
    );
  const named = minutes && Number(minutes[1] ?? minutes[2] ?? minutes[3]);
  if (named) return named;
  if (/минут\p{L}* (?:на )?пять|пять минут|five minutes|бес минут/iu.test(words)) return 5;
  if (/минут\p{L}* (?:на )?десять|десять минут|ten minutes|он минут/iu.test(words)) return 10;
  if (/минут\p{L}* (?:на )?пятнадцать|пятнадцать минут|fifteen minutes|он бес минут/iu.test(words)) return 15;
  if (/минут\p{L}* (?:на )?двадцать|двадцать минут|twenty minutes|жиырма минут/iu.test(words)) return 20;
  const hours = /(\d)\s*(?:час|hour|сағат)/iu.exec(words);
  if (hours) return Number(hours[1]) * 60;
  if (/(?<!\p{L})на час(?!\p{L})|an hour|бір сағат/iu.test(words)) return 60;
  return /^\d{1,3}$/.test(words) ? Number(words) : null;
}
