import type { FreedNotice } from "../../../jobs/waiting/notices.ts";
import type { NoticesOf } from "../notice.ts";

export const waitingNotices: NoticesOf<FreedNotice, "client"> = {
  freed: ({ booking }, { held }) => ({
    screen: { kind: "freed", held, until: held.holdExpiresAt ?? booking.clock.now() },
  }),
};
