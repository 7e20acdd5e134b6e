import { instantOf, wallTimeAt } from "../../../engine/time.ts";
import type { TimeWish } from "../../reading/time-wish.ts";
import type { MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { visitMeant, whoHears } from "./people-meant.ts";

/** «Перенеси Анну на пятницу на 12»: the day, or the hour, that is not said stays. */
export async function moveFor(desk: MasterDesk, words: string, wish: TimeWish): Promise<Reply> {
  const meant = await visitMeant(desk, words, null);
  if ("reply" in meant) return meant.reply;
  const { visit } = meant;
  const { timeZone } = desk.master;
  const was = wallTimeAt(timeZone, visit.start);
  const minutes = wish.exact ?? wish.notBefore;
  if (wish.from === null && minutes === null) return say(desk.t.forClients.whatToMove);
  const to = instantOf(timeZone, wish.from ?? was.date, minutes ?? was.minutes);
  if (to === undefined || to === visit.start) return say(desk.t.refusals.sameTime);
  const reply = await proposePlan(desk, [{ do: "move", visit: visit.id, from: visit.start, to }], {
    choices: await whoHears(desk, visit, true),
  });
  return reply ?? say(desk.t.refusals.visitGone);
}
