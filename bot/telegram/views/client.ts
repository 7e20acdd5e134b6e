import { nameOf } from "../../dialogue/desk.ts";
import type { Screen } from "../../dialogue/screens.ts";
import { phoneText } from "../phone.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, type View } from "./view.ts";

/** A client's card, as the master reads it. */
export function clientView(screen: Extract<Screen, { kind: "client" }>, { t, f }: Reader): View {
  const { client, name, phone, telegram, blocked, came, noShows, spent, last, next, usual, notes } = screen;
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
        blocked && t.isBlocked,
      ),
    ),
    buttons: [
      ...(next ? [[button(f.moment(next.start), { do: "visit", visit: next.id })]] : []),
      ...(telegram
        ? [[button(blocked ? t.unblock : t.block, { do: "block", client, wanted: blocked ? "no" : "yes" })]]
        : []),
      ...(telegram ? [] : [[button(t.clientLinkButton, { do: "clientLink", client })]]),
    ],
  };
}
