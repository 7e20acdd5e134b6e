import type { ProfileScreen } from "../dialogue/profile/screens.ts";
import { bad, button, type ViewsOf } from "./view.ts";

export const profileViews: ViewsOf<ProfileScreen> = {
  /** No invitations any more; asks about reminders. */
  opted_out(_, { t }) {
    return {
      text: t.profile.optedOut,
      buttons: [
        [
          button(t.common.yes, "profile.reminders", { wanted: "yes" }),
          button(t.common.no, "profile.reminders", { wanted: "no" }),
          bad(button(t.profile.erase, "profile.erase")),
        ],
      ],
    };
  },
};
