import { en } from "./en.ts";
import type { Language } from "./format.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

/** Russian is the source; a language that misses a key does not compile. */
export type Messages = typeof ru;

export const messages: Record<Language, Messages> = { ru, kk, en };
