import { wallTimeAt } from "../../../engine/time.ts";
import type { NamedService } from "../match-services.ts";
import type { WhenContext } from "../when/meaning.ts";
import { parseWhen } from "../when.ts";
import { readChoice } from "./choice.ts";

/**
 * How words stand to the one start on a card. `same`: they say its day or its hour, and nothing else that
 * means anything; `other`: they say another day or hour; null: neither, or there is doubt.
 */
export function timeBeside(
  text: string,
  start: number,
  context: { when: WhenContext; services: readonly NamedService[] },
): "same" | "other" | null {
  const shown = { of: "time", starts: [start], ends: { first: false, last: false } } as const;
  if (readChoice(text, shown, context)?.rest === "") return "same";
  const { from, to, exact, notBefore, notAfter, shift, shiftDays, doubt } = parseWhen(text, context.when);
  // What has been is told, not wished for.
  if (doubt?.kind === "past") return null;
  if (shift !== null || shiftDays !== null) return "other";
  const { date, minutes } = wallTimeAt(context.when.timeZone, start);
  const isDay = from === null || (from <= date && date <= (to ?? from));
  // «В три» of a card at 15:00 is its hour.
  const isHour = exact === null || exact === minutes || exact + 12 * 60 === minutes;
  const isWithin = minutes >= (notBefore ?? 0) && minutes <= (notAfter ?? 24 * 60);
  return isDay && isHour && isWithin ? null : "other";
}
