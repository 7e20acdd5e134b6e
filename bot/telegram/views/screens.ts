import { seatsLeft } from "../../../engine/booking/session.ts";
import { addDays, formatWallTime } from "../../../engine/time.ts";
import { snapshotOf } from "../../../models/service.ts";
import { nameOf } from "../../dialogue/desk.ts";
import type { Screen } from "../../dialogue/screens.ts";
import type { UnmetWish } from "../../dialogue/state.ts";
import { phoneText, writeToPhone } from "../phone.ts";
import { addView, forwardedView, knowledgeView, pauseView, pickDayView } from "./by-buttons.ts";
import { clientMoreView, clientView, doublesView, eraseQuestionView } from "./client.ts";
import { dayView } from "./day.ts";
import { demandView } from "./demand.ts";
import { planDoneView, planView } from "./plan.ts";
import type { Reader } from "./reader.ts";
import { refusalText, whoMayHelp } from "./refusal.ts";
import { ownHoursView, ownServicesView, ownServiceView, settingsView } from "./settings.ts";
import { statsView, usageView } from "./stats.ts";
import { timesView } from "./times.ts";
import { type Button, button, escapeHtml, lines, rows, type View } from "./view.ts";
import { currently, inText, placeText, priceText, visitCard, visitLabel, when } from "./visit-card.ts";

const SERVICE_LABEL = 34;

