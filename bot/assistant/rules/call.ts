import type { ModelAnswer, ModelRequest } from "../model.ts";
import { call } from "./rule.ts";

/** What the master has not written is asked of them. */
export function asksTheMaster({ text, steps }: ModelRequest): ModelAnswer | null {
  const unknown = steps.at(-1)?.results.some(({ content }) => content.includes('"not_known"'));
  return unknown && steps.length === 1 ? call("ask_master", { question: text.slice(0, 500) }) : null;
}
