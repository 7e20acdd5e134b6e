import type { ClientScreen } from "../dialogue/clients/screens.ts";
import { nameOf } from "../dialogue/desk.ts";
import { phoneText } from "../i18n/phone.ts";
import { bad, button, lines, type ViewsOf } from "./view.ts";

export const clientsViews: ViewsOf<ClientScreen> = {
  /** A client's card, as the master reads it. */
  client(screen, { t, f }) {
    const { client, name, phone, telegram, blocked, came, noShows, spent, last, next, usual, notes } = screen;
    const { tags, birthday } = screen;
    const visit = (one: typeof last) => one && `${nameOf(one.services)}, ${f.moment(one.start)}`;
    return {
      text: lines(
        [name || t.common.noName, phoneText(phone)].filter(Boolean).join(" · "),
        t.clients.visits(came, spent ? f.price(spent) : "", noShows),
        next && t.clients.next(visit(next) ?? ""),
        last && t.clients.last(visit(last) ?? ""),
        usual && came > 1 && t.clients.usual(usual),
        notes,
        tags.length > 0 && tags.map((tag) => `#${tag.replace(/\s+/g, "_")}`).join(" "),
        birthday && t.clients.birthday(f.dayOfMonth(`2024-${birthday}`).replace(/\s?2024/, "")),
        blocked && t.clients.isBlocked,
      ),
      buttons: [
        ...(next ? [[button(f.moment(next.start), "visits.show", { visit: next.id })]] : []),
        ...(telegram
          ? [
              [
                button(blocked ? t.clients.unblock : t.clients.block, "clients.block", {
                  client,
                  wanted: blocked ? "no" : "yes",
                }),
              ],
            ]
          : []),
        [
          button(t.clients.note, "clients.ask", { client, field: "note" }),
          button(t.clients.more, "clients.more", { client }),
        ],
        ...(telegram ? [] : [[button(t.clients.linkButton, "clients.link", { client })]]),
      ],
    };
  },

  /** The rarer things that can be done with a card. */
  client_more({ client, name }, { t }) {
    return {
      text: name || t.common.noName,
      buttons: [
        [
          button(t.clients.tags, "clients.ask", { client, field: "tags" }),
          button(t.clients.birthdayAsk, "clients.ask", { client, field: "birthday" }),
        ],
        [
          button(t.clients.merge, "clients.doubles", { client }),
          bad(button(t.clients.erase, "clients.erase", { client, sure: "no" })),
        ],
        [button(t.common.back, "clients.show", { client })],
      ],
    };
  },

  doubles({ client, name, others }, { t }) {
    return {
      text: t.clients.doubles(name || t.common.noName),
      buttons: [
        ...others.map((other) => [
          button(
            [other.name || t.common.noName, phoneText(other.phone)].filter(Boolean).join(" · "),
            "clients.merge",
            { client, other: other.id },
          ),
        ]),
        [button(t.common.back, "clients.show", { client })],
      ],
    };
  },

  erase_question({ client, name }, { t }) {
    return {
      text: t.clients.eraseQuestion(name || t.common.noName),
      buttons: [
        [
          bad(button(t.profile.erase, "clients.erase", { client, sure: "yes" })),
          button(t.common.keep, "clients.show", { client }),
        ],
      ],
    };
  },

  /** Whom the words may mean, or who was here last. */
  clients(screen, { t }) {
    return {
      text: screen.recent ? t.clients.recent : t.clients.which,
      buttons: screen.clients.map((one) => [
        button(
          [one.name || t.common.noName, phoneText(one.phone)].filter(Boolean).join(" · "),
          "clients.show",
          { client: one.id },
        ),
      ]),
    };
  },
};
