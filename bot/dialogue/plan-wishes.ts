import type { Appointment } from "../../engine/booking/appointment.ts";
import { applyOverride } from "../../engine/schedule/day-override.ts";
import { toMinutes, WEEKDAYS, type Weekday, weeklyPieces } from "../../engine/schedule/working-schedule.ts";
import { addDays, formatWallTime, instantOf, localDate, wallTimeAt, weekdayOf } from "../../engine/time.ts";
import { type AppointmentDocument, toAppointment } from "../../models/appointment.ts";
import type { Client } from "../../models/client.ts";
import { countryOf } from "../../models/country.ts";
import type { PlanStep } from "../../models/plan.ts";
import { toLatin } from "../i18n/fold.ts";
import type { TimeWish } from "../reading/time-wish.ts";
import { type Desk, type MasterDesk, today } from "./desk.ts";
import { proposePlan, visitsWithin } from "./plans.ts";
import { type Reply, say } from "./reply.ts";
import type { PlanChoice } from "./screens.ts";
import { readVisits } from "./setup/visit-lines.ts";
import { whenHere } from "./when-said.ts";

/** A month and more at once is not "close tomorrow": it is asked about in other words. */
const DAYS_AT_ONCE = 62;
const WHOLE_DAY = 24 * 60;

type Hours = Pick<TimeWish, "from" | "to" | "notBefore" | "notAfter"> & { exact?: number | null };

/** Working hours of a date as they are, minutes of the day. */
export async function hoursOf({ models, master }: Pick<Desk, "models" | "master">, date: string) {
  const override = await models.overrides.findOne({ masterId: master._id, date }).lean();
  return applyOverride(weeklyPieces(master.workingSchedule)[weekdayOf(date)] ?? [], override ?? undefined);
}

/** «Закрой завтра после трёх», «в субботу поработаю с 10 до 14»: a plan for each of the days, and whom it touches. */
export async function closeHours(desk: MasterDesk, what: "close" | "open", wish: Hours): Promise<Reply> {
  const first = wish.from ?? today(desk);
  const last = wish.to ?? first;
  const exact = wish.exact ?? null;
  const since = wish.notBefore ?? exact ?? 0;
  // "Until three" is the last start that may be meant; the tick it lies in is the end.
  const until =
    wish.notAfter === null ? (exact === null ? WHOLE_DAY : exact + 60) : Math.floor(wish.notAfter / 5) * 5;
  const steps: PlanStep[] = [];
  const touched: Appointment[] = [];
  for (let date = first, count = 0; date <= last && count < DAYS_AT_ONCE; date = addDays(date, 1), count++) {
    const pieces = await hoursOf(desk, date);
    const inside = pieces
      .map(({ start, end }) => ({ start: Math.max(start, since), end: Math.min(end, until) }))
      .filter(({ start, end }) => start < end);
    // Opened without hours, a day has those of its weekday, as it would if it were one of work.
    const usual = toMinutes(desk.master.workingSchedule[WEEKDAYS[weekdayOf(date)] as Weekday].workingHours);
    const wholeDay = since === 0 && until === WHOLE_DAY;
    const asked = wholeDay ? usual : { start: since, end: until };
    const from = what === "close" ? inside[0]?.start : asked.start;
    const to = what === "close" ? inside.at(-1)?.end : asked.end;
    if (from === undefined || to === undefined || from >= to) continue;
    const hours = { from: formatWallTime(from), to: formatWallTime(to) };
    steps.push({ do: what, date, ...hours });
    if (what === "close") touched.push(...(await visitsWithin(desk, date, hours.from, hours.to)));
  }
  if (steps.length === 0) return say(desk.t.hours.nothingToClose);
  // A group is called off for all of it; other times are one person's to choose.
  const extra: PlanStep[] = touched.map((visit) => ({
    do: "cancel",
    visit: visit.id,
    from: visit.start,
    instead: visit.session === null,
  }));
  const reply = await proposePlan(desk, steps, {
    extra,
    choices: extra.length > 0 ? ["instead", "yes", "no"] : ["yes", "no"],
  });
  return reply ?? say(desk.t.plans.nothingDone);
}

