import { plain, toLatin } from "../i18n/fold.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";

/** How several people are named, by their number; as `fold.ts` writes them in Latin letters. */
const SEVERAL: readonly [number, RegExp][] = [
  [
    2,
    /(?<!\p{L})(?:nas dvoe|vdvoem|na dvoih|dlya dvoih|nas 2|two of us|for two|both of us|me and my \p{L}+|ekeumiz|eki adam\p{L}*)(?!\p{L})/u,
  ],
  [
    3,
    /(?<!\p{L})(?:nas troe|vtroem|na troih|dlya troih|nas 3|three of us|for three|usheumiz|ush adam\p{L}*)(?!\p{L})/u,
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
  /(?<!\p{L})(?:menya i|ya i|my s|mne i|me and)\s+(?:moyu |moei |my )?(?:podru\p{L}+|mam\p{L}+|sestr\p{L}+|doch\p{L}+|muzh\p{L}*|brat\p{L}*|friend|mom|mum|sister|daughter|husband|brother)/u;
const COUNTED = /(?<!\p{L}|\d)([2-9])\s?(?:chelovek\p{L}*|people|persons|adam\p{L}*)(?!\p{L})/u;

/** For how many people a visit is asked for; 1 where nothing says more. */
export function countPeople(text: string): number {
  const said = toLatin(plain(firstWords(text, READ_AT_MOST)));
  const counted = COUNTED.exec(said)?.[1];
  if (counted) return Number(counted);
  const several = SEVERAL.find(([, named]) => named.test(said));
  if (several) return several[0];
  return WITH.test(said) ? 2 : 1;
}
