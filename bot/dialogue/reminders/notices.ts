import type { LateNotice } from "../../../jobs/visits/notices.ts";
import { whoComes } from "../desk.ts";
import type { NoticesOf } from "../notice.ts";

export const lateNotices: NoticesOf<LateNotice, "master"> = {
  async client_late(desk, { kind, who, appointment, around, end, next, dayEnd }) {
    const { models, master, t } = desk;
    const clients = next?.clientId
      ? await models.clients.find({ masterId: master._id, _id: next.clientId }).lean()
      : [];
    return {
      screen: {
        kind,
        who: who || t.common.noName,
        appointment,
        around,
        end,
        next: next && { start: next.start, who: whoComes(desk, next, clients) },
        dayEnd,
      },
    };
  },
};
