import type { InvitationNotice, ReviewNotice } from "../../../jobs/invitations/notices.ts";
import type { NoticesOf } from "../notice.ts";

export const invitationNotices: NoticesOf<InvitationNotice, "client"> = {
  review: (_desk, { appointment }) => ({ screen: { kind: "review_asked", visit: appointment.id } }),
  nudge: (_desk, { appointment }) => ({ screen: { kind: "nudged", appointment } }),
};

export const reviewNotices: NoticesOf<ReviewNotice, "master"> = {
  reviewed: ({ t }, { kind, who, words, appointment }) => ({
    screen: { kind, who: who || t.common.noName, words, appointment },
  }),
};
