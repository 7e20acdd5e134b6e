import type { ActName } from "../../bot/dialogue/acts.ts";
import { decode, encode } from "../../bot/telegram/buttons.ts";
import codes from "./callback-codes.json" with { type: "json" };

/** A text (one of `words` where buttons carry no others), a number, or a moment on a whole minute. */
export interface CodeField {
  name: string;
  kind: "text" | "number" | "minute";
  words?: readonly string[];
}

/** Every code that lies under a button in some chat: the act, and its fields as they travel. */
export const CODES: readonly { code: string; name: ActName; fields: readonly CodeField[] }[] = codes as never;

type Values = Record<string, string | number>;

/** What the data of a button means to the program; null: nothing. */
export function readData(data: string): { name: string; values: Values } | null {
  const tap = decode(data);
  return tap && { name: tap.name, values: { ...tap.args } };
}

/** The data the program puts under such a button. */
export const dataOf = (name: ActName, values: Values): string => encode({ name, args: values });
