import type { InvitationNotice } from "../../../jobs/invitations/notices.ts";
import type { NoticesOf } from "../notice.ts";

export const invitationNotices: NoticesOf<InvitationNotice, "client"> = {
  review: () => ({ screen: { kind: "review_asked" } }),
  nudge: (_desk, { appointment }) => ({ screen: { kind: "nudged", appointment } }),
};
