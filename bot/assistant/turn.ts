import { payerIdOf } from "../../models/master.ts";
import type { Desk } from "../dialogue/desk.ts";
import { isRepeated } from "../dialogue/repeated.ts";
import { hint, type Reply, say } from "../dialogue/reply.ts";
import { isChoice, isHint } from "../dialogue/screen.ts";
import { isNoise } from "../reading/noise.ts";
import type { Unread } from "../reading/unread.ts";
import { assemble } from "./assemble.ts";
import { type Caller, ModelAway } from "./calls.ts";
import {
  ANSWER_TOKENS,
  type ChatModel,
  type ModelAnswer,
  type ModelRequest,
  type ModelStep,
  type ToolCall,
} from "./model.ts";
import { WAITING_AT_MOST } from "./next-wish.ts";
import { promptProblems } from "./prompts.ts";
import { unreadOf } from "./rests-on.ts";
import { actsPlainlyIn, isPlainWish, leftBy, offlineMaster, offlineModel } from "./rules.ts";
import { refusal, type ToolOutcome } from "./tools/tool.ts";
import { toolAt } from "./tools.ts";

/** One answer is the common turn; what a result asks for may take two more. */
const ANSWERS_AT_MOST = 3;
/** Calls of one answer that are carried out. */
const CALLS_AT_MOST = 8;

/** Tokens a whole turn may take. What the next call may come to is set aside before it is made. */
const TURN_TOKENS = 60_000;

/** What is left of a turn's time for the rules to answer in. */
const FOR_THE_RULES_MS = 4_000;

export interface AssistantDeps {
  model: ChatModel;
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

/** What a turn came to, and how. */
export interface Turn {
  /** What is answered, in the order of the acts; never empty. */
  replies: Reply[];
  steps: ModelStep[];
  /** Pieces of the sentence that no act rests on, in order. */
  unread: Unread[];
  tokens: { request: number; response: number };
  /**
   * Why the rules answered instead of the model; null when it did. `silent`: it called nothing that could be
   * done.
   */
  stoodIn: ModelAway["why"] | "noise" | "turn" | "silent" | null;
}

export interface Assistant {
  /** Whether a sentence plainly is about booking, moving or cancelling; no model is asked. */
  isPlain(text: string, desk: Desk): Promise<boolean>;
  /** The acts that rules read in a sentence, by name; no model is asked. */
  plainly(text: string, desk: Desk): Promise<readonly string[]>;
  /** At the desk, before any model is asked. */
  prepare(text: string, desk: Desk): Promise<Prepared>;
  /** `plainly`: by the rules alone, without a model. The desk stays the turn's own until it is shown. */
  think(
    text: string,
    desk: Desk,
    prepared: Prepared,
    atTheDesk: AtTheDesk,
    how?: { plainly: boolean },
  ): Promise<Turn>;
}

/**
 * One turn: the model reads and calls tools, which are all it can say. The turn ends with its first answer,
 * unless a result asks for another look. Tools run at the desk, thinking does not. Whatever a model writes
 * beside its calls is nobody's to read.
 */
export function createAssistant(deps: AssistantDeps): Assistant {
  const { model, caller, turnTimeoutMs } = deps;
  if (promptProblems.length > 0) throw new Error(promptProblems.join("\n"));

  /** Null: the model is away, and why. */
  async function complete(
    request: ModelRequest,
    spent: number,
    desk: Desk,
    signal: AbortSignal,
  ): Promise<{ answer: ModelAnswer | null; stoodIn: Turn["stoodIn"] }> {
    if (!model.metered) return { answer: await model.complete(request, signal), stoodIn: null };
    const inputTokens = tokensAtMost(request);
    if (spent + inputTokens + ANSWER_TOKENS > TURN_TOKENS) return { answer: null, stoodIn: "turn" };
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
      return { answer: null, stoodIn: error.why };
    }
  }

  return {
    isPlain: async (text, desk) => isPlainWish(await assemble(desk, text)),
    plainly: async (text, desk) => actsPlainlyIn(await assemble(desk, text)),
    prepare: async (text, desk) => ({
      request: await assemble(desk, text),
      noise: isRepeated(desk.state, text) || isNoise(text),
    }),
    async think(text, desk, { request: base, noise }, atTheDesk, { plainly } = { plainly: false }) {
      const signal = AbortSignal.timeout(Math.max(1_000, turnTimeoutMs - FOR_THE_RULES_MS));
      const turn: Turn = {
        replies: [],
        steps: [],
        unread: [],
        tokens: { request: 0, response: 0 },
        stoodIn: noise && !plainly ? "noise" : null,
      };
      const run = runnerOf(desk, text, turn.replies);
      /** Calls that were understood, in order. */
      const acts: ToolCall[] = [];
      const account = () => {
        turn.unread = unreadOf(desk, text, acts, base.facts);
      };
      /** Pieces of the message with an act that no call rests on. */
      let left = Number.POSITIVE_INFINITY;
      /** Carries out what was called; whether the model is asked again, for a result or for what is left. */
      const carryOut = (calls: readonly ToolCall[]): Promise<boolean> =>
        atTheDesk(async () => {
          const made = calls.slice(0, CALLS_AT_MOST);
          const outcomes: ToolOutcome[] = [];
          for (const call of made) {
            const outcome = await run(call);
            outcomes.push(outcome);
            if (isAct(outcome)) acts.push(call);
          }
          account();
          const pieces = desk.side === "client" ? leftBy(base, acts) : [];
          // Who was asked for what is left, and called nothing for it, is not asked again.
          const goesOn = pieces.length > 0 && pieces.length < left;
          left = pieces.length;
          const look = goesOn || outcomes.some((one) => one.look);
          const told = {
            ...(look && turn.unread.length > 0 ? { not_read: turn.unread.map(({ words }) => words) } : {}),
            ...(pieces.length > 0 ? { left: pieces } : {}),
          };
          const results = made.map(({ id }, index) => ({
            id,
            content: JSON.stringify({
              ...outcomes[index]?.facts,
              ...(index === made.length - 1 ? told : {}),
            }),
          }));
          turn.steps.push({ calls: made, results });
          return look;
        });
      const byRules = async () => {
        const { calls } = await rulesFor(desk).complete(base, signal);
        if (calls.length > 0) await carryOut(calls);
      };
      if (plainly || turn.stoodIn || model === offlineModel) await byRules();
      else {
        for (let answers = 0; answers < ANSWERS_AT_MOST && turn.stoodIn === null; answers++) {
          const spent = turn.tokens.request + turn.tokens.response;
          const { answer, stoodIn } = await complete({ ...base, steps: turn.steps }, spent, desk, signal);
          turn.stoodIn = stoodIn;
          if (!answer) break;
          turn.tokens.request += answer.usage?.inputTokens ?? 0;
          turn.tokens.response += answer.usage?.outputTokens ?? 0;
          if (answer.calls.length === 0 || !(await carryOut(answer.calls))) break;
        }
        if (turn.replies.length === 0) {
          turn.stoodIn ??= "silent";
          await byRules();
        }
      }
      if (turn.replies.length === 0) turn.replies.push(notUnderstood(desk, turn.stoodIn));
      if (acts.length === 0 && turn.stoodIn !== "noise") account();
      return turn;
    },
  };
}

