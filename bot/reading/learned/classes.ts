/** Classes of an answer; `more`, `no_more`: a yes, a no with something else in it. */
export const ANSWER_CLASSES = ["yes", "no", "later", "more", "no_more", "other"] as const;
/** Questions whose answers were learned from. */
export const LEARNED_FOR = [
  "book",
  "move",
  "cancel",
  "wait",
  "reminder",
  "call",
  "plan",
  "import",
  "may",
] as const;
/** Kinds of danger, and none. */
export const DANGER_CLASSES = ["none", "emergency", "self_harm", "threat"] as const;
/** Acts of a client's message; one may hold several. */
export const ACT_CLASSES = [
  "book",
  "move",
  "cancel",
  "change",
  "visits",
  "prices",
  "ask",
  "late",
  "not_coming",
  "told",
  "person",
  "haggle",
  "wait",
  "stop",
  "social",
] as const;
export type ActClass = (typeof ACT_CLASSES)[number];
/** Of a day or an hour that a message names: it is wished for. */
export const TIME_CLASSES = ["wished"] as const;
/** Acts of a master's message; one may hold several. */
export const ORDER_CLASSES = [
  "close",
  "open",
  "only",
  "week",
  "errand",
  "book",
  "move",
  "cancel",
  "price",
  "length",
  "add",
  "hide",
  "offer",
  "services",
  "setting",
  "find",
  "note",
  "day",
  "stats",
  "write",
  "mark",
  "swap",
  "repeat",
  "block",
  "undo",
  "ask",
  "nothing",
  "social",
] as const;
export type OrderClass = (typeof ORDER_CLASSES)[number];
