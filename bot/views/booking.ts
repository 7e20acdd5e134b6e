import type { Appointment } from "../../engine/booking/appointment.ts";
import { addDays } from "../../engine/time.ts";
import { snapshotOf } from "../../models/service.ts";
import type { BookingScreen } from "../dialogue/booking/screens.ts";
import { nameOf } from "../dialogue/desk.ts";
import { seatOfferView, sessionsView } from "./groups.ts";
import { askButton, refusalText, whoMayHelp } from "./refusal.ts";
import { timesView } from "./times.ts";
import { type Button, button, good, lines, rows, type ViewsOf } from "./view.ts";
import { currently, inText, placeText, priceText, visitCard, when } from "./visit-card.ts";

export const bookingViews: ViewsOf<BookingScreen> = {
  /** What can be booked, one service a button. */
  services(screen, { t, f, master }) {
    const picked = screen.picked.length > 0;
    const list = screen.services.map((service) => {
      const { price } = snapshotOf(service, master);
      return [
        button(label(service.name, f.price(price)), "booking.service", {
          flow: screen.flow,
          id: String(service._id),
        }),
      ];
    });
    const enough: Button[][] = picked
      ? [[button(t.common.back, "booking.page", { flow: screen.flow, page: 0 })]]
      : [];
    return {
      text: picked ? t.booking.addService : t.booking.chooseService,
      buttons: [...list, ...enough],
    };
  },

  /** The days with room, a page of them; of a move, what it is moved from. */
  days(screen, reader) {
    const { t, f } = reader;
    const today = f.date(reader.now);
    const name = (date: string) =>
      date === today ? t.booking.today : date === addDays(today, 1) ? t.booking.tomorrow : f.dayButton(date);
    const days = screen.dates.map((date) => button(name(date), "booking.day", { flow: screen.flow, date }));
    const { moving } = screen;
    return {
      text: moving
        ? screen.who
          ? t.forClients.moveTo(screen.who, f.moment(moving.start))
          : lines(currently(moving, reader), t.booking.whichDay(screen.what))
        : lines(screen.description, t.booking.whichDay(screen.what)),
      buttons: [
        ...rows(days, 3),
        ...(screen.more
          ? [[button(t.common.further, "booking.page", { flow: screen.flow, page: screen.page + 1 })]]
          : []),
        ...(screen.canAdd ? [[button(t.booking.moreService, "booking.add", { flow: screen.flow })]] : []),
        [
          screen.page > 0
            ? button(t.common.back, "booking.page", { flow: screen.flow, page: screen.page - 1 })
            : moving
              ? button(t.common.keepAsIs, "visits.keep", { flow: screen.flow })
              : button(t.common.back, "booking.services", { flow: screen.flow }),
        ],
      ],
    };
  },

  /** Parts of a day with too many free times for one look. */
  parts(screen, { t, f }) {
    return {
      text: t.booking.whichPart(screen.what, f.day(screen.date)),
      buttons: [
        screen.parts.map((part) =>
          button(t.booking.parts[part], "booking.part", { flow: screen.flow, part, date: screen.date }),
        ),
        [button(t.common.back, "booking.page", { flow: screen.flow, page: 0 })],
      ],
    };
  },

  /** The card of a hold, with its end; nothing is booked yet. */
  offer(screen, reader) {
    const { t, f } = reader;
    const { held } = screen;
    const token = held.offerToken ?? "";
    return {
      text: lines(
        t.booking.notYetBooked,
        t.booking.card(
          nameOf(held.services),
          when(held, reader),
          priceText(held, f),
          placeText(held, reader),
        ),
        held.notes && t.booking.forWhom(held.notes),
        t.booking.holding(f.clock(held.holdExpiresAt ?? reader.now)),
      ),
      buttons: [
        [good(button(t.booking.confirm, "booking.confirm", { token }))],
        [
          button(t.booking.otherTime, "booking.otherTime", { flow: screen.flow }),
          button(t.common.notNeeded, "booking.decline", { token }),
        ],
      ],
    };
  },

  /** The card of a move; the old time stands until the yes. */
  move_offer(screen, { t, f }) {
    const { appointment } = screen;
    const { move } = appointment;
    const token = move?.token ?? "";
    const becomes = move?.becomes;
    return {
      text: becomes
        ? t.visits.changeCard(
            nameOf(appointment.services),
            nameOf(becomes.services),
            f.span(move.start, move.end),
            f.price(becomes.price),
          )
        : screen.who
          ? t.forClients.moveCard(
              screen.who,
              f.moment(appointment.start),
              f.moment(move?.start ?? appointment.start),
            )
          : t.visits.moveCard(
              f.moment(appointment.start),
              f.moment(move?.start ?? appointment.start),
              f.moment(appointment.start),
            ),
      buttons: [
        [good(button(t.booking.confirm, "booking.confirm", { token }))],
        [
          button(t.booking.otherTime, "booking.otherTime", { flow: screen.flow }),
          button(t.common.keepAsIs, "booking.decline", { token }),
        ],
      ],
    };
  },

  /** The visit as it was written. */
  booked(screen, reader) {
    const { t, f } = reader;
    return visitCard(
      t.booking.booked(
        inText(screen.appointment, reader),
        when(screen.appointment, reader),
        priceText(screen.appointment, f),
      ),
      screen.appointment,
      reader,
    );
  },

  /** The visit at its new time. */
  moved(screen, reader) {
    const { t } = reader;
    return reader.isMaster
      ? {
          text: t.visits.moved(inText(screen.appointment, reader), when(screen.appointment, reader)),
          buttons: [],
        }
      : visitCard(
          (becameAnother(screen.appointment) ? t.visits.changed : t.visits.moved)(
            inText(screen.appointment, reader),
            when(screen.appointment, reader),
          ),
          screen.appointment,
          reader,
        );
  },

  /** The kept time is given up. */
  let_go(_, { t }) {
    return { text: t.booking.letGo, buttons: [[button(t.start.book, "booking.start")]] };
  },

  /** The visit stays as it was. */
  kept(screen, reader) {
    const { t } = reader;
    return reader.isMaster
      ? {
          text: t.visits.kept(inText(screen.appointment, reader), when(screen.appointment, reader)),
          buttons: [],
        }
      : visitCard(
          t.visits.kept(inText(screen.appointment, reader), when(screen.appointment, reader)),
          screen.appointment,
          reader,
        );
  },

  /** No time is to be had; waiting is offered, and who may help. */
  nothing_free(screen, reader) {
    const { t } = reader;
    return {
      text: lines(t.booking.nothingFree, whoMayHelp(reader)),
      buttons:
        screen.flow === null ? [] : [[button(t.waiting.tellMe, "waiting.join", { flow: screen.flow })]],
    };
  },

  /** A hold or a move ran out; once more, where the time is still free. */
  hold_expired(screen, { t, f }) {
    const { appointment, stillFree } = screen;
    return {
      text:
        appointment.status === "booked"
          ? t.booking.moveEnded(f.moment(appointment.start))
          : stillFree
            ? t.booking.holdEnded(f.moment(appointment.start))
            : t.booking.holdEndedTaken,
      buttons:
        appointment.status === "booked"
          ? [[button(t.visits.move, "visits.move", { visit: appointment.id })]]
          : [
              [
                ...(stillFree
                  ? [
                      button(t.booking.bookAt(f.clock(appointment.start)), "booking.again", {
                        visit: appointment.id,
                      }),
                    ]
                  : []),
                button(t.booking.otherTime, "booking.start"),
              ],
            ],
    };
  },

  /** Why it is not possible, and the way on. */
  refused(screen, reader) {
    const { t } = reader;
    const { refusal, appointment } = screen;
    const buttons =
      appointment && appointment.status === "booked"
        ? [[...askButton(screen, reader), button(t.common.keep, "visits.show", { visit: appointment.id })]]
        : [[button(t.start.book, "booking.start")]];
    return {
      text: lines(
        refusalText(refusal, null, reader),
        refusal.code === "cutoff_passed" && reader.master.contacts.phone && whoMayHelp(reader),
      ),
      buttons,
    };
  },

  /** A date that contradicts itself or is not there: which day is meant? */
  which_day(screen, { t, f }) {
    const { reason } = screen;
    const text =
      reason.kind === "missing"
        ? t.booking.missingDate(reason.words)
        : reason.kind === "past"
          ? t.booking.pastDate(f.dayOfMonth(reason.date))
          : t.booking.weekdayConflict(f.dayOfMonth(reason.date), f.weekday(reason.date));
    return {
      text,
      buttons: [screen.dates.map((date) => button(f.day(date), "booking.day", { flow: screen.flow, date }))],
    };
  },

  times: timesView,

  sessions: sessionsView,

  seat_offer: seatOfferView,
};

/** The last that was done with a visit put other services in the place of its own. */
const becameAnother = ({ history }: Appointment) =>
  history.findLast(({ kind }) => kind === "moved")?.was !== undefined;

const SERVICE_LABEL = 34;

function label(name: string, price: string): string {
  const room = SERVICE_LABEL - price.length - 3;
  const short = name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name;
  return `${short} · ${price}`;
}
