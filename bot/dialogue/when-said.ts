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
