import { type Evaluated, evaluate, type MeaningContext } from "../reading/meaning/evaluate.ts";
import { parseNotation } from "../reading/meaning/notation.ts";
import type { WhenMeaning } from "../reading/meaning/when.ts";
import type { When, WhenContext } from "../reading/when/meaning.ts";
import { parseWhen } from "../reading/when.ts";
import type { Desk } from "./desk.ts";

/** From where words about time are read: the master's place, day and usual hours. */
export function whenHere({ master, booking }: Pick<Desk, "master" | "booking">): WhenContext {
  const { timeZone, workingSchedule } = master;
  return { now: booking.clock.now(), timeZone, workingSchedule };
}

/** What the words say about when, as the person at this desk means it. */
export const whenSaid = (desk: Pick<Desk, "master" | "booking">, words: string): When =>
  parseWhen(words, whenHere(desk));

/**
 * What a notation comes to here: wishes, why there are none, or what of it is not in the notation. Throws
 * nothing.
 */
export function whenMeant(
  desk: Pick<Desk, "master" | "booking">,
  notation: string,
  at: Pick<MeaningContext, "at" | "dayAtHand">,
): Evaluated | { problem: string } {
  const read = parseNotation(notation);
  return "problem" in read
    ? read
    : evaluate(withItsHour(read.when), {
        ...whenHere(desk),
        ...at,
        horizonDays: desk.master.planningHorizon,
      });
}

/** «На неделю позже» of a visit keeps its hour. */
const withItsHour = (when: WhenMeaning): WhenMeaning => ({
  ...when,
  either: when.either.map(({ days, time }) => ({
    days,
    time: time ?? (days && "on" in days && days.on.some((day) => "shift" in day) ? { as: "usual" } : null),
  })),
});
