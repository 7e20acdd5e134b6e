import type { ProfileScreen, Stopped } from "../dialogue/profile/screens.ts";
import type { Reader } from "./reader.ts";
import { bad, button, lines, type ViewsOf } from "./view.ts";

export const profileViews: ViewsOf<ProfileScreen> = {
  contact({ name, askPhone }, { t, master }) {
    const seen = t.profile.masterSeesName(master.masterName, name);
    return askPhone
      ? { text: `${seen} ${t.profile.askPhone}`, buttons: [], keyboard: "phone" }
      : { text: seen, buttons: [[button(t.profile.otherName, "profile.rename")]] };
  },

  stopped: (screen, { t }) => ({
    text: stoppedText(screen, t),
    buttons: [
      [
        screen.reminders
          ? button(t.profile.remindersBack, "profile.reminders", { wanted: "yes" })
          : button(t.profile.remindersToo, "profile.reminders", { wanted: "no" }),
      ],
    ],
  }),

  forget_me_question: ({ stopped }, { t }) => ({
    text: lines(stopped && stoppedText(stopped, t), t.profile.eraseQuestion),
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

const stoppedText = ({ invitations, reminders }: Stopped, { profile }: Reader["t"]): string =>
  invitations && reminders
    ? profile.nothingMore
    : invitations
      ? profile.noInvitations
      : profile.noMoreReminders;
