import { command } from "../command.ts";
import { showStats } from "./stats.ts";
import { showUsage } from "./usage.ts";

export const statsCommands = [
  command("stats", { by: ["master"], about: (t) => t.stats.commands.stats }, showStats),
  command("usage", { by: ["master"], about: (t) => t.stats.commands.usage }, showUsage),
];
