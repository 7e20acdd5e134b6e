import { MINUTE } from "../../engine/time.ts";
import type { Turn } from "../assistant/turn.ts";
import { answering } from "../dialogue/answers.ts";
import { type Asked, isOne } from "../dialogue/asked.ts";
import { callMaster } from "../dialogue/call/call.ts";
import type { Desk } from "../dialogue/desk.ts";
import { questionOf } from "../dialogue/question.ts";
import type { Reply } from "../dialogue/reply.ts";
import { isChoice, isCourtesy, isHint, type Screen } from "../dialogue/screen.ts";
import { render } from "../views/views.ts";
import { readerOf } from "./post.ts";

/** A question that is shown again below an answer was put so long ago at the most, real time. */
const OPEN_FOR_MS = 30 * MINUTE;

/** Letters of a piece that is named, more than these. */
const NAMED_FROM = 3;

/**
 * One message: `beside` stands before the words of what is shown last; some of it `answers` something else.
 */
export interface Composed {
  beside: string[];
  answers: boolean;
  reply: Reply;
}

/**
 * All that a turn answers as one message: calls for the master are carried out, side answers come first, the
 * card or the list last. Where only side answers are given, what was being chosen is shown again below them.
 * What a choice leaves out of the words is named above it.
 */
export async function compose(
  desk: Desk,
  words: string,
  { replies, unread }: Pick<Turn, "replies" | "unread">,
): Promise<Composed> {
  const done: Reply[] = [];
  for (const [index, reply] of replies.entries()) done.push(await carriedOut(desk, reply, index));
  const also = done.flatMap((one) => one.also ?? []);
  const said = withoutCourtesies(done.filter(({ screen, toast }) => screen || toast));
  const at = said.findLastIndex(({ screen }) => screen !== undefined && isChoice(screen));
  const open = at < 0 ? await stillOpen(desk, words, said) : null;
  // What was not understood under an open card: the card says what is left to do.
  if (open && said.every(({ screen }) => screen && isMiss(screen)))
    return { beside: [desk.t.assistant.unsure], answers: true, reply: open };
  const last = said[at < 0 ? said.length - 1 : at] ?? {};
  const main = open ?? last;
  const others = said.filter((one) => one !== main);
  const left = at < 0 ? "" : leftOut(desk, last, unread);
  const shown = besideOf(desk, main);
  return {
    beside: [...new Set([...others.map((one) => besideOf(desk, one)), left])].filter(
      (words) => words !== "" && words !== shown,
    ),
    // With words left out, or put again to what is no answer, a card is taken by a plain yes only.
    answers:
      left !== "" || isPutAgain(desk, main) || others.some(({ screen }) => !(screen && isHint(screen))),
    reply: { ...main, ...(also.length > 0 ? { also } : {}) },
  };
}

/** The question a reply puts is on the table already. */
function isPutAgain({ state, f }: Desk, { screen }: Reply): boolean {
  const put = screen ? questionOf(screen, f) : null;
  return put !== null && state.asked.some((one) => isOne(one, put));
}

/** The reply once the master was called, where it asks for that: its screen says what came of it. */
async function carriedOut(desk: Desk, { call, ...reply }: Reply, nth: number): Promise<Reply> {
  if (!call || desk.side !== "client") return reply;
  const { screen } = await callMaster(desk, call, nth);
  // It is made: whoever shows the reply does not make it again.
  return { ...reply, ...(screen ? { screen } : {}) };
}

/**
 * Words by which the booking, or the master's plan, would be another, as one line; empty: there are none. Few
 * letters say nothing to anybody. On a plan a name counts as well: it may be whom it is for.
 */
function leftOut({ side, t }: Desk, { screen }: Reply, unread: Turn["unread"]): string {
  if (side === "master" && screen?.kind !== "plan") return "";
  const named = unread.filter(
    ({ words, changes }) => (changes || side === "master") && (/\d/.test(words) || words.length > NAMED_FROM),
  );
  return named.length > 0 ? t.assistant.notRead(named.map(({ words }) => words)) : "";
}

/** A greeting or thanks is an answer where there is no other. */
function withoutCourtesies(replies: readonly Reply[]): readonly Reply[] {
  const others = replies.filter(({ screen }) => !(screen && isCourtesy(screen)));
  return others.length > 0 ? others : replies.slice(-1);
}

/** What is being chosen, put once more; null: nothing is, or what was said settles it. */
async function stillOpen(desk: Desk, words: string, said: readonly Reply[]): Promise<Reply | null> {
  const question = desk.state.asked.at(-1);
  if (
    !question ||
    !isBeingChosen(desk, question) ||
    said.some(({ screen }) => !screen || !leavesOpen(screen))
  )
    return null;
  const again = await answering(desk, question)?.again(desk, question, words);
  return again?.screen && isChoice(again.screen) ? again : null;
}

/** Something was begun: a card, or a choice in which the what is known. */
function isBeingChosen({ state: { flow } }: Desk, question: Asked): boolean {
  if (Date.now() - question.at > OPEN_FOR_MS) return false;
  if (question.asks !== "choice") return true;
  return flow !== null && (flow.serviceIds.length > 0 || flow.movingId !== null || flow.wish !== null);
}

const isMiss = (screen: Screen) => screen.kind === "say" && screen.miss === true;

/** Read beside a choice, it leaves it as it is. */
const leavesOpen = (screen: Screen) => BESIDE.has(screen.kind);
const BESIDE: ReadonlySet<Screen["kind"]> = new Set(["say", "prices", "question_passed", "visit", "visits"]);

/** A reply in words alone, as it stands before another one's buttons. */
function besideOf(desk: Desk, { screen, toast }: Reply): string {
  if (!screen) return toast ?? "";
  const { text, inWords } = render(screen, readerOf(desk));
  return inWords ?? text;
}
