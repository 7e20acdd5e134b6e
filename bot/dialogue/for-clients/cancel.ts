import type { TimeWish } from "../../reading/time-wish.ts";
import type { MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { visitMeant, whoHears } from "./people-meant.ts";

/** «Отмени Анну», «отмени Анну в пятницу» */
export async function cancelFor(desk: MasterDesk, words: string, wish: TimeWish): Promise<Reply> {
  const meant = await visitMeant(desk, words, wish.from);
  if ("reply" in meant) return meant.reply;
  const { visit } = meant;
  const reply = await proposePlan(
    desk,
    [{ do: "cancel", visit: visit.id, from: visit.start, instead: false }],
    { choices: await whoHears(desk, visit) },
  );
  return reply ?? say(desk.t.refusals.visitGone);
}
