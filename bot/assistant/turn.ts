import type { Logger } from "pino";
import type { Appointment } from "../../engine/booking/appointment.ts";
import { visitIn } from "../../engine/booking/appointment.ts";
import { payerIdOf } from "../../models/master.ts";
import { type Desk, nameOf } from "../dialogue/desk.ts";
import { type Reply, say } from "../dialogue/reply.ts";
import type { Screen } from "../dialogue/screens.ts";
import { lastVisit, showVisits, upcoming } from "../dialogue/visits.ts";
import { whenHere } from "../dialogue/when-said.ts";
import { matchServices } from "../reading/match-services.ts";
import { type Caller, ModelAway } from "./calls.ts";
import type { TurnFacts } from "./facts.ts";
import { type Claim, REFERENCE } from "./guard.ts";
import { historyOf } from "./history.ts";
import {
  ANSWER_TOKENS,
  type ChatModel,
  type ModelAnswer,
  type ModelRequest,
  type ModelStep,
  type ToolCall,
} from "./model.ts";
import { isNoise, isRepeated } from "./noise.ts";
import { FIXED, type FixedWords, isPlainWish, offlineModel } from "./offline.ts";
import { offlineMaster } from "./offline-master.ts";
import { promptOf } from "./prompts.ts";
import { refsOf } from "./refs.ts";
import { toolAt, toolSpecs } from "./tools/index.ts";
import { refusal, type ToolOutcome } from "./tools/tool.ts";
import { WAITING_AT_MOST } from "./waiting.ts";
import { checkWords } from "./words.ts";

const STEPS_AT_MOST = 6;
/** Tokens a whole turn may take. What the next call may come to is set aside before it is made. */
const TURN_TOKENS = 60_000;
/** What is left of a turn's time for the rules to answer in. */
const FOR_THE_RULES_MS = 4_000;
/** Words beside a screen are an aside, not a second answer. */
const ASIDE_LENGTH = 240;

export interface AssistantDeps {
  model: ChatModel;
  log: Logger;
  caller: Caller;
  /** A whole turn, ms. */
  turnTimeoutMs: number;
}

