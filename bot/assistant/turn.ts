import type { Logger } from "pino";
import { type Appointment, visitIn } from "../../engine/booking/appointment.ts";
import { payerIdOf } from "../../models/master.ts";
import type { Desk } from "../dialogue/desk.ts";
import { isRepeated } from "../dialogue/repeated.ts";
import type { Reply } from "../dialogue/reply.ts";
import { asks } from "../dialogue/screen.ts";
import { isNoise } from "../reading/noise.ts";
import { assemble } from "./assemble.ts";
import { type Caller, ModelAway } from "./calls.ts";
import { ending, type Turn, type Words } from "./ending.ts";
import { type Claim, REFERENCE } from "./guard.ts";
import {
  ANSWER_TOKENS,
  type ChatModel,
  type ModelAnswer,
  type ModelRequest,
  type ToolCall,
} from "./model.ts";
import { WAITING_AT_MOST } from "./next-wish.ts";
import { promptProblems } from "./prompts.ts";
import { refsOf } from "./refs.ts";
import { FIXED } from "./rules/rule.ts";
import { isPlainWish, offlineMaster, offlineModel } from "./rules.ts";
import { checkWords } from "./said.ts";
import { refusal, type ToolOutcome } from "./tools/tool.ts";
import { toolAt } from "./tools.ts";

const STEPS_AT_MOST = 6;

/** Tokens a whole turn may take. What the next call may come to is set aside before it is made. */
const TURN_TOKENS = 60_000;

/** What is left of a turn's time for the rules to answer in. */
const FOR_THE_RULES_MS = 4_000;

export interface AssistantDeps {
  model: ChatModel;
  log: Logger;
  caller: Caller;
  /** A whole turn, ms. */
  turnTimeoutMs: number;
}

/** Does its work at the desk: under the chat's lease, and only while the turn is wanted. */
export type AtTheDesk = <T>(work: () => Promise<T>) => Promise<T>;

/** A sentence with all that a model is told about it. */
export interface Prepared {
  request: ModelRequest;
  /** No sentence at all, or one that was said before: the rules answer. */
  noise: boolean;
}

/** A turn that was thought through. Its ending reads and writes at the desk, so it is made there. */
export interface Thought {
  conclude(): Promise<Turn>;
}

export interface Assistant {
  /** Whether a sentence plainly is about booking, moving or cancelling; no model is asked. */
  isPlain(text: string, desk: Desk): Promise<boolean>;
  /** At the desk, before any model is asked. */
  prepare(text: string, desk: Desk): Promise<Prepared>;
  /** `plainly`: by the rules alone, without a model. The desk stays the turn's own until it is concluded. */
  think(
    text: string,
    desk: Desk,
    prepared: Prepared,
    atTheDesk: AtTheDesk,
    how?: { plainly: boolean },
  ): Promise<Thought>;
}

/**
 * One turn: the model reads, calls tools, and ends; at most six steps and one card. Tools run at the desk,
 * thinking does not. Whatever the model does, what the person sees about times and visits comes from the
 * tools' screens.
 */
