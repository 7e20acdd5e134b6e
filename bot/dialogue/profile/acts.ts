import { act } from "../act.ts";
import { forgetPerson } from "./forget-me.ts";
import { optOut, wantReminders } from "./opt-out.ts";

export const profileActs = {
  rename: act("rn", { by: ["client"], form: true }, () => ({ also: [{ do: "form", form: "name" }] })),
  noInvitations: act("ni", { by: ["client"] }, optOut),
  reminders: act("nr", { by: ["client"], fields: { wanted: ["yes", "no"] } }, (desk, { wanted }) =>
    wantReminders(desk, wanted === "yes"),
  ),
  erase: act("er", { by: ["client"] }, forgetPerson),
};
