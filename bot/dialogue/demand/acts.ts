import { DAY_PARTS } from "../../../models/unmet-wish.ts";
import { act } from "../act.ts";
import { command } from "../command.ts";
import { openForDemand, showDemand } from "./demand.ts";

export const demandActs = {
  show: act("ds", { by: ["master"] }, showDemand),
  /** Hours that many asked for are opened. */
  open: act("dm", { by: ["master"], fields: { weekday: "number", part: DAY_PARTS } }, (desk, args) =>
    openForDemand(desk, args.weekday, args.part),
  ),
};

export const demandCommands = [
  command("demand", { by: ["master"], about: (t) => t.demand.command }, showDemand),
];
