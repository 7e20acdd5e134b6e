import type { Screen } from "../dialogue/screen.ts";
import {
  bookedView,
  daysView,
  holdExpiredView,
  keptView,
  letGoView,
  movedView,
  moveOfferView,
  nothingFreeView,
  offerView,
  partsView,
  refusedView,
  servicesView,
  whichDayView,
} from "./booking.ts";
import { calledView } from "./call.ts";
import { ownServicesView, ownServiceView, pricesView } from "./catalog.ts";
import { clientMoreView, clientsView, clientView, doublesView, eraseQuestionView } from "./clients.ts";
import { callListView, dayView, weekView, whoNotView } from "./day.ts";
import { demandView } from "./demand.ts";
import { doors } from "./doors.ts";
import { addView, forwardedView } from "./for-clients.ts";
import { seatOfferView, sessionsView } from "./groups.ts";
import { ownHoursView, pickDayView } from "./hours.ts";
import { knowledgeView } from "./knowledge.ts";
import { pauseView } from "./pause.ts";
import { photoKeptView } from "./photos.ts";
import { planDoneView, planView } from "./plans.ts";
import { optedOutView } from "./profile.ts";
import type { Reader } from "./reader.ts";
import { latePassedView } from "./reminders.ts";
import { settingsView } from "./settings.ts";
import { welcomeView } from "./start.ts";
import { statsView, usageView } from "./stats.ts";
import { timesView } from "./times.ts";
import { button, type View } from "./view.ts";
import { cancelledView, cancelQuestionView, visitsView, visitView, whichVisitView } from "./visits.ts";
import { waitingListView, waitingView, waitOfferView } from "./waiting.ts";

/** Screens as messages. Pure: facts in, text and buttons out. */
export function render(screen: Screen, reader: Reader): View {
  const { t } = reader;
  switch (screen.kind) {
    case "welcome":
      return welcomeView(screen, reader);
    case "services":
      return servicesView(screen, reader);
    case "days":
      return daysView(screen, reader);
    case "parts":
      return partsView(screen, reader);
    case "times":
      return timesView(screen, reader);
    case "offer":
      return offerView(screen, reader);
    case "move_offer":
      return moveOfferView(screen, reader);
    case "sessions":
      return sessionsView(screen, reader);
    case "seat_offer":
      return seatOfferView(screen, reader);
    case "booked":
      return bookedView(screen, reader);
    case "moved":
      return movedView(screen, reader);
    case "visit":
      return visitView(screen, reader);
    case "visits":
      return visitsView(screen, reader);
    case "which_visit":
      return whichVisitView(screen, reader);
    case "cancel_question":
      return cancelQuestionView(screen, reader);
    case "cancelled":
      return cancelledView(screen, reader);
    case "let_go":
      return letGoView(reader);
    case "kept":
      return keptView(screen, reader);
    case "nothing_free":
      return nothingFreeView(screen, reader);
    case "wait_offer":
      return waitOfferView(screen, reader);
    case "waiting":
      return waitingView(screen, reader);
    case "called":
    case "question_passed":
      return calledView(screen, reader);
    case "photo_kept":
      return photoKeptView(screen, reader);
    case "hold_expired":
      return holdExpiredView(screen, reader);
    case "refused":
      return refusedView(screen, reader);
    case "prices":
      return pricesView(screen, reader);
    case "which_day":
      return whichDayView(screen, reader);
    case "day":
      return dayView(screen, reader);
    case "opted_out":
      return optedOutView(reader);
    case "late_passed":
      return latePassedView(screen, reader);
    case "who_not":
      return whoNotView(screen, reader);
    case "call_list":
      return callListView(screen, reader);
    case "client":
      return clientView(screen, reader);
    case "clients":
      return clientsView(screen, reader);
    case "week":
      return weekView(screen, reader);
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
      return waitingListView(screen, reader);
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
        text: screen.text,
        buttons: screen.doors
          ? [...doors(t), ...(screen.callable ? [[button(t.call.callPerson, { do: "callPerson" })]] : [])]
          : [],
      };
  }
}
