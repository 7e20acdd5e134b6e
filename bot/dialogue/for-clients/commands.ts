import { command } from "../command.ts";
import { addWho } from "./add.ts";

export const forClientsCommands = [
  command("add", { by: ["master"], about: (t) => t.forClients.command, menu: true }, (desk) => addWho(desk)),
];
