import { nameOf } from "../dialogue/desk.ts";
import type { VisitScreen } from "../dialogue/visits/screens.ts";
import type { Reader } from "./reader.ts";
import { button, lines, type View } from "./view.ts";
import { inText, visitCard, visitLabel, when } from "./visit-card.ts";

/** One visit: the client's card, or the master's lines with notes and answers. */
export function visitView(screen: Extract<VisitScreen, { kind: "visit" }>, reader: Reader): View {
  const { t } = reader;
  if (reader.isMaster) {
    const { appointment, who = t.common.noName } = screen;
    return {
      text: lines(
        `${who}: ${nameOf(appointment.services)}, ${when(appointment, reader)}`,
        appointment.notes && t.visits.wish(appointment.notes),
        ...(screen.answers ?? []).map(({ question, answer }) => `${question} ${answer}`),
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
}

/** The client's visits, one a button. */
export function visitsView(screen: Extract<VisitScreen, { kind: "visits" }>, { t, f }: Reader): View {
  return {
    text: t.visits.yourVisits,
    buttons: screen.appointments.map((visit) => [
      button(visitLabel(visit, f), { do: "visit", visit: visit.id }),
    ]),
  };
}

/** Which of the visits is to be moved or cancelled? */
export function whichVisitView(
  screen: Extract<VisitScreen, { kind: "which_visit" }>,
  { t, f }: Reader,
): View {
  return {
    text: t.visits.which,
    buttons: screen.appointments.map((visit) => [
      button(visitLabel(visit, f), { do: screen.action, visit: visit.id }),
    ]),
  };
}

/** Asks before a visit is cancelled. */
export function cancelQuestionView(
  screen: Extract<VisitScreen, { kind: "cancel_question" }>,
  reader: Reader,
): View {
  const { t } = reader;
  const { appointment } = screen;
  const what = nameOf(appointment.services);
  const text = screen.who
    ? t.forClients.cancelQuestion(screen.who, what, when(appointment, reader))
    : t.visits.cancelQuestion(what, when(appointment, reader));
  return {
    text,
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

/** The visit is off. */
export function cancelledView(screen: Extract<VisitScreen, { kind: "cancelled" }>, { t, f }: Reader): View {
  return screen.who
    ? {
        text: t.forClients.cancelled(screen.who, f.moment(screen.appointment.start)),
        buttons: [],
      }
    : { text: t.visits.cancelled, buttons: [[button(t.visits.bookAgain, { do: "book" })]] };
}
