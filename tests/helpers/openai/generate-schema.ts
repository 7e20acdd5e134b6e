/**
 * Makes `request-schema.json` out of the parameter type of the openai package, which is generated from
 * OpenAI's own description of its API: `node tests/helpers/openai/generate-schema.ts`. Run again when the
 * package is updated.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const path = fileURLToPath(
  new URL("../../../node_modules/openai/resources/chat/completions/completions.d.ts", import.meta.url),
);
const type = "ChatCompletionCreateParamsNonStreaming";
const schema = createGenerator({
  path,
  type,
  skipTypeCheck: true,
  additionalProperties: false,
  jsDoc: "none",
}).createSchema(type);
writeFileSync(new URL("./request-schema.json", import.meta.url), `${JSON.stringify(schema, null, 1)}\n`);
