/**
 * Makes `schemas.json` out of the parameter types of @gramio/types, which are generated from Telegram's own
 * documentation by people who are not us: `node tests/helpers/judge/generate-schemas.ts`. Run again when a
 * new method is called.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { methods } from "../../../bot/simulator/methods.ts";

const types = fileURLToPath(new URL("../../../node_modules/@gramio/types/out/params.d.ts", import.meta.url));
const named = (method: string) => `${method[0]?.toUpperCase()}${method.slice(1)}Params`;
const withoutParams = new Set(["getMe", "getWebhookInfo", "getUpdates"]);

const schemas: Record<string, unknown> = {};
for (const method of Object.keys(methods).filter((one) => !withoutParams.has(one))) {
  const generator = createGenerator({
    path: types,
    type: named(method),
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: "none",
  });
  schemas[method] = generator.createSchema(named(method));
}
writeFileSync(new URL("./schemas.json", import.meta.url), `${JSON.stringify(schemas, null, 1)}\n`);
