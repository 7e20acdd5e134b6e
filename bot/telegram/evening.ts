import { addDays } from "../../engine/time.ts";
import { dayOf } from "../dialogue/day/day.ts";
import type { MasterDesk } from "../dialogue/desk.ts";
import { button, lines, type View } from "../views/view.ts";

/** The end of the master's day: did all come, and tomorrow. Null when there was nothing and nothing comes. */
export async function eveningView(desk: MasterDesk, date: string): Promise<View | null> {
  const { t, f, booking } = desk;
  const now = booking.clock.now();
  const [today, tomorrow] = await Promise.all([dayOf(desk, date), dayOf(desk, addDays(date, 1))]);
  const over = today.filter((one) => one.status === "booked" && one.start <= now && one.session === null);
  if (over.length === 0 && tomorrow.length === 0) return null;
  return {
    text: lines(
      over.length > 0 && t.day.allCame(over.length),
      t.day.tomorrowCount(tomorrow.length, tomorrow[0] ? f.clock(tomorrow[0].start) : ""),
    ),
    buttons:
      over.length > 0
        ? [
            [
              button(t.day.all, { do: "allCame", date }, "success"),
              button(t.day.somebodyNot, { do: "whoNot", date }),
            ],
          ]
        : [],
  };
}
