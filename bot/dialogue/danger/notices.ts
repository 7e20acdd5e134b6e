import type { DangerNotice } from "../../../jobs/danger/notices.ts";
import { isDanger } from "../../../models/relay.ts";
import type { User } from "../../../models/user.ts";
import type { NoticesOf } from "../notice.ts";
import { numbersFor } from "./numbers.ts";

export const dangerNotices: NoticesOf<DangerNotice, "master"> = {
  async danger_told({ models, master, t }, { kind, relay }) {
    if (!isDanger(relay.reason)) return null;
    const client = await models.clients.findOne({ masterId: master._id, _id: relay.clientId }).lean();
    const user = client?.telegramUserId
      ? await models.users.findOne({ _id: client.telegramUserId }, { username: 1 }).lean<User>()
      : null;
    return {
      screen: {
        kind,
        of: relay.reason,
        who: client?.name || t.common.noName,
        username: user?.username ?? null,
        phone: client?.phone ?? null,
        words: relay.question || null,
        emergency: numbersFor(master).emergency,
      },
    };
  },
};
