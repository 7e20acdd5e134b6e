import { askedWords } from "./asked.ts";
import { assistantWords } from "./assistant.ts";
import { bookingWords } from "./booking.ts";
import { callWords } from "./call.ts";
import { catalogWords } from "./catalog.ts";
import { clientsWords } from "./clients.ts";
import { commonWords } from "./common.ts";
import { courtesyWords } from "./courtesy.ts";
import { dangerWords } from "./danger.ts";
import { dayWords } from "./day.ts";
import { demandWords } from "./demand.ts";
import { errandsWords } from "./errands.ts";
import { feedWords } from "./feed.ts";
import { forClientsWords } from "./for-clients.ts";
import type { Language } from "./format.ts";
import { googleWords } from "./google.ts";
import { hoursWords } from "./hours.ts";
import { importsWords } from "./imports.ts";
import { invitationsWords } from "./invitations.ts";
import { knowledgeWords } from "./knowledge.ts";
import { pauseWords } from "./pause.ts";
import { photosWords } from "./photos.ts";
import { plansWords } from "./plans.ts";
import { profileWords } from "./profile.ts";
import { questionsWords } from "./questions.ts";
import { refusalsWords } from "./refusals.ts";
import { remindersWords } from "./reminders.ts";
import { settingsWords } from "./settings.ts";
import { setupWords } from "./setup.ts";
import { setupBotWords } from "./setup-bot.ts";
import { setupHoursWords } from "./setup-hours.ts";
import { setupPlaceWords } from "./setup-place.ts";
import { setupPricesWords } from "./setup-prices.ts";
import { setupVisitsWords } from "./setup-visits.ts";
import { shareWords } from "./share.ts";
import { startWords } from "./start.ts";
import { statsWords } from "./stats.ts";
import { toldWords } from "./told.ts";
import { trialWords } from "./trial.ts";
import { visitsWords } from "./visits.ts";
import { waitingWords } from "./waiting.ts";

const WORDS = {
  common: commonWords,
  asked: askedWords,
  start: startWords,
  courtesy: courtesyWords,
  assistant: assistantWords,
  booking: bookingWords,
  refusals: refusalsWords,
  visits: visitsWords,
  reminders: remindersWords,
  waiting: waitingWords,
  demand: demandWords,
  questions: questionsWords,
  photos: photosWords,
  profile: profileWords,
  call: callWords,
  told: toldWords,
  danger: dangerWords,
  day: dayWords,
  clients: clientsWords,
  forClients: forClientsWords,
  plans: plansWords,
  hours: hoursWords,
  catalog: catalogWords,
  settings: settingsWords,
  pause: pauseWords,
  errands: errandsWords,
  knowledge: knowledgeWords,
  stats: statsWords,
  invitations: invitationsWords,
  imports: importsWords,
  google: googleWords,
  feed: feedWords,
  share: shareWords,
  trial: trialWords,
  setup: setupWords,
  setupPrices: setupPricesWords,
  setupHours: setupHoursWords,
  setupPlace: setupPlaceWords,
  setupBot: setupBotWords,
  setupVisits: setupVisitsWords,
};

/** All that is said in one language, by room: `t.demand.open(…)`. Values come formatted, names unescaped. */
export type Messages = { [R in keyof typeof WORDS]: (typeof WORDS)[R]["ru"] };

const saidIn = (language: Language) =>
  Object.fromEntries(Object.entries(WORDS).map(([room, said]) => [room, said[language]])) as Messages;

export const messages: Record<Language, Messages> = { ru: saidIn("ru"), kk: saidIn("kk"), en: saidIn("en") };
