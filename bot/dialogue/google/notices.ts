import type { GoogleNotice } from "../../../jobs/google/notices.ts";
import type { NoticesOf } from "../notice.ts";

export const googleNotices: NoticesOf<GoogleNotice, "master"> = {
  async google_wish({ models, master, t }, { appointment, start }) {
    const { clientId } = appointment;
    const client =
      clientId === null
        ? null
        : await models.clients.findOne({ masterId: master._id, _id: clientId }, { name: 1 }).lean();
    return {
      screen: { kind: "google_wish", appointment, who: client?.name || t.common.noName, start },
    };
  },
  google_connected: ({ t }, { events }) => ({ screen: { kind: "say", text: t.google.connected(events) } }),
  google_broken: () => ({ screen: { kind: "google_broken" } }),
};
