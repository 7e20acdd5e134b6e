import type { Screen } from "../../dialogue/screens.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, rows, type View } from "./view.ts";

/** The master's day: who comes when, who said so, and what is free. */
export function dayView(screen: Extract<Screen, { kind: "day" }>, { t, f }: Reader): View {
  const { date, works, visits, gaps, total } = screen;
  const head =
    works || visits.length > 0
      ? t.day.summary(f.day(date), visits.length, total ? f.price(total) : "")
      : t.day.off(f.day(date));
  const list = visits.map(({ start, end, who, what, confirmed, phone }) =>
    [`${f.clock(start)}–${f.clock(end)}`, who, "·", what, confirmed ? "✓" : "", phone ? `☎ ${phone}` : ""]
      .filter(Boolean)
      .join(" "),
  );
  const free =
    gaps.length > 0
      ? t.day.freeGaps(gaps.map(({ start, end }) => `${f.clock(start)}–${f.clock(end)}`).join(", "))
      : "";
  return {
    text: escapeHtml(lines(head, ...list, free)),
    buttons: rows(
      visits.map((visit) => button(`${f.clock(visit.start)} ${visit.who}`, { do: "visit", visit: visit.id })),
      2,
    ),
  };
}
