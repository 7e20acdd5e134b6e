/**
 * Makes `event-schemas.json` out of the types of the googleapis package, which are generated from Google's
 * own description of its API: `node tests/helpers/google/generate-schema.ts`. Run again when the package is
 * updated.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const path = fileURLToPath(
  new URL("../../../node_modules/googleapis/build/src/apis/calendar/v3.d.ts", import.meta.url),
);
const types = ["Schema$Event", "Schema$Events", "Schema$Channel"];
const schemas = types.map((type) => [
  type.slice("Schema$".length),
  createGenerator({
    path,
    type: `calendar_v3.${type}`,
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: "none",
    expose: "all",
  }).createSchema(`calendar_v3.${type}`),
]);
writeFileSync(
  new URL("./event-schemas.json", import.meta.url),
  `${JSON.stringify(Object.fromEntries(schemas), null, 1)}\n`,
);
