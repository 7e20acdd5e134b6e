import { Types } from "mongoose";
import { type Appointment, occupied } from "../../engine/booking/appointment.ts";
import { onTermsOf, planVisit } from "../../engine/booking/visit.ts";
import { toMinor } from "../../engine/money.ts";
import { HOUR, instantOf, parseWallTime, wallTimeAt } from "../../engine/time.ts";
import { answerSince, askedBy } from "../../jobs/plans/answers.ts";
import { runPlan } from "../../jobs/plans/run-plan.ts";
import { type AppointmentDocument, toAppointment } from "../../models/appointment.ts";
import { type Client, termsOf } from "../../models/client.ts";
import { type Plan, type PlanStep, planStep } from "../../models/plan.ts";
import { type Service, snapshotOf } from "../../models/service.ts";
import { type ClientDesk, forMaster, type MasterDesk } from "./desk.ts";
import { dayOf } from "./master-day.ts";
import { propose } from "./offer.ts";
import { type Reply, say, stale } from "./reply.ts";
import type { PlanChoice, PlannedLine } from "./screens.ts";
import { newFlow } from "./state.ts";

/** A plan nobody decided about is not carried out a day later. */
const DECIDE_MS = 24 * HOUR;
/** So long it can be taken back. */
const UNDO_MS = 24 * HOUR;
/** Clients whose visit was called off have so long to choose another time, before the master is told who has not. */
const ANSWER_MS = 6 * HOUR;
/** The master is asked about people at eight in the evening at the latest, when they are still up. */
const ASK_AT = 20 * 60;

/**
 * Shows what would change and for whom. Nothing has happened yet: only the master's tap runs it. Null when a step is none of theirs,
 * or makes no sense.
 */
export async function proposePlan(
  desk: MasterDesk,
  steps: readonly PlanStep[],
  { extra = [], choices }: { extra?: readonly PlanStep[]; choices: readonly PlanChoice[] },
): Promise<Reply | null> {
  const { models, master, key, booking } = desk;
  if (steps.length === 0) return null;
  const checked = planStep.array().safeParse([...steps, ...extra]);
  if (!checked.success || !(await described(desk, checked.data))) return null;
  const plan = await models.plans
    .findOneAndUpdate(
      { masterId: master._id, key },
      {
        $setOnInsert: {
          lines: steps.map((step) => ({ step, status: "todo" as const, reason: null, made: null })),
          extra: [...extra],
          proposedAt: new Date(booking.clock.now()),
        },
      },
      { upsert: true, returnDocument: "after" },
    )
    .lean<Plan>();
  // As it is stored: the same update, handled again, shows the plan it made.
  const lines =
    plan &&
    (await described(
      desk,
      plan.lines.map((line) => line.step),
    ));
  const affected = plan && (await described(desk, plan.extra));
  return lines && affected
    ? { screen: { kind: "plan", plan: String(plan._id), lines, affected, choices } }
    : null;
}

/** The master's tap: the plan runs, to the end. A second tap, or one after a crash, finds what became of the first. */
export async function decidePlan(desk: MasterDesk, id: string, choice: PlanChoice): Promise<Reply> {
  const found = await ownPlan(desk, id);
  if (!found) return stale(desk);
  const { models, master, booking } = desk;
  const own = { masterId: master._id, _id: found._id };
  const now = booking.clock.now();
  if (choice === "no") {
    await models.plans.updateOne({ ...own, status: "proposed" }, { $set: { status: "dropped" } });
    return say(desk.t.plans.dropped);
  }
  if (found.status === "proposed") {
    if (now - found.proposedAt.getTime() > DECIDE_MS) return stale(desk);
    const instead = choice === "instead" ? found.extra : [];
    await models.plans.updateOne(
      { ...own, status: "proposed" },
      {
        $set: {
          status: "running",
          decidedAt: new Date(now),
          tell: choice !== "silent",
          ask: choice === "ask",
          ...(instead.length > 0 || choice === "ask" ? { deadline: new Date(deadlineFor(desk, now)) } : {}),
        },
        $push: {
          lines: {
            $each: instead.map((step) => ({ step, status: "todo" as const, reason: null, made: null })),
          },
        },
      },
    );
  } else if (found.status === "dropped") return stale(desk);
  return planOutcome(desk, await runPlan({ models, master, booking }, found._id));
}

