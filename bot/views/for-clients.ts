import type { ForClientsScreen } from "../dialogue/for-clients/screens.ts";
import type { Reader } from "./reader.ts";
import { button, rows, type View } from "./view.ts";

/** Whom, what, which day, what time: one question a message, the earlier ones in its words. */
export function addView(
  screen:
    | Extract<ForClientsScreen, { kind: "add_who" }>
    | Extract<ForClientsScreen, { kind: "add_what" }>
    | Extract<ForClientsScreen, { kind: "add_day" }>
    | Extract<ForClientsScreen, { kind: "add_time" }>,
  { t, f }: Reader,
): View {
  switch (screen.kind) {
    case "add_who":
      return {
        text: t.forClients.addWho,
        buttons: screen.clients.map(({ id, name }) => [
          button(
            name || t.common.noName,
            screen.at ? { do: "addAt", client: id, ...screen.at } : { do: "addWhat", client: id },
          ),
        ]),
      };
    case "add_what":
      return {
        text: t.forClients.addWhat(screen.who || t.common.noName),
        buttons: screen.services.map((one) => [
          button(one.name, { do: "addDay", client: screen.client, service: String(one._id) }),
        ]),
      };
    case "add_day":
      return {
        text: t.booking.whichDay(`${screen.who || t.common.noName}, ${screen.what}`),
        buttons: rows(
          screen.dates.map((date) =>
            button(f.dayButton(date), {
              do: "addTime",
              client: screen.client,
              service: screen.service,
              date,
            }),
          ),
          3,
        ),
      };
    case "add_time":
      return {
        text: t.booking.whichTime(`${screen.who || t.common.noName}, ${screen.what}`, f.day(screen.date)),
        buttons: [
          ...rows(
            screen.starts.map((start) =>
              button(f.clock(start), { do: "addAt", client: screen.client, service: screen.service, start }),
            ),
            4,
          ),
          [button(t.common.back, { do: "addDay", client: screen.client, service: screen.service })],
        ],
      };
  }
}

export function forwardedView(
  { service, asked, starts, answer }: Extract<ForClientsScreen, { kind: "forwarded" }>,
  { t, f }: Reader,
): View {
  return {
    text: `${t.forClients.forwardedHead(asked)}\n\n${answer}`,
    buttons: [
      [{ text: t.forClients.copyAnswer, copy: answer }],
      ...starts.map((start) => [
        button(t.forClients.bookThere(f.moment(start)), { do: "addWho", service, start }),
      ]),
    ],
  };
}
