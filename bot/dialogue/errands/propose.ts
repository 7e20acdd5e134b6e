import { HOUR, localDate } from "../../../engine/time.ts";
import { ERRAND_WORDS_AT_MOST } from "../../../models/errand.ts";
import { readErrandTime } from "../../reading/errand.ts";
import { showDay } from "../day/day.ts";
import type { MasterDesk } from "../desk.ts";
import { peopleIn } from "../for-clients/people-meant.ts";
import { plan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { whenHere } from "../when-said.ts";

/** A name may be all of it, with a surname: «Дана», «анна Ким». */
const PERHAPS_A_NAME = /^\p{L}+(?:\s\p{Lu}\p{L}*)?$/u;

/**
 * «Завтра в 12 стоматолог»: what would be closed for clients, and who comes then; nothing is written before
 * the tap.
 */
export async function proposeErrand(
  desk: MasterDesk,
  { what, when }: { what: string; when: string },
): Promise<Reply> {
  const { t, master } = desk;
  const time = readErrandTime(when, whenHere(desk));
  if (typeof time === "string") return say(t.errands.doubts[time]);
  const words = what.trim().slice(0, ERRAND_WORDS_AT_MOST);
  if (words === "") return say(t.errands.doubts.noWords);
  // «Дана завтра в 12»: somebody whose day is asked for, not something to do.
  if (PERHAPS_A_NAME.test(words) && (await peopleIn(desk, words)).length > 0)
    return showDay(desk, localDate(master.timeZone, time.start));
  return plan(desk, [{ do: "errand", what: words, ...time }]);
}

/** An hour that was tapped: it has no words of its own. */
export async function errandAt(desk: MasterDesk, start: number): Promise<Reply> {
  const { t, booking } = desk;
  if (start <= booking.clock.now()) return say(t.errands.doubts.past);
  return plan(desk, [{ do: "errand", what: t.errands.plain, start, end: start + HOUR, assumed: true }]);
}
