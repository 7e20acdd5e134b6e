import { addDays, instantOf, localDate } from "../../../engine/time.ts";
import type { Errand } from "../../../models/errand.ts";
import { putErrandBack, removeErrand } from "../../../models/errand-writes.ts";
import { showDay } from "../day/day.ts";
import type { NamedTime } from "../day/screens.ts";
import { type MasterDesk, today } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";

const SHOWN = 12;
/** Days on which something can be written down in one tap. */
const DAYS = 8;
/** Hours that are offered: nobody taps for the night. */
const FIRST_HOUR = 7;
const LAST_HOUR = 21;

/** `/errand`: what is ahead, each to be taken back, and days for another. */
export async function showErrands(desk: MasterDesk): Promise<Reply> {
  const { models, master, booking } = desk;
  const found = await models.errands
    .find({ masterId: master._id, end: { $gt: new Date(booking.clock.now()) }, removedAt: null })
    .sort({ end: 1 })
    .limit(SHOWN)
    .lean<Errand[]>();
  const dates = Array.from({ length: DAYS }, (_, index) => addDays(today(desk), index));
  return { screen: { kind: "errands", coming: found.map(named), dates } };
}

/** At which hour of the day? What lies behind is not offered. */
export function errandHours(desk: MasterDesk, date: string): Reply {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return stale(desk);
  const now = desk.booking.clock.now();
  const starts: number[] = [];
  for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
    const start = instantOf(desk.master.timeZone, date, hour * 60);
    if (start !== undefined && start > now) starts.push(start);
  }
  return starts.length > 0 ? { screen: { kind: "errand_hours", date, starts } } : stale(desk);
}

/** One tap takes it back, and its time is open again. */
export async function dropErrand(desk: MasterDesk, id: string): Promise<Reply> {
  const { models, master, booking } = desk;
  const gone = await removeErrand(models, master._id, { id }, new Date(booking.clock.now()));
  return gone ? { screen: { kind: "errand_removed", errand: named(gone) } } : stale(desk);
}

/** It was a slip: as it was. */
export async function keepErrand(desk: MasterDesk, id: string): Promise<Reply> {
  const { models, master, booking } = desk;
  const errand = await putErrandBack(models, master._id, id, new Date(booking.clock.now()));
  if (!errand) return stale(desk);
  const known = { ...master, errandsUntil: errand.end };
  return showDay({ ...desk, master: known }, localDate(master.timeZone, errand.start.getTime()));
}

const named = ({ _id, start, end, what }: Errand): NamedTime => ({
  id: String(_id),
  start: start.getTime(),
  end: end.getTime(),
  words: what,
});
