import { command } from "../command.ts";
import { today } from "../desk.ts";
import { whenSaid } from "../when-said.ts";
import { showDay } from "./day.ts";

export const dayCommands = [
  command("today", { by: ["master"], about: (t) => t.day.commands.today, menu: true }, (desk) =>
    showDay(desk, today(desk)),
  ),
  command("week", { by: ["master"], about: (t) => t.day.commands.week, menu: true }, (desk) => ({
    also: [{ do: "picture", from: today(desk), days: 7, theme: null }],
  })),
  command("day", { by: ["master"], about: (t) => t.day.commands.day }, (desk, words) => ({
    also: [{ do: "picture", from: whenSaid(desk, words).from ?? today(desk), days: 1, theme: null }],
  })),
];