/** «Вернуть как было»: everything the plan did, where nothing came in between. Null id: the latest within a day. */
export async function undoPlan(desk: MasterDesk, id: string | null): Promise<Reply> {
  const { models, master, booking, t } = desk;
  const since = new Date(booking.clock.now() - UNDO_MS);
  const own = { masterId: master._id, decidedAt: { $gte: since } };
  const found =
    id === null
      ? await models.plans
          .findOne({ ...own, status: "done" })
          .sort({ decidedAt: -1, _id: -1 })
          .lean<Plan>()
      : Types.ObjectId.isValid(id)
        ? await models.plans.findOne({ ...own, _id: new Types.ObjectId(id) }).lean<Plan>()
        : null;
  if (!found) return say(t.plans.nothingToUndo);
  await models.plans.updateOne(
    { masterId: master._id, _id: found._id, status: "done" },
    { $set: { status: "undoing" } },
  );
  return planOutcome(desk, await runPlan({ models, master, booking }, found._id));
}

/** The latest change of the last day, as it stands, with the way back. */
export async function lastPlan(desk: MasterDesk): Promise<Reply> {
  const { models, master, booking, t } = desk;
  const since = new Date(booking.clock.now() - UNDO_MS);
  const found = await models.plans
    .findOne({ masterId: master._id, decidedAt: { $gte: since }, status: "done" })
    .sort({ decidedAt: -1, _id: -1 })
    .lean<Plan>();
  return found ? planOutcome(desk, found) : say(t.plans.nothingToUndo);
}

/**
 * Another time instead of a visit that was called off: offered with a hold, as any time. Who has chosen one already, and taps another,
 * means to move that visit, not to come twice.
 */
export async function takeInstead(desk: ClientDesk, visitId: string, start: number): Promise<Reply> {
  const visit = await desk.booking.appointments.byId(visitId);
  if (visit?.clientId !== desk.actor.clientId) return stale(desk);
  // Put back by the master, it is on again.
  if (visit.status === "booked") return { screen: { kind: "visit", appointment: visit } };
  const off = visit.history.findLast((entry) => entry.kind === "cancelled");
  const chosen = off ? await answerSince(desk, new Date(off.at), visit.clientId) : null;
  if (chosen?.start === start) return { screen: { kind: "visit", appointment: chosen } };
  desk.state.flow = newFlow(desk.key, {
    serviceIds: (chosen ?? visit).services.map((one) => one.serviceId),
    movingId: chosen?.id ?? null,
  });
  return propose(desk, start);
}

/** The visit that the master called off and that its client has not chosen another time for: their words are about it. */
export async function calledOff(desk: ClientDesk): Promise<Appointment | null> {
  const { models, master, client, booking } = desk;
  const found = await models.appointments
    .findOne({
      masterId: master._id,
      clientId: client._id,
      internalStatus: "cancelled",
      startTime: { $gt: new Date(booking.clock.now()) },
      history: { $elemMatch: { kind: "cancelled", reason: "day_closed" } },
    })
    .sort({ updatedAt: -1 })
    .lean<AppointmentDocument>();
  const visit = found && toAppointment(found);
  const off = visit?.history.findLast((entry) => entry.kind === "cancelled");
  return visit && off && !(await answerSince(desk, new Date(off.at), visit.clientId)) ? visit : null;
}

