import { addDays, instantOf, wallTimeAt } from "../../../engine/time.ts";
import { evaluate } from "../../reading/meaning/evaluate.ts";
import type { When } from "../../reading/when/meaning.ts";
import type { MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { whenHere } from "../when-said.ts";
import { visitMeant, type Which, whoHears } from "./people-meant.ts";

/** «Перенеси Анну на пятницу на 12», «Дану на час позже»: the day, or the hour, that is not said stays. */
export async function moveFor(desk: MasterDesk, words: string, said: When): Promise<Reply> {
  const wish = atItsHour(desk, said);
  const isShift = wish.shift !== null || wish.shiftDays !== null;
  // «На час позже в пятницу» names the visit's own day.
  const meant = await visitMeant(desk, words, isShift ? wish : sourceOf(desk, wish));
  if ("reply" in meant) return meant.reply;
  const { visit } = meant;
  const { timeZone } = desk.master;
  const was = wallTimeAt(timeZone, visit.start);
  const minutes = wish.exact ?? wish.notBefore;
  if (wish.from === null && minutes === null && !isShift) return say(desk.t.forClients.whatToMove);
  // «На пятницу или субботу», «на следующую неделю»: one day is to be said.
  if (!isShift && wish.from !== null && (wish.to ?? wish.from) !== wish.from)
    return say(desk.t.plans.whichDay);
  const to = isShift
    ? instantOf(timeZone, addDays(was.date, wish.shiftDays ?? 0), was.minutes + (wish.shift ?? 0))
    : instantOf(timeZone, wish.from ?? was.date, minutes ?? was.minutes);
  if (to === undefined || to === visit.start) return say(desk.t.refusals.sameTime);
  if (to <= desk.booking.clock.now()) return say(desk.t.refusals.past);
  const reply = await proposePlan(desk, [{ do: "move", visit: visit.id, from: visit.start, to }], {
    choices: await whoHears(desk, visit, true),
  });
  return reply ?? say(desk.t.refusals.visitGone);
}

/** «В среду в то же время»: the day alone, the hour stays. */
function atItsHour(desk: MasterDesk, wish: When): When {
  const [first] = wish.meaning.either;
  if (!first?.days || !first.time || !("as" in first.time) || first.time.as !== "usual") return wish;
  const found = evaluate(
    { either: [{ days: first.days, time: null }], except: [], zone: "master" },
    whenHere(desk),
  );
  return "wishes" in found ? { ...wish, ...found.wishes[0] } : wish;
}

/** «Не сегодня, а в среду»: the day that is refused is that of the visit. */
function sourceOf(desk: MasterDesk, { meaning }: When): Which {
  const [days] = meaning.except.flatMap((one) => ("on" in one ? [one] : []));
  const found =
    days && evaluate({ either: [{ days, time: null }], except: [], zone: "master" }, whenHere(desk));
  return { days: null, ...(found && "wishes" in found ? found.wishes[0] : {}) };
}
