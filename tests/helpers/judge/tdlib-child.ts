/**
 * Telegram's own text parser, out of TDLib: `td_execute(parseTextEntities)` needs no network. It lives in a
 * process of its own, because the library crashes at an ordinary exit.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const library = require("koffi").load(require("prebuilt-tdlib").getTdjson());
const execute = library.func("td_execute", "str", ["str"]) as (request: string) => string;
execute(JSON.stringify({ "@type": "setLogVerbosityLevel", new_verbosity_level: 0 }));

process.on("message", ({ id, text }: { id: number; text: string }) => {
  const answer = JSON.parse(
    execute(
      JSON.stringify({ "@type": "parseTextEntities", text, parse_mode: { "@type": "textParseModeHTML" } }),
    ),
  );
  process.send?.(answer["@type"] === "error" ? { id, error: answer.message } : { id, text: answer.text });
});
process.on("disconnect", () => (process as unknown as { reallyExit(code: number): void }).reallyExit(0));
