import { nameOf } from "../../dialogue/desk.ts";
import type { Screen } from "../../dialogue/screens.ts";
import { phoneText } from "../phone.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, type View } from "./view.ts";

/** A client's card, as the master reads it. */
export function clientView(screen: Extract<Screen, { kind: "client" }>, { t, f }: Reader): View {
  const { client, name, phone, telegram, blocked, came, noShows, spent, last, next, usual, notes } = screen;
  const { tags, birthday } = screen;
  const visit = (one: typeof last) => one && `${nameOf(one.services)}, ${f.moment(one.start)}`;
  return {
    text: escapeHtml(
      lines(
        [name || t.noName, phoneText(phone)].filter(Boolean).join(" · "),
        t.clientVisits(came, spent ? f.price(spent) : "", noShows),
        next && t.clientNext(visit(next) ?? ""),
        last && t.clientLast(visit(last) ?? ""),
        usual && came > 1 && t.clientUsual(usual),
        notes,
        tags.length > 0 && tags.map((tag) => `#${tag.replace(/\s+/g, "_")}`).join(" "),
        birthday && t.cardBirthday(f.dayOfMonth(`2024-${birthday}`).replace(/\s?2024/, "")),
        blocked && t.isBlocked,
      ),
    ),
    buttons: [
      ...(next ? [[button(f.moment(next.start), { do: "visit", visit: next.id })]] : []),
      ...(telegram
        ? [[button(blocked ? t.unblock : t.block, { do: "block", client, wanted: blocked ? "no" : "yes" })]]
        : []),
      [
        button(t.cardNote, { do: "cardAsk", client, field: "note" }),
        button(t.cardMore, { do: "cardMore", client }),
      ],
      ...(telegram ? [] : [[button(t.clientLinkButton, { do: "clientLink", client })]]),
    ],
  };
}

/** The rarer things that can be done with a card. */
export function clientMoreView(
  { client, name }: Extract<Screen, { kind: "client_more" }>,
  { t }: Reader,
): View {
  return {
    text: escapeHtml(name || t.noName),
    buttons: [
      [
        button(t.cardTags, { do: "cardAsk", client, field: "tags" }),
        button(t.cardBirthdayAsk, { do: "cardAsk", client, field: "birthday" }),
      ],
      [
        button(t.cardMerge, { do: "cardDoubles", client }),
        button(t.cardErase, { do: "cardErase", client, sure: "no" }, "danger"),
      ],
      [button(t.back, { do: "client", client })],
    ],
  };
}

export function doublesView(
  { client, name, others }: Extract<Screen, { kind: "doubles" }>,
  { t }: Reader,
): View {
  return {
    text: escapeHtml(t.cardDoubles(name || t.noName)),
    buttons: [
      ...others.map((other) => [
        button([other.name || t.noName, phoneText(other.phone)].filter(Boolean).join(" · "), {
          do: "merge",
          client,
          other: other.id,
        }),
      ]),
      [button(t.back, { do: "client", client })],
    ],
  };
}

export function eraseQuestionView(
  { client, name }: Extract<Screen, { kind: "erase_question" }>,
  { t }: Reader,
): View {
  return {
    text: escapeHtml(t.cardEraseQuestion(name || t.noName)),
    buttons: [
      [
        button(t.erase, { do: "cardErase", client, sure: "yes" }, "danger"),
        button(t.keep, { do: "client", client }),
      ],
    ],
  };
}
