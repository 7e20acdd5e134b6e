import type { Appointment } from "../../engine/booking/appointment.ts";
import { toMajor } from "../../engine/money.ts";
import type { Format } from "../i18n/format.ts";
import type { Put, ToChoose } from "./asked.ts";
import { nameOf } from "./desk.ts";
import { optionsOf } from "./plans/screens.ts";
import type { Screen } from "./screen.ts";

type Asks = {
  readonly [K in Screen["kind"]]?: (screen: Extract<Screen, { kind: K }>, f: Format) => Put | null;
};

/** A visit in the words that a yes may repeat: what, which day, at what time. */
const wordsOf = (
  { services, start, price }: Pick<Appointment, "services" | "start" | "price">,
  f: Format,
  at = start,
) => [
  nameOf(services),
  f.day(f.date(at)),
  f.clock(at),
  String(toMajor(price.value, price.currency)),
  ...f.spoken(at),
];

/** How people name the day of a reminder that is to come, whichever it is. */
const SOON = ["сегодня", "завтра", "бүгін", "ертең", "today", "tomorrow"];

/** One of several; a list that belongs to no booking at hand asks nothing. */
const oneOf = (shown: ToChoose): Put | null =>
  "flow" in shown && shown.flow === "" ? null : { asks: "choice", of: shown.of, shown, echo: [] };
const ofVisits = (
  appointments: readonly Appointment[],
  does: Extract<ToChoose, { of: "visit" }>["does"],
): ToChoose => ({
  of: "visit",
  does,
  visits: appointments.map(({ id, start, services }) => ({
    id,
    start,
    serviceIds: services.map(({ serviceId }) => serviceId),
  })),
});
const SOME = { first: false, last: false };

/** The question each screen puts; a screen that is not here puts none. */
const ASKS: Asks = {
  offer: ({ held }, f) =>
    held.offerToken === null
      ? null
      : { asks: "book", token: held.offerToken, start: held.start, echo: wordsOf(held, f) },
  freed: ({ held }, f) =>
    held.offerToken === null
      ? null
      : { asks: "book", token: held.offerToken, start: held.start, echo: wordsOf(held, f) },
  move_offer: ({ appointment }, f) =>
    appointment.move && {
      asks: "move",
      token: appointment.move.token,
      start: appointment.move.start,
      from: appointment.start,
      echo: wordsOf(appointment, f, appointment.move.start),
    },
  seat_offer: ({ session }, f) => ({
    asks: "seat",
    session: session.id,
    start: session.start,
    echo: wordsOf(session, f),
  }),
  cancel_question: ({ appointment }, f) => ({
    asks: "cancel",
    visit: appointment.id,
    start: appointment.start,
    echo: wordsOf(appointment, f),
  }),
  wait_offer: ({ flow, what, wish, also = [] }, f) => ({
    asks: "wait",
    flow,
    days: [wish, ...also].map(({ from, to }) => [from, to] as const),
    echo: [what, ...[wish, ...also].flatMap(({ from }) => [f.day(from), f.weekday(from)])],
  }),
  services: ({ flow, services }) =>
    oneOf({ of: "service", flow, ids: services.map(({ _id }) => String(_id)) }),
  days: ({ flow, dates, page, more }) =>
    oneOf({ of: "day", flow, dates, ends: { first: page === 0, last: !more } }),
  which_day: ({ flow, dates }) => oneOf({ of: "day", flow, dates, ends: SOME }),
  // Parts of a day are no times.
  parts: ({ flow }) => (flow === "" ? null : { asks: "choice", of: "time", echo: [] }),
  times: ({ flow, choices, ends }) =>
    oneOf({ of: "time", flow, starts: choices.map(({ start }) => start), ends }),
  sessions: ({ flow, sessions }) =>
    oneOf({
      of: "time",
      flow,
      starts: sessions.map(({ start }) => start),
      sessions: sessions.map(({ id }) => id),
      ends: SOME,
    }),
  which_visit: ({ appointments, action }) => oneOf(ofVisits(appointments, action)),
  visits: ({ appointments, which }) => (which ? oneOf(ofVisits(appointments, "show")) : null),
  pick_day: ({ what, from, dates }) => oneOf({ of: "day", hours: what, from, dates, ends: SOME }),
  clients: ({ clients, recent }) =>
    recent ? null : oneOf({ of: "client", ids: clients.map(({ id }) => id) }),
  doubles: ({ client, others }) => oneOf({ of: "client", ids: others.map(({ id }) => id), merges: client }),
  move_asked: ({ appointment, move }, f) => ({
    asks: "move",
    token: move.token,
    start: move.start,
    from: appointment.start,
    echo: wordsOf(appointment, f, move.start),
  }),
  day_closed: ({ visit, times }) =>
    times.length === 0 ? null : { asks: "instead", visit, starts: times, echo: [] },
  opened: ({ service, starts, what }) => ({ asks: "opened", service, starts, echo: [what] }),
  reminder: ({ appointment }, f) => ({
    asks: "reminder",
    visit: appointment.id,
    start: appointment.start,
    echo: [...wordsOf(appointment, f), ...SOON],
  }),
  hold_expired: ({ appointment, stillFree }, f) =>
    stillFree && appointment.status !== "booked"
      ? { asks: "once_more", visit: appointment.id, echo: wordsOf(appointment, f) }
      : null,
  nudged: ({ appointment }) => ({
    asks: "like_before",
    visit: appointment.id,
    echo: [nameOf(appointment.services)],
  }),
  review_asked: ({ visit }) => ({ asks: "review", visit, echo: [] }),
  contact: ({ askPhone, name }) =>
    askPhone ? { asks: "number", echo: [] } : { asks: "name", shown: true, echo: [name] },
  question: ({ visit }) => ({ asks: "before_visit", visit, echo: [] }),
  say: ({ asks, callable }) => asks ?? (callable ? { asks: "call", echo: [] } : null),
  // Whom it is about is looked up where it is answered: no name is kept here.
  plan: (screen) => ({ asks: "plan", plan: screen.plan, ...optionsOf(screen), echo: [] }),
  plan_deadline: ({ plan, reachable }) => (reachable ? { asks: "silent", plan, echo: [] } : null),
  question_asked: ({ relay, may }) => (may ? { asks: "may", relay, echo: [] } : null),
  erase_question: ({ client }) => ({ asks: "erase", client, echo: [] }),
  evening: ({ date, over }) => (over > 0 ? { asks: "came", date, echo: [] } : null),
  import_found: (screen) => ({ asks: "import", list: screen.list, echo: [] }),
  forget_me_question: () => ({ asks: "forget_me", echo: [] }),
  words_passed: ({ mayAsk, appointment }) =>
    mayAsk && appointment
      ? { asks: "may_change", visit: appointment.id, start: appointment.start, does: "cancel", echo: [] }
      : null,
  ask_master: () => ({ asks: "ask_master", echo: [] }),
  opted_out: () => ({ asks: "reminders", echo: [] }),
};

/** What was asked is settled: nothing is on the table any more. */
const SETTLES: ReadonlySet<Screen["kind"]> = new Set([
  "booked",
  "moved",
  "cancelled",
  "kept",
  "let_go",
  "waiting",
  "plan_done",
  "hold_expired",
]);

/** The question a screen puts; null: none. */
export function questionOf(screen: Screen, f: Format): Put | null {
  const asks = ASKS[screen.kind] as ((screen: Screen, f: Format) => Put | null) | undefined;
  return asks?.(screen, f) ?? null;
}

export const settles = ({ kind }: Screen): boolean => SETTLES.has(kind);
