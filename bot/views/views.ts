import type { SayScreen, Screen } from "../dialogue/screen.ts";
import { bookingViews } from "./booking.ts";
import { callViews } from "./call.ts";
import { catalogViews } from "./catalog.ts";
import { clientsViews } from "./clients.ts";
import { dangerViews } from "./danger.ts";
import { dayViews } from "./day.ts";
import { demandViews } from "./demand.ts";
import { doors } from "./doors.ts";
import { errandsViews } from "./errands.ts";
import { feedViews } from "./feed.ts";
import { forClientsViews } from "./for-clients.ts";
import { googleViews } from "./google.ts";
import { hoursViews } from "./hours.ts";
import { importsViews } from "./imports.ts";
import { invitationsViews } from "./invitations.ts";
import { knowledgeViews } from "./knowledge.ts";
import { pauseViews } from "./pause.ts";
import { photosViews } from "./photos.ts";
import { plansViews } from "./plans.ts";
import { profileViews } from "./profile.ts";
import { questionsViews } from "./questions.ts";
import type { Reader } from "./reader.ts";
import { remindersViews } from "./reminders.ts";
import { settingsViews } from "./settings.ts";
import { shareViews } from "./share.ts";
import { startViews } from "./start.ts";
import { statsViews } from "./stats.ts";
import { toldViews } from "./told.ts";
import { button, type View, type ViewsOf } from "./view.ts";
import { visitsViews } from "./visits.ts";
import { waitingViews } from "./waiting.ts";

/** A sentence, and the ways on below it. */
const coreViews: ViewsOf<SayScreen> = {
  say: ({ text, doors: open, callable, under }, { t }) => ({
    text,
    buttons: open ? [...doors(t), ...(callable ? [[button(t.call.callPerson, "call.person")]] : [])] : [],
    ...(under ? { keyboard: under } : {}),
  }),
};

/** The views of all screens, a line a room. */
const VIEWS: ViewsOf<Screen> = {
  ...coreViews,
  ...startViews,
  ...bookingViews,
  ...visitsViews,
  ...waitingViews,
  ...callViews,
  ...toldViews,
  ...dangerViews,
  ...profileViews,
  ...questionsViews,
  ...remindersViews,
  ...photosViews,
  ...catalogViews,
  ...dayViews,
  ...clientsViews,
  ...plansViews,
  ...hoursViews,
  ...settingsViews,
  ...statsViews,
  ...forClientsViews,
  ...pauseViews,
  ...errandsViews,
  ...knowledgeViews,
  ...demandViews,
  ...invitationsViews,
  ...googleViews,
  ...importsViews,
  ...feedViews,
  ...shareViews,
};

/** A screen as a message. Pure: facts in, plain words and buttons out. */
export function render(screen: Screen, reader: Reader): View {
  // A view takes the screens of its own kind, and the kind has just chosen it: the compiler cannot follow
  // that.
  const view = VIEWS[screen.kind] as (screen: Screen, reader: Reader) => View;
  return view(screen, reader);
}
