import type { Tap } from "../dialogue/acts.ts";
import type { DayPart } from "../dialogue/booking/flow.ts";

/** What a button does. It names things; whether they may still be done is decided when it is tapped. */
export type Action =
  | { do: "service"; flow: string; id: string }
  /** This service instead of the chosen ones, the day kept. */
  | { do: "swap"; flow: string; id: string }
  | { do: "services"; flow: string }
  | { do: "add"; flow: string }
  | { do: "page"; flow: string; page: number }
  | { do: "day"; flow: string; date: string }
  | { do: "part"; flow: string; part: DayPart; date: string }
  | { do: "time"; flow: string; start: number }
  | { do: "session"; visit: string }
  | { do: "seat"; visit: string }
  | { do: "otherTime"; flow: string }
  | { do: "confirm"; token: string }
  | { do: "decline"; token: string }
  | { do: "keepVisit"; flow: string }
  | { do: "book" }
  | { do: "again"; visit: string }
  | { do: "visits" }
  | { do: "visit"; visit: string }
  | { do: "move"; visit: string }
  | { do: "cancel"; visit: string }
  | { do: "cancelYes"; visit: string; start: number }
  | { do: "calendar"; visit: string }
  | { do: "directions"; visit: string }
  | { do: "coming"; visit: string; start: number }
  /** Tell me when it frees up. */
  | { do: "wait"; flow: string }
  | { do: "waitYes"; flow: string }
  | { do: "callPerson" }
  /** The master's one-tap answer to a question. */
  | { do: "may"; relay: string; answer: string }
  | { do: "keepAnswer"; relay: string }
  | { do: "giveBack"; relay: string }
  | { do: "skipQuestion"; visit: string }
  | { do: "rename" }
  | { do: "erase" }
  | { do: "rotateFeed" }
  | { do: "masterWeek" }
  | { do: "callList"; date: string }
  | { do: "allCame"; date: string }
  | { do: "whoNot"; date: string }
  | { do: "noShow"; visit: string; date: string }
  /** The same services again. */
  | { do: "repeat"; visit: string }
  /** What the master makes of someone's being late. */
  | { do: "lateFine"; visit: string }
  | { do: "noInvitations" }
  | { do: "noReminders"; wanted: string }
  | { do: "client"; client: string }
  | { do: "masterDay"; date: string }
  | { do: "plan"; plan: string; choice: string }
  | { do: "undo"; plan: string }
  /** Those who have not answered: asked once more, or left to the master. */
  | { do: "planRemind"; plan: string }
  | { do: "planMine"; plan: string }
  | { do: "planKnows"; plan: string; client: string }
  /** Another time instead of a visit that was called off. */
  | { do: "instead"; visit: string; start: number }
  | { do: "addWho"; service: string; start: number }
  | { do: "addWhat"; client: string }
  | { do: "addDay"; client: string; service: string }
  | { do: "addTime"; client: string; service: string; date: string }
  | { do: "addAt"; client: string; service: string; start: number }
  | { do: "openDay"; date: string }
  | { do: "vacationFrom"; date: string }
  | { do: "vacation"; date: string; until: string }
  | { do: "pause"; wanted: string }
  | { do: "knowledgeAdd"; type: string }
  | { do: "knowledgeDrop"; index: number }
  /** A start of one service, offered unasked. */
  | { do: "slot"; service: string; start: number }
  /** Hours that many asked for are opened. */
  | { do: "demandShow" }
  | { do: "demand"; weekday: number; part: string }
  | { do: "closeDay"; date: string }
  | { do: "clientLink"; client: string }
  | { do: "cardAsk"; client: string; field: string }
  | { do: "cardMore"; client: string }
  | { do: "cardDoubles"; client: string }
  | { do: "merge"; client: string; other: string }
  | { do: "cardErase"; client: string; sure: string }
  | { do: "import"; list: string; choice: string }
  | { do: "importBack"; list: string }
  | { do: "block"; client: string; wanted: string }
  | { do: "ownService"; id: string }
  | { do: "hideService"; id: string }
  | { do: "offerService"; id: string }
  /** The calendar drawn anew, from a date on, in this theme. */
  | { do: "picture"; date: string; days: number; theme: string }
  | { do: "shareQr" }
  | { do: "sharePost" }
  | { do: "googleConnect" }
  | { do: "googleDisconnect" }
  /** A visit is to be where its event stands in Google (0: nowhere), or its event where the visit is. */
  | { do: "googleTake"; visit: string; start: number }
  | { do: "googleBack"; visit: string };

/** The act that each stands for. */
const NAMES: { [D in Action["do"]]: Tap["name"] } = {
  service: "booking.service",
  swap: "booking.swap",
  services: "booking.services",
  add: "booking.add",
  page: "booking.page",
  day: "booking.day",
  part: "booking.part",
  time: "booking.time",
  session: "booking.session",
  seat: "booking.seat",
  otherTime: "booking.otherTime",
  confirm: "booking.confirm",
  decline: "booking.decline",
  keepVisit: "visits.keep",
  book: "booking.start",
  again: "booking.again",
  visits: "visits.mine",
  visit: "visits.show",
  move: "visits.move",
  cancel: "visits.cancel",
  cancelYes: "visits.cancelYes",
  calendar: "visits.file",
  directions: "visits.place",
  coming: "visits.coming",
  wait: "waiting.join",
  waitYes: "waiting.joinYes",
  callPerson: "call.person",
  may: "call.answer",
  keepAnswer: "call.keepAnswer",
  giveBack: "call.giveBack",
  skipQuestion: "questions.skip",
  rename: "profile.rename",
  erase: "profile.erase",
  rotateFeed: "feed.rotate",
  masterWeek: "day.week",
  callList: "day.callList",
  allCame: "day.allCame",
  whoNot: "day.whoNot",
  noShow: "day.noShow",
  repeat: "visits.repeat",
  lateFine: "reminders.lateFine",
  noInvitations: "profile.noInvitations",
  noReminders: "profile.reminders",
  client: "clients.show",
  masterDay: "day.show",
  plan: "plans.decide",
  undo: "plans.undo",
  planRemind: "plans.remind",
  planMine: "plans.mine",
  planKnows: "plans.knows",
  instead: "booking.instead",
  addWho: "forClients.who",
  addWhat: "forClients.what",
  addDay: "forClients.day",
  addTime: "forClients.time",
  addAt: "forClients.at",
  openDay: "hours.openDay",
  vacationFrom: "hours.vacationFrom",
  vacation: "hours.vacation",
  pause: "pause.set",
  knowledgeAdd: "knowledge.add",
  knowledgeDrop: "knowledge.drop",
  slot: "booking.slot",
  demandShow: "demand.show",
  demand: "demand.open",
  closeDay: "hours.closeDay",
  import: "imports.decide",
  importBack: "imports.takeBack",
  block: "clients.block",
  clientLink: "clients.link",
  cardAsk: "clients.ask",
  cardMore: "clients.more",
  cardDoubles: "clients.doubles",
  merge: "clients.merge",
  cardErase: "clients.erase",
  ownService: "catalog.show",
  hideService: "catalog.hide",
  offerService: "catalog.offer",
  picture: "day.picture",
  shareQr: "share.qr",
  sharePost: "share.post",
  googleConnect: "google.connect",
  googleDisconnect: "google.disconnect",
  googleTake: "google.take",
  googleBack: "google.putBack",
};

/** The button of an action. */
export function tapOf({ do: name, ...args }: Action): Tap {
  return { name: NAMES[name], args };
}
