import { snapshotOf } from "../../models/service.ts";
import type { BookingScreen } from "../dialogue/booking/screens.ts";
import type { Reader } from "./reader.ts";
import { refusalText } from "./refusal.ts";
import { type Button, button, lines, rows, type View } from "./view.ts";
import { currently } from "./visit-card.ts";

type TimesScreen = Extract<BookingScreen, { kind: "times" }>;

/** Free times, and above them why these. */
export function timesView(screen: TimesScreen, reader: Reader): View {
  const { t, f } = reader;
  const { intro, moving, date, choices } = screen;
  // The day is on the button unless the text above names it.
  const asked =
    intro.kind === "refused"
      ? f.date(intro.start)
      : intro.kind === "none" || intro.kind === "soonest"
        ? null
        : date;
  const oneDay = date !== null && date === asked;
  const label = (start: number) =>
    oneDay ? f.clock(start) : `${f.dayButton(f.date(start))}, ${f.clock(start)}`;
  const buttons = rows(
    choices.map(({ start }) => button(label(start), "booking.time", { flow: screen.flow, start })),
    oneDay ? 4 : 3,
  );
  const named = moving
    ? reader.isMaster
      ? ""
      : currently(moving, reader)
    : t.booking.serviceLine(screen.what, f.duration(screen.durationMinutes), f.price(screen.price));
  const free = date ? t.booking.freeOn(f.onDay(date)) : t.booking.freeSoon;
  const text = (() => {
    switch (intro.kind) {
      case "picked":
        return moving ? lines(named, free) : t.booking.whichTime(screen.what, f.day(date ?? ""));
      case "found":
        return lines(named, free);
      case "soonest":
        return lines(named, t.booking.freeSoon);
      case "none":
        return intro.partly
          ? t.booking.noneInWindow(f.onDay(intro.date))
          : t.booking.noneOn(f.onDay(intro.date));
      case "same_time":
        return lines(named, t.booking.sameTimeFree(f.onDay(date ?? "")));
      case "refused":
        return refusalText(intro.refusal, intro.start, reader);
    }
  })();
  const foot: Button[][] =
    intro.kind === "picked"
      ? [[button(t.common.back, "booking.page", { flow: screen.flow, page: 0 })]]
      : [
          ...screen.sisters.map((service) => {
            const { name, durationMinutes } = snapshotOf(service, reader.master);
            return [
              button(`${name} · ${f.duration(durationMinutes)}`, "booking.service", {
                flow: screen.flow,
                id: `${String(service._id)}`,
              }),
            ];
          }),
          ...(moving || intro.kind !== "none"
            ? []
            : [[button(t.waiting.tellMe, "waiting.join", { flow: screen.flow })]]),
          [
            button(t.booking.otherDay, "booking.page", { flow: screen.flow, page: 0 }),
            moving
              ? button(t.common.keepAsIs, "visits.keep", { flow: screen.flow })
              : button(t.booking.otherService, "booking.services", { flow: screen.flow }),
          ],
        ];
  return { text, buttons: [...buttons, ...foot] };
}
