import { nameOf } from "../dialogue/desk.ts";
import type { VisitScreen } from "../dialogue/visits/screens.ts";
import { bad, button, lines, type ViewsOf } from "./view.ts";
import { inText, visitCard, visitLabel, when } from "./visit-card.ts";
import { changedByClientView, changedByMasterView } from "./visit-changes.ts";

export const visitsViews: ViewsOf<VisitScreen> = {
  /** One visit: the client's card, or the master's lines with notes and answers. */
  visit(screen, reader) {
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
            ...(appointment.session ? [] : [button(t.visits.move, "visits.move", { visit: appointment.id })]),
            button(t.visits.cancel, "visits.cancel", { visit: appointment.id }),
          ],
        ],
      };
    }
    return visitCard(
      t.visits.yourVisit(inText(screen.appointment, reader), lines(when(screen.appointment, reader))),
      screen.appointment,
      reader,
    );
  },

  /** The client's visits, one a button. */
  visits(screen, { t, f }) {
    const labels = screen.appointments.map((visit) => visitLabel(visit, f));
    const { of, notThen } = screen;
    const head = of === undefined ? t.visits.yourVisits : t.visits.visitsOf(of, notThen === true);
    return {
      text: head,
      inWords: lines(head, ...labels),
      buttons: screen.appointments.map((visit, index) => [
        button(labels[index] ?? "", "visits.show", { visit: visit.id }),
      ]),
    };
  },

  /** Which of the visits is to be moved or cancelled? */
  which_visit(screen, { t, f }) {
    return {
      text: t.visits.which,
      buttons: screen.appointments.map((visit) => [
        button(visitLabel(visit, f), `visits.${screen.action}`, { visit: visit.id }),
      ]),
    };
  },

  /** Asks before a visit is cancelled. */
  cancel_question(screen, reader) {
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
          bad(
            button(t.visits.yesCancel, "visits.cancelYes", {
              visit: appointment.id,
              start: appointment.start,
            }),
          ),
          button(t.common.keep, "visits.show", { visit: appointment.id }),
        ],
      ],
    };
  },

  /** The visit is off. */
  cancelled(screen, { t, f }) {
    return screen.who
      ? {
          text: t.forClients.cancelled(screen.who, f.moment(screen.appointment.start)),
          buttons: [],
        }
      : { text: t.visits.cancelled, buttons: [[button(t.visits.bookAgain, "booking.start")]] };
  },
  changed_by_master: changedByMasterView,
  changed_by_client: changedByClientView,
};
