/** What form of a Kazakh verb an ending makes. */
export type Form =
  /** «Жап», «жабыңыз», «жауып (қой)»: it is to be done. */
  | "do"
  /** «Жабамын», «жабайын»: the speaker will. */
  | "will"
  /** «Келеді»: somebody will. */
  | "they"
  | "did"
  /** «Жаппа», «жаппай (қой)». */
  | "not"
  | "will-not"
  /** «Келмейді». */
  | "they-not"
  | "did-not"
  /** «Жабу»: the deed itself. */
  | "noun"
  | "if";

/** Endings as words are compared, in Latin letters, where ы, і and и are one. */
const FORMS: readonly (readonly [Form, RegExp])[] = [
  ["do", /^(?:i?niz(?:dar|der)?(?:shi)?|i?n(?:dar|der)(?:shi)?|shi|i?p|[aei])?$/],
  ["will", /^(?:[aei](?:min|m|miz)|[ae]?in|[ae]?ik)$/],
  ["they", /^(?:[aei]di|[aei]?r|sin)$/],
  ["did", /^(?:[dt]i(?:m|k|niz)?|[gk][ae]n(?:min|miz|dar|der)?)$/],
  ["noun", /^(?:u|u(?:di|ga|ge|im|imiz)|uin)$/],
  ["if", /^s[ae](?:m|n|k|niz)?$/],
];
const NEGATED: readonly (readonly [Form, RegExp])[] = [
  ["not", /^(?:shi|niz(?:shi|dar|der)?|n(?:dar|der)|i|u|p|gin)?$/],
  ["will-not", /^(?:i(?:min|m|miz)|in|ik|s(?:pin|pin)?)$/],
  ["they-not", /^(?:idi|sin|s)$/],
  ["did-not", /^(?:di(?:m|k)?|[gk][ae]n(?:min|miz)?|pti)$/],
];

/** What an ending makes of the stem of a Kazakh verb; null: it is none. */
export function formOfVerb(ending: string): Form | null {
  const own = FORMS.find(([, pattern]) => pattern.test(ending));
  if (own) return own[0];
  const rest = /^[mpb][ae](.*)$/.exec(ending)?.[1];
  if (rest === undefined) return null;
  return NEGATED.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
}
