import type { Logger } from "pino";
import type { Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/screens.ts";
import { upcoming } from "../dialogue/visits.ts";
import type { TurnFacts } from "./facts.ts";
import { guardText } from "./guard.ts";
import type { ChatModel, ModelAnswer, ModelRequest, ModelStep, ToolCall } from "./model.ts";
import { offlineModel } from "./offline.ts";
import { ModelUnpayable } from "./openai.ts";
import { clientPrompt } from "./prompts.ts";
import { refsOf } from "./refs.ts";
import { CLIENT_TOOLS } from "./tools/index.ts";
import { refusal, type ToolOutcome } from "./tools/tool.ts";
import { logUsage } from "./usage.ts";

const STEPS_AT_MOST = 6;
const HISTORY_LINES = 12;
/** How long the rules stand in for a model that cannot be paid or does not answer. */
const CIRCUIT_OPEN_MS = 60_000;

export interface AssistantDeps {
  model: ChatModel;
  log: Logger;
  /** A whole turn, ms. */
  turnTimeoutMs: number;
}

/** What a turn came to, and how. */
export interface Turn {
  reply: Reply;
  /** Said before the screen: the model's own words, checked. */
  words: string | null;
  steps: ModelStep[];
  tokens: { request: number; response: number };
  /** The rules answered because the model could not. */
  stoodIn: boolean;
}

/** Does its work at the desk of the moment: under the lease, with the state as it then is, and only while the turn is wanted. */
export type AtTheDesk = <T>(work: (desk: Desk) => Promise<T>) => Promise<T>;

export interface Assistant {
  think(text: string, atTheDesk: AtTheDesk): Promise<Turn>;
}

/**
 * One turn: the model reads, calls tools, and ends; at most six steps and one proposal. Tools run at the desk, thinking does
 * not. Whatever the model does, what the person sees about times and visits comes from the tools' screens.
 */
export function createAssistant({ model, log, turnTimeoutMs }: AssistantDeps): Assistant {
  let circuitOpenUntil = 0;

  async function complete(
    request: ModelRequest,
    desk: Desk,
    signal: AbortSignal,
  ): Promise<{ answer: ModelAnswer; stoodIn: boolean }> {
    if (!model.metered) return { answer: await model.complete(request, signal), stoodIn: false };
    const { models, master, booking } = desk;
    const at = booking.clock.now();
    if (performance.now() >= circuitOpenUntil) {
      try {
        const answer = await model.complete(request, signal);
        await logUsage(models, log, {
          masterId: master._id,
          model: model.name,
          usage: answer.usage,
          isFunctionCall: answer.calls.length > 0,
          wasError: false,
          at,
        });
        return { answer, stoodIn: false };
      } catch (error) {
        log.warn({ err: error, model: model.name }, "assistant: the model did not answer, the rules do");
        if (error instanceof ModelUnpayable) circuitOpenUntil = performance.now() + CIRCUIT_OPEN_MS;
        await logUsage(models, log, {
          masterId: master._id,
          model: model.name,
          usage: null,
          isFunctionCall: false,
          wasError: true,
          at,
        });
      }
    }
    return { answer: await offlineModel.complete(request, signal), stoodIn: true };
  }

  return {
    async think(text, atTheDesk) {
      const signal = AbortSignal.timeout(turnTimeoutMs);
      const { desk, request: base } = await atTheDesk(async (current) => ({
        desk: current,
        request: await assemble(current, text),
      }));
      const steps: ModelStep[] = [];
      const tokens = { request: 0, response: 0 };
      let last: Reply | undefined;
      let proposals = 0;
      let stoodIn = false;
      for (;;) {
        const { answer, ...how } = await complete({ ...base, steps }, desk, signal);
        stoodIn ||= how.stoodIn;
        tokens.request += answer.usage?.inputTokens ?? 0;
        tokens.response += answer.usage?.outputTokens ?? 0;
        if (answer.calls.length === 0 || steps.length >= STEPS_AT_MOST)
          return { ...ending(desk, answer.content, last), steps, tokens, stoodIn };
        const results = await atTheDesk(async (current) => {
          const done: { id: string; content: string }[] = [];
          for (const call of answer.calls) {
            const outcome = await run(call, current, text, proposals);
            if (outcome.counts) proposals++;
            if (outcome.reply) last = outcome.reply;
            done.push({ id: call.id, content: JSON.stringify(outcome.facts) });
          }
          return done;
        });
        steps.push({ calls: answer.calls, results });
      }
    },
  };

  async function run(
    call: ToolCall,
    desk: Desk,
    text: string,
    proposals: number,
  ): Promise<ToolOutcome & { counts?: boolean }> {
    // In a client's chat only these exist; a name of the master's side is as unknown as any other.
    const tool = CLIENT_TOOLS.find((one) => one.name === call.name);
    if (!tool || desk.actor.kind !== "client") return refusal("unknown_tool", "there is no such tool");
    if (tool.kind === "propose" && proposals > 0)
      return refusal("one_proposal_a_turn", "wait for the client's answer to the first");
    try {
      const outcome = await tool.call(call.arguments, { desk, refs: refsOf(desk.state), text });
      const counts =
        tool.kind === "propose" &&
        outcome.facts.code !== "unknown_reference" &&
        outcome.facts.code !== "invalid_arguments";
      return { ...outcome, counts };
    } catch (error) {
      if (error instanceof RangeError) return refusal("invalid_arguments", "these values do not fit");
      throw error;
    }
  }
}

/** What the person sees at the end: the last screen; words only where they claim nothing. */
function ending(desk: Desk, content: string, last: Reply | undefined): Pick<Turn, "reply" | "words"> {
  const { t, master, state } = desk;
  const fixed = /^#(greeting|assistant|late|notUnderstood)$/.exec(content)?.[1];
  if (last?.screen || last?.toast) return { reply: last, words: null };
  if (fixed === "greeting") return { reply: { screen: { kind: "say", text: t.greeting } }, words: null };
  if (fixed === "assistant")
    return {
      reply: { screen: { kind: "say", text: t.assistant(master.masterName), doors: true } },
      words: null,
    };
  if (fixed === "late")
    return {
      reply: {
        screen: {
          kind: "say",
          text: t.late(t.callMaster(master.masterName, master.contacts.phone ?? "")),
          doors: true,
        },
      },
      words: null,
    };
  const words = fixed ? null : guardText(content);
  if (words) return { reply: { screen: { kind: "say", text: words } }, words };
  return {
    reply: {
      screen: {
        kind: "say",
        text: state.misses > 0 ? t.notUnderstoodTwice : t.notUnderstood,
        doors: true,
        miss: true,
      },
    },
    words: null,
  };
}

async function assemble(desk: Desk, text: string): Promise<ModelRequest> {
  const refs = refsOf(desk.state);
  const visits = await upcoming(desk);
  const { system, context } = clientPrompt(desk, refs, visits);
  const lines = await desk.models.messages
    .find({ master: desk.master._id, user: desk.user._id })
    .sort({ timestamp: -1, _id: -1 })
    .limit(HISTORY_LINES)
    .lean();
  return {
    system,
    context,
    text,
    steps: [],
    tools: CLIENT_TOOLS.map((tool) => tool.spec),
    history: lines
      .reverse()
      .flatMap(({ role, content }) => (role === "user" || role === "assistant" ? [{ role, content }] : [])),
    facts: factsOf(desk, visits),
    cacheKey: `zapis-${String(desk.master._id)}`,
  };
}

function factsOf(desk: Desk, visits: Awaited<ReturnType<typeof upcoming>>): TurnFacts {
  const refs = refsOf(desk.state);
  const { flow, question } = desk.state;
  const { timeZone, workingSchedule, knowledge } = desk.master;
  return {
    when: { now: desk.booking.clock.now(), timeZone, workingSchedule },
    services: desk.services.map((service) => ({
      ref: refs.give("V", String(service._id)),
      id: String(service._id),
      name: service.name,
      tags: service.tags,
    })),
    visits: visits.map((visit) => ({
      ref: refs.give("A", visit.id),
      start: visit.start,
      serviceIds: visit.services.map((service) => service.serviceId),
    })),
    shown: (flow?.shown ?? []).map((start) => ({ ref: refs.give("S", String(start)), start })),
    flow: flow
      ? {
          serviceRefs: flow.serviceIds.map((id) => refs.give("V", id)),
          movingRef: flow.movingId === null ? null : refs.give("A", flow.movingId),
        }
      : null,
    question: question?.kind ?? null,
    knowledge,
  };
}
