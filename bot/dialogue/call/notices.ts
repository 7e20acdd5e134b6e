import type { RelayBackNotice, RelayNudgeNotice } from "../../../jobs/call/notices.ts";
import type { NoticesOf } from "../notice.ts";

/** Of someone's words no more than this stands in a message about them. */
const WORDS_SHOWN = 600;

export const relayNotices: NoticesOf<RelayBackNotice, "client"> = {
  relay_back: ({ t }) => ({ screen: { kind: "say", text: t.call.assistantBack } }),
};

export const relayNoticesToMaster: NoticesOf<RelayNudgeNotice, "master"> = {
  async relay_nudge({ models, master, t }, { relay }) {
    const client = await models.clients
      .findOne({ masterId: master._id, _id: relay.clientId }, { name: 1 })
      .lean();
    return {
      screen: {
        kind: "relay_nudge",
        who: client?.name || t.common.noName,
        question: relay.question.slice(0, WORDS_SHOWN),
        talk: relay.kind === "person" ? String(relay._id) : null,
      },
    };
  },
};