/** What a turn came to, and how. */
export interface Turn {
  reply: Reply;
  /** Said before the screen: answers to side questions, and the model's own words, checked. */
  said: string[];
  steps: ModelStep[];
  /** What it ended with, as the model wrote it; twice when it was asked to say it otherwise. */
  finals: string[];
  tokens: { request: number; response: number };
  /** Claims of the model's that were not said. */
  blocked: Claim[];
  /** Why the rules answered instead of the model; null when it did. */
  stoodIn: ModelAway["why"] | "noise" | "turn" | null;
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
 * One turn: the model reads, calls tools, and ends; at most six steps and one card. Tools run at the desk, thinking does
 * not. Whatever the model does, what the person sees about times and visits comes from the tools' screens.
 */
export function createAssistant(deps: AssistantDeps): Assistant {
  const { model, log, caller, turnTimeoutMs } = deps;

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
            if (isCard(outcome.reply?.screen)) cards++;
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

const CARDS = new Set<Screen["kind"] | undefined>([
  "offer",
  "move_offer",
  "cancel_question",
  "which_visit",
  "wait_offer",
  "plan",
]);
/** A screen that waits for the person's yes, or for which of their visits they mean. */
const isCard = (screen: Screen | undefined) => CARDS.has(screen?.kind);

/** UTF-8 bytes are at least two and a half to a token in the languages we speak. */
function tokensAtMost({ system, context, history, text, steps, tools }: ModelRequest): number {
  const all = JSON.stringify([system, context, history, text, steps, tools]);
  return Math.ceil(Buffer.byteLength(all) / 2.5) + 500;
}

type Words = { fixed: FixedWords } | { words: string } | { claims: Claim[] };

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

/** What the person sees at the end: the last screen, and before it what may be said. */
async function ending(
  desk: Desk,
  words: Words,
  turn: Omit<Turn, "reply">,
  last: Reply | undefined,
  text: string,
): Promise<Pick<Turn, "reply" | "said">> {
  const aside = "words" in words ? words.words : "";
  if (last?.screen || last?.toast) {
    const brief = aside.length <= ASIDE_LENGTH ? aside : "";
    return { reply: last, said: [...turn.said, brief].filter(Boolean) };
  }
  if (turn.said.length > 0 || aside)
    return {
      reply: say([...turn.said, aside].filter(Boolean).join("\n")),
      said: [],
    };
  if ("fixed" in words) return { reply: fixedReply(desk, words.fixed, turn), said: [] };
  if ("claims" in words) {
    // What the model wanted to say is said from the diary instead.
    const kinds = new Set(words.claims.map((claim) => claim.kind));
    if (kinds.has("done") && desk.side === "client") return { reply: await showVisits(desk), said: [] };
    if (kinds.has("amount")) {
      const named = matchServices(
        text,
        desk.services.map((service) => ({
          id: String(service._id),
          name: service.name,
          tags: service.tags,
          service,
        })),
      );
      const services = named.length > 0 ? named.map((one) => one.service) : desk.services;
      return { reply: { screen: { kind: "prices", services } }, said: [] };
    }
  }
  return { reply: fixedReply(desk, "notUnderstood", turn), said: [] };
}

function fixedReply(desk: Desk, name: FixedWords, { stoodIn }: Pick<Turn, "stoodIn">): Reply {
  const { t, master, state } = desk;
  if (desk.side === "master") {
    const text =
      name === "greeting"
        ? t.assistant.masterGreeting
        : name === "assistant"
          ? t.assistant.program(master.masterName)
          : t.assistant.masterExamples;
    return say(text);
  }
  switch (name) {
    case "greeting":
      return say(t.assistant.greeting);
    case "assistant":
      return say(t.assistant.program(master.masterName), { doors: true });
    case "late":
      return say(t.reminders.tellMaster(t.call.contact(master.masterName, master.contacts.phone ?? "")), {
        doors: true,
      });
    case "notUnderstood": {
      const away = stoodIn !== null && stoodIn !== "noise" && stoodIn !== "turn";
      const said =
        state.misses > 0
          ? t.assistant.notUnderstoodTwice
          : away
            ? t.assistant.simplyNow
            : t.assistant.notUnderstood;
      return { screen: { kind: "say", text: said, doors: true, miss: true, callable: state.misses > 0 } };
    }
  }
}

async function assemble(desk: Desk, text: string): Promise<ModelRequest> {
  const refs = refsOf(desk.state);
  const [visits, last, history] = await Promise.all([
    desk.side === "client" ? upcoming(desk) : [],
    desk.side === "client" ? lastVisit(desk) : null,
    historyOf(desk),
  ]);
  const { side } = desk;
  const { system, context } = promptOf(side, desk, refs, { visits, last, earlier: history.earlier });
  return {
    system,
    context,
    text,
    steps: [],
    correction: null,
    tools: toolSpecs(desk),
    history: history.lines,
    facts: factsOf(desk, visits, last),
    cacheKey: `zapis-${side}-${String(desk.master._id)}`,
  };
}

function factsOf(desk: Desk, visits: readonly Appointment[], last: Appointment | null): TurnFacts {
  const refs = refsOf(desk.state);
  const { flow, question } = desk.state;
  const offered = (serviceId: string) => desk.services.some((one) => String(one._id) === serviceId);
  return {
    when: whenHere(desk),
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
    topic: desk.state.topic.filter(offered).map((id) => refs.give("V", id)),
    bound: visits.some((visit) => visit.id === desk.state.bound)
      ? refs.give("A", desk.state.bound ?? "")
      : null,
    last: last
      ? {
          what: nameOf(last.services),
          start: last.start,
          serviceRefs: last.services
            .filter((one) => offered(one.serviceId))
            .map((one) => refs.give("V", one.serviceId)),
        }
      : null,
    shown: (flow?.shown ?? []).map((start) => ({ ref: refs.give("S", String(start)), start })),
    flow: flow
      ? {
          serviceRefs: flow.serviceIds.map((id) => refs.give("V", id)),
          movingRef: flow.movingId === null ? null : refs.give("A", flow.movingId),
        }
      : null,
    question: question?.kind ?? null,
  };
}
