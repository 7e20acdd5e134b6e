import type { Connection, Model, Types } from "mongoose";

/**
 * A path of a document: `clientId`, `about[]` (each of a list), `seats[].clientId` (a field of each of a
 * list).
 */
type PathOf<T> = (keyof T & string) | `${keyof T & string}[]` | `${keyof T & string}[].${string}`;

/** Everything by which rows know a person who is to be forgotten. */
export interface Forgotten {
  masterId: Types.ObjectId;
  /** Their card, and those that were put into it. */
  cards: readonly Types.ObjectId[];
  /** Their Telegram; null: they never wrote. */
  user: Types.ObjectId | null;
  /** Their chat with the master's bot, `botId:chatId`. */
  chat: string | null;
  phones: readonly string[];
  /** Lines of plans that made a card of theirs. */
  plans: readonly { plan: string; line: number }[];
  /** Another master knows them, or they are one. */
  knownElsewhere: boolean;
}

/** Where a row names a person, and what becomes of it when the person is forgotten. */
export interface PersonIn<T> {
  at: PathOf<T>;
  /**
   * What stands there: the id of a card (as text in `text` ones), of a Telegram user, a chat, or a number.
   */
  by: "card" | "user" | "chat" | "phone";
  text?: true;
  /**
   * `removed`: the row goes. A list: these fields become what a new document has there. `kept`: it holds
   * nothing of them but the id. A function: where it is not as simple as that.
   */
  erased:
    | "removed"
    | "kept"
    | readonly (keyof T & string)[]
    | ((model: Model<T>, who: Forgotten) => Promise<unknown>);
}

/**
 * What a collection says of itself. Joining, merging and erasing people and closing a copy of a master are
 * made of it.
 */
export interface Collection<T> {
  model: (connection: Connection) => Model<T>;
  /** The field that names the master whose row it is; null: it is nobody's, or all masters'. */
  master: (keyof T & string) | null;
  people: readonly PersonIn<T>[];
}

export const collection = <T>(
  model: (connection: Connection) => Model<T>,
  about: Omit<Collection<T>, "model">,
): Collection<T> => ({ model, ...about });
