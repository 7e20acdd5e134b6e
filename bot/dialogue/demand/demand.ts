import { Types } from "mongoose";
import { subtract } from "../../../engine/schedule/interval.ts";
import { toMinutes, WEEKDAYS, type Weekday } from "../../../engine/schedule/working-schedule.ts";
import { addDays, DAY, formatWallTime, weekdayOf } from "../../../engine/time.ts";
import type { UnmetWishRow } from "../../../models/unmet-wish.ts";
import { type MasterDesk, today } from "../desk.ts";
import { hoursOf } from "../hours/hours.ts";
import { decidePlan } from "../plans/decide.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, stale } from "../reply.ts";
import type { Demand } from "./screens.ts";

/** So long a wish says something about what is asked for. */
const LOOKED_AT_MS = 28 * DAY;

const SHOWN = 3;

/** One person's wish is no demand. */
const PEOPLE_AT_LEAST = 2;

const WHOLE_DAY = 24 * 60;

const HALF_HOUR = 30;

/** What is asked for most and cannot be had, the most wanted first. */
async function demandOf(desk: MasterDesk): Promise<Demand[]> {
  const { models, master, booking } = desk;
  const rows = await models.wishes
    .find({
      masterId: master._id,
      offeredAt: null,
      at: { $gte: new Date(booking.clock.now() - LOOKED_AT_MS) },
    })
    .limit(5_000)
    .lean<UnmetWishRow[]>();
  const cells = [...Map.groupBy(rows, (one) => `${one.weekday} ${one.part}`).values()]
    .map((wishes) => ({ wishes, people: new Map(wishes.map((one) => [String(one.clientId), one])) }))
    .filter(({ people }) => people.size >= PEOPLE_AT_LEAST)
    .sort((a, b) => b.people.size - a.people.size)
    .slice(0, SHOWN);
  return Promise.all(
    cells.map(async ({ wishes, people }) => {
      const [first] = wishes as [UnmetWishRow];
      const value = [...people.values()].reduce((sum, one) => sum + one.value, 0);
      return {
        weekday: first.weekday,
        part: first.part,
        people: people.size,
        worth: value > 0 ? { type: "fixed" as const, value, currency: first.currency } : null,
        open: await windowFor(desk, wishes),
      };
    }),
  );
}

/** The hours of the next such day in which these wishes would fit, as far as they are closed now. */
async function windowFor(desk: MasterDesk, wishes: readonly UnmetWishRow[]): Promise<Demand["open"]> {
  const [first] = wishes as [UnmetWishRow];
  let date = addDays(today(desk), 1);
  while (weekdayOf(date) !== first.weekday) date = addDays(date, 1);
  const usual = toMinutes(desk.master.workingSchedule[WEEKDAYS[first.weekday] as Weekday].workingHours);
  const whole = first.part === "any";
  const from = whole ? usual.start : Math.min(...wishes.map((one) => one.notBefore));
  const until = whole
    ? usual.end
    : Math.max(
        ...wishes.map((one) => Math.ceil((one.notBefore + one.durationMinutes) / HALF_HOUR) * HALF_HOUR),
      );
  const closed = subtract([{ start: from, end: Math.min(until, WHOLE_DAY) }], await hoursOf(desk, date));
  const [gap] = closed;
  return gap
    ? { date, from: formatWallTime(gap.start), to: formatWallTime(closed.at(-1)?.end ?? gap.end) }
    : null;
}

/** What people ask for and cannot have, with one tap to open it. */
export async function showDemand(desk: MasterDesk): Promise<Reply> {
  return { screen: { kind: "demand", demand: await demandOf(desk) } };
}

/** The master's tap: the hours are opened, and whoever asked for them hears of it. */
export async function openForDemand(desk: MasterDesk, weekday: number, part: string): Promise<Reply> {
  const found = (await demandOf(desk)).find((one) => one.weekday === weekday && one.part === part);
  if (!found?.open) return stale(desk);
  const reply = await proposePlan(desk, [{ do: "open", ...found.open }], { choices: ["yes", "no"] });
  if (reply?.screen?.kind !== "plan") return stale(desk);
  const { plan } = reply.screen;
  await desk.models.plans.updateOne(
    { masterId: desk.master._id, _id: new Types.ObjectId(plan), status: "proposed" },
    { $set: { demand: { weekday: found.weekday, part: found.part, date: found.open.date } } },
  );
  return decidePlan(desk, plan, "yes");
}
