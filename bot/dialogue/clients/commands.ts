import { command } from "../command.ts";
import { notedClients, recentClients } from "./find.ts";

export const clientCommands = [
  command(
    ["clients", "client"],
    { by: ["master"], about: (t) => t.clients.commands.clients, menu: true },
    recentClients,
  ),
  command("notes", { by: ["master"], about: (t) => t.clients.commands.notes }, notedClients),
];
