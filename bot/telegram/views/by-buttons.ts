import { KNOWLEDGE_TYPES } from "../../../models/master.ts";
import type { Screen } from "../../dialogue/screens.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, rows, type View } from "./view.ts";

type Of<K extends Screen["kind"]> = Extract<Screen, { kind: K }>;

/** Whom, what, which day, what time: one question a message, the earlier ones in its words. */
export function addView(
  screen: Of<"add_who"> | Of<"add_what"> | Of<"add_day"> | Of<"add_time">,
  { t, f }: Reader,
): View {
  switch (screen.kind) {
    case "add_who":
      return {
        text: escapeHtml(t.forClients.addWho),
        buttons: screen.clients.map(({ id, name }) => [
          button(
            name || t.common.noName,
            screen.at ? { do: "addAt", client: id, ...screen.at } : { do: "addWhat", client: id },
          ),
        ]),
      };
    case "add_what":
      return {
        text: escapeHtml(t.forClients.addWhat(screen.who || t.common.noName)),
        buttons: screen.services.map((one) => [
          button(one.name, { do: "addDay", client: screen.client, service: String(one._id) }),
        ]),
      };
    case "add_day":
      return {
        text: escapeHtml(t.booking.whichDay(`${screen.who || t.common.noName}, ${screen.what}`)),
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
        text: escapeHtml(
          t.booking.whichTime(`${screen.who || t.common.noName}, ${screen.what}`, f.day(screen.date)),
        ),
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

/** Telegram's limit for what a button puts on the clipboard. */
const COPY_LENGTH = 256;

export function forwardedView({ service, asked, starts, answer }: Of<"forwarded">, { t, f }: Reader): View {
  const copy = answer.length <= COPY_LENGTH ? [[{ text: t.forClients.copyAnswer, copy: answer }]] : [];
  return {
    text: escapeHtml(`${t.forClients.forwardedHead(asked)}\n\n${answer}`),
    buttons: [
      ...copy,
      ...starts.map((start) => [
        button(t.forClients.bookThere(f.moment(start)), { do: "addWho", service, start }),
      ]),
    ],
  };
}

export function pickDayView({ what, from, dates }: Of<"pick_day">, { t, f }: Reader): View {
  const text =
    what === "open"
      ? t.hours.openWhich
      : from === null
        ? t.hours.vacationFrom
        : t.hours.vacationTo(f.day(from));
  return {
    text: escapeHtml(text),
    buttons: rows(
      dates.map((date) =>
        button(
          f.dayButton(date),
          what === "open"
            ? { do: "openDay", date }
            : from === null
              ? { do: "vacationFrom", date }
              : { do: "vacation", date: from, until: date },
        ),
      ),
      what === "open" ? 3 : 4,
    ),
  };
}

export function pauseView({ paused }: Of<"pause">, { t }: Reader): View {
  return {
    text: escapeHtml(paused ? t.pause.paused : t.pause.open),
    buttons: [
      [
        paused
          ? button(t.pause.end, { do: "pause", wanted: "no" }, "success")
          : button(t.pause.begin, { do: "pause", wanted: "yes" }, "danger"),
      ],
    ],
  };
}

const SHOWN = 160;

export function knowledgeView({ entries }: Of<"knowledge">, { t }: Reader): View {
  return {
    text: escapeHtml(
      lines(
        entries.length === 0 ? t.knowledge.none : t.knowledge.head,
        ...entries.map(
          ({ type, content, question }, index) =>
            `${index + 1}. ${t.knowledge.types[type]}: ${question ? `«${question}» ` : ""}${content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content}`,
        ),
      ).slice(0, 3_900),
    ),
    buttons: [
      ...rows(
        KNOWLEDGE_TYPES.map((type) => button(`＋ ${t.knowledge.types[type]}`, { do: "knowledgeAdd", type })),
        2,
      ),
      ...rows(
        entries.slice(0, 20).map((_, index) => button(`✕ ${index + 1}`, { do: "knowledgeDrop", index })),
        5,
      ),
    ],
  };
}
