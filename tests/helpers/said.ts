import { readFileSync } from "node:fs";
import { LANGUAGES, type Language } from "../../bot/i18n/format.ts";
import { messages } from "../../bot/i18n/messages.ts";

/** A text, or what makes one of arguments. */
type Leaf = string | ((...args: unknown[]) => unknown);

/** One thing the bot says in three languages: its key, and sets of arguments (none: it is plain text). */
export interface Said extends Record<Language, string | readonly unknown[]> {
  key: string;
  args?: readonly (readonly unknown[])[];
}

export const SAID_FILE = new URL("./said-before.json", import.meta.url).pathname;

export const readSaid = (): Said[] => JSON.parse(readFileSync(SAID_FILE, "utf8"));

/** One entry a line, so that a changed word is one changed line. */
export const writtenSaid = (said: readonly Said[]): string =>
  `[\n${said.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`;

/** Everything said in three languages, by key: `demandParts.any`, `exportColumns.clients.0`. */
export function allLeaves(): Map<string, Record<Language, Leaf>> {
  const leaves = new Map<string, Record<Language, Leaf>>();
  const walk = (key: string, by: Record<Language, unknown>) => {
    if (typeof by.ru === "string" || typeof by.ru === "function") {
      leaves.set(key, by as Record<Language, Leaf>);
      return;
    }
    for (const part of Object.keys(by.ru as object)) {
      const of = (language: Language) => (by[language] as Record<string, unknown>)[part];
      walk(key ? `${key}.${part}` : part, { ru: of("ru"), kk: of("kk"), en: of("en") });
    }
  };
  walk("", messages);
  return leaves;
}

/** What a leaf says for these arguments; null where it does not take them. */
export function textsOf(
  leaf: Record<Language, Leaf>,
  args: Said["args"],
): Record<Language, string | unknown[]> | null {
  try {
    const [ru, kk, en] = LANGUAGES.map((language) => {
      const say = leaf[language];
      if (typeof say === "string") return args ? null : say;
      return args?.map((set) => say(...set)) ?? null;
    });
    return ru && kk && en ? { ru, kk, en } : null;
  } catch {
    return null;
  }
}
