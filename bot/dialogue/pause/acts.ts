import { act } from "../act.ts";
import { setPause } from "./pause.ts";

export const pauseActs = {
  set: act("pz", { by: ["master"], fields: { wanted: ["yes", "no"] } }, (desk, { wanted }) =>
    setPause(desk, wanted === "yes"),
  ),
};