/** Clients that words name, in any case form and either script; whoever fits more of the words first. */
async function peopleIn(desk: MasterDesk, words: string): Promise<Client[]> {
  const said = toLatin(words).match(/\p{L}{3,}/gu) ?? [];
  const all = await desk.models.clients
    .find({ masterId: desk.master._id, deletedAt: null, name: { $ne: "" } })
    .limit(5_000)
    .lean<Client[]>();
  const scored = all
    .map((client) => {
      const parts = (toLatin(client.name).match(/\p{L}{3,}/gu) ?? []) as string[];
      const hits = parts.filter((part) => said.some((word) => isFormOf(word, part))).length;
      return { client, hits };
    })
    .filter(({ hits }) => hits > 0);
  const best = Math.max(...scored.map(({ hits }) => hits), 0);
  return scored.filter(({ hits }) => hits === best).map(({ client }) => client);
}

/** «Анну», «Анне» of «Анна»; «Асельге» of «Асель». */
function isFormOf(word: string, name: string): boolean {
  const stem = name.length > 3 ? name.slice(0, -1) : name;
  return word.startsWith(stem) && Math.abs(word.length - name.length) <= 3;
}

const named = (desk: MasterDesk, people: readonly Client[]): Reply =>
  people.length === 0
    ? say(desk.t.forClients.noVisitOf)
    : {
        screen: {
          kind: "clients",
          clients: people.slice(0, 8).map(({ _id, name, phone }) => ({ id: String(_id), name, phone })),
        },
      };

/** The visit that is meant: of whom the words name, on the day they name if there are several. */
async function visitMeant(
  desk: MasterDesk,
  words: string,
  on: string | null,
): Promise<{ visit: Appointment } | { reply: Reply }> {
  const people = await peopleIn(desk, words);
  const found = (
    await desk.models.appointments
      .find({
        masterId: desk.master._id,
        clientId: { $in: people.map((one) => one._id) },
        internalStatus: "booked",
        endTime: { $gt: new Date(desk.booking.clock.now()) },
      })
      .sort({ startTime: 1 })
      .limit(20)
      .lean<AppointmentDocument[]>()
  ).map(toAppointment);
  if (found.length === 0) return { reply: named(desk, []) };
  const that = on === null ? [] : found.filter((one) => localDate(desk.master.timeZone, one.start) === on);
  const [only] = that.length === 1 ? that : found;
  if (only && (found.length === 1 || that.length === 1)) return { visit: only };
  return {
    reply: {
      screen: { kind: "visits", appointments: found },
    },
  };
}

/** Someone without Telegram cannot be written to: the master calls. */
async function whoHears(
  { models, master }: MasterDesk,
  visit: Appointment,
  canAsk = false,
): Promise<readonly PlanChoice[]> {
  const reached = await models.clients.exists({
    masterId: master._id,
    _id: visit.clientId,
    telegramUserId: { $ne: null },
  });
  if (!reached) return ["silent", "no"];
  return canAsk ? ["yes", "ask", "silent", "no"] : ["yes", "silent", "no"];
}

/** «Перенеси Анну на пятницу на 12»: the day, or the hour, that is not said stays. */
export async function moveFor(desk: MasterDesk, words: string, wish: TimeWish): Promise<Reply> {
  const meant = await visitMeant(desk, words, null);
  if ("reply" in meant) return meant.reply;
  const { visit } = meant;
  const { timeZone } = desk.master;
  const was = wallTimeAt(timeZone, visit.start);
  const minutes = wish.exact ?? wish.notBefore;
  if (wish.from === null && minutes === null) return say(desk.t.forClients.whatToMove);
  const to = instantOf(timeZone, wish.from ?? was.date, minutes ?? was.minutes);
  if (to === undefined || to === visit.start) return say(desk.t.refusals.sameTime);
  const reply = await proposePlan(desk, [{ do: "move", visit: visit.id, from: visit.start, to }], {
    choices: await whoHears(desk, visit, true),
  });
  return reply ?? say(desk.t.refusals.visitGone);
}

/** «Отмени Анну», «отмени Анну в пятницу» */
export async function cancelFor(desk: MasterDesk, words: string, wish: TimeWish): Promise<Reply> {
  const meant = await visitMeant(desk, words, wish.from);
  if ("reply" in meant) return meant.reply;
  const { visit } = meant;
  const reply = await proposePlan(
    desk,
    [{ do: "cancel", visit: visit.id, from: visit.start, instead: false }],
    { choices: await whoHears(desk, visit) },
  );
  return reply ?? say(desk.t.refusals.visitGone);
}

