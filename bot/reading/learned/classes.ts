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
