import { command } from "../command.ts";
import { showVisits } from "./mine.ts";

export const visitCommands = [
  command(
    "my",
    { by: ["client"], about: (t) => t.start.commands.my, menu: true, label: (t) => t.start.myVisits },
    showVisits,
  ),
];
