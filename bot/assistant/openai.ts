import OpenAI, { APIConnectionError, APIError, toFile } from "openai";
import {
  ANSWER_TOKENS,
  type ChatModel,
  type ModelAnswer,
  ModelFailure,
  type ModelRequest,
  type Transcriber,
  type Usage,
} from "./model.ts";

export interface OpenAiOptions {
  apiKey: string;
  baseURL?: string;
  model: string;
  timeoutMs: number;
}

// Retries are the caller's: the package's own know only the status, and would pay twice for a hopeless call.
const clientOf = ({ apiKey, baseURL, timeoutMs }: OpenAiOptions) =>
  new OpenAI({ apiKey, maxRetries: 0, timeout: timeoutMs, ...(baseURL ? { baseURL } : {}) });

/** Chat Completions of OpenAI, or of any endpoint that speaks it. Throws `ModelFailure`. */
export function createOpenAiModel(options: OpenAiOptions): ChatModel {
  const client = clientOf(options);
  return {
    name: options.model,
    metered: true,
    async complete(request, signal) {
      try {
        return read(await client.chat.completions.create(requestBody(request, options.model), { signal }));
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** Speech to text at the same endpoint. Throws `ModelFailure`. */
export function createOpenAiTranscriber(options: OpenAiOptions): Transcriber {
  const client = clientOf(options);
  return {
    name: options.model,
    metered: true,
    async transcribe(audio, signal) {
      try {
        // Telegram's voice notes are Opus in an Ogg container.
        const file = await toFile(audio, "voice.ogg", { type: "audio/ogg" });
        const heard = await client.audio.transcriptions.create({ file, model: options.model }, { signal });
        if (typeof heard?.text !== "string") throw new ModelFailure("passing", "the answer has no text");
        const { usage } = heard;
        return {
          text: heard.text,
          usage:
            usage?.type === "tokens"
              ? {
                  inputTokens: usage.input_tokens,
                  cachedInputTokens: 0,
                  cacheWriteTokens: 0,
                  audioTokens: usage.input_token_details?.audio_tokens ?? 0,
                  outputTokens: usage.output_tokens,
                  reasoningTokens: 0,
                }
              : null,
        };
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

const UNPAYABLE =
  /insufficient_quota|credit_balance|spend_limit|organization_.*_limit_exceeded|invalid_api_key|billing|account_deactivated/;
const PASSING_STATUS = new Set([408, 409, 425, 429]);

/** Sorts what went wrong, by code before status (a 429 may be a full bucket or an empty purse). */
function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const passing = (message: string, retryAfterMs = 0) =>
    new ModelFailure("passing", message, { retryAfterMs, cause: error });
  if (error instanceof APIConnectionError) return passing("the connection broke or took too long");
  if (!(error instanceof APIError)) return passing("the answer could not be read"); // a body that is no JSON
  const { status, code, type } = error;
  const what = `the model refused: ${status} ${code ?? type ?? ""}`;
  if (UNPAYABLE.test(`${code ?? ""} ${type ?? ""}`) || status === 401 || status === 403)
    return new ModelFailure("unpayable", what, { cause: error });
  if (status === undefined || status >= 500 || PASSING_STATUS.has(status)) {
    const header = error.headers?.get("retry-after") ?? "";
    const seconds = Number(header);
    return passing(what, Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0);
  }
  return new ModelFailure("hopeless", what, { cause: error });
}

/** What is sent to the endpoint. */
export function requestBody(
  request: ModelRequest,
  model: string,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
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
    // Not strict: an endpoint that calls several tools at once does not promise their schemas as well.
    tools: request.tools.map(({ name, parameters }) => ({
      type: "function",
      function: { name, parameters },
    })),
    prompt_cache_key: request.cacheKey,
    store: false,
    max_completion_tokens: ANSWER_TOKENS,
  };
}

/**
 * An answer that broke off (`length`, `content_filter`) or was refused calls no tools: what is left of it may
 * be half of one.
 */
function read(completion: OpenAI.ChatCompletion): ModelAnswer {
  const choice = completion?.choices?.[0];
  if (!choice?.message) throw new ModelFailure("passing", "the answer has no message");
  const { message, finish_reason: reason } = choice;
  const whole = reason !== "length" && reason !== "content_filter" && !message.refusal;
  const calls = (whole ? (message.tool_calls ?? []) : []).flatMap((call) =>
    call.type === "function" && typeof call.function?.name === "string"
      ? [{ id: String(call.id), name: call.function.name, arguments: String(call.function.arguments ?? "") }]
      : [],
  );
  return { calls, usage: usageOf(completion.usage) };
}

function usageOf(usage: OpenAI.CompletionUsage | undefined): Usage | null {
  if (!usage) return null;
  const details = usage.prompt_tokens_details as
    | { cached_tokens?: number; cache_write_tokens?: number; audio_tokens?: number }
    | undefined;
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: details?.cached_tokens ?? 0,
    cacheWriteTokens: details?.cache_write_tokens ?? 0,
    audioTokens: details?.audio_tokens ?? 0,
    outputTokens: usage.completion_tokens,
    reasoningTokens: usage.completion_tokens_details?.reasoning_tokens ?? 0,
  };
}
