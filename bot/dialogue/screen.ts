import type { BookingScreen } from "./booking/screens.ts";
import type { CallScreen } from "./call/screens.ts";
import type { CatalogScreen } from "./catalog/screens.ts";
import type { ClientScreen } from "./clients/screens.ts";
import type { DayScreen } from "./day/screens.ts";
import type { DemandScreen } from "./demand/screens.ts";
import type { ForClientsScreen } from "./for-clients/screens.ts";
import type { HoursScreen } from "./hours/screens.ts";
import type { KnowledgeScreen } from "./knowledge/screens.ts";
import type { PauseScreen } from "./pause/screens.ts";
import type { PhotoScreen } from "./photos/screens.ts";
import type { PlanScreen } from "./plans/screens.ts";
import type { ProfileScreen } from "./profile/screens.ts";
import type { ReminderScreen } from "./reminders/screens.ts";
import type { SettingsScreen } from "./settings/screens.ts";
import type { StartScreen } from "./start/screens.ts";
import type { StatsScreen } from "./stats/screens.ts";
import type { VisitScreen } from "./visits/screens.ts";
import type { WaitingScreen } from "./waiting/screens.ts";

/**
 * What the person is shown, as facts: a channel's view turns it into words and buttons. Times and prices come from the
 * engine or the written row, never from a model.
 */
export type Screen =
  /** `doors`: the two ways on below it. `callable`: a third, to a person. `miss`: it was not understood. */
  | { kind: "say"; text: string; doors?: boolean; miss?: boolean; callable?: boolean }
  | StartScreen
  | BookingScreen
  | VisitScreen
  | WaitingScreen
  | CallScreen
  | ProfileScreen
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
  | KnowledgeScreen
  | DemandScreen;
