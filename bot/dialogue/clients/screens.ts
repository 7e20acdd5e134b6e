/** What the master may write on a card: the next words they say are it. */
export type CardField = "note" | "tags" | "birthday";

const FIELDS: readonly string[] = ["note", "tags", "birthday"] satisfies CardField[];
export const isCardField = (text: string): text is CardField => FIELDS.includes(text);
