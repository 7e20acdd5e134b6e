import { toLatin } from "../i18n/fold.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";

/** How several people are named, by their number; as `fold.ts` writes them in Latin letters. */
const SEVERAL: readonly [number, RegExp][] = [
  [
    2,
    /(?<!\p{L})(?:nas (?:budet )?dvoe|nas dvoih|vdvoem|dvoih|nas obeih|nas oboih|obeih(?! ruk| nog)|dva (?:pedikyur|manikyur)\p{L}*|two (?:pedicures|pedis|manicures|manis|gels|lots of)|me ?[+&] ?\p{L}+|me n \p{L}+|we both|both want|na dvoih|dlya dvoih|nas 2|two of us|for two|both of us|me and my \p{L}+|ekeumiz\p{L}*|ekeui(?:ne|n|ni)?(?: de)?|ekige|eki (?:adam|kizmetker|kelin|kiz|dos|kurbi)\p{L}*|\p{L}{3,}(?:men|pen|ben) (?:birge )?(?:kelem(?:iz)?|baramiz)|birge barad[iy] meni\p{L}*)(?!\p{L})/u,
  ],
  [
    3,
    /(?<!\p{L})(?:nas (?:budet )?troe|nas troih|tri (?:pedikyur|manikyur)\p{L}*|three (?:pedicures|pedis|manicures|manis)|dvoih \p{L}+ i menya|vtroem|troih|na troih|dlya troih|nas 3|three of us|for three|usheumiz|ush adam\p{L}*)(?!\p{L})/u,
  ],
  [
    4,
    /(?<!\p{L})(?:nas chetvero|vchetverom|na chetveryh|nas 4|four of us|for four|torteumiz|tort adam\p{L}*)(?!\p{L})/u,
  ],
  [
    5,
    /(?<!\p{L})(?:nas pyatero|vpyaterom|na pyateryh|nas 5|five of us|for five|beseumiz|bes adam\p{L}*)(?!\p{L})/u,
  ],
];
/** «Меня и подругу», «я, мама и сестра»: who else is named beside them. */
const WITH =
  /(?<!\p{L})(?:menya i|ya i|my s|mne i|me and)\s+(?:moyu |moei |my )?(?:podru\p{L}+|mam\p{L}+|sestr\p{L}+|doch\p{L}+|muzh\p{L}*|brat\p{L}*|friend|mom|mum|sister|daughter|husband|brother)|(?<!\p{L})menya i \p{L}{2,}[nrlszm]u(?!\p{L})/u;
const COUNTED = /(?<!\p{L}|\d)([2-9])\s?(?:chelovek\p{L}*|people|persons|adam\p{L}*)(?!\p{L})/u;

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
  if (counted) return { count: Number(counted[1]), ...where(counted) };
  // «Двоих сотрудниц и меня» are three: the most that is said holds.
  for (const [count, named] of SEVERAL.toReversed()) {
    const match = named.exec(said);
    if (match) return { count, ...where(match) };
  }
  const other = WITH.exec(said);
  return other && { count: 2, ...where(other) };
}

/** For how many people a visit is asked for; 1 where nothing says more. */
export const countPeople = (text: string): number => peopleSaid(text)?.count ?? 1;

/** «И мужу тоже», "my friend too": somebody or something besides. */
const OTHERS =
  /(?<!\p{L})(?:tozhe|takzhe|zaodno|i eshe|eshche odn\p{L}+|plius|too|also|as well|friend\p{L}*|mate|mum|mom|sister|daughter|husband|wife|partner|podru\p{L}+|muzh(?:u|a|em)|zhen(?:e|u|oi)|mam(?:u|e|oi)|sestr\p{L}+|dochk?\p{L}+|kurbi\p{L}*|dosim\p{L}*|anam\p{L}*|apam\p{L}*|sinlim\p{L}*|kizim\p{L}*|tagi)(?!\p{L})/u;

/** Whether words name somebody or something besides their writer. */
export const namesOthers = (text: string): boolean =>
  OTHERS.test(toLatin(firstWords(text, READ_AT_MOST).toLowerCase()));
