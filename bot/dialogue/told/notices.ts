import type { ToldNotice } from "../../../jobs/told/notices.ts";
import type { User } from "../../../models/user.ts";
import type { NoticesOf } from "../notice.ts";

export const toldNotices: NoticesOf<ToldNotice, "master"> = {
  async client_told({ models, master, booking, t }, { kind, relay }) {
    const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean();
    const user = client?.telegramUserId
      ? await models.users.findOne({ _id: client.telegramUserId }, { username: 1 }).lean<User>()
      : null;
    const shown = relay.said.filter((one) => one.words !== "");
    const ids = [...new Set(shown.flatMap((one) => one.visit ?? []))];
    const visits = await Promise.all(ids.map((id) => booking.appointments.byId(id)));
    return {
      screen: {
        kind,
        who: client?.name || t.common.noName,
        username: user?.username ?? null,
        pieces: shown.map(({ words, visit }) => ({
          words,
          appointment: visits.find((one) => one?.id === visit) ?? null,
        })),
        more: relay.said.length - shown.length,
      },
    };
  },
};
