import { z } from "zod";
import { addDays, formatWallTime, wallTimeAt } from "../../../../engine/time.ts";
import { startMove } from "../../../dialogue/visits/change.ts";
import { whenSaid } from "../../../dialogue/when-said.ts";
import type { When } from "../../../reading/when/meaning.ts";
import { SHIFT_DAYS } from "../../../reading/when/shifts.ts";
import { wishOf } from "../booking/find-slots.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool } from "../tool.ts";
import { meantVisit } from "./meant-visit.ts";

export const proposeMove = clientTool({
  name: "propose_move",
  kind: "propose",
  description:
    "Begin to move a booked visit. With a day or time in the client's words the free times are shown at once; the old time stays until they confirm.",
  input: z.strictObject({
    appointment: z
      .string()
      .regex(/^A\d+$/)
      .nullable()
      .describe("Reference of the visit; null when the client did not say which."),
    when: z
      .string()
      .max(300)
      .nullable()
      .describe("The client's words about the new day and time; null when nothing was said."),
  }),
  async run({ appointment, when }, context) {
    const meant = await meantVisit(context, appointment, "move", when);
    if ("answer" in meant) return meant.answer;
    const { desk } = context;
    const { visit } = meant;
    const begun = await startMove(desk, visit.id);
    const { doubt, ...wish } = whenSaid(desk, when ?? "");
    if (begun.screen?.kind === "refused" || (!doubt && Object.values(wish).every((value) => value === null)))
      return replyFacts(begun, context);
    return wishOf(context, {
      serviceIds: [],
      movingId: visit.id,
      words: aboutVisit(when ?? "", wish, visit.start, desk.master.timeZone),
    });
  },
});

/**
 * The words with what they leave out: «на час дня» without a day is about the day of the visit, «на неделю
 * позже» about its day and hour.
 */
function aboutVisit(words: string, wish: Omit<When, "doubt">, start: number, timeZone: string): string {
  const { date, minutes } = wallTimeAt(timeZone, start);
  if (wish.shiftDays !== null) {
    const timed =
      wish.exact !== null || wish.notBefore !== null || wish.notAfter !== null || wish.shift !== null;
    const plain = words.replace(SHIFT_DAYS, " ");
    const day = inFigures(addDays(date, wish.shiftDays));
    return timed ? `${plain} ${day}` : `${day} в ${formatWallTime(minutes)}`;
  }
  if (wish.from !== null) return words;
  if (wish.shift !== null) return `${inFigures(date)} в ${formatWallTime(minutes + wish.shift)}`;
  return `${words} ${inFigures(date)}`;
}

/** `05.03.2026`: a form that every language's parser of dates takes. */
const inFigures = (date: string) => date.split("-").reverse().join(".");
