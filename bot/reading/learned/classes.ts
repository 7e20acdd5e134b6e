/** Classes of an answer; `more`: a yes with something else in it. */
export const ANSWER_CLASSES = ["yes", "no", "later", "more", "other"] as const;
/** Kinds of danger, and none. */
export const DANGER_CLASSES = ["none", "emergency", "self_harm", "threat"] as const;
