import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Ajv } from "ajv";
import { onTestFinished } from "vitest";

const schema = JSON.parse(readFileSync(new URL("./request-schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

type Body = {
  messages: {
    role: string;
    tool_calls?: { id: string }[];
    tool_call_id?: string;
    content?: unknown;
  }[];
  tools?: { function: { name: string; strict?: boolean; parameters: Record<string, unknown> } }[];
};

/** What happens to a call instead of, or to, its answer. */
export type Trouble =
  | { status: number; body: unknown; headers?: Record<string, string> }
  | { cutAfter: number }
  | { text: string }
  | "reset"
  | { waitMs: number };

export interface Proxy {
  url: string;
  /** What was wrong with the requests; empty when the real API would have taken them all. */
  problems: string[];
  requests: Body[];
  /** Asked for every call; undefined lets it through. */
  trouble: (number: number) => Trouble | undefined;
}

/**
 * Stands before an endpoint: judges each request by OpenAI's own description, and makes trouble when told to.
 */
export async function startProxy(target: string): Promise<Proxy> {
  const proxy: Proxy = { url: "", problems: [], requests: [], trouble: () => undefined };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const number = proxy.requests.length;
    if (request.url?.endsWith("/chat/completions")) {
      const body = JSON.parse(raw.toString("utf8")) as Body;
      proxy.requests.push(body);
      proxy.problems.push(...problemsOf(body));
    }
    const trouble = proxy.trouble(number);
    if (trouble === "reset") return void request.socket.destroy();
    if (trouble && "waitMs" in trouble) await new Promise((resolve) => setTimeout(resolve, trouble.waitMs));
    if (trouble && "status" in trouble) {
      response.writeHead(trouble.status, { "content-type": "application/json", ...trouble.headers });
      return void response.end(JSON.stringify(trouble.body));
    }
    if (trouble && "text" in trouble) {
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end(trouble.text);
    }
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? "POST",
      headers: {
        "content-type": request.headers["content-type"] ?? "application/json",
        authorization: "Bearer x",
      },
      body: raw,
    });
    const text = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "application/json",
      "content-length": text.length,
    });
    if (trouble && "cutAfter" in trouble) {
      response.write(text.subarray(0, Math.min(trouble.cutAfter, text.length - 1)));
      return void setTimeout(() => request.socket.destroy(), 5);
    }
    response.end(text);
  }

  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return proxy;
}

/**
 * By the schema, and by the rules no schema tells: every tool call answered once, tools strict as the API
 * wants them.
 */
function problemsOf(body: Body): string[] {
  const problems: string[] = [];
  if (!validate(body))
    problems.push(
      ...(validate.errors ?? []).slice(0, 3).map((error) => `${error.instancePath} ${error.message}`),
    );
  let open: string[] = [];
  for (const message of body.messages) {
    if (message.role === "tool") {
      const index = open.indexOf(message.tool_call_id ?? "");
      if (index < 0) problems.push(`a tool result nobody asked for: ${message.tool_call_id}`);
      else open.splice(index, 1);
      continue;
    }
    if (open.length > 0) problems.push(`tool calls without a result: ${open.join(", ")}`);
    open = (message.tool_calls ?? []).map((call) => call.id);
    if (new Set(open).size !== open.length) problems.push("two tool calls with one id");
  }
  if (open.length > 0) problems.push(`tool calls without a result: ${open.join(", ")}`);
  for (const tool of body.tools ?? []) {
    if (!/^[\w-]{1,64}$/.test(tool.function.name)) problems.push(`a tool's name: ${tool.function.name}`);
    if (tool.function.strict) problems.push(...strictProblems(tool.function.parameters, tool.function.name));
  }
  return problems;
}

const KNOWN = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "anyOf",
  "description",
  "const",
]);

/** Structured outputs: objects closed, every property required, no keyword the mode does not know. */
function strictProblems(schema: Record<string, unknown>, where: string): string[] {
  const problems = Object.keys(schema)
    .filter((key) => !KNOWN.has(key))
    .map((key) => `${where}: ${key} is not known in strict mode`);
  const { type, properties, required, additionalProperties, items, anyOf } = schema as {
    type?: unknown;
    properties?: Record<string, Record<string, unknown>>;
    required?: string[];
    additionalProperties?: unknown;
    items?: Record<string, unknown>;
    anyOf?: Record<string, unknown>[];
  };
  if (type === "object") {
    if (additionalProperties !== false) problems.push(`${where}: additionalProperties must be false`);
    const names = Object.keys(properties ?? {});
    if (names.some((name) => !required?.includes(name)))
      problems.push(`${where}: every property must be required`);
    for (const name of names) problems.push(...strictProblems(properties?.[name] ?? {}, `${where}.${name}`));
  }
  if (items) problems.push(...strictProblems(items, `${where}[]`));
  for (const one of anyOf ?? []) problems.push(...strictProblems(one, where));
  return problems;
}
