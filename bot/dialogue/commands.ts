import { LANGUAGES } from "../i18n/format.ts";
import { messages } from "../i18n/messages.ts";
import { bookingCommands } from "./booking/commands.ts";
import { catalogCommands } from "./catalog/acts.ts";
import { clientCommands } from "./clients/commands.ts";
import { type Command, command } from "./command.ts";
import { dayCommands } from "./day/commands.ts";
import { demandCommands } from "./demand/acts.ts";
import type { Desk, MasterDesk, Side } from "./desk.ts";
import { errandCommands } from "./errands/acts.ts";
import { feedCommands } from "./feed/acts.ts";
import { forClientsCommands } from "./for-clients/commands.ts";
import { googleCommands } from "./google/acts.ts";
import { hoursCommands } from "./hours/commands.ts";
import { importCommands } from "./imports/commands.ts";
import { knowledgeCommands } from "./knowledge/acts.ts";
import { pauseCommands } from "./pause/acts.ts";
import { planCommands } from "./plans/acts.ts";
import { profileCommands } from "./profile/commands.ts";
import type { Reply } from "./reply.ts";
import { settingsCommands } from "./settings/commands.ts";
import { shareCommands } from "./share/acts.ts";
import { startCommands } from "./start/commands.ts";
import { statsCommands } from "./stats/commands.ts";
import { trialCommands } from "./trial/commands.ts";
import { visitCommands } from "./visits/commands.ts";
import { waitingCommands } from "./waiting/acts.ts";

/** A command whose side is known when it is given, not before. */
interface AnyCommand extends Omit<Command<never>, "by" | "run"> {
  by: readonly Side[];
  run(desk: Desk, words: string): Reply | null | Promise<Reply | null>;
}

/** What the rooms can be told to do, in the order of menu and help. */
const OF_ROOMS: readonly AnyCommand[] = [
  ...bookingCommands,
  ...visitCommands,
  ...startCommands,
  ...profileCommands,
  ...planCommands,
  ...dayCommands,
  ...forClientsCommands,
  ...hoursCommands,
  ...errandCommands,
  ...clientCommands,
  ...catalogCommands,
  ...settingsCommands,
  ...waitingCommands,
  ...demandCommands,
  ...statsCommands,
  ...knowledgeCommands,
  ...shareCommands,
  ...googleCommands,
  ...feedCommands,
  ...importCommands,
  ...pauseCommands,
  ...trialCommands,
];

/** All of them. Of two with the same name the first answers that has something to say. */
const COMMANDS: readonly AnyCommand[] = [
  ...OF_ROOMS,
  command(["help", "start"], { by: ["master"], about: (t) => t.start.masterHelp, menu: true }, helpOfMaster),
];

/**
 * Labels of the buttons under the input, in every language: a change of language leaves the old keyboard on
 * the phone.
 */
const labelsOf = ({ label }: AnyCommand): string[] =>
  label ? LANGUAGES.map((language) => label(messages[language])) : [];

/** Texts that are taps of a button under the input, not sentences. */
export const LABELS: ReadonlySet<string> = new Set(COMMANDS.flatMap(labelsOf));

/**
 * Commands that `/name`, or a button under the input with this label, may mean at this desk; the first that
 * answers is meant.
 */
export const commandsNamed = (side: Side, name: string): readonly AnyCommand[] =>
  COMMANDS.filter(
    (one) => one.by.includes(side) && (one.names.includes(name) || labelsOf(one).includes(name)),
  );

/** Those a channel lists for this side, each with what it does. */
export const menuFor = (side: Side, t: Desk["t"]): { command: string; description: string }[] =>
  COMMANDS.flatMap(({ names: [name], by, menu, about }) =>
    menu && name && about && by.includes(side) ? [{ command: name, description: about(t) }] : [],
  );

/** The master's commands that stand in no menu are named in the help. */
function helpOfMaster({ t }: MasterDesk): Reply {
  const more = OF_ROOMS.flatMap(({ names: [name], by, menu, about }) =>
    !menu && name && about && by.includes("master") ? [{ name, about: about(t) }] : [],
  );
  return { screen: { kind: "master_help", more } };
}
