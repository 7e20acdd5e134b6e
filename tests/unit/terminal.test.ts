import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { CONFIG_NAMES } from "../../bot/config.ts";
import type { SimEvent } from "../../bot/simulator/types.ts";
import { readChatSettings } from "../../bot/terminal/chat-settings.ts";
import { jsonPrinter, textPrinter } from "../../bot/terminal/printer.ts";
import { readingOf } from "../../bot/terminal/read-lines.ts";
import { isUnsaid, LINES, LINES_HELP, lineOf } from "../../bot/terminal/script.ts";

const written = () => {
  const lines: string[] = [];
  return { lines, write: (line: string) => void lines.push(line) };
};

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

describe("lines", () => {
  test("README and help tell of the same ones in the same words", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, table = ""] = /\n\| line +\|[^\n]+\n\|[-| ]+\n((?:\|[^\n]+\n)+)/.exec(readme) ?? [];
    const rows = table
      .trim()
      .split("\n")
      .map((row) => {
        const [line = "", does = ""] = row
          .split(" | ")
          .map((cell) => cell.replace(/^\| | *\|?$/g, "").trim());
        return [
          line
            .split("`")
            .filter((part) => part.trim() !== "")
            .join(" · "),
          does.replaceAll("`", ""),
        ];
      });
    expect(rows).toEqual(LINES);
    for (const [line, does] of LINES) {
      expect(LINES_HELP).toContain(line);
      expect(LINES_HELP).toContain(does);
    }
  });

  test("nobody hears a comment, an empty line, or help", () => {
    for (const line of ["", "  ", "# как дела", "help", " help "]) expect(isUnsaid(line), line).toBe(true);
    for (const line of ["help me", "/help", "@client help", "&"]) expect(isUnsaid(line), line).toBe(false);
  });

  test("a stored text becomes the line that sends it", () => {
    expect(lineOf("маникюр")).toBe("маникюр");
    expect(lineOf("маникюр\nзавтра &")).toBe("маникюр\\nзавтра \\&");
    expect(lineOf("help")).toBe("@client help");
    expect(lineOf("+2h")).toBe("@client +2h");
    expect(lineOf("# 5")).toBe("@client # 5");
  });
});

describe("printers", () => {
  const said: SimEvent = { kind: "toast", userId: 1, text: "Уже записаны" } as never;

  test("what was typed is echoed unless the terminal shows it by itself; a line break is kept", () => {
    const [piped, typed] = [written(), written()];
    for (const printer of [textPrinter(piped.write), textPrinter(typed.write, { echo: false })]) {
      printer.said("client → bot: маникюр\nзавтра");
      printer.event(said, "client");
    }
    expect(piped.lines).toEqual(["client → bot: маникюр", "    завтра", "bot → client: » Уже записаны"]);
    expect(typed.lines).toEqual(["bot → client: » Уже записаны"]);
  });

  test("JSON has what was read, the transcript does not", () => {
    const [json, text] = [written(), written()];
    const reading = { acts: [{ act: "book", when: "tomorrow" }], unread: ["15"], by: "rules" };
    for (const printer of [jsonPrinter(json.write), textPrinter(text.write)]) printer.read(reading);
    expect(json.lines.map((line) => JSON.parse(line))).toEqual([{ read: reading }]);
    expect(text.lines).toEqual([]);
  });
});

describe("what was read in a message", () => {
  const step = (name: string, args: string, id = "call-1") => ({
    calls: [{ id, name, arguments: args }],
    results: [],
  });

  test("is the calls of its turn, in order, with what none of them rests on", () => {
    const steps = [step("show_price", '{"services":["V1"]}'), step("book", '{"when":"fri"}')];
    expect(readingOf({ steps, stoodIn: null, unread: ["без покрытия"] }, "model")).toEqual({
      acts: [
        { act: "show_price", services: ["V1"] },
        { act: "book", when: "fri" },
      ],
      unread: ["без покрытия"],
      by: "model",
    });
  });

  test("says who read it: the rules, a model, or why the rules stood in", () => {
    expect(readingOf({ steps: [], stoodIn: null }, "rules")).toMatchObject({ acts: [], by: "rules" });
    expect(readingOf({ steps: [], stoodIn: null }, "model")).toMatchObject({ by: "model" });
    expect(readingOf({ steps: [], stoodIn: "failed" }, "model")).toMatchObject({ by: "failed" });
    const plain = step("book", "{}", "offline-1");
    expect(readingOf({ steps: [plain], stoodIn: null }, "model")).toMatchObject({ by: "rules" });
  });

  test("shows arguments that are no object as they were said", () => {
    for (const said of ["{broken", "[1]", "null", '"text"'])
      expect(readingOf({ steps: [step("book", said)] }, "model")?.acts).toEqual([
        { act: "book", arguments: said },
      ]);
  });

  test("is nothing where no turn was made", () => {
    for (const made of [null, undefined, {}, { blocked: [] }, "steps"])
      expect(readingOf(made, "model")).toBeNull();
  });
});
