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

/** A tool as a model is told of it; what it is for stands in the prompt, among what its room can do. */
export interface ToolSpec {
  name: string;
  /** JSON schema of the arguments; a model may not keep to it, so that they are checked. */
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

/**
 * Tokens of a call. Cached, cache-written and audio ones are among the input, reasoning ones among the
 * output.
 */
export interface Usage {
  inputTokens: number;
  cachedInputTokens: number;
  cacheWriteTokens: number;
  audioTokens: number;
  outputTokens: number;
  reasoningTokens: number;
}

/** What a model answers: the tools it calls. Whatever it writes beside them is dropped where it comes in. */
export interface ModelAnswer {
  calls: readonly ToolCall[];
  /** Null for a model that costs nothing. */
  usage: Usage | null;
}

/**
 * Whatever understands a sentence and calls tools: an endpoint, the rules that work offline, or a script in a
 * test.
 */
export interface ChatModel {
  readonly name: string;
  /** False for the offline rules and for scripts: nothing is logged or paid. */
  readonly metered: boolean;
  complete(request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer>;
}

/** Turns a voice note into words. */
export interface Transcriber {
  readonly name: string;
  readonly metered: boolean;
  transcribe(audio: Uint8Array, signal: AbortSignal): Promise<{ text: string; usage: Usage | null }>;
}

/** The most a chat model may write in one answer, tokens. */
export const ANSWER_TOKENS = 600;

/**
 * Why a call came to nothing. `passing`: worth another try (`retryAfterMs` at the least). `unpayable`: no
 * credit, no right; it will not work soon, whoever tries. `hopeless`: this very request is not accepted.
 */
export class ModelFailure extends Error {
  override name = "ModelFailure";
  readonly kind: "passing" | "unpayable" | "hopeless";
  readonly retryAfterMs: number;
  constructor(
    kind: ModelFailure["kind"],
    message: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}
