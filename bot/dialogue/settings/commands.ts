import { command } from "../command.ts";
import { showSettings } from "./settings.ts";

export const settingsCommands = [
  command("settings", { by: ["master"], about: (t) => t.settings.command, menu: true }, showSettings),
];
