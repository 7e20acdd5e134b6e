import { addDays } from "../../../engine/time.ts";
import { type MasterDesk, today } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { closeHours } from "./close.ts";
import { hoursOf } from "./hours.ts";

const VACATION_DAYS = 28;

/** `/open`: the days without work that could have some. */
export async function openWhich(desk: MasterDesk): Promise<Reply> {
  const dates: string[] = [];
  for (let date = today(desk), looked = 0; dates.length < 9 && looked < 35; date = addDays(date, 1), looked++)
    if ((await hoursOf(desk, date)).length === 0) dates.push(date);
  if (dates.length === 0) return say(desk.t.hours.nothingClosed);
  return { screen: { kind: "pick_day", what: "open", from: null, dates } };
}

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

/** `/vacation`: from when, then until when; then the plan with whom it touches. */
export function vacationFrom(desk: MasterDesk): Reply {
  return {
    screen: { kind: "pick_day", what: "vacation", from: null, dates: days(today(desk), VACATION_DAYS) },
  };
}

export function vacationTo(from: string): Reply {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return {};
  return { screen: { kind: "pick_day", what: "vacation", from, dates: days(from, VACATION_DAYS) } };
}

export const vacation = (desk: MasterDesk, from: string, to: string): Promise<Reply> =>
  closeHours(desk, "close", { from, to, notBefore: null, notAfter: null });