/** «Напомнить»: whoever has not answered is written to once more, and has until the next evening. */
export async function remindSilent(desk: MasterDesk, id: string): Promise<Reply> {
  const plan = await ownPlan(desk, id);
  if (plan?.status !== "done") return stale(desk);
  const now = desk.booking.clock.now();
  await desk.models.plans.updateOne(
    { masterId: desk.master._id, _id: plan._id, remindAt: null },
    { $set: { remindAt: new Date(now), deadline: new Date(deadlineFor(desk, now)) } },
  );
  return say(desk.t.plans.reminded);
}

/** «Асель знает»: the master has told somebody who cannot be written to. */
export async function toldInPerson(desk: MasterDesk, id: string, clientId: string): Promise<Reply> {
  const plan = await ownPlan(desk, id);
  if (plan?.status !== "done") return stale(desk);
  const fresh = await desk.models.plans
    .findOneAndUpdate(
      { masterId: desk.master._id, _id: plan._id },
      { $addToSet: { told: clientId } },
      { returnDocument: "after" },
    )
    .lean<Plan>();
  return planOutcome(desk, fresh);
}

/** Which message shows what became of a plan: it is kept up to date as people answer. */
export async function notePlanMessage(
  { models, master }: MasterDesk,
  id: string,
  messageId: number,
): Promise<void> {
  if (!Types.ObjectId.isValid(id)) return;
  await models.plans.updateOne(
    { masterId: master._id, _id: new Types.ObjectId(id) },
    { $set: { messageId } },
  );
}

async function ownPlan(desk: MasterDesk, id: string): Promise<Plan | null> {
  if (!Types.ObjectId.isValid(id)) return null;
  return desk.models.plans.findOne({ masterId: desk.master._id, _id: new Types.ObjectId(id) }).lean<Plan>();
}

/** What became of a plan; of visits it called off, what their people chose instead. */
export async function planOutcome(desk: MasterDesk, plan: Plan | null): Promise<Reply> {
  if (!plan) return stale(desk);
  const lines = await described(
    desk,
    plan.lines.map(({ step }) => step),
  );
  const asked = plan.status === "done" ? await askedBy(desk, plan) : [];
  return {
    screen: {
      kind: "plan_done",
      plan: String(plan._id),
      undone: plan.status === "undone",
      until: plan.deadline?.getTime() ?? null,
      ask: plan.ask === true,
      asked: asked.map(({ client, visit, answer, told }) => ({
        client: String(client._id),
        told,
        was: visit.start,
        who: client.name || desk.t.common.noName,
        start: answer?.start ?? null,
        phone: client.telegramUserId === null ? (client.phone ?? "") : null,
      })),
      lines: (lines ?? []).map((line, index) => ({
        ...line,
        status: plan.lines[index]?.status ?? "done",
        reason: plan.lines[index]?.reason ?? null,
      })),
    },
  };
}

/** Six hours from now, or this evening, or the next one: never at night. */
function deadlineFor({ master }: MasterDesk, now: number): number {
  const { minutes, date } = wallTimeAt(master.timeZone, now);
  const evening = instantOf(master.timeZone, date, ASK_AT) ?? now + ANSWER_MS;
  return minutes < ASK_AT - 60 ? Math.min(now + ANSWER_MS, evening) : evening + 24 * HOUR;
}

/** The steps as the master reads them; null when one names what is not theirs. */
async function described(desk: MasterDesk, steps: readonly PlanStep[]): Promise<PlannedLine[] | null> {
  const lines: PlannedLine[] = [];
  for (const step of steps) {
    const line = await describe(desk, step);
    if (!line) return null;
    lines.push(line);
  }
  return lines;
}

