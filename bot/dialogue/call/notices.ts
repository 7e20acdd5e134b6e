import type { CallNotice, CallNoticeToClient } from "../../../jobs/call/notices.ts";
import type { NoticesOf } from "../notice.ts";

/** Of someone's words no more than this stands in a message about them. */
const WORDS_SHOWN = 600;

export const callNoticesToClient: NoticesOf<CallNoticeToClient, "client"> = {
  relay_back: ({ t }) => ({ screen: { kind: "say", text: t.call.assistantBack } }),

  master_says({ t, master }, { words, message }) {
    const screen = { kind: "say" as const, text: t.call.relayed(master.masterName, words) };
    return message === null ? { screen } : { screen, passesOn: { message } };
  },
};

export const callNotices: NoticesOf<CallNotice, "master"> = {
  called_in: ({ t }, { kind, who, ...rest }) => ({
    screen: { kind, who: who || t.common.noName, ...rest },
  }),
  question_asked: ({ t }, { kind, who, ...rest }) => ({
    screen: { kind, who: who || t.common.noName, ...rest },
  }),
  client_says: ({ t }, { who, words }) => ({
    screen: { kind: "say", text: t.call.clientSays(who || t.common.noName, words) },
  }),
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
