import { en } from "./en.ts";
import type { Language } from "./format.ts";
import { kk } from "./kk.ts";
import { type Messages, ru } from "./ru.ts";

export type { Messages };

export const messages: Record<Language, Messages> = { ru, kk, en };
