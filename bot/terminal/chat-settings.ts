import type { ChatModel } from "../assistant/model.ts";
import { offlineModel } from "../assistant/rules.ts";
import { readConfig } from "../config.ts";
import { chooseModel } from "../process.ts";
import { createScriptedModel, readRecording } from "../simulator/recording.ts";

export interface ChatSettings {
  model: ChatModel;
  /** A whole turn, ms. */
  turnTimeoutMs: number;
}

/** What an endpoint is reached by: read only where one is wanted. */
const ENDPOINT = ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"] as const;
const TIMEOUTS = ["MODEL_TIMEOUT_MS", "TURN_TIMEOUT_MS"] as const;

/**
 * Who answers in the terminal, and how long they may take: `offline`, `openai`, or a recording's file. The
 * environment's names and checks are the server's. Throws one Error that lists all that is not right.
 */
export function readChatSettings(
  modelName: string,
  environment: Record<string, string | undefined>,
): ChatSettings {
  const wantsEndpoint = modelName === "openai";
  const names = [...(wantsEndpoint ? ENDPOINT : []), ...TIMEOUTS];
  const read = readConfig(Object.fromEntries(names.map((name) => [name, environment[name]])));
  const given = (name: (typeof ENDPOINT)[number]) => (environment[name] ?? "").trim() !== "";
  const problems = read.ok ? [] : [...read.problems];
  if (wantsEndpoint && !given("OPENAI_API_KEY") && !given("OPENAI_BASE_URL"))
    problems.push("--model openai wants OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint of your own.");
  if (!read.ok || problems.length > 0) throw new Error(problems.join("\n"));
  return { model: modelOf(), turnTimeoutMs: read.config.TURN_TIMEOUT_MS };

  function modelOf(): ChatModel {
    if (modelName === "offline") return offlineModel;
    if (wantsEndpoint && read.ok) return chooseModel(read.config);
    const scripted = createScriptedModel();
    scripted.script(readRecording(modelName).talk.flatMap((one) => one.model));
    return scripted;
  }
}
