import OpenAI, { APIError } from "openai";
import type { ChatModel, ModelAnswer, ModelRequest, Usage } from "./model.ts";

export interface OpenAiOptions {
  apiKey: string;
  baseURL?: string;
  model: string;
  timeoutMs: number;
}

/** A call that will not work by being repeated: no credit, a wrong key, a request that is not right. */
export class ModelUnpayable extends Error {
  override name = "ModelUnpayable";
}

const UNPAYABLE = /insufficient_quota|credit_balance|spend_limit|_limit_exceeded|invalid_api_key|billing/;
const PASSING = new Set(["rate_limit_exceeded", "slow_down", "server_is_overloaded"]);
const TRIES = 2;
const RETRY_MS = 600;

/** Chat Completions of OpenAI, or of any endpoint that speaks it. Retries are ours: the package's own would pay twice for a hopeless call. */
export function createOpenAiModel({ apiKey, baseURL, model, timeoutMs }: OpenAiOptions): ChatModel {
  const client = new OpenAI({ apiKey, maxRetries: 0, timeout: timeoutMs, ...(baseURL ? { baseURL } : {}) });
  return {
    name: model,
    metered: true,
    async complete(request, signal) {
      for (let attempt = 1; ; attempt++) {
        try {
          return read(await client.chat.completions.create(body(request, model), { signal }));
        } catch (error) {
          if (!(error instanceof APIError)) throw error;
          const code = `${error.code ?? ""} ${error.type ?? ""}`;
          const passing =
            PASSING.has(String(error.code)) ||
            (error.status !== undefined && error.status >= 500) ||
            (error.status === 429 && !UNPAYABLE.test(code));
          if (!passing)
            throw new ModelUnpayable(`the model refused: ${error.status} ${error.code ?? ""}`, {
              cause: error,
            });
          if (attempt >= TRIES || signal.aborted) throw error;
          const wait = Number(error.headers?.get("retry-after") ?? 0) * 1000;
          await new Promise((resolve) =>
            setTimeout(resolve, Math.min(Math.max(wait, RETRY_MS + Math.random() * RETRY_MS), 5_000)),
          );
        }
      }
    },
  };
}

function body(request: ModelRequest, model: string): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: "system", content: request.system },
      ...request.history.map(({ role, content }) => ({ role, content })),
      { role: "system", content: request.context },
      { role: "user", content: request.text },
      ...request.steps.flatMap(({ calls, results }): OpenAI.ChatCompletionMessageParam[] => [
        {
          role: "assistant",
          content: null,
          tool_calls: calls.map((call) => ({
            id: call.id,
            type: "function",
            function: { name: call.name, arguments: call.arguments },
          })),
        },
        ...results.map(({ id, content }) => ({ role: "tool" as const, tool_call_id: id, content })),
      ]),
    ],
    tools: request.tools.map(({ name, description, parameters }) => ({
      type: "function",
      function: { name, description, parameters, strict: true },
    })),
    prompt_cache_key: request.cacheKey,
    store: false,
    max_completion_tokens: 600,
  };
}

function read(completion: OpenAI.ChatCompletion): ModelAnswer {
  const message = completion.choices?.[0]?.message;
  const calls = (message?.tool_calls ?? []).flatMap((call) =>
    call.type === "function"
      ? [{ id: call.id, name: call.function.name, arguments: call.function.arguments }]
      : [],
  );
  return { content: message?.content ?? "", calls, usage: usageOf(completion.usage) };
}

function usageOf(usage: OpenAI.CompletionUsage | undefined): Usage | null {
  if (!usage) return null;
  const details = usage.prompt_tokens_details as
    | { cached_tokens?: number; cache_write_tokens?: number }
    | undefined;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: details?.cached_tokens ?? 0,
    cacheWriteTokens: details?.cache_write_tokens ?? 0,
    outputTokens: usage.completion_tokens,
  };
}
