import { seatsLeft } from "../../engine/booking/session.ts";
import type { BookingScreen } from "../dialogue/booking/screens.ts";
import { nameOf } from "../dialogue/desk.ts";
import type { Reader } from "./reader.ts";
import { button, good, lines, type View } from "./view.ts";
import { placeText, priceText, when } from "./visit-card.ts";

/** Groups with a seat left, one a button. */
export function sessionsView(screen: Extract<BookingScreen, { kind: "sessions" }>, { t, f }: Reader): View {
  return {
    text: t.booking.chooseSession(screen.what),
    buttons: [
      ...screen.sessions.map((session) => [
        button(
          `${f.moment(session.start)} · ${t.booking.seatsLeft(seatsLeft(session), session.session?.maxParticipants ?? 0)}`,
          "booking.session",
          { visit: session.id },
        ),
      ]),
      [button(t.common.back, "booking.services", { flow: screen.flow })],
    ],
  };
}

/** The card of a group; a seat is taken by the tap. */
export function seatOfferView(screen: Extract<BookingScreen, { kind: "seat_offer" }>, reader: Reader): View {
  const { t, f } = reader;
  const { session } = screen;
  return {
    text: lines(
      t.booking.notYetBooked,
      t.booking.card(
        nameOf(session.services),
        when(session, reader),
        priceText(session, f),
        placeText(session, reader),
      ),
      t.booking.seatsLeft(seatsLeft(session), session.session?.maxParticipants ?? 0),
    ),
    buttons: [
      [good(button(t.booking.confirm, "booking.seat", { visit: session.id }))],
      [button(t.booking.otherService, "booking.services", { flow: screen.flow })],
    ],
  };
}
