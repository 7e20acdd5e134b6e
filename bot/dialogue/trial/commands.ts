import { botIdOf } from "../../../models/master.ts";
import { command } from "../command.ts";
import type { Desk, MasterDesk } from "../desk.ts";
import { type Reply, say } from "../reply.ts";
import { beginTrial, endTrial } from "./trial.ts";

/** `/test`: the master talks to the bot as a client, and nothing of it is real. */
export const trialCommands = [
  command("test", { by: ["client", "master"] }, leave),
  command([], { by: ["client", "master"], label: (t) => t.trial.end }, leave),
  command([], { by: ["client", "master"], label: (t) => t.trial.goOn }, leave),
  command("test", { by: ["master"], about: (t) => t.trial.command }, begin),
];

/** Null: nothing is being tried out here. */
async function leave(desk: Desk): Promise<Reply | null> {
  if (!desk.master.sandbox) return null;
  const goesOn = desk.state.trial?.goesOn === true;
  await endTrial(desk);
  // Where questions follow, the next of them is what is said.
  return goesOn ? {} : say(desk.t.trial.ended, { under: "none" });
}

async function begin(desk: MasterDesk): Promise<Reply> {
  const { master, user, t } = desk;
  await beginTrial(desk, { botId: botIdOf(master), tgId: user.tgId ?? 0, goesOn: false });
  return say(t.trial.begun, { under: "main" });
}
