import { wallTimeAt } from "../../../engine/time.ts";
import { whichOf } from "../../reading/acts/which.ts";
import { piecesOf } from "../../reading/pieces.ts";
import { isReserved } from "../../reading/questions.ts";
import { parseWhen } from "../../reading/when.ts";
import type { Given, OfQuestion } from "../answering.ts";
import type { ClientDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { whenHere } from "../when-said.ts";
import { takeInstead } from "./instead.ts";
import { takeSlot } from "./offer.ts";

type Offered = OfQuestion<"instead" | "opened">;

/**
 * Takes the one of the offered times that words name, by its day, its hour or its place; null: none, or
 * several.
 */
export async function takeOffered(desk: ClientDesk, question: Offered, words: string): Promise<Given | null> {
  const start = startMeant(desk, question.starts, words);
  return start === null ? null : { reply: await take(desk, question, start), rest: "" };
}

const take = (desk: ClientDesk, question: Offered, start: number): Promise<Reply> =>
  question.asks === "instead"
    ? takeInstead(desk, question.visit, start)
    : takeSlot(desk, question.service, start);

/** A yes: to the only one, else it is asked which. */
export function agreeToOffered(desk: ClientDesk, question: Offered): Reply | Promise<Reply> {
  const [only] = question.starts;
  return only !== undefined && question.starts.length === 1
    ? take(desk, question, only)
    : showOffered(desk, question);
}

/** The times that are offered, once more. */
export const showOffered = (desk: ClientDesk, question: Offered): Reply =>
  say(desk.t.asked.whichTime(question.starts.map((one) => desk.f.moment(one))), { asks: question });

function startMeant(desk: ClientDesk, starts: readonly number[], words: string): number | null {
  // «Только не в 11», «а на следующую среду?»: something else is wished.
  if (isReserved(words)) return null;
  // «В пятницу дежурю, понедельник поздно, остаётся седьмое»: which of those that are named is no guess.
  const named = piecesOf(words)
    .map(({ text }) => fittingOf(desk, starts, text))
    .filter((fitting) => fitting.length > 0);
  if (named.length > 0 && !starts.some((start) => named.every((fitting) => fitting.includes(start))))
    return null;
  const when = parseWhen(words, whenHere(desk));
  if (when.from === null && when.exact === null) {
    const at = whichOf(words, starts.length);
    return at === null ? null : (starts[at] ?? null);
  }
  const fitting = fittingOf(desk, starts, words);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Those of the starts that words name by day or hour; none where they name neither. */
function fittingOf(desk: ClientDesk, starts: readonly number[], words: string): number[] {
  const { timeZone } = desk.master;
  const when = parseWhen(words, whenHere(desk));
  if (when.from === null && when.exact === null) return [];
  return starts.filter((start) => {
    const { date, minutes } = wallTimeAt(timeZone, start);
    const onDay = when.from === null || (date >= when.from && date <= (when.to ?? when.from));
    return onDay && (when.exact === null || when.exact === minutes || when.exact + 12 * 60 === minutes);
  });
}
