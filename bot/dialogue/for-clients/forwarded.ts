import { listSlots } from "../../../engine/booking/list-slots.ts";
import { addDays, localDate, wallTimeAt } from "../../../engine/time.ts";
import type { TimeWish } from "../../reading/time-wish.ts";
import { fewOf } from "../booking/times.ts";
import { type MasterDesk, nameOf, today, visitOf } from "../desk.ts";
import { type Reply, say } from "../reply.ts";

/** How far is looked where no day is named, and how many times are put into an answer. */
const DAYS = 14;
const TIMES = 4;

/**
 * A client wrote to the master elsewhere, and the master forwarded it: what is free for that, as an answer
 * ready to copy. Nothing is kept; «запиши …» writes the client down once they have chosen.
 */
export async function answerForwarded(
  desk: MasterDesk,
  wish: TimeWish & { serviceIds: readonly string[] },
): Promise<Reply> {
  const { t, f, master, booking } = desk;
  const visit = visitOf(desk, wish.serviceIds);
  if (!visit) return say(t.forClients.forwardedWhat);
  const from = wish.from ?? today(desk);
  const to = wish.to ?? (wish.from ? wish.from : addDays(from, DAYS));
  const fits = (start: number) => {
    const { minutes } = wallTimeAt(master.timeZone, start);
    return (
      (wish.exact === null || minutes === wish.exact) &&
      (wish.notBefore === null || minutes >= wish.notBefore) &&
      (wish.notAfter === null || minutes < wish.notAfter)
    );
  };
  const slots = await listSlots(booking, visit, { from, to }, {});
  const fitting = slots.filter((slot) => fits(slot.start));
  const asked = fitting.length > 0;
  // Nothing at the hour they wished for: what there is on those days, or soon.
  const others = asked
    ? fitting
    : slots.length > 0
      ? slots
      : await listSlots(booking, visit, { from, to: addDays(to, DAYS) }, {});
  const byDay = [...Map.groupBy(others, (slot) => localDate(master.timeZone, slot.start)).values()];
  const chosen = (byDay.length > 1 ? byDay.flatMap((day) => fewOf(day).slice(0, 2)) : others).slice(0, TIMES);
  if (chosen.length === 0) return say(t.booking.nothingFree);
  const [service] = wish.serviceIds;
  return {
    screen: {
      kind: "forwarded",
      service: service ?? "",
      asked,
      starts: chosen.map((slot) => slot.start),
      answer: t.forClients.forwardedAnswer(
        nameOf(visit.services),
        chosen.map((slot) => f.moment(slot.start)),
        f.price(visit.price),
      ),
    },
  };
}
