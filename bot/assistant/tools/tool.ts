import { z } from "zod";
import type { ClientDesk, Desk, MasterDesk } from "../../dialogue/desk.ts";
import type { Reply } from "../../dialogue/reply.ts";
import type { ToolSpec } from "../model.ts";
import type { Refs } from "../refs.ts";

/** What the server knows while a tool runs: never what the model says. */
export interface ToolContext<D extends Desk = Desk> {
  desk: D;
  refs: Refs;
  /** The person's own words in this turn. */
  text: string;
}

/** What a tool comes to: facts for the model, and what the person is shown. */
export interface ToolOutcome {
  facts: Record<string, unknown>;
  reply?: Reply;
  /** Said beside it, whatever else is shown. */
  beside?: Reply;
  /** The model is to look at the facts and go on; without it the turn may end here. */
  look?: boolean;
}

/**
 * `read` looks; `propose` may keep a time for the person, which then waits for their own yes. None writes a
 * booking.
 */
export interface Tool<D extends Desk> {
  name: string;
  kind: "read" | "propose";
  spec: ToolSpec;
  /**
   * What a proposal, or a question that comes of it, is about: another one about the same replaces it, one
   * about something else waits.
   */
  about(raw: string): string;
  /** Runs on the model's raw arguments; wrong ones are a refusal, not an error. */
  call(raw: string, context: ToolContext<D>): Promise<ToolOutcome>;
}

interface Definition<D extends Desk, Input extends z.ZodType> {
  name: string;
  kind: Tool<D>["kind"];
  input: Input;
  /** What a proposal or a question is about; not said: each is about something of its own. */
  about?(input: z.output<Input>): string;
  run(input: z.output<Input>, context: ToolContext<D>): Promise<ToolOutcome>;
}

function defineTool<D extends Desk, Input extends z.ZodType>(definition: Definition<D, Input>): Tool<D> {
  const { name, kind, input, about, run } = definition;
  const read = (raw: string) => {
    try {
      return input.safeParse(saidOnly(JSON.parse(raw || "{}")));
    } catch {
      return null;
    }
  };
  return {
    name,
    kind,
    spec: {
      name,
      parameters: sendable(z.toJSONSchema(input, { io: "input" }) as Record<string, unknown>),
    },
    about(raw) {
      const parsed = about && read(raw);
      return parsed?.success && about ? about(parsed.data) : `${name} ${raw}`;
    },
    async call(raw, context) {
      const parsed = read(raw);
      if (!parsed) return refusal("invalid_arguments", "the arguments are not JSON");
      if (!parsed.success) return refusal("invalid_arguments", z.prettifyError(parsed.error).slice(0, 300));
      return run(parsed.data, context);
    },
  };
}

/** A tool for the clients' chats: it runs at a client's desk only. */
export const clientTool = <Input extends z.ZodType>(definition: Definition<ClientDesk, Input>) =>
  defineTool(definition);

/** A tool for the master's own chat. */
export const masterTool = <Input extends z.ZodType>(definition: Definition<MasterDesk, Input>) =>
  defineTool(definition);

/** Nothing was done, and why: the model looks again. */
export const refusal = (code: string, hint: string): ToolOutcome => ({
  facts: { ok: false, code, hint },
  look: true,
});

/** A field that says nothing is one that is not there. */
const saidOnly = (input: unknown): unknown =>
  typeof input === "object" && input !== null && !Array.isArray(input)
    ? Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== ""))
    : input;

/** What a model needs of a schema: types, enums, what is required. The rest is checked after parsing. */
function sendable(schema: Record<string, unknown>): Record<string, unknown> {
  const dropped = new Set([
    "$schema",
    "additionalProperties",
    "pattern",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "minimum",
    "maximum",
    "format",
    "default",
  ]);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !dropped.has(key))
      .map(([key, value]) => [
        key,
        key === "properties"
          ? mapValues(value as Record<string, Record<string, unknown>>)
          : Array.isArray(value)
            ? value.map(inner)
            : inner(value),
      ]),
  );
}
const inner = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? sendable(value as Record<string, unknown>)
    : value;
const mapValues = (properties: Record<string, Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, sendable(value)]));
