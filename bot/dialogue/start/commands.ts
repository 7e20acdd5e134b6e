import { command } from "../command.ts";
import type { ClientDesk, Desk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { claimOwner } from "./claim-owner.ts";
import { welcome } from "./welcome.ts";

export const startCommands = [
  // The owner link comes first: until it is opened its reader is a client like any other.
  command("start", { by: ["client", "master"] }, claimOwner),
  command("start", { by: ["client"] }, welcome),
  command("help", { by: ["client"], about: (t) => t.start.commands.help, menu: true }, help),
  command("privacy", { by: ["client"], about: (t) => t.start.commands.privacy, menu: true }, privacy),
  command("privacy", { by: ["master"] }, privacy),
];

function help({ t, master }: ClientDesk): Reply {
  const { phone } = master.contacts;
  const text = [t.start.help(master.masterName), phone ? t.start.contactLine(phone) : ""];
  return say(text.filter(Boolean).join("\n"), { under: "main" });
}

function privacy({ t, master }: Desk): Reply {
  return say(t.start.privacy(master.masterName));
}