async function describe(desk: MasterDesk, step: PlanStep): Promise<PlannedLine | null> {
  const { models, master, booking } = desk;
  switch (step.do) {
    case "close":
    case "open":
      return { do: step.do, date: step.date, from: step.from, to: step.to };
    case "book": {
      const client = step.client
        ? await models.clients.findOne({ masterId: master._id, _id: step.client }).lean<Client>()
        : null;
      if (step.client && !client) return null;
      const services = step.services.flatMap(
        (id) => desk.services.find((one) => String(one._id) === id) ?? [],
      );
      if (services.length < step.services.length) return null;
      const terms = client ? termsOf(client) : [];
      const visit = planVisit(services.map((one) => onTermsOf(snapshotOf(one, master), terms)));
      return {
        do: "book",
        who: client?.name ?? step.name,
        isNew: client === null,
        services: visit.services,
        start: step.start,
        end: step.start + visit.durationMinutes * 60_000,
        price: visit.price,
      };
    }
    case "move":
    case "cancel": {
      const visit = await booking.appointments.byId(step.visit);
      if (!visit) return null;
      const person = await personOf(desk, visit);
      return step.do === "move"
        ? { do: "move", ...person, services: visit.services, from: step.from, to: step.to }
        : { do: "cancel", ...person, services: visit.services, from: step.from };
    }
    case "merge": {
      const card = (id: string) => models.clients.findOne({ masterId: master._id, _id: id }).lean<Client>();
      const [keep, gone] = await Promise.all([card(step.keep), card(step.gone)]);
      if (!keep || !gone) return null;
      const visits = await models.appointments.countDocuments({ masterId: master._id, clientId: gone._id });
      const named = ({ name, phone }: Client) =>
        [name || desk.t.common.noName, phone].filter(Boolean).join(" ");
      return { do: "merge", keep: named(keep), gone: named(gone), visits };
    }
    case "hours":
      return { do: "hours", to: step.to };
    case "set":
      return { do: "set", field: step.field, from: step.from, to: step.to };
    case "add": {
      const price = { type: step.price === 0 ? ("free" as const) : ("fixed" as const) };
      return {
        do: "add",
        name: step.name,
        minutes: step.minutes,
        price: { ...price, value: toMinor(step.price, master.currency), currency: master.currency },
      };
    }
    case "length":
    case "offer": {
      const service = await models.services
        .findOne({ master: master._id, _id: step.service })
        .lean<Service>();
      if (!service) return null;
      return step.do === "offer"
        ? { do: "offer", name: service.name, to: step.to }
        : { do: "length", name: service.name, from: step.from, to: step.to };
    }
    case "price": {
      const service = desk.services.find((one) => String(one._id) === step.service);
      if (!service) return null;
      const price = snapshotOf(service, master).price;
      const minor = (value: number) =>
        snapshotOf({ ...service, price: { ...service.price, value } }, master).price;
      return { do: "price", name: service.name, from: minor(step.from), to: { ...price, ...minor(step.to) } };
    }
  }
}

/** Who comes, and how they are reached: a phone where there is no Telegram. */
async function personOf(desk: MasterDesk, visit: Appointment): Promise<{ who: string; call: string | null }> {
  if (visit.session) return { who: (await forMaster(desk, visit)).who ?? "", call: null };
  const client = visit.clientId
    ? await desk.models.clients.findOne({ masterId: desk.master._id, _id: visit.clientId }).lean<Client>()
    : null;
  return {
    who: client?.name || desk.t.common.noName,
    call: client && client.telegramUserId === null ? (client.phone ?? "") : null,
  };
}

/** Visits of people that lie, in part at least, in these hours of a date. */
export async function visitsWithin(
  desk: MasterDesk,
  date: string,
  from: string,
  to: string,
): Promise<Appointment[]> {
  const { timeZone } = desk.master;
  const instant = (wall: string) => instantOf(timeZone, date, parseWallTime(wall));
  const [start, end] = [instant(from) ?? 0, instant(to) ?? Number.MAX_SAFE_INTEGER];
  const now = desk.booking.clock.now();
  return (await dayOf(desk, date)).filter((visit) => {
    const taken = occupied(visit.start, visit);
    return visit.status === "booked" && visit.start > now && taken.start < end && taken.end > start;
  });
}
