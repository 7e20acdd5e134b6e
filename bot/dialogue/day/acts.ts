import { act } from "../act.ts";
import { callList, showDay, showWeek } from "./day.ts";
import { allCame, turnNoShow, whoDidNotCome } from "./no-shows.ts";

export const dayActs = {
  show: act("md", { by: ["master"], fields: { date: "text" } }, (desk, { date }) => showDay(desk, date)),
  week: act("mw", { by: ["master"] }, (desk) => showWeek(desk)),
  /** The calendar drawn anew, from a date on, in this theme. */
  picture: act(
    "pi",
    { by: ["master"], fields: { date: "text", days: "number", theme: ["light", "dark"] } },
    (_desk, { date, days, theme }) => ({ also: [{ do: "picture", from: date, days, theme }] }),
  ),
  callList: act("ca", { by: ["master"], fields: { date: "text" } }, (desk, { date }) => callList(desk, date)),
  allCame: act("ac", { by: ["master"], fields: { date: "text" } }, (desk, { date }) => allCame(desk, date)),
  whoNot: act("wn", { by: ["master"], fields: { date: "text" } }, (desk, { date }) =>
    whoDidNotCome(desk, date),
  ),
  noShow: act("ns", { by: ["master"], fields: { visit: "text", date: "text" } }, (desk, { visit, date }) =>
    turnNoShow(desk, visit, date),
  ),
};
