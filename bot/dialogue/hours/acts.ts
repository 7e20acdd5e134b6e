import { act } from "../act.ts";
import { closeHours } from "./close.ts";
import { vacation, vacationTo } from "./open-and-vacation.ts";

const wholeDay = (date: string) => ({ from: date, to: date, notBefore: null, notAfter: null });

export const hoursActs = {
  openDay: act("od", { by: ["master"], fields: { date: "text" } }, (desk, { date }) =>
    closeHours(desk, "open", wholeDay(date)),
  ),
  closeDay: act("cd", { by: ["master"], fields: { date: "text" } }, (desk, { date }) =>
    closeHours(desk, "close", wholeDay(date)),
  ),
  vacationFrom: act("vf", { by: ["master"], fields: { date: "text" } }, (_desk, { date }) =>
    vacationTo(date),
  ),
  vacation: act("vt", { by: ["master"], fields: { date: "text", until: "text" } }, (desk, { date, until }) =>
    vacation(desk, date, until),
  ),
};
