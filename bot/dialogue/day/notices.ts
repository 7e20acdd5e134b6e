import { addDays } from "../../../engine/time.ts";
import type { DayNotice } from "../../../jobs/day/notices.ts";
import type { NoticesOf } from "../notice.ts";
import { birthdaysOn } from "./birthdays.ts";
import { dayOf, showDay } from "./day.ts";
import { isOn, namedOwnTime } from "./own-time.ts";

export const dayNotices: NoticesOf<DayNotice, "master"> = {
  /** Nothing is said of a day without work. */
  async morning(desk, { date }) {
    const { screen } = await showDay(desk, date);
    if (screen?.kind !== "day" || (!screen.works && screen.visits.length === 0 && !screen.own)) return null;
    return { screen: { kind: "morning", day: screen, born: await birthdaysOn(desk, date) } };
  },

  /** Did all come, and tomorrow: nothing where nothing was and nothing comes. */
  async evening(desk, { date }) {
    const now = desk.booking.clock.now();
    const next = addDays(date, 1);
    const [today, tomorrow, near] = await Promise.all([
      dayOf(desk, date),
      dayOf(desk, next),
      namedOwnTime(desk, next, next),
    ]);
    const own = near.filter((one) => isOn(desk.master.timeZone, one, next));
    const over = today.filter((one) => one.status === "booked" && one.start <= now && one.session === null);
    if (over.length === 0 && tomorrow.length === 0 && own.length === 0) return null;
    return {
      screen: {
        kind: "evening",
        date,
        over: over.length,
        tomorrow: {
          visits: tomorrow.length,
          first: tomorrow[0]?.start ?? null,
          ...(own.length > 0 ? { own } : {}),
        },
      },
    };
  },
};
