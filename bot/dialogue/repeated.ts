import { createHash } from "node:crypto";
import type { ChatState } from "./state.ts";

/** How often the same words may come in a row before no model is asked about them. */
const SAME_AT_MOST = 3;

/** Counts the same words coming again; true once they have come too often. */
export function isRepeated(state: ChatState, text: string): boolean {
  const hash = createHash("sha256").update(text.trim().toLowerCase()).digest("hex").slice(0, 12);
  state.repeated = { hash, times: state.repeated?.hash === hash ? state.repeated.times + 1 : 1 };
  return state.repeated.times > SAME_AT_MOST;
}
