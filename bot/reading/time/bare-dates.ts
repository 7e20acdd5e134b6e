import type { Day } from "../meaning/when.ts";
import type { Piece } from "./wish.ts";
import { hasSense, type Word } from "./words.ts";

/** «В субботу, 10»: nothing follows it. */
export function isAfterComma(words: readonly Word[], at: number, dayEnd: number): boolean {
  const number = words[at]?.figure;
  if (dayEnd !== at - 1 || words[at - 1]?.small !== "," || number == null || number < 8 || number > 20)
    return false;
  const after = words[at + 1];
  return (
    !hasSense(words[at - 2], "month", "date") &&
    words[at - 2]?.figure == null &&
    (after === undefined || /^[.,!?]$/.test(after.small) || hasSense(after, "or"))
  );
}

/** «В 10, 11 или 12»: one more of a list of hours. */
export function isOneMoreHour(
  words: readonly Word[],
  at: number,
  end: number,
  last: Piece | undefined,
): boolean {
  const number = words[at]?.figure;
  const after = words[at + 1];
  return (
    end === at - 1 &&
    words[at - 1]?.small === "," &&
    number != null &&
    number >= 1 &&
    number <= 22 &&
    last?.kind === "time" &&
    "at" in last.time &&
    (after === undefined || hasSense(after, "or") || (/^[.,!?]$/.test(after.small) && !words[at + 2]?.glued))
  );
}

/** The day of the month that the last piece ends in. */
function lastDate(pieces: readonly Piece[]): Day | null {
  const last = pieces.findLast(({ kind }) => kind === "days" || kind === "time");
  const day = last?.kind === "days" && "on" in last.days ? last.days.on.at(-1) : undefined;
  return day && "day" in day ? day : null;
}

export const endsInDate = (pieces: readonly Piece[]) => lastDate(pieces) !== null;

/** «18 марта или 19»: of the same month. */
export function dateLike(words: readonly Word[], at: number, pieces: readonly Piece[]): Piece | null {
  const number = words[at]?.figure;
  const day = lastDate(pieces);
  const after = words[at + 1];
  if (!day || number == null || number < 1 || number > 31 || !("day" in day)) return null;
  if (after?.glued && after.small !== "," && after.small !== "?" && after.small !== ".") return null;
  if (after && (after.figure !== null || after.senses.length > 0) && after.small !== ",") return null;
  const inMonth = "month" in day ? { month: day.month } : {};
  return {
    kind: "days",
    days: { on: [{ day: number, ...inMonth } as Day] },
    past: false,
    refused: false,
    aimed: false,
    reason: false,
    isClose: false,
    clause: 0,
  };
}

/** «Выпускной 25 мая, хочу 23 или 24», «свободна 4, 5, 7 и 8»: dates, if one was said or there are three. */
export function bareListAt(
  words: readonly Word[],
  at: number,
  pieces: readonly Piece[],
): { piece: Piece; next: number } | null {
  const numbers: number[] = [];
  let next = at;
  for (; numbers.length < 8; ) {
    const number = words[next]?.figure;
    if (
      number == null ||
      number < 1 ||
      number > 31 ||
      hasSense(words[next - 1], "at", "from", "after", "before")
    )
      break;
    numbers.push(number);
    next++;
    const joins = hasSense(words[next], "or", "and") || words[next]?.small === ",";
    if (!joins || words[next + 1]?.figure == null) break;
    next++;
  }
  const day = lastDate(pieces);
  // «Завтра 14, 15 или 16» are hours.
  const isAfterDay = pieces.some(({ kind }) => kind === "days") && !day;
  if (isAfterDay) return null;
  const after = words[next];
  const isBare =
    after === undefined || hasSense(after, "at") || (/^[.,!?]$/.test(after.small) && !words[next + 1]?.glued);
  if (!isBare || numbers.length < (day ? 2 : 3)) return null;
  const inMonth = day && "month" in day ? { month: day.month } : {};
  const on = numbers.map((one) => ({ day: one, ...inMonth }) as Day);
  const none = {
    past: false,
    refused: false,
    aimed: false,
    reason: false,
    isClose: false,
    clause: 0,
  } as const;
  return { piece: { kind: "days", days: { on }, ...none }, next };
}