/** Runs calls at the desk, one after another; what they show is added to `replies`. */
function runnerOf(desk: Desk, text: string, replies: Reply[]): (call: ToolCall) => Promise<ToolOutcome> {
  const done = new Set<string>();
  /** What the choice that is shown is about; null: nothing is asked yet. */
  let open: string | null = null;
  let nth = 0;
  return async (call) => {
    // Effects are made once under the desk's key: each call of a turn has its own.
    const tool = toolAt(nth === 0 ? desk : { ...desk, key: `${desk.key}:${nth}` }, call.name);
    nth++;
    if (!tool) return refusal("unknown_tool", "there is no such tool");
    const same = `${call.name} ${call.arguments}`;
    if (done.has(same)) return { facts: { ok: true, code: "done_already" } };
    const about = tool.about(call.arguments);
    const isOther = open !== null && about !== open;
    // Said again for the same thing it replaces what was proposed; another thing waits for its turn.
    if (isOther && tool.kind === "propose") return keptForLater(desk, call, text, replies);
    try {
      const outcome = await tool.call(call.arguments, text);
      if (!outcome.look) done.add(same);
      const { reply, beside } = outcome;
      if (beside) replies.push(beside);
      if (!reply) return outcome;
      const choice = reply.screen !== undefined && isChoice(reply.screen);
      // So does a question that comes of what was only told: nobody answers two at once.
      if (choice && isOther) return keptForLater(desk, call, text, replies);
      if (choice && open !== null)
        replies.splice(
          replies.findLastIndex(({ screen }) => screen && isChoice(screen)),
          1,
        );
      if (choice) open = about;
      replies.push(reply);
      return outcome;
    } catch (error) {
      if (error instanceof RangeError) return refusal("invalid_arguments", "these values do not fit");
      throw error;
    }
  };
}

/**
 * The next wish of the same sentence, shown once the card before it is answered. A turn that is made again
 * after a failure finds it there.
 */
function keptForLater(desk: Desk, call: ToolCall, text: string, replies: Reply[]): ToolOutcome {
  const { waiting } = desk.state;
  const wish = { tool: call.name, arguments: call.arguments.slice(0, 2_000), text };
  const isThere = waiting.some((one) => one.tool === wish.tool && one.arguments === wish.arguments);
  if (!isThere && waiting.length >= WAITING_AT_MOST) return { facts: { ok: false, code: "too_many_wishes" } };
  if (!isThere) waiting.push(wish);
  if (!replies.some(({ screen }) => screen && isHint(screen) && screen.text === desk.t.assistant.restFollows))
    replies.unshift(hint(desk.t.assistant.restFollows));
  return { facts: { ok: true, code: "kept_for_later", hint: "shown when the card is answered" } };
}

/** A call that was taken, and not sent back or left out: what it holds was read. */
const isAct = ({ look, facts }: ToolOutcome): boolean => !look && facts.code !== "too_many_wishes";

const rulesFor = (desk: Desk): ChatModel => (desk.side === "master" ? offlineMaster : offlineModel);

/** UTF-8 bytes are at least two and a half to a token in the languages we speak. */
function tokensAtMost({ system, context, history, text, steps, tools }: ModelRequest): number {
  const all = JSON.stringify([system, context, history, text, steps, tools]);
  return Math.ceil(Buffer.byteLength(all) / 2.5) + 500;
}

/** What is said when nothing was understood: what can be, and the second time the buttons and a person. */
function notUnderstood({ side, t, state }: Desk, stoodIn: Turn["stoodIn"]): Reply {
  if (side === "master") return say(t.assistant.masterExamples);
  const away = stoodIn !== null && stoodIn !== "noise" && stoodIn !== "turn" && stoodIn !== "silent";
  const text =
    state.misses > 0
      ? t.assistant.notUnderstoodTwice
      : away
        ? t.assistant.simplyNow
        : t.assistant.notUnderstood;
  return { screen: { kind: "say", text, doors: true, miss: true, callable: state.misses > 0 } };
}
