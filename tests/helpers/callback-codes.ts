import { type Action, decodeAction, encodeAction } from "../../bot/telegram/callbacks.ts";
import codes from "./callback-codes.json" with { type: "json" };

/** A text (one of `words` where buttons carry no others), a number, or a moment on a whole minute. */
export interface CodeField {
  name: string;
  kind: "text" | "number" | "minute";
  words?: readonly string[];
}

/** Every code that lies under a button in some chat: what it does, and its fields as they travel. */
export const CODES: readonly { code: string; name: string; fields: readonly CodeField[] }[] = codes as never;

type Values = Record<string, string | number>;

/** What the data of a button means to the program; null: nothing. */
export function readData(data: string): { name: string; values: Values } | null {
  const action = decodeAction(data);
  if (!action) return null;
  const { do: name, ...values } = action;
  return { name, values };
}

/** The data the program puts under such a button. */
export const dataOf = (name: string, values: Values): string =>
  encodeAction({ do: name, ...values } as Action);