/** Screens as messages. Pure: facts in, text and buttons out. */
export function render(screen: Screen, reader: Reader): View {
  const { t, f, master } = reader;
  switch (screen.kind) {
    case "welcome": {
      const next =
        screen.next &&
        t.start.nextVisit(`${inText(screen.next, reader)}, ${f.span(screen.next.start, screen.next.end)}`);
      const text = screen.returning
        ? lines(t.start.welcomeBack, next)
        : (welcomeOf(reader, screen.name) ?? t.start.welcome(master.masterName));
      return { text: escapeHtml(text), buttons: [], keyboard: "main" };
    }
    case "services": {
      const picked = screen.picked.length > 0;
      const list = screen.services.map((service) => {
        const { price } = snapshotOf(service, master);
        return [
          button(label(service.name, f.price(price)), {
            do: "service",
            flow: screen.flow,
            id: String(service._id),
          }),
        ];
      });
      const enough: Button[][] = picked
        ? [[button(t.common.back, { do: "page", flow: screen.flow, page: 0 })]]
        : [];
      return {
        text: escapeHtml(picked ? t.booking.addService : t.booking.chooseService),
        buttons: [...list, ...enough],
      };
    }
    case "days": {
      const today = f.date(reader.now);
      const name = (date: string) =>
        date === today
          ? t.booking.today
          : date === addDays(today, 1)
            ? t.booking.tomorrow
            : f.dayButton(date);
      const days = screen.dates.map((date) => button(name(date), { do: "day", flow: screen.flow, date }));
      const { moving } = screen;
      return {
        text: escapeHtml(
          moving
            ? screen.who
              ? t.forClients.moveTo(screen.who, f.moment(moving.start))
              : lines(currently(moving, reader), t.booking.whichDay(screen.what))
            : lines(screen.description, t.booking.whichDay(screen.what)),
        ),
        buttons: [
          ...rows(days, 3),
          ...(screen.more
            ? [[button(t.common.further, { do: "page", flow: screen.flow, page: screen.page + 1 })]]
            : []),
          ...(screen.canAdd ? [[button(t.booking.moreService, { do: "add", flow: screen.flow })]] : []),
          [
            screen.page > 0
              ? button(t.common.back, { do: "page", flow: screen.flow, page: screen.page - 1 })
              : moving
                ? button(t.common.keepAsIs, { do: "keepVisit", flow: screen.flow })
                : button(t.common.back, { do: "services", flow: screen.flow }),
          ],
        ],
      };
    }
    case "parts":
      return {
        text: escapeHtml(t.booking.whichPart(screen.what, f.day(screen.date))),
        buttons: [
          screen.parts.map((part) =>
            button(t.booking.parts[part], { do: "part", flow: screen.flow, part, date: screen.date }),
          ),
          [button(t.common.back, { do: "page", flow: screen.flow, page: 0 })],
        ],
      };
    case "times":
      return timesView(screen, reader);
    case "offer": {
      const { held } = screen;
      const token = held.offerToken ?? "";
      return {
        text: escapeHtml(
          lines(
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
        ),
        buttons: [
          [button(t.booking.confirm, { do: "confirm", token }, "success")],
          [
            button(t.booking.otherTime, { do: "otherTime", flow: screen.flow }),
            button(t.common.notNeeded, { do: "decline", token }),
          ],
        ],
      };
    }
    case "move_offer": {
      const { appointment } = screen;
      const { move } = appointment;
      const token = move?.token ?? "";
      return {
        text: escapeHtml(
          screen.who
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
        ),
        buttons: [
          [button(t.booking.confirm, { do: "confirm", token }, "success")],
          [
            button(t.booking.otherTime, { do: "otherTime", flow: screen.flow }),
            button(t.common.keepAsIs, { do: "decline", token }),
          ],
        ],
      };
    }
    case "sessions":
      return {
        text: escapeHtml(t.booking.chooseSession(screen.what)),
        buttons: [
          ...screen.sessions.map((session) => [
            button(
              `${f.moment(session.start)} · ${t.booking.seatsLeft(seatsLeft(session), session.session?.maxParticipants ?? 0)}`,
              { do: "session", visit: session.id },
            ),
          ]),
          [button(t.common.back, { do: "services", flow: screen.flow })],
        ],
      };
    case "seat_offer": {
      const { session } = screen;
      return {
        text: escapeHtml(
          lines(
            t.booking.notYetBooked,
            t.booking.card(
              nameOf(session.services),
              when(session, reader),
              priceText(session, f),
              placeText(session, reader),
            ),
            t.booking.seatsLeft(seatsLeft(session), session.session?.maxParticipants ?? 0),
          ),
        ),
        buttons: [
          [button(t.booking.confirm, { do: "seat", visit: session.id }, "success")],
          [button(t.booking.otherService, { do: "services", flow: screen.flow })],
        ],
      };
    }
    case "booked":
      return visitCard(
        t.booking.booked(
          inText(screen.appointment, reader),
          when(screen.appointment, reader),
          priceText(screen.appointment, f),
        ),
        screen.appointment,
        reader,
      );
    case "moved":
      return reader.isMaster
        ? {
            text: escapeHtml(
              t.visits.moved(inText(screen.appointment, reader), when(screen.appointment, reader)),
            ),
            buttons: [],
          }
        : visitCard(
            t.visits.moved(inText(screen.appointment, reader), when(screen.appointment, reader)),
            screen.appointment,
            reader,
          );
    case "visit":
      if (reader.isMaster) {
        const { appointment, who = t.common.noName } = screen;
        return {
          text: escapeHtml(
            lines(
              `${who}: ${nameOf(appointment.services)}, ${when(appointment, reader)}`,
              appointment.notes && t.visits.wish(appointment.notes),
              ...(screen.answers ?? []).map(({ question, answer }) => `${question} ${answer}`),
            ),
          ),
          buttons: [
            [
              ...(appointment.session ? [] : [button(t.visits.move, { do: "move", visit: appointment.id })]),
              button(t.visits.cancel, { do: "cancel", visit: appointment.id }),
            ],
          ],
        };
      }
      return visitCard(
        t.visits.yourVisit(inText(screen.appointment, reader), lines(when(screen.appointment, reader))),
        screen.appointment,
        reader,
      );
    case "visits":
      return {
        text: escapeHtml(t.visits.yourVisits),
        buttons: screen.appointments.map((visit) => [
          button(visitLabel(visit, f), { do: "visit", visit: visit.id }),
        ]),
      };
    case "which_visit":
      return {
        text: escapeHtml(t.visits.which),
        buttons: screen.appointments.map((visit) => [
          button(visitLabel(visit, f), { do: screen.action, visit: visit.id }),
        ]),
      };
    case "cancel_question": {
      const { appointment } = screen;
      const what = nameOf(appointment.services);
      const text = screen.who
        ? t.forClients.cancelQuestion(screen.who, what, when(appointment, reader))
        : t.visits.cancelQuestion(what, when(appointment, reader));
      return {
        text: escapeHtml(text),
        buttons: [
          [
            button(
              t.visits.yesCancel,
              { do: "cancelYes", visit: appointment.id, start: appointment.start },
              "danger",
            ),
            button(t.common.keep, { do: "visit", visit: appointment.id }),
          ],
        ],
      };
    }
    case "cancelled":
      return screen.who
        ? {
            text: escapeHtml(t.forClients.cancelled(screen.who, f.moment(screen.appointment.start))),
            buttons: [],
          }
        : { text: escapeHtml(t.visits.cancelled), buttons: [[button(t.visits.bookAgain, { do: "book" })]] };
    case "let_go":
      return { text: escapeHtml(t.booking.letGo), buttons: [[button(t.start.book, { do: "book" })]] };
    case "kept":
      return reader.isMaster
        ? {
            text: escapeHtml(
              t.visits.kept(inText(screen.appointment, reader), when(screen.appointment, reader)),
            ),
            buttons: [],
          }
        : visitCard(
            t.visits.kept(inText(screen.appointment, reader), when(screen.appointment, reader)),
            screen.appointment,
            reader,
          );
    case "nothing_free":
      return {
        text: escapeHtml(lines(t.booking.nothingFree, whoMayHelp(reader))),
        buttons: screen.flow === null ? [] : [[button(t.waiting.tellMe, { do: "wait", flow: screen.flow })]],
      };
    case "wait_offer":
      return {
        text: escapeHtml(t.waiting.offer(screen.what, waitedFor(screen.wish, reader))),
        buttons: [
          [
            button(t.waiting.yes, { do: "waitYes", flow: screen.flow }, "success"),
            button(t.common.notNeeded, { do: "services", flow: screen.flow }),
          ],
        ],
      };
    case "waiting":
      return {
        text: escapeHtml(t.waiting.waiting(screen.what, waitedFor(screen.wish, reader))),
        buttons: [[button(t.booking.otherTime, { do: "book" })]],
      };
    case "called":
    case "question_passed": {
      const phone = phoneText(master.contacts.phone);
      const text = !screen.reached
        ? t.call.nobody(master.masterName, phone)
        : screen.kind === "called"
          ? t.call.called(master.masterName, phone)
          : t.call.questionPassed(master.masterName);
      return { text: escapeHtml(text), buttons: doors(t) };
    }
    case "photo_kept": {
      const { appointment } = screen;
      return {
        text: escapeHtml(
          appointment
            ? t.photos.goesWith(
                master.masterName,
                `${inText(appointment, reader)}, ${f.moment(appointment.start)}`,
              )
            : t.photos.kept(master.masterName),
        ),
        buttons: appointment ? [] : doors(t),
      };
    }
    case "hold_expired": {
      const { appointment, stillFree } = screen;
      return {
        text: escapeHtml(
          appointment.status === "booked"
            ? t.booking.moveEnded(f.moment(appointment.start))
            : stillFree
              ? t.booking.holdEnded(f.moment(appointment.start))
              : t.booking.holdEndedTaken,
        ),
        buttons:
          appointment.status === "booked"
            ? [[button(t.visits.move, { do: "move", visit: appointment.id })]]
            : [
                [
                  ...(stillFree
                    ? [
                        button(t.booking.bookAt(f.clock(appointment.start)), {
                          do: "again",
                          visit: appointment.id,
                        }),
                      ]
                    : []),
                  button(t.booking.otherTime, { do: "book" }),
                ],
              ],
      };
    }
    case "refused": {
      const { refusal, appointment } = screen;
      const buttons =
        appointment && appointment.status === "booked"
          ? [[button(t.common.keep, { do: "visit", visit: appointment.id })]]
          : [[button(t.start.book, { do: "book" })]];
      return {
        text: escapeHtml(
          lines(refusalText(refusal, null, reader), refusal.code === "cutoff_passed" && whoMayHelp(reader)),
        ),
        buttons,
      };
    }
    case "prices":
      return {
        text: escapeHtml(
          lines(
            screen.services.length > 1 && t.catalog.priceList,
            ...screen.services.map((service) => {
              const { price, durationMinutes, name } = snapshotOf(service, master);
              return t.booking.serviceLine(name, f.duration(durationMinutes), f.price(price));
            }),
          ),
        ),
        buttons: [[button(t.start.book, { do: "book" })]],
      };
    case "which_day": {
      const { reason } = screen;
      const text =
        reason.kind === "missing"
          ? t.booking.missingDate(reason.words)
          : reason.kind === "past"
            ? t.booking.pastDate(f.dayOfMonth(reason.date))
            : t.booking.weekdayConflict(f.dayOfMonth(reason.date), f.weekday(reason.date));
      return {
        text: escapeHtml(text),
        buttons: [screen.dates.map((date) => button(f.day(date), { do: "day", flow: screen.flow, date }))],
      };
    }
    case "day":
      return dayView(screen, reader);
    case "opted_out":
      return {
        text: escapeHtml(t.profile.optedOut),
        buttons: [
          [
            button(t.common.yes, { do: "noReminders", wanted: "yes" }),
            button(t.common.no, { do: "noReminders", wanted: "no" }),
            button(t.profile.erase, { do: "erase" }, "danger"),
          ],
        ],
      };
    case "late_passed":
      return {
        text: escapeHtml(t.reminders.latePassed(f.clock(screen.around))),
        buttons: screen.tight ? [[button(t.visits.move, { do: "move", visit: screen.appointment.id })]] : [],
      };
    case "who_not":
      return {
        text: escapeHtml(t.day.whoDidNotCome),
        buttons: [
          ...screen.visits.map((one) => [
            button(`${one.noShow ? "✗ " : ""}${f.clock(one.start)} ${one.who}`, {
              do: "noShow",
              visit: one.id,
              date: screen.date,
            }),
          ]),
          [button(t.booking.enough, { do: "allCame", date: screen.date })],
        ],
      };
    case "call_list":
      return {
        text: escapeHtml(
          lines(
            ...screen.visits.map((one) =>
              [f.clock(one.start), one.who, phoneText(one.phone)].filter(Boolean).join(" · "),
            ),
          ),
        ),
        buttons: screen.visits.map((one) => [
          {
            text: one.who,
            url: writeToPhone(one.phone ?? "", t.day.readyText(master.masterName, f.moment(one.start))),
          },
        ]),
      };
    case "client":
      return clientView(screen, reader);
    case "clients":
      return {
        text: escapeHtml(screen.recent ? t.clients.recent : t.clients.which),
        buttons: screen.clients.map((one) => [
          button([one.name || t.common.noName, phoneText(one.phone)].filter(Boolean).join(" · "), {
            do: "client",
            client: one.id,
          }),
        ]),
      };
    case "week":
      return {
        text: escapeHtml(
          lines(
            ...screen.days.map(({ date, works, count, total }) =>
              works || count > 0
                ? t.day.summary(f.day(date), count, total ? f.price(total) : "")
                : t.day.off(f.day(date)),
            ),
          ),
        ),
        buttons: rows(
          screen.days
            .filter((day) => day.count > 0)
            .map(({ date }) => button(f.dayButton(date), { do: "masterDay", date })),
          4,
        ),
      };
    case "stats":
      return statsView(screen, reader);
    case "add_who":
    case "add_what":
    case "add_day":
    case "add_time":
      return addView(screen, reader);
    case "forwarded":
      return forwardedView(screen, reader);
    case "pick_day":
      return pickDayView(screen, reader);
    case "pause":
      return pauseView(screen, reader);
    case "knowledge":
      return knowledgeView(screen, reader);
    case "waiting_list":
      return {
        text: escapeHtml(lines(t.waiting.list(screen.lines.length), ...screen.lines)),
        buttons: [[button(t.demand.show, { do: "demandShow" })]],
      };
    case "client_more":
      return clientMoreView(screen, reader);
    case "doubles":
      return doublesView(screen, reader);
    case "erase_question":
      return eraseQuestionView(screen, reader);
    case "demand":
      return demandView(screen, reader);
    case "usage":
      return usageView(screen, reader);
    case "settings":
      return settingsView(screen, reader);
    case "own_services":
      return ownServicesView(screen, reader);
    case "own_service":
      return ownServiceView(screen, reader);
    case "own_hours":
      return ownHoursView(screen, reader);
    case "plan":
      return planView(screen, reader);
    case "plan_done":
      return planDoneView(screen, reader);
    case "say":
      return {
        text: escapeHtml(screen.text),
        buttons: screen.doors
          ? [...doors(t), ...(screen.callable ? [[button(t.call.callPerson, { do: "callPerson" })]] : [])]
          : [],
      };
  }
}

/** The two ways on that are always there. */
const doors = (t: Reader["t"]): Button[][] => [
  [button(t.start.book, { do: "book" }), button(t.start.myVisits, { do: "visits" })],
];

/** «в четверг, 5 марта, с 17:00» */
function waitedFor({ from, to, notBefore, notAfter }: UnmetWish, { t, f }: Reader): string {
  const days = from === to ? f.onDay(from) : t.waiting.between(f.dayOfMonth(from), f.dayOfMonth(to));
  return [
    days,
    notBefore > 0 && t.waiting.fromClock(formatWallTime(notBefore)),
    notAfter < 1440 && t.waiting.toClock(formatWallTime(notAfter)),
  ]
    .filter(Boolean)
    .join(", ");
}

/** The text of `welcomeText`, only to those who read the language it is written in. */
function welcomeOf({ master, language }: Reader, name: string): string | undefined {
  return master.welcomeText && master.languages[0] === language
    ? master.welcomeText.replaceAll("{name}", name)
    : undefined;
}

function label(name: string, price: string): string {
  const room = SERVICE_LABEL - price.length - 3;
  const short = name.length > room ? `${name.slice(0, Math.max(1, room - 1))}…` : name;
  return `${short} · ${price}`;
}
