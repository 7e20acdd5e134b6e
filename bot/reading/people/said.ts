import { toLatin } from "../../i18n/fold.ts";
import { firstWords, READ_AT_MOST } from "../first-words.ts";

/** How several people are named, by their number; as `fold.ts` writes them in Latin letters. */
const SEVERAL: readonly [number, RegExp][] = [
  [
    2,
    /(?<!\p{L})(?:nas (?:budet )?dvoe|nas dvoih|vdvoem|dvoih|nas obeih|nas oboih|obeih(?! ruk| nog)|dva (?:pedikyur|manikyur)\p{L}*|two (?:pedicures|pedis|manicures|manis|gels|lots of)|me ?[+&] ?\p{L}+|me n \p{L}+|we both|both want|na dvoih|dlya dvoih|nas 2|two of us|for two|both of us|me and my \p{L}+|obeim|both (?:of us|have|get)|us both(?= in| for| up| on)|ekeui?miz\p{L}*|(?<!u )nas s (?!utra)[a-z]{3,}(?:oi|ei|om|em)|ekeuine(?: de)?|birge barad[iy] meni\p{L}*)(?!\p{L})/u,
  ],
  [
    3,
    /(?<!\p{L})(?:nas (?:budet )?troe|nas troih|tri (?:pedikyur|manikyur)\p{L}*|three (?:pedicures|pedis|manicures|manis)|dvoih \p{L}+ i menya|vtroem|troih|na troih|dlya troih|nas 3|three of us|for three|usheui?miz\p{L}*|ush adam\p{L}*)(?!\p{L})/u,
  ],
  [
    4,
    /(?<!\p{L})(?:nas chetvero|vchetverom|na chetveryh|nas 4|four of us|for four|torteui?miz\p{L}*|tort adam\p{L}*)(?!\p{L})/u,
  ],
  [
    5,
    /(?<!\p{L})(?:nas pyatero|vpyaterom|na pyateryh|nas 5|five of us|for five|beseui?miz\p{L}*|bes adam\p{L}*)(?!\p{L})/u,
  ],
];
/** «Меня и подругу», «я, мама и сестра»: who else is named beside them. */
const WITH =
  /(?<!\p{L})(?:menya i|ya i|my s|mne i|me and)\s+(?:moyu |moei |my )?(?:podru\p{L}+|mam\p{L}+|sestr\p{L}+|doch\p{L}+|muzh\p{L}*|brat\p{L}*|friend|mom|mum|sister|daughter|husband|brother)|(?<!\p{L})menya i \p{L}{2,}[nrlszm]u(?!\p{L})/u;
/** «4 қызбыз», "four bridesmaids", «три подруги», «үш маник», "two brow shapings". */
const COUNTED =
  /(?<!\p{L}|\d)([2-9]|dve|dva|tri|chetyre|pyat|two|three|four|five|eki|ush|tort|bes)\s?(?:staryh |brow |gel )?(?:chelovek\p{L}*|people|persons|adam\p{L}*|podrug\p{L}*|devoch\p{L}*|devush\p{L}*|sest[er]\p{L}*|kolleg\p{L}*|sotrudnic\p{L}*|medsest\p{L}*|bridesmaids|girls|ladies|friends|mates|sisters|of (?:us|em|them)|kyz(?:byz|dar\p{L}*)?|dos\p{L}*|kelin(?:im|der)?|kurby\p{L}*|kyzmetker\p{L}*|(?:manik|pedik)yur(?:a|ov)|shapings?)(?!\p{L})/u;
const VISITS = /(?<!\p{L})(eki|ush|tort|bes) (?:manik|pedik|gel|kas)\p{L}*(?!\p{L})/u;
const NUMBERS: Readonly<Record<string, number>> = {
  dve: 2,
  dva: 2,
  tri: 3,
  chetyre: 4,
  pyat: 5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  eki: 2,
  ush: 3,
  tort: 4,
  bes: 5,
};

/** How many people a visit is asked for, and the words that say so; null where nothing does. */
export function peopleSaid(text: string): { count: number; from: number; to: number } | null {
  const words = firstWords(text, READ_AT_MOST);
  // Each letter is one or several in Latin letters: where each came from is kept.
  let said = "";
  const places: number[] = [];
  for (const { 0: letter, index } of words.matchAll(/\P{M}\p{M}*/gu)) {
    const latin = toLatin(letter);
    said += latin;
    for (let count = 0; count < latin.length; count++) places.push(index);
  }
  const where = ({ 0: found, index }: RegExpExecArray) => {
    const last = places[index + found.length - 1] ?? 0;
    return {
      from: places[index] ?? 0,
      to: last + (/^[\p{L}\p{M}\p{N}]+/u.exec(words.slice(last))?.[0].length ?? 0),
    };
  };
  const counted = COUNTED.exec(said);
  if (counted) return { count: NUMBERS[counted[1] ?? ""] ?? Number(counted[1]), ...where(counted) };
  const visits = VISITS.exec(said);
  if (visits) return { count: NUMBERS[visits[1] ?? ""] ?? 2, ...where(visits) };
  // «Двоих сотрудниц и меня» are three: the most that is said holds.
  for (const [count, named] of SEVERAL.toReversed()) {
    const match = named.exec(said);
    if (match) return { count, ...where(match) };
  }
  const other = WITH.exec(said);
  return other && { count: 2, ...where(other) };
}

/** «И мужу тоже», "my friend too": somebody or something besides. */
const OTHERS =
  /(?<!\p{L})(?:tozhe|takzhe|zaodno|i eshe|eshche odn\p{L}+|plius|too|also|as well|friend\p{L}*|mate|mum|mom|sister|daughter|husband|wife|partner|podru\p{L}+|muzh(?:u|a|em)|zhen(?:e|u|oi)|mam(?:u|e|oi)|sestr\p{L}+|dochk?\p{L}+|kurbi\p{L}*|dosim\p{L}*|anam\p{L}*|apam\p{L}*|sinlim\p{L}*|kizim\p{L}*|tagi)(?!\p{L})/u;

/** Whether words name somebody or something besides their writer. */
export const namesOthers = (text: string): boolean =>
  OTHERS.test(toLatin(firstWords(text, READ_AT_MOST).toLowerCase()));
