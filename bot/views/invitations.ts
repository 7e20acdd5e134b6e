import type { InvitationScreen } from "../dialogue/invitations/screens.ts";
import type { Reader } from "./reader.ts";
import { button, lines, type View, type ViewsOf } from "./view.ts";
import { inText } from "./visit-card.ts";

/** How was it? */
const reviewAskedView = ({ t, master }: Reader): View => ({
  text: lines(t.invitations.reviewAsked(master.masterName), t.invitations.optOutHint),
  buttons: [[button(t.visits.bookAgain, "booking.start")]],
});

/** Time for the next one. */
function nudgedView({ appointment }: Extract<InvitationScreen, { kind: "nudged" }>, reader: Reader): View {
  const { t } = reader;
  return {
    text: lines(t.invitations.nudged(inText(appointment, reader)), t.invitations.optOutHint),
    buttons: [[button(t.visits.bookAgain, "visits.repeat", { visit: appointment.id })]],
  };
}

export const invitationsViews: ViewsOf<InvitationScreen> = {
  review_asked: (_, reader) => reviewAskedView(reader),
  nudged: nudgedView,
  /** The client's own words, and how to answer them. */
  reviewed({ who, words, appointment }, reader) {
    const { t, f } = reader;
    const visit = appointment && `${inText(appointment, reader)}, ${f.moment(appointment.start)}`;
    const said = `«${words}»`;
    return {
      text: visit
        ? lines(t.invitations.reviewed(who, visit), said, t.call.hint)
        : lines(`${who}: ${said}`, t.call.hint),
      buttons: [],
    };
  },
};
