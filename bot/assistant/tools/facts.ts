import type { ToolContext } from "./tool.ts";

/** Screens of a union as facts for the model, those of which it is told more than their kind. */
export type FactsOf<S extends { kind: string }> = {
  [K in S["kind"]]?: (screen: Extract<S, { kind: K }>, context: ToolContext) => Record<string, unknown>;
};
