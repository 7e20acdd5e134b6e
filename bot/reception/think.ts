import type { Assistant, AtTheDesk, Prepared, Turn } from "../assistant/turn.ts";
import { type Desk, today } from "../dialogue/desk.ts";
import { peopleOfTurn, writeLine } from "../dialogue/line.ts";
import type { Reply } from "../dialogue/reply.ts";
import type { Lease } from "../mailbox/lease.ts";
import type { Think } from "../mailbox/thinking.ts";
import type { Metrics } from "../metrics.ts";
import { answer } from "./answer.ts";
import { type Composed, compose } from "./compose.ts";
import type { Scene } from "./scene.ts";
import type { Words } from "./words.ts";

/** Clarifications that may fail before a person is called without being asked for. */
const MISSES_AT_MOST = 2;

export interface ThoughtsDeps {
  assistant: Assistant;
  metrics: Metrics;
}

/**
 * Turns of the assistant: prepared at the desk, thought through without the lease; tools and the answer with
 * it.
 */
export function createThoughts({ assistant, metrics }: ThoughtsDeps) {
  return async (words: Words, scene: Scene, plainlyOnly: boolean): Promise<Think> => {
    const { desk, line } = scene;
    const { text } = words;
    const prepared: Prepared = await assistant.prepare(text, desk);
    /** Nobody else has written the state while the turn stands. */
    const sit = (lease: Lease) => {
      lease.chat.state = desk.state as never;
    };
    return async (step) => {
      if (!words.spoken) line.typing();
      const timed = metrics.turnSeconds.startTimer();
      const tools: AtTheDesk = (work) =>
        step(async (lease) => {
          sit(lease);
          const result = await work();
          lease.set({ state: desk.state as never });
          return result;
        });
      const turn = await assistant.think(text, desk, prepared, tools, { plainly: plainlyOnly });
      const before = structuredClone(desk.state);
      await step.last(async (lease) => {
        // The channel may not have taken the answer the time before: it is said from the same state again.
        Object.assign(desk.state, structuredClone(before));
        sit(lease);
        const composed = await compose(desk, text, turn);
        await scene.within(() => say(scene, words, composed));
        await remember(desk, text, turn, composed);
        metrics.turns.inc({ answered_by: plainlyOnly ? "rules" : (turn.stoodIn ?? "model") });
      });
      timed();
    };
  };
}

/** Shows what a turn came to, with what is said before it. */
async function say(scene: Scene, words: Words, composed: Composed): Promise<void> {
  const { desk } = scene;
  const isClient = desk.side === "client";
  const reply = isClient ? callAfterMisses(desk, composed.reply, words.text) : composed.reply;
  const talking = reply.screen?.kind === "say" || words.spoken;
  const hello = isClient ? greeting(desk, talking) : null;
  const before = [
    words.spoken && desk.t.assistant.heard(words.text),
    words.photos.length > 0 && desk.t.photos.noted(desk.master.masterName),
    ...composed.beside,
  ].filter(Boolean);
  const lead = `${hello ? `${hello} ` : ""}${before.map((line) => `${line}\n`).join("")}`;
  await answer(scene, reply, { ...(lead ? { lead } : {}), beside: composed.answers });
}

/** Two rows of the talk, once a turn: what was asked, and what was answered by which steps. */
async function remember(desk: Desk, text: string, turn: Turn, { reply, beside }: Composed): Promise<void> {
  const { screen } = reply;
  const shown = screen?.kind === "say" ? screen.text : `[shown: ${screen?.kind ?? "nothing"}]`;
  const about = await peopleOfTurn(desk, { steps: turn.steps, screen });
  await writeLine(desk, { role: "user", content: text, about });
  await writeLine(desk, {
    role: "assistant",
    about,
    content: [...beside, shown].join("\n"),
    function_call: {
      steps: turn.steps,
      stoodIn: turn.stoodIn,
      unread: turn.unread.map(({ words }) => words),
    },
    tokensUsed: turn.tokens,
  });
}

/**
 * Not understood: the second time the buttons and a person are offered, the third time the person is called.
 */
function callAfterMisses(desk: Desk, reply: Reply, text: string): Reply {
  const { screen } = reply;
  const missed = screen?.kind === "say" && screen.miss === true;
  if (missed && desk.state.misses >= MISSES_AT_MOST)
    return { call: { kind: "person", reason: "lost", question: text } };
  desk.state.misses = missed ? desk.state.misses + 1 : 0;
  return reply;
}

/** «Здравствуйте!» once a day, before the first answer; a greeting of its own needs none. */
function greeting(desk: Desk, talking: boolean): string | null {
  const date = today(desk);
  if (desk.state.greetedOn === date) return null;
  desk.state.greetedOn = date;
  return talking ? null : desk.t.start.hello;
}
