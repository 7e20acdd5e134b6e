import type { Put } from "./asked.ts";
import { type BookingScreen, bookingStanding } from "./booking/screens.ts";
import { type CallScreen, callStanding } from "./call/screens.ts";
import { type CatalogScreen, catalogStanding } from "./catalog/screens.ts";
import { type ClientScreen, clientsStanding } from "./clients/screens.ts";
import { type DangerScreen, dangerStanding } from "./danger/screens.ts";
import { type DayScreen, dayStanding } from "./day/screens.ts";
import { type DemandScreen, demandStanding } from "./demand/screens.ts";
import { type ErrandScreen, errandsStanding } from "./errands/screens.ts";
import { type FeedScreen, feedStanding } from "./feed/screens.ts";
import { type ForClientsScreen, forClientsStanding } from "./for-clients/screens.ts";
import { type GoogleScreen, googleStanding } from "./google/screens.ts";
import { type HoursScreen, hoursStanding } from "./hours/screens.ts";
import { type ImportScreen, importsStanding } from "./imports/screens.ts";
import { type InvitationScreen, invitationsStanding } from "./invitations/screens.ts";
import { type KnowledgeScreen, knowledgeStanding } from "./knowledge/screens.ts";
import { type PauseScreen, pauseStanding } from "./pause/screens.ts";
import { type PhotoScreen, photosStanding } from "./photos/screens.ts";
import { type PlanScreen, plansStanding } from "./plans/screens.ts";
import { type ProfileScreen, profileStanding } from "./profile/screens.ts";
import { type QuestionScreen, questionsStanding } from "./questions/screens.ts";
import { type ReminderScreen, remindersStanding } from "./reminders/screens.ts";
import { type SettingsScreen, settingsStanding } from "./settings/screens.ts";
import { type ShareScreen, shareStanding } from "./share/screens.ts";
import type { StandingOf } from "./standing.ts";
import { type StartScreen, startStanding } from "./start/screens.ts";
import { type StatsScreen, statsStanding } from "./stats/screens.ts";
import { type ToldScreen, toldStanding } from "./told/screens.ts";
import { type VisitScreen, visitsStanding } from "./visits/screens.ts";
import { type WaitingScreen, waitingStanding } from "./waiting/screens.ts";

/** What lies under the input: the two doors, the question for a number, or nothing any more. */
export type Keyboard = "main" | "phone" | "none";

/**
 * A sentence. `doors`: the two ways on below it. `callable`: a third, to a person. `miss`: it was not
 * understood. `courtesy`: beside another answer it may be left out. `hint`: it says how things go on, and
 * answers nothing. `under`: what lies under the input from now on. `asks`: what it asks, where an answer is
 * taken.
 */
export type SayScreen = {
  kind: "say";
  text: string;
  doors?: boolean;
  miss?: boolean;
  courtesy?: true;
  hint?: true;
  callable?: boolean;
  under?: Keyboard;
  asks?: Put;
};

/**
 * What the person is shown, as facts: a channel's view turns it into words and buttons. Times and prices come
 * from the engine or the written row, never from a model.
 */
export type Screen =
  | SayScreen
  | StartScreen
  | BookingScreen
  | VisitScreen
  | WaitingScreen
  | CallScreen
  | ToldScreen
  | DangerScreen
  | ProfileScreen
  | QuestionScreen
  | ReminderScreen
  | PhotoScreen
  | CatalogScreen
  | DayScreen
  | ClientScreen
  | PlanScreen
  | HoursScreen
  | SettingsScreen
  | StatsScreen
  | ForClientsScreen
  | PauseScreen
  | ErrandScreen
  | KnowledgeScreen
  | DemandScreen
  | InvitationScreen
  | GoogleScreen
  | ImportScreen
  | FeedScreen
  | ShareScreen;

/** How every screen stands in its chat, a line a room. */
const STANDING: StandingOf<Screen> = {
  say: "passing",
  ...startStanding,
  ...bookingStanding,
  ...visitsStanding,
  ...waitingStanding,
  ...callStanding,
  ...toldStanding,
  ...dangerStanding,
  ...profileStanding,
  ...questionsStanding,
  ...remindersStanding,
  ...photosStanding,
  ...catalogStanding,
  ...dayStanding,
  ...clientsStanding,
  ...plansStanding,
  ...hoursStanding,
  ...settingsStanding,
  ...statsStanding,
  ...forClientsStanding,
  ...pauseStanding,
  ...errandsStanding,
  ...knowledgeStanding,
  ...demandStanding,
  ...invitationsStanding,
  ...googleStanding,
  ...importsStanding,
  ...feedStanding,
  ...shareStanding,
};

/** Its buttons belong to the flow at hand: only the newest of such may be tapped. */
export const isOfFlow = ({ kind }: Screen) => STANDING[kind] === "flow" || STANDING[kind] === "flow_asks";
/** It waits for the person's yes, or for which of their visits they mean. */
const asks = ({ kind }: Screen) => STANDING[kind] === "asks" || STANDING[kind] === "flow_asks";
/** It is a choice or a card: something is to be tapped or answered. */
export const isChoice = (screen: Screen) => isOfFlow(screen) || asks(screen);
/** An answer only where there is no other: a greeting, thanks. */
export const isCourtesy = (screen: Screen) => screen.kind === "say" && screen.courtesy === true;
/** It says how things go on, and answers nothing that was asked. */
export const isHint = (screen: Screen): screen is SayScreen => screen.kind === "say" && screen.hint === true;
/** It shows a booked visit and stays with it. */
export const staysWithVisit = ({ kind }: Screen) => STANDING[kind] === "visit";
