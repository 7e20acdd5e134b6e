import type { ForClientsScreen } from "../dialogue/for-clients/screens.ts";
import { button, rows, type ViewsOf } from "./view.ts";

/** Whom, what, which day, what time: one question a message, the earlier ones in its words. */
export const forClientsViews: ViewsOf<ForClientsScreen> = {
  add_who: (screen, { t }) => ({
    text: t.forClients.addWho,
    buttons: screen.clients.map(({ id, name }) => [
      screen.at
        ? button(name || t.common.noName, "forClients.at", { client: id, ...screen.at })
        : button(name || t.common.noName, "forClients.what", { client: id }),
    ]),
  }),

  add_what: (screen, { t }) => ({
    text: t.forClients.addWhat(screen.who || t.common.noName),
    buttons: screen.services.map((one) => [
      button(one.name, "forClients.day", { client: screen.client, service: String(one._id) }),
    ]),
  }),

  add_day: (screen, { t, f }) => ({
    text: t.booking.whichDay(`${screen.who || t.common.noName}, ${screen.what}`),
    buttons: rows(
      screen.dates.map((date) =>
        button(f.dayButton(date), "forClients.time", {
          client: screen.client,
          service: screen.service,
          date,
        }),
      ),
      3,
    ),
  }),

  add_time: (screen, { t, f }) => ({
    text: t.booking.whichTime(`${screen.who || t.common.noName}, ${screen.what}`, f.day(screen.date)),
    buttons: [
      ...rows(
        screen.starts.map((start) =>
          button(f.clock(start), "forClients.at", { client: screen.client, service: screen.service, start }),
        ),
        4,
      ),
      [button(t.common.back, "forClients.day", { client: screen.client, service: screen.service })],
    ],
  }),

  /** The client's wish, and an answer to copy or to write down at once. */
  forwarded: ({ service, asked, starts, answer }, { t, f }) => ({
    text: `${t.forClients.forwardedHead(asked)}\n\n${answer}`,
    buttons: [
      [{ text: t.forClients.copyAnswer, copy: answer }],
      ...starts.map((start) => [
        button(t.forClients.bookThere(f.moment(start)), "forClients.who", { service, start }),
      ]),
    ],
  }),
};
