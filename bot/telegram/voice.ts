import type { Api } from "grammy";
import type { Message } from "grammy/types";
import type { Logger } from "pino";
import { type Caller, ModelAway, type Payer } from "../assistant/calls.ts";
import type { Transcriber } from "../assistant/model.ts";
import type { Spoken } from "../reception/channel.ts";
import { download } from "./files.ts";

/** Looked at before anything is downloaded. */
const SECONDS_AT_MOST = 120;
const BYTES_AT_MOST = 5 * 1024 * 1024;
/**
 * A second of speech is some ten tokens of audio, and a few of words; a voice note says what it is worth
 * reserving.
 */
const TOKENS_A_SECOND = 20;
const TIMEOUT_MS = 20_000;

/** Turns a person's voice note into words. */
export interface Ear {
  hear(api: Api, message: Message, payer: Payer): Promise<Spoken>;
}

export interface EarDeps {
  /** Null: there is nothing to listen with. */
  transcriber: Transcriber | null;
  caller: Caller;
  /** Root of the Bot API, where files lie too. */
  apiRoot: string;
  log: Logger;
}

export function createEar({ transcriber, caller, apiRoot, log }: EarDeps): Ear {
  return {
    async hear(api, message, payer) {
      const voice = message.voice ?? message.audio;
      if (!voice || !transcriber) return { problem: "not_heard" };
      if (voice.duration > SECONDS_AT_MOST || (voice.file_size ?? 0) > BYTES_AT_MOST)
        return { problem: "too_long" };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      try {
        const audio = await download(api, apiRoot, voice.file_id, BYTES_AT_MOST, signal);
        if (!audio) return { problem: "not_heard" };
        const once = (limit: AbortSignal) => transcriber.transcribe(audio, limit);
        const { text } = transcriber.metered
          ? await caller.call(
              payer,
              {
                layer: "transcription",
                model: transcriber.name,
                size: {
                  inputTokens: voice.duration * TOKENS_A_SECOND + 100,
                  outputTokens: voice.duration * 10 + 50,
                },
                once,
              },
              signal,
            )
          : await once(signal);
        const words = text.trim().slice(0, 1_000);
        return words ? { words } : { problem: "not_heard" };
      } catch (error) {
        if (!(error instanceof ModelAway)) log.warn({ err: error }, "voice: could not be fetched or heard");
        return { problem: "not_heard" };
      }
    },
  };
}
