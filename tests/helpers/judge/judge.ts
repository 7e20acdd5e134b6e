import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";

/**
 * Judges calls to Telegram by things we did not write: parameter schemas made from Telegram's documentation,
 * Telegram's own entity parser, and the limits of the Bot API. An empty list means that the call is right.
 */
export async function judge(method: string, params: Record<string, unknown>): Promise<string[]> {
  const wrong = shape(method, params);
  for (const field of ["text", "caption"] as const) {
    const text = params[field];
    if (typeof text !== "string" || method === "answerCallbackQuery") continue;
    const parsed = params.parse_mode === "HTML" ? await parse(text) : { text };
    if (parsed.error !== undefined) wrong.push(parsed.error);
    const longest = field === "text" ? 4096 : 1024;
    const length = parsed.text?.length ?? 0; // UTF-16 units, as Telegram counts
    if (parsed.text !== undefined && (length > longest || (field === "text" && parsed.text.trim() === "")))
      wrong.push(`${field} has ${length} characters after parsing`);
  }
  return [...wrong, ...limits(method, params)];
}

const schemas: Record<string, object> = JSON.parse(
  readFileSync(new URL("./schemas.json", import.meta.url), "utf8"),
);
const compiled = new Map<string, ValidateFunction>();
const ajv = new Ajv({ strict: false, allErrors: true });

function shape(method: string, params: Record<string, unknown>): string[] {
  const schema = schemas[method];
  if (!schema)
    return Object.keys(params).length === 0
      ? []
      : [`no schema is known for ${method}: run generate-schemas.ts`];
  const validate = compiled.get(method) ?? ajv.compile(schema);
  compiled.set(method, validate);
  // A file's place in the schema is a string or a browser's File: what was attached stands in as its name.
  const plain = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, isFile(value) ? value.name : value]),
  );
  return validate(plain) ? [] : [ajv.errorsText(validate.errors).slice(0, 500)];
}

const isFile = (value: unknown): value is { name: string } =>
  typeof value === "object" && value !== null && "content" in value && "name" in value;

/** Limits named in the Bot API's texts that no schema knows. */
function limits(method: string, params: Record<string, unknown>): string[] {
  const wrong: string[] = [];
  const within = (what: string, text: unknown, least: number, most: number) => {
    if (typeof text === "string" && (text.length < least || text.length > most))
      wrong.push(`${what} has ${text.length} characters, allowed are ${least}–${most}`);
  };
  const { inline_keyboard: inline, input_field_placeholder: placeholder } = (params.reply_markup ?? {}) as {
    inline_keyboard?: { text: string; callback_data?: string }[][];
    input_field_placeholder?: string;
  };
  for (const { text, callback_data: data } of inline?.flat() ?? []) {
    if (text.trim() === "") wrong.push("a button without text");
    if (data !== undefined && (Buffer.byteLength(data) < 1 || Buffer.byteLength(data) > 64))
      wrong.push(`callback_data has ${Buffer.byteLength(data)} bytes`);
  }
  if ((inline?.flat().length ?? 0) > 100) wrong.push("more than 100 buttons");
  within("placeholder", placeholder, 1, 64);
  if (method === "answerCallbackQuery") within("toast", params.text, 0, 200);
  if (method === "setMyName") within("name", params.name, 0, 64);
  if (method === "setMyDescription") within("description", params.description, 0, 512);
  if (method === "setMyShortDescription") within("short description", params.short_description, 0, 120);
  if (
    method === "setWebhook" &&
    params.secret_token !== undefined &&
    !/^[\w-]{1,256}$/.test(String(params.secret_token))
  )
    wrong.push("secret_token has other letters than A–Z a–z 0–9 _ -");
  if (method === "setMyCommands")
    for (const { command, description } of params.commands as { command: string; description: string }[]) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) wrong.push(`command ${command}`);
      within(`description of ${command}`, description, 1, 256);
    }
  return wrong;
}

let child: ChildProcess | undefined;
let asked = 0;
const waiting = new Map<number, (answer: { text?: string; error?: string }) => void>();

/** What Telegram's parser makes of HTML: the plain text, or its own words about what is wrong. */
function parse(text: string): Promise<{ text?: string; error?: string }> {
  if (!child) {
    child = fork(fileURLToPath(new URL("./tdlib-child.ts", import.meta.url)), { execArgv: [] });
    child.on("message", ({ id, ...answer }: { id: number; text?: string; error?: string }) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
      if (waiting.size === 0) hold(child, false);
    });
  }
  hold(child, true);
  const id = ++asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    child?.send({ id, text });
  });
}

/** An idle parser does not keep the process alive. */
function hold(process: ChildProcess | undefined, alive: boolean): void {
  const channel = (process as unknown as { channel?: { ref(): void; unref(): void } } | undefined)?.channel;
  if (alive) {
    process?.ref();
    channel?.ref();
  } else {
    process?.unref();
    channel?.unref();
  }
}
