import { isEcho, tokensOf } from "../reading/acts/phrases.ts";
import { whichOf } from "../reading/acts/which.ts";
import type { Asked } from "./asked.ts";
import type { Desk } from "./desk.ts";
import { type Reply, say } from "./reply.ts";

/** Questions a bare yes may be for are so old at most. */
const OPEN_FOR_MS = 30 * 60_000;

/** Questions that a yes says nothing to. */
const WITHOUT_YES: ReadonlySet<Asked["asks"]> = new Set([
  "which",
  "name",
  "before_visit",
  "review",
  "choice",
]);

/** Questions a yes may be for when the bot said something else since. */
export const openAt = (desk: Desk, at: number): readonly Asked[] =>
  desk.state.asked.filter((one) => !WITHOUT_YES.has(one.asks) && one.at <= at && at - one.at < OPEN_FOR_MS);

/** A question named by what it holds: «отмену (Маникюр, ср, 4 марта)». */
function named({ t }: Desk, { asks, echo }: Asked): string {
  const holds = echo.slice(0, 2).join(", ");
  return holds ? `${t.asked.names[asks]} (${holds})` : t.asked.names[asks];
}

/** Which of two questions, each named. */
export function askWhich(desk: Desk, questions: readonly Asked[]): Reply {
  const [other, one] = [questions.at(-2), questions.at(-1)];
  if (!one || !other) return {};
  return say(desk.t.asked.which(named(desk, one), named(desk, other)), {
    asks: { asks: "which", of: [one.message, other.message] },
  });
}

/** The question that words name, by its place, its kind or what it holds; null: neither, or both. */
export function meantOf(desk: Desk, of: readonly number[], words: string): Asked | null {
  const questions = of.flatMap((message) => desk.state.asked.find((one) => one.message === message) ?? []);
  const at = whichOf(words, of.length);
  if (at !== null) return questions.find((one) => one.message === of[at]) ?? null;
  const said = tokensOf(words);
  const fitting = questions.filter((one) => {
    const holds = new Set(
      [named(desk, one), ...one.echo].flatMap((part) => tokensOf(part)).map(({ key }) => key),
    );
    const others = questions.filter((other) => other !== one);
    const shared = new Set(
      others.flatMap((other) =>
        [named(desk, other), ...other.echo].flatMap((part) => tokensOf(part)).map(({ key }) => key),
      ),
    );
    return said.some(({ key }) => key.length > 2 && isEcho(key, holds) && !isEcho(key, shared));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
