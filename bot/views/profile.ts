import type { ProfileScreen } from "../dialogue/profile/screens.ts";
import { button, type ViewsOf } from "./view.ts";

export const profileViews: ViewsOf<ProfileScreen> = {
  /** No invitations any more; asks about reminders. */
  opted_out(_, { t }) {
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
  },
};
