import { seatsLeft } from "../../engine/booking/session.ts";
import type { VisitScreen } from "../dialogue/visits/screens.ts";
import type { Reader } from "./reader.ts";
import { type Button, button, lines, type View } from "./view.ts";
import { inText } from "./visit-card.ts";

/** A client changed something: the master reads when, what, how much and who, with a way to write to them. */
export function changedByClientView(
  screen: Extract<VisitScreen, { kind: "changed_by_client" }>,
  reader: Reader,
): View {
  const { appointment, entry, who } = screen;
  const { t, f } = reader;
  const link: Button[][] = who.telegram ? [[writeTo(who.telegram, reader)]] : [];
  const acts = [
    button(t.visits.move, "visits.move", { visit: appointment.id }),
    button(t.visits.cancel, "visits.cancel", { visit: appointment.id }),
  ];
  const text = changeText(screen, reader, inText(appointment, reader), f.moment);
  return { text, buttons: entry.kind === "booked" || entry.kind === "moved" ? [...link, acts] : link };
}

function changeText(
  { appointment, entry, who, earlier }: Extract<VisitScreen, { kind: "changed_by_client" }>,
  { t, f }: Reader,
  what: string,
  moment: (at: number) => string,
): string {
  const handle = who.telegram?.username ? `@${who.telegram.username}` : "";
  const from = moment(entry.from ?? appointment.start);
  switch (entry.kind) {
    case "booked": {
      const seen = earlier === 0 ? t.visits.firstTime : t.visits.visitNumber(earlier + 1);
      return lines(
        t.visits.noticeBooked(
          [who.name, seen, handle, who.phone].filter(Boolean).join(", "),
          what,
          f.span(appointment.start, appointment.end),
          f.price(appointment.price),
        ),
        appointment.notes && t.visits.wish(appointment.notes),
      );
    }
    case "seat_taken":
      return t.visits.seatTaken(
        [who.name, handle].filter(Boolean).join(", "),
        what,
        moment(appointment.start),
        t.booking.seatsLeft(seatsLeft(appointment), appointment.session?.maxParticipants ?? 0),
      );
    case "moved":
      if (entry.was !== undefined)
        return t.visits.noticeChanged(
          who.name,
          entry.was,
          what,
          f.span(appointment.start, appointment.end),
          f.price(appointment.price),
        );
      return t.visits.noticeMoved(who.name, what, from, moment(entry.to ?? appointment.start));
    case "move_dropped":
      return t.visits.moveDeclined(who.name, what, moment(appointment.start));
    default:
      return t.visits.noticeCancelled(who.name, what, from);
  }
}

const writeTo = (
  { id, username }: { id: number | null; username: string | null },
  { t }: Reader,
): Button => ({
  text: t.common.write,
  url: username ? `https://t.me/${username}` : `tg://user?id=${id}`,
});

/** The master changed something: the client reads it plainly, and can answer with a tap. */
export function changedByMasterView(
  { appointment, entry, restored }: Extract<VisitScreen, { kind: "changed_by_master" }>,
  reader: Reader,
): View {
  const { t, f } = reader;
  const what = inText(appointment, reader);
  const from = f.moment(entry.from ?? appointment.start);
  if (entry.kind === "cancelled")
    return {
      text: t.visits.cancelledByMaster(what, from),
      buttons: [[button(t.visits.bookAgain, "booking.start")]],
    };
  return {
    text:
      entry.kind === "moved"
        ? t.visits.movedByMaster(what, from, f.moment(entry.to ?? appointment.start))
        : (restored ? t.visits.restoredByMaster : t.visits.bookedByMaster)(
            what,
            f.span(appointment.start, appointment.end),
          ),
    buttons: [
      [
        button(t.visits.move, "visits.move", { visit: appointment.id }),
        button(t.visits.cancel, "visits.cancel", { visit: appointment.id }),
      ],
    ],
  };
}
