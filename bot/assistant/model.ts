import type { ServiceFact, TurnFacts } from "./facts.ts";

export type { ServiceFact, TurnFacts };

/** One call of a tool, as the model asked for it. `arguments` is the model's text: it may be anything. */
export interface ToolCall {
  id: string;
  name: string;
  arguments: string;
}

/** A finished step of the turn: what the model asked for, and what it was told. */
export interface ModelStep {
  calls: readonly ToolCall[];
  results: readonly { id: string; content: string }[];
}

export interface ToolSpec {
  name: string;
  description: string;
  /** JSON schema of the arguments, strict. */
  parameters: Record<string, unknown>;
}

export interface ModelRequest {
  /** Role, rules and what is offered: the same bytes turn after turn, so that it is cached. */
  system: string;
  /** What changes: now, the calendar, the open offer. */
  context: string;
  history: readonly { role: "user" | "assistant"; content: string }[];
  /** What the person just wrote. */
  text: string;
  steps: readonly ModelStep[];
  tools: readonly ToolSpec[];
  /** The same facts as data, for a model that reads no prose. */
  facts: TurnFacts;
  /** One tenant's prompts share a cache. */
  cacheKey: string;
}

export interface Usage {
  inputTokens: number;
  cachedInputTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
}

export interface ModelAnswer {
  content: string;
  calls: readonly ToolCall[];
  /** Null for a model that costs nothing. */
  usage: Usage | null;
}

/** Whatever understands a sentence and calls tools: an endpoint, the rules that work offline, or a script in a test. */
export interface ChatModel {
  readonly name: string;
  /** False for the offline rules: nothing is logged or paid. */
  readonly metered: boolean;
  complete(request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer>;
}
