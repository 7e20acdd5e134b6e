import type { CallNotice, CallNoticeToClient } from "../../../jobs/call/notices.ts";
import type { Relay } from "../../../models/relay.ts";
import { type MasterDesk, nameOf } from "../desk.ts";
import type { NoticesOf } from "../notice.ts";

/** Of someone's words no more than this stands in a message about them. */
const WORDS_SHOWN = 600;

export const callNoticesToClient: NoticesOf<CallNoticeToClient, "client"> = {
  relay_back: ({ t }) => ({ screen: { kind: "say", text: t.call.assistantBack } }),

  may_answered: (_desk, notice) => ({ screen: notice }),

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
  async may_asked(desk, { kind, relay }) {
    const asked = await aboutVisit(desk, relay);
    return asked && { screen: { kind, relay: String(relay._id), who: await nameIn(desk, relay), ...asked } };
  },
  client_says: ({ t }, { who, words }) => ({
    screen: { kind: "say", text: t.call.clientSays(who || t.common.noName, words) },
  }),
  async relay_nudge(desk, { relay }) {
    const asked = await aboutVisit(desk, relay);
    if (relay.about && asked?.appointment.status !== "booked") return null;
    return {
      screen: {
        kind: "relay_nudge",
        who: await nameIn(desk, relay),
        question: asked
          ? desk.t.call.mayI[asked.does](
              nameOf(asked.appointment.services),
              desk.f.moment(asked.appointment.start),
            )
          : relay.question.slice(0, WORDS_SHOWN),
        talk: relay.kind === "person" ? String(relay._id) : null,
      },
    };
  },
};

async function nameIn({ models, master, t }: MasterDesk, { clientId }: Relay): Promise<string> {
  const client = await models.clients.findOne({ masterId: master._id, _id: clientId }, { name: 1 }).lean();
  return client?.name || t.common.noName;
}

/** The visit that a question is about, as it is now; null: it is about none, or that is gone. */
async function aboutVisit({ booking }: MasterDesk, { about }: Relay) {
  const appointment = about && (await booking.appointments.byId(about.visit));
  return appointment ? { appointment, does: about.does } : null;
}
