import { act } from "../act.ts";
import { command } from "../command.ts";
import { setPause, showPause } from "./pause.ts";

export const pauseActs = {
  set: act("pz", { by: ["master"], fields: { wanted: ["yes", "no"] } }, (desk, { wanted }) =>
    setPause(desk, wanted === "yes"),
  ),
};

export const pauseCommands = [command("pause", { by: ["master"], about: (t) => t.pause.command }, showPause)];
