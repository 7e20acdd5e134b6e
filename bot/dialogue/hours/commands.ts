import { addDays } from "../../../engine/time.ts";
import { command } from "../command.ts";
import { type MasterDesk, today } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { openWhich, vacationFrom } from "./open-and-vacation.ts";
import { showOwnHours } from "./week.ts";

export const hoursCommands = [
  command("block", { by: ["master"], about: (t) => t.hours.commands.block, menu: true }, closeWhich),
  command("open", { by: ["master"], about: (t) => t.hours.commands.open }, openWhich),
  command("vacation", { by: ["master"], about: (t) => t.hours.commands.vacation }, vacationFrom),
  command("hours", { by: ["master"], about: (t) => t.hours.commands.hours }, showOwnHours),
];

/** Days that can be closed in one tap. */
const DAYS = 9;

function closeWhich(desk: MasterDesk): Reply {
  const dates = Array.from({ length: DAYS }, (_, index) => addDays(today(desk), index));
  return { screen: { kind: "pick_day", what: "close", from: null, dates } };
}