/** «Запиши Асель на маникюр в 5, она позвонила»: for a known card, or a new one of that name. */
export async function bookFor(
  desk: MasterDesk,
  wish: TimeWish & { person: string; serviceIds: readonly string[]; notes: string },
): Promise<Reply> {
  const { t, master, booking } = desk;
  const people = await peopleIn(desk, wish.person);
  if (people.length > 1) return named(desk, people);
  const [client] = people;
  const name = wish.person.trim().slice(0, 60);
  const services =
    wish.serviceIds.length > 0 ? wish.serviceIds : client ? await usualServices(desk, client) : [];
  if (wish.exact === null || services.length === 0 || (!client && !/\p{L}{2}/u.test(name)))
    return say(t.forClients.whatToBook);
  const now = booking.clock.now();
  const on = (date: string) => instantOf(master.timeZone, date, wish.exact as number);
  const day = wish.from ?? today(desk);
  const asked = on(day);
  // An hour without a day is the next one to come.
  const start = wish.from === null && asked !== undefined && asked <= now ? on(addDays(day, 1)) : asked;
  if (start === undefined || start <= now) return say(t.refusals.past);
  const reply = await proposePlan(
    desk,
    [
      {
        do: "book",
        client: client ? String(client._id) : null,
        name: client?.name ?? name,
        phone: null,
        services: [...services],
        start,
        notes: wish.notes.slice(0, 300),
      },
    ],
    { choices: ["yes", "no"] },
  );
  return reply ?? say(t.forClients.whatToBook);
}

async function usualServices(desk: MasterDesk, client: Client): Promise<string[]> {
  const last = await desk.models.appointments
    .findOne({
      masterId: desk.master._id,
      clientId: client._id,
      internalStatus: { $in: ["booked", "completed"] },
    })
    .sort({ startTime: -1 })
    .lean<AppointmentDocument>();
  const ids = (last?.services ?? []).map((one) => String(one.serviceId));
  return ids.filter((id) => desk.services.some((one) => String(one._id) === id));
}

/** «Подними цены на 10 %», «маникюр теперь 9000»: of these services, or all that have a price; rounded as prices are. */
export async function changePrices(
  desk: MasterDesk,
  wish: { serviceIds: readonly string[]; percent: number | null; value: number | null },
): Promise<Reply> {
  const chosen = desk.services.filter(
    (one) =>
      (wish.serviceIds.length === 0 || wish.serviceIds.includes(String(one._id))) &&
      one.price.type !== "free" &&
      one.price.type !== "on_request",
  );
  const steps: PlanStep[] = chosen.flatMap((service) => {
    const from = service.price.value;
    const to = wish.value ?? rounded(from * (1 + (wish.percent ?? 0) / 100));
    return to === from || to <= 0 ? [] : [{ do: "price", service: String(service._id), from, to }];
  });
  return (await proposePlan(desk, steps, { choices: ["yes", "no"] })) ?? say(desk.t.plans.nothingDone);
}

/** Thousands to the hundred, hundreds to the ten, tens to the one. */
function rounded(value: number): number {
  const step = value >= 1_000 ? 100 : value >= 100 ? 10 : 1;
  return Math.round(value / step) * step;
}

const VISITS_AT_ONCE = 60;

/** Visits pasted from a notebook or another programme, as one plan: a known number or name keeps its card. */
export async function bookList(desk: MasterDesk, text: string): Promise<Reply> {
  const { models, master, services, t } = desk;
  const { visits, missed } = readVisits(text, {
    when: whenHere(desk),
    services: services.map(({ _id, name, tags }) => ({ id: String(_id), name, tags })),
    country: countryOf(master.currency),
  });
  const known = await models.clients
    .find({ masterId: master._id, deletedAt: null }, { name: 1, phone: 1 })
    .limit(20_000)
    .lean<Client[]>();
  const steps: PlanStep[] = visits.slice(0, VISITS_AT_ONCE).map((one) => {
    const card =
      known.find((client) => one.phone !== null && client.phone === one.phone) ??
      (one.phone === null
        ? known.find((client) => client.name.toLowerCase() === one.name.toLowerCase())
        : undefined);
    return {
      do: "book",
      client: card ? String(card._id) : null,
      name: card?.name || one.name,
      phone: one.phone,
      services: one.serviceIds,
      start: one.start,
      notes: "",
    };
  });
  const left = [
    ...missed,
    ...visits
      .slice(VISITS_AT_ONCE)
      .map((one) => ({ line: one.line, text: one.name, reason: "too_many" as const })),
  ];
  const reply = await proposePlan(desk, steps, { choices: ["yes", "no"] });
  if (reply?.screen?.kind !== "plan") return say(t.forClients.whatToBook);
  return { screen: { ...reply.screen, missed: left } };
}
