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
        t.nextVisit(`${inText(screen.next, reader)}, ${f.span(screen.next.start, screen.next.end)}`);
      const text = screen.returning
        ? lines(t.welcomeBack, next)
        : (welcomeOf(reader, screen.name) ?? t.welcome(master.masterName));
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
      const enough: Button[][] = picked ? [[button(t.back, { do: "page", flow: screen.flow, page: 0 })]] : [];
      return { text: escapeHtml(picked ? t.addService : t.chooseService), buttons: [...list, ...enough] };
    }
    case "days": {
      const today = f.date(reader.now);
      const name = (date: string) =>
        date === today ? t.today : date === addDays(today, 1) ? t.tomorrow : f.dayButton(date);
      const days = screen.dates.map((date) => button(name(date), { do: "day", flow: screen.flow, date }));
      const { moving } = screen;
      return {
        text: escapeHtml(
          moving
            ? screen.who
              ? t.masterMoveTo(screen.who, f.moment(moving.start))
              : lines(currently(moving, reader), t.whichDay(screen.what))
            : lines(screen.description, t.whichDay(screen.what)),
        ),
        buttons: [
          ...rows(days, 3),
          ...(screen.more
            ? [[button(t.further, { do: "page", flow: screen.flow, page: screen.page + 1 })]]
            : []),
          ...(screen.canAdd ? [[button(t.moreService, { do: "add", flow: screen.flow })]] : []),
          [
            screen.page > 0
              ? button(t.back, { do: "page", flow: screen.flow, page: screen.page - 1 })
              : moving
                ? button(t.keepAsIs, { do: "keepVisit", flow: screen.flow })
                : button(t.back, { do: "services", flow: screen.flow }),
          ],
        ],
      };
    }
    case "parts":
      return {
        text: escapeHtml(t.whichPart(screen.what, f.day(screen.date))),
        buttons: [
          screen.parts.map((part) =>
            button(t.parts[part], { do: "part", flow: screen.flow, part, date: screen.date }),
          ),
          [button(t.back, { do: "page", flow: screen.flow, page: 0 })],
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
            t.notYetBooked,
            t.card(nameOf(held.services), when(held, reader), priceText(held, f), placeText(held, reader)),
            held.notes && t.forWhom(held.notes),
            t.holding(f.clock(held.holdExpiresAt ?? reader.now)),
          ),
        ),
        buttons: [
          [button(t.confirm, { do: "confirm", token }, "success")],
          [
            button(t.otherTime, { do: "otherTime", flow: screen.flow }),
            button(t.notNeeded, { do: "decline", token }),
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
            ? t.masterMoveCard(
                screen.who,
                f.moment(appointment.start),
                f.moment(move?.start ?? appointment.start),
              )
            : t.moveCard(
                f.moment(appointment.start),
                f.moment(move?.start ?? appointment.start),
                f.moment(appointment.start),
              ),
        ),
        buttons: [
          [button(t.confirm, { do: "confirm", token }, "success")],
          [
            button(t.otherTime, { do: "otherTime", flow: screen.flow }),
            button(t.keepAsIs, { do: "decline", token }),
          ],
        ],
      };
    }
    case "sessions":
      return {
        text: escapeHtml(t.chooseSession(screen.what)),
        buttons: [
          ...screen.sessions.map((session) => [
            button(
              `${f.moment(session.start)} · ${t.seatsLeft(seatsLeft(session), session.session?.maxParticipants ?? 0)}`,
              { do: "session", visit: session.id },
            ),
          ]),
          [button(t.back, { do: "services", flow: screen.flow })],
        ],
      };
    case "seat_offer": {
      const { session } = screen;
      return {
        text: escapeHtml(
          lines(
            t.notYetBooked,
            t.card(
              nameOf(session.services),
              when(session, reader),
              priceText(session, f),
              placeText(session, reader),
            ),
            t.seatsLeft(seatsLeft(session), session.session?.maxParticipants ?? 0),
          ),
        ),
        buttons: [
          [button(t.confirm, { do: "seat", visit: session.id }, "success")],
          [button(t.otherService, { do: "services", flow: screen.flow })],
        ],
      };
    }
    case "booked":
      return visitCard(
        t.booked(
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
            text: escapeHtml(t.moved(inText(screen.appointment, reader), when(screen.appointment, reader))),
            buttons: [],
          }
        : visitCard(
            t.moved(inText(screen.appointment, reader), when(screen.appointment, reader)),
            screen.appointment,
            reader,
          );
    case "visit":
      if (reader.isMaster) {
        const { appointment, who = t.noName } = screen;
        return {
          text: escapeHtml(
            lines(
              `${who}: ${nameOf(appointment.services)}, ${when(appointment, reader)}`,
              appointment.notes && t.wish(appointment.notes),
              ...(screen.answers ?? []).map(({ question, answer }) => `${question} ${answer}`),
            ),
          ),
          buttons: [
            [
              ...(appointment.session ? [] : [button(t.move, { do: "move", visit: appointment.id })]),
              button(t.cancel, { do: "cancel", visit: appointment.id }),
            ],
          ],
        };
      }
      return visitCard(
        t.yourVisit(inText(screen.appointment, reader), lines(when(screen.appointment, reader))),
        screen.appointment,
        reader,
      );
    case "visits":
      return {
        text: escapeHtml(t.yourVisits),
        buttons: screen.appointments.map((visit) => [
          button(visitLabel(visit, f), { do: "visit", visit: visit.id }),
        ]),
      };
    case "which_visit":
      return {
        text: escapeHtml(t.whichVisit),
        buttons: screen.appointments.map((visit) => [
          button(visitLabel(visit, f), { do: screen.action, visit: visit.id }),
        ]),
      };
    case "cancel_question": {
      const { appointment } = screen;
      const what = nameOf(appointment.services);
      const text = screen.who
        ? t.masterCancelQuestion(screen.who, what, when(appointment, reader))
        : t.cancelQuestion(what, when(appointment, reader));
      return {
        text: escapeHtml(text),
        buttons: [
          [
            button(
              t.yesCancel,
              { do: "cancelYes", visit: appointment.id, start: appointment.start },
              "danger",
            ),
            button(t.keep, { do: "visit", visit: appointment.id }),
          ],
        ],
      };
    }
    case "cancelled":
      return screen.who
        ? { text: escapeHtml(t.masterCancelled(screen.who, f.moment(screen.appointment.start))), buttons: [] }
        : { text: escapeHtml(t.cancelled), buttons: [[button(t.bookAgain, { do: "book" })]] };
    case "let_go":
      return { text: escapeHtml(t.letGo), buttons: [[button(t.book, { do: "book" })]] };
    case "kept":
      return reader.isMaster
        ? {
            text: escapeHtml(t.kept(inText(screen.appointment, reader), when(screen.appointment, reader))),
            buttons: [],
          }
        : visitCard(
            t.kept(inText(screen.appointment, reader), when(screen.appointment, reader)),
            screen.appointment,
            reader,
          );
    case "nothing_free":
      return {
        text: escapeHtml(lines(t.nothingFree, whoMayHelp(reader))),
        buttons: screen.flow === null ? [] : [[button(t.tellMe, { do: "wait", flow: screen.flow })]],
      };
    case "wait_offer":
      return {
        text: escapeHtml(t.waitOffer(screen.what, waitedFor(screen.wish, reader))),
        buttons: [
          [
            button(t.waitYes, { do: "waitYes", flow: screen.flow }, "success"),
            button(t.notNeeded, { do: "services", flow: screen.flow }),
          ],
        ],
      };
    case "waiting":
      return {
        text: escapeHtml(t.waiting(screen.what, waitedFor(screen.wish, reader))),
        buttons: [[button(t.otherTime, { do: "book" })]],
      };
    case "called":
    case "question_passed": {
      const phone = phoneText(master.contacts.phone);
      const text = !screen.reached
        ? t.calledNobody(master.masterName, phone)
        : screen.kind === "called"
          ? t.called(master.masterName, phone)
          : t.questionPassed(master.masterName);
      return { text: escapeHtml(text), buttons: doors(t) };
    }
    case "photo_kept": {
      const { appointment } = screen;
      return {
        text: escapeHtml(
          appointment
            ? t.photoFor(master.masterName, `${inText(appointment, reader)}, ${f.moment(appointment.start)}`)
            : t.photoKept(master.masterName),
        ),
        buttons: appointment ? [] : doors(t),
      };
    }
    case "hold_expired": {
      const { appointment, stillFree } = screen;
      return {
        text: escapeHtml(
          appointment.status === "booked"
            ? t.moveEnded(f.moment(appointment.start))
            : stillFree
              ? t.holdEnded(f.moment(appointment.start))
              : t.holdEndedTaken,
        ),
        buttons:
          appointment.status === "booked"
            ? [[button(t.move, { do: "move", visit: appointment.id })]]
            : [
                [
                  ...(stillFree
                    ? [button(t.bookAt(f.clock(appointment.start)), { do: "again", visit: appointment.id })]
                    : []),
                  button(t.otherTime, { do: "book" }),
                ],
              ],
      };
    }
    case "refused": {
      const { refusal, appointment } = screen;
      const buttons =
        appointment && appointment.status === "booked"
          ? [[button(t.keep, { do: "visit", visit: appointment.id })]]
          : [[button(t.book, { do: "book" })]];
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
            screen.services.length > 1 && t.priceList,
            ...screen.services.map((service) => {
              const { price, durationMinutes, name } = snapshotOf(service, master);
              return t.serviceLine(name, f.duration(durationMinutes), f.price(price));
            }),
          ),
        ),
        buttons: [[button(t.book, { do: "book" })]],
      };
    case "which_day": {
      const { reason } = screen;
      const text =
        reason.kind === "missing"
          ? t.missingDate(reason.words)
          : reason.kind === "past"
            ? t.pastDate(f.dayOfMonth(reason.date))
            : t.weekdayConflict(f.dayOfMonth(reason.date), f.weekday(reason.date));
      return {
        text: escapeHtml(text),
        buttons: [screen.dates.map((date) => button(f.day(date), { do: "day", flow: screen.flow, date }))],
      };
    }
    case "day":
      return dayView(screen, reader);
    case "opted_out":
      return {
        text: escapeHtml(t.optedOut),
        buttons: [
          [
            button(t.yes, { do: "noReminders", wanted: "yes" }),
            button(t.no, { do: "noReminders", wanted: "no" }),
            button(t.erase, { do: "erase" }, "danger"),
          ],
        ],
      };
    case "late_passed":
      return {
        text: escapeHtml(t.latePassed(f.clock(screen.around))),
        buttons: screen.tight ? [[button(t.move, { do: "move", visit: screen.appointment.id })]] : [],
      };
    case "who_not":
      return {
        text: escapeHtml(t.whoDidNotCome),
        buttons: [
          ...screen.visits.map((one) => [
            button(`${one.noShow ? "✗ " : ""}${f.clock(one.start)} ${one.who}`, {
              do: "noShow",
              visit: one.id,
              date: screen.date,
            }),
          ]),
          [button(t.enough, { do: "allCame", date: screen.date })],
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
            url: writeToPhone(one.phone ?? "", t.readyText(master.masterName, f.moment(one.start))),
          },
        ]),
      };
    case "client":
      return clientView(screen, reader);
    case "clients":
      return {
        text: escapeHtml(screen.recent ? t.recentClients : t.whichClient),
        buttons: screen.clients.map((one) => [
          button([one.name || t.noName, phoneText(one.phone)].filter(Boolean).join(" · "), {
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
                ? t.daySummary(f.day(date), count, total ? f.price(total) : "")
                : t.dayOff(f.day(date)),
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
        text: escapeHtml(lines(t.waitingList(screen.lines.length), ...screen.lines)),
        buttons: [[button(t.demandShow, { do: "demandShow" })]],
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
          ? [...doors(t), ...(screen.callable ? [[button(t.callPerson, { do: "callPerson" })]] : [])]
          : [],
      };
  }
}

/** The two ways on that are always there. */
const doors = (t: Reader["t"]): Button[][] => [
  [button(t.book, { do: "book" }), button(t.myVisits, { do: "visits" })],
];

/** «в четверг, 5 марта, с 17:00» */
function waitedFor({ from, to, notBefore, notAfter }: UnmetWish, { t, f }: Reader): string {
  const days = from === to ? f.onDay(from) : t.between(f.dayOfMonth(from), f.dayOfMonth(to));
  return [
    days,
    notBefore > 0 && t.fromClock(formatWallTime(notBefore)),
    notAfter < 1440 && t.toClock(formatWallTime(notAfter)),
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