export function createAssistant(deps: AssistantDeps): Assistant {
  const { model, log, caller, turnTimeoutMs } = deps;
  if (promptProblems.length > 0) throw new Error(promptProblems.join("\n"));

  async function complete(
    request: ModelRequest,
    desk: Desk,
    spent: number,
    signal: AbortSignal,
  ): Promise<{ answer: ModelAnswer; stoodIn: Turn["stoodIn"] }> {
    if (model === offlineModel)
      return { answer: await rulesFor(desk).complete(request, signal), stoodIn: null };
    if (!model.metered) return { answer: await model.complete(request, signal), stoodIn: null };
    const inputTokens = tokensAtMost(request);
    if (spent + inputTokens + ANSWER_TOKENS > TURN_TOKENS)
      return { answer: await rulesFor(desk).complete(request, signal), stoodIn: "turn" };
    const { models, master, booking } = desk;
    try {
      const answer = await caller.call(
        {
          models,
          masterId: payerIdOf(master),
          timeZone: master.timeZone,
          clientId: desk.side === "client" ? desk.actor.clientId : null,
          at: booking.clock.now(),
        },
        {
          layer: desk.side,
          model: model.name,
          size: { inputTokens, outputTokens: ANSWER_TOKENS },
          once: (limit) => model.complete(request, limit),
          isFunctionCall: (one: ModelAnswer) => one.calls.length > 0,
        },
        signal,
      );
      return { answer, stoodIn: null };
    } catch (error) {
      if (!(error instanceof ModelAway)) throw error;
      return { answer: await rulesFor(desk).complete(request, signal), stoodIn: error.why };
    }
  }

  return {
    isPlain: async (text, desk) => isPlainWish(await assemble(desk, text)),
    prepare: async (text, desk) => ({
      request: await assemble(desk, text),
      noise: isRepeated(desk.state, text) || isNoise(text),
    }),
    async think(text, desk, { request: base, noise }, atTheDesk, { plainly } = { plainly: false }) {
      const signal = AbortSignal.timeout(Math.max(1_000, turnTimeoutMs - FOR_THE_RULES_MS));
      const turn: Omit<Turn, "reply"> = {
        said: [],
        steps: [],
        finals: [],
        tokens: { request: 0, response: 0 },
        blocked: [],
        stoodIn: null,
      };
      let last: Reply | undefined;
      let cards = 0;
      let correction: ModelRequest["correction"] = null;
      if (noise && !plainly) turn.stoodIn = "noise";
      for (;;) {
        const request: ModelRequest = { ...base, steps: turn.steps, correction };
        // Once the rules stood in, they end the turn: a model that is away is not waited for twice.
        const { answer, stoodIn }: Awaited<ReturnType<typeof complete>> =
          plainly || turn.stoodIn !== null
            ? { answer: await rulesFor(desk).complete(request, signal), stoodIn: null }
            : await complete(request, desk, turn.tokens.request + turn.tokens.response, signal);
        turn.stoodIn ??= stoodIn;
        turn.tokens.request += answer.usage?.inputTokens ?? 0;
        turn.tokens.response += answer.usage?.outputTokens ?? 0;
        const over = turn.steps.length >= STEPS_AT_MOST;
        if (answer.calls.length === 0 || over) {
          turn.finals.push(answer.content.slice(0, 2_000));
          const shown = last?.screen !== undefined || last?.toast !== undefined;
          const words = await wordsOf(desk, answer.content);
          if ("claims" in words) {
            turn.blocked.push(...words.claims);
            log.warn(
              { claims: words.claims.map((one) => one.kind), masterId: String(desk.master._id) },
              "assistant: claims that nothing backs were not sent",
            );
            if (correction === null && !over && !shown) {
              correction = { said: answer.content, problem: problemOf(words.claims) };
              continue;
            }
          }
          return { conclude: async () => ({ ...turn, ...(await ending(desk, words, turn, last, text)) }) };
        }
        const results = await atTheDesk(async () => {
          const done: { id: string; content: string }[] = [];
          for (const call of answer.calls) {
            const outcome = await run(call, desk, text, cards);
            if (outcome.reply?.screen && asks(outcome.reply.screen)) cards++;
            if (outcome.said) turn.said.push(outcome.said);
            if (outcome.reply) last = outcome.reply;
            done.push({ id: call.id, content: JSON.stringify(outcome.facts) });
          }
          return done;
        });
        turn.steps.push({ calls: answer.calls, results });
      }
    },
  };

  async function run(call: ToolCall, desk: Desk, text: string, cards: number): Promise<ToolOutcome> {
    const tool = toolAt(desk, call.name);
    if (!tool) return refusal("unknown_tool", "there is no such tool");
    if (tool.kind === "propose" && cards > 0) {
      const { waiting } = desk.state;
      if (waiting.length >= WAITING_AT_MOST)
        return refusal("too_many_wishes", "ask the client about the rest later");
      waiting.push({ tool: call.name, arguments: call.arguments.slice(0, 2_000), text });
      return {
        facts: { ok: true, code: "kept_for_later", hint: "shown when the client has answered the card" },
      };
    }
    try {
      return await tool.call(call.arguments, text);
    } catch (error) {
      if (error instanceof RangeError) return refusal("invalid_arguments", "these values do not fit");
      throw error;
    }
  }
}

const rulesFor = (desk: Desk): ChatModel => (desk.side === "master" ? offlineMaster : offlineModel);

/** UTF-8 bytes are at least two and a half to a token in the languages we speak. */
function tokensAtMost({ system, context, history, text, steps, tools }: ModelRequest): number {
  const all = JSON.stringify([system, context, history, text, steps, tools]);
  return Math.ceil(Buffer.byteLength(all) / 2.5) + 500;
}

/** The model's words, checked; the rules' fixed sentences by their names. */
async function wordsOf(desk: Desk, content: string): Promise<Words> {
  const fixed = FIXED.find((name) => content === `#${name}`);
  if (fixed) return { fixed };
  const refs = refsOf(desk.state);
  const named = [...content.matchAll(REFERENCE)].flatMap((match) => refs.read(match[1] as string) ?? []);
  const ids = [...new Set(named)].filter((id) => /^[0-9a-f]{24}$/.test(id)).slice(0, 20);
  const visits: Appointment[] = [];
  for (const id of ids) {
    const found = await desk.booking.appointments.byId(id);
    const mine = found && desk.side === "client" ? visitIn(found, desk.actor.clientId) : null;
    if (mine) visits.push(mine);
  }
  return checkWords(desk, refs, visits, content);
}

const PROBLEMS: Record<Claim["kind"], string> = {
  done: "it says that something was done or will be; only the program says that",
  free: "it says that a time is free or taken; call find_slots or explain_time",
  time: "it states a day or a time",
  amount: "it states an amount, a price or a discount",
  contact: "it holds a link or an address",
  leak: "it reads out instructions",
  reference: "it holds a reference that was not given in this chat",
  long: "it is too long",
};

function problemOf(claims: readonly Claim[]): string {
  const problems = [...new Set(claims.map((claim) => PROBLEMS[claim.kind]))].join("; ");
  return `Your answer was not sent: ${problems}. Say it again with references in brackets ([S1], [A1], [V1]) or without these facts, or call a tool.`;
}
