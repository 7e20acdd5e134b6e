import { NUMBER_WORDS, word } from "./words.ts";

export const SHIFT = word(
  "на (час|полчаса|полтора часа|(\\d{1,3}) (?:мин|час)\\p{L}*) (позже|попозже|позднее|раньше|пораньше)|(half an hour|an hour|(\\d{1,3}) (?:min|hour)\\p{L}*) (later|earlier)|(бір сағат|жарты сағат|(\\d{1,3}|екі|үш) (?:сағат|минут))(?:қа|ке|тан)? (кейінірек|кейінге|кешірек|ертерек|ерте)",
);

export function shiftOf([
  ,
  russian,
  russianCount,
  russianWay,
  english,
  englishCount,
  englishWay,
  kazakh,
  kazakhCount,
  kazakhWay,
]: RegExpExecArray): number {
  const length = russian ?? english ?? kazakh ?? "";
  const named = russianCount ?? englishCount ?? kazakhCount ?? "1";
  const count = Number(named) || NUMBER_WORDS[named] || 1;
  const minutes = /^пол|half|жарты/.test(length)
    ? length.startsWith("полтора")
      ? 90
      : 30
    : /мин|min/.test(length)
      ? count
      : count * 60;
  return /раньше|earlier|ерте/.test(russianWay ?? englishWay ?? kazakhWay ?? "") ? -minutes : minutes;
}

/** «На неделю позже», "two days earlier". */
export const SHIFT_DAYS = word(
  "на (день|денек|недел[юьи]|недельку|(\\d{1,2}|два|две|три|четыре) (?:дн\\p{L}+|недел\\p{L}+)) (позже|попозже|позднее|вперед|раньше|пораньше)|(a day|a week|(\\d{1,2}|two|three|four) (?:days|weeks)) (later|earlier)|(бір күн|бір апта|(\\d{1,2}|екі|үш) (?:күн|апта)\\p{L}*)(?:ға|ге)? (кейінге|кейінірек|ертерек|ерте)",
);

export function shiftDaysOf(match: RegExpExecArray): number {
  const [
    ,
    russian,
    russianCount,
    russianWay,
    english,
    englishCount,
    englishWay,
    kazakh,
    kazakhCount,
    kazakhWay,
  ] = match;
  const length = russian ?? english ?? kazakh ?? "";
  const named = russianCount ?? englishCount ?? kazakhCount;
  const count = named === undefined ? 1 : Number(named) || NUMBER_WORDS[named] || 1;
  const days = /недел|week|апта/.test(length) ? count * 7 : count;
  return /раньше|earlier|ерте/.test(russianWay ?? englishWay ?? kazakhWay ?? "") ? -days : days;
}
