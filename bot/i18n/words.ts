import type { Language } from "./format.ts";

/** The words of one room. Russian is the source: another language that misses a key does not compile. */
export const words = <T extends object>(said: {
  ru: T;
  kk: NoInfer<T>;
  en: NoInfer<T>;
}): Record<Language, T> => said;

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The form of a noun that goes with `count` in a language. */
export function plural(language: string, count: number, forms: Forms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return forms[rule.select(count)] ?? forms.other;
}

/** The first letter large: a phrase that begins a sentence. */
export const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/**
 * The name of a service inside a sentence: «маникюр», but «SPA-уход» and proper nouns of other scripts stay.
 */
export function insideSentence(language: string, name: string): string {
  if (language === "en" || !/^\p{Lu}\p{Ll}/u.test(name) || !/^\p{Script=Cyrillic}/u.test(name)) return name;
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}
