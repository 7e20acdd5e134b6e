import type { ProfileScreen } from "../dialogue/profile/screens.ts";
import { bad, button, type ViewsOf } from "./view.ts";

export const profileViews: ViewsOf<ProfileScreen> = {
  contact({ name, askPhone }, { t, master }) {
    const seen = t.profile.masterSeesName(master.masterName, name);
    return askPhone
      ? { text: `${seen} ${t.profile.askPhone}`, buttons: [], keyboard: "phone" }
      : { text: seen, buttons: [[button(t.profile.otherName, "profile.rename")]] };
  },

  forget_me_question: (_, { t }) => ({
    text: t.profile.eraseQuestion,
    buttons: [[bad(button(t.profile.erase, "profile.erase")), button(t.common.keep, "visits.mine")]],
  }),

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
