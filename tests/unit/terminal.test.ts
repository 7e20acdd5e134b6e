import { describe, expect, test } from "vitest";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { CONFIG_NAMES } from "../../bot/config.ts";
import { readChatSettings } from "../../bot/terminal/chat-settings.ts";

describe("what the terminal takes from the environment", () => {
  test("the two timeouts, with the server's names and defaults", () => {
    for (const name of ["MODEL_TIMEOUT_MS", "TURN_TIMEOUT_MS"]) expect(CONFIG_NAMES).toContain(name);
    expect(readChatSettings("offline", {})).toEqual({ model: offlineModel, turnTimeoutMs: 30_000 });
    const slow = {
      TURN_TIMEOUT_MS: "600000",
      MODEL_TIMEOUT_MS: "500000",
      OPENAI_BASE_URL: "http://127.0.0.1:9",
    };
    const { model, turnTimeoutMs } = readChatSettings("openai", slow);
    expect(model.metered).toBe(true);
    expect(turnTimeoutMs).toBe(600_000);
  });

  test("every problem at once, by name", () => {
    const wrong = { MODEL_TIMEOUT_MS: "soon", TURN_TIMEOUT_MS: "10", OPENAI_BASE_URL: " " };
    for (const name of ["MODEL_TIMEOUT_MS", "TURN_TIMEOUT_MS", "OPENAI_API_KEY"])
      expect(() => readChatSettings("openai", wrong)).toThrow(name);
    expect(() => readChatSettings("offline", wrong)).toThrow(/MODEL_TIMEOUT_MS: .*\nTURN_TIMEOUT_MS: /);
    expect(() => readChatSettings("offline", wrong)).not.toThrow("OPENAI");
  });

  test("an endpoint that is not asked is not looked at", () => {
    expect(readChatSettings("offline", { OPENAI_BASE_URL: "nowhere" }).model).toBe(offlineModel);
    expect(() => readChatSettings("openai", { OPENAI_BASE_URL: "nowhere" })).toThrow("OPENAI_BASE_URL");
  });
});
