import type { Reader } from "./reader.ts";
import { button, type View } from "./view.ts";

/** No invitations any more; asks about reminders. */
export function optedOutView({ t }: Reader): View {
  return {
    text: t.profile.optedOut,
    buttons: [
      [
        button(t.common.yes, { do: "noReminders", wanted: "yes" }),
        button(t.common.no, { do: "noReminders", wanted: "no" }),
        button(t.profile.erase, { do: "erase" }, "danger"),
      ],
    ],
  };
}
