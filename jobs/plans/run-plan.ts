import { Types } from "mongoose";
import { bookByMaster } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { confirmMove, keepAsIs, proposeMove } from "../../engine/booking/move.ts";
import { onTermsOf, planVisit } from "../../engine/booking/visit.ts";
import { type WorkingSchedule, workingSchedule } from "../../engine/schedule/working-schedule.ts";
import { MINUTE } from "../../engine/time.ts";
import { cardFor, findCard } from "../../models/cards.ts";
import { termsOf } from "../../models/client.ts";
import type { Master } from "../../models/master.ts";
import type { Plan, PlanLine, PlanStep, SettingField, SettingValue } from "../../models/plan.ts";
import { isDuplicateKey } from "../../models/schema.ts";
import { durationMinutes, type Service, snapshotOf } from "../../models/service.ts";
import { mergeCards, partCards } from "../clients/merge-cards.ts";
import { answerSince } from "./answers.ts";
import type { Outcome, PlanDeps } from "./step.ts";

const done: Outcome = { done: true };
const not = (reason: string): Outcome => ({ done: false, reason });

/**
 * Carries a plan to its end, from wherever it was left: each step is guarded and does nothing the second time, so a crash, or two
 * processes at once, change nothing. Returns the plan as it then is; null when it is not running.
 */
export async function runPlan(deps: PlanDeps, planId: Types.ObjectId): Promise<Plan | null> {
  const { plans } = deps.models;
  const own = { masterId: deps.master._id, _id: planId };
  const plan = await plans.findOne({ ...own, status: { $in: ["running", "undoing"] } }).lean<Plan>();
  if (!plan) return plans.findOne(own).lean<Plan>();
  const undoing = plan.status === "undoing";
  const waits: PlanLine["status"] = undoing ? "done" : "todo";
  // Taken back in the opposite order: the last change first.
  const order = plan.lines.map((_, index) => index);
  for (const index of undoing ? order.reverse() : order) {
    const line = plan.lines[index];
    if (line?.status !== waits) continue;
    const key = `plan-${planId}-${index}`;
    const outcome = await (undoing ? takeBack(deps, plan, line, key) : take(deps, plan, line.step, key));
    await plans.updateOne(
      { ...own, [`lines.${index}.status`]: waits },
      {
        $set: {
          [`lines.${index}.status`]: outcome.done
            ? undoing
              ? "undone"
              : "done"
            : undoing
              ? "not_undone"
              : "impossible",
          [`lines.${index}.reason`]: outcome.done ? null : outcome.reason,
          ...(outcome.done && outcome.made ? { [`lines.${index}.made`]: outcome.made } : {}),
        },
      },
    );
  }
  await plans.updateOne(
    { ...own, status: plan.status },
    { $set: { status: undoing ? "undone" : "done", ...(undoing ? { deadline: null } : {}) } },
  );
  return plans.findOne(own).lean<Plan>();
}

const by = (plan: Plan) => (plan.tell ? ({ kind: "master" } as const) : ({ kind: "system" } as const));

async function take(deps: PlanDeps, plan: Plan, step: PlanStep, key: string): Promise<Outcome> {
  const { models, master, booking } = deps;
  const { timeZone, cancelCutoffHours: cutoffHours } = master;
  const own = { masterId: master._id };
  switch (step.do) {
    case "close":
    case "open": {
      const field = step.do === "close" ? "blocks" : "opens";
      const piece = {
        from: step.from,
        to: step.to,
        source: key,
        ...(step.do === "open" ? { note: "" } : {}),
      };
      await models.overrides
        .updateOne(
          { ...own, date: step.date, [`${field}.source`]: { $ne: key } },
          { $push: { [field]: piece }, $setOnInsert: { source: key } },
          { upsert: true },
        )
        .catch((error) => {
          if (!isDuplicateKey(error)) throw error; // the day is there, and the piece in it: done before
        });
      return done;
    }
    case "book": {
      const services = await models.services
        .find({ master: master._id, _id: { $in: step.services } })
        .lean<Service[]>();
      const chosen = step.services.flatMap((id) => services.find((one) => String(one._id) === id) ?? []);
      if (chosen.length < step.services.length) return not("service_gone");
      const { name, phone } = step;
      const id = step.client ?? (await cardFor(models, master._id, { name, phone, key }));
      const card = await findCard(models, master._id, id);
      if (!card) return not("not_found");
      const terms = termsOf(card);
      const booked = await bookByMaster(booking, {
        clientId: String(card._id),
        visit: planVisit(chosen.map((one) => onTermsOf(snapshotOf(one, master), terms))),
        start: step.start,
        timeZone,
        key,
        by: by(plan),
        ...(step.notes ? { notes: step.notes } : {}),
      });
      return booked.ok ? { done: true, made: booked.value.id } : not(booked.refusal.code);
    }
    case "move":
      return plan.ask ? ask(deps, plan, step) : move(deps, plan, step.visit, step.from, step.to);
    case "cancel": {
      const visit = await booking.appointments.byId(step.visit);
      if (visit?.history.some((entry) => entry.kind === "cancelled" && entry.key === key)) return done;
      if (visit?.status !== "booked" || visit.start !== step.from) return not("changed_meanwhile");
      const cancelled = await cancelVisit(booking, {
        appointmentId: step.visit,
        by: by(plan),
        cutoffHours,
        key,
        ...(step.instead ? { reason: "day_closed" } : {}),
      });
      return cancelled.ok ? done : not(cancelled.refusal.code);
    }
    case "merge":
      return mergeCards(deps, step.keep, step.gone);
    case "price":
      return setPrice(deps, step.service, step.from, step.to);
    case "hours":
      return setHours(deps, step.from, step.to);
    case "add":
      return addService(deps, step);
    case "length":
      return setLength(deps, step.service, step.from, step.to);
    case "offer":
      return offer(deps, step.service, step.to);
    case "set":
      return setSetting(deps, step.field, step.from, step.to);
  }
}

/** Puts back what a step changed, where nothing else came in between. */
async function takeBack(deps: PlanDeps, plan: Plan, { step, made }: PlanLine, key: string): Promise<Outcome> {
  const { models, master, booking } = deps;
  const own = { masterId: master._id };
  const now = booking.clock.now();
  switch (step.do) {
    case "close":
    case "open": {
      const field = step.do === "close" ? "blocks" : "opens";
      await models.overrides.updateOne({ ...own, date: step.date }, { $pull: { [field]: { source: key } } });
      // A day that was made for it goes with it, unless something else was put there.
      await models.overrides.deleteOne({
        ...own,
        date: step.date,
        source: key,
        blocks: { $size: 0 },
        opens: { $size: 0 },
      });
      return done;
    }
    case "book": {
      if (!made) return done;
      const cancelled = await cancelVisit(booking, {
        appointmentId: made,
        by: by(plan),
        cutoffHours: 0,
        key: `${key}-undo`,
      });
      return cancelled.ok ? done : not(cancelled.refusal.code);
    }
    case "move":
      return plan.ask ? askNoMore(deps, step) : move(deps, plan, step.visit, step.to, step.from);
    case "cancel": {
      const visit = await booking.appointments.byId(step.visit);
      if (visit?.status === "booked") return done;
      if (!visit || visit.start <= now) return not("already_over");
      if (step.instead && plan.decidedAt && (await answerSince(deps, plan.decidedAt, visit.clientId)))
        return not("answered");
      const restored = await booking.appointments.restore({
        appointmentId: step.visit,
        by: by(plan),
        key: `${key}-undo`,
        now,
      });
      if (restored === null) return not("not_found");
      return restored.ok ? done : not("slot_taken");
    }
    case "merge":
      return partCards(deps, step.keep, step.gone, made);
    case "price":
      return setPrice(deps, step.service, step.to, step.from);
    case "hours":
      return setHours(deps, step.to, step.from);
    case "length":
      return setLength(deps, step.service, step.to, step.from);
    case "offer":
      return offer(deps, step.service, !step.to);
    case "set":
      return setSetting(deps, step.field, step.to, step.from);
    case "add": {
      // One that was booked meanwhile stays, and is only not offered any more.
      const booked = await models.appointments.exists({
        ...own,
        "services.serviceId": new Types.ObjectId(step.service),
      });
      if (booked) return offer(deps, step.service, false);
      await models.services.deleteOne({ master: master._id, _id: new Types.ObjectId(step.service) });
      return done;
    }
  }
}

/** Keeps the new time for the client until the deadline; the old one is theirs meanwhile. */
async function ask(
  { booking, master }: PlanDeps,
  plan: Plan,
  { visit: appointmentId, from, to }: Extract<PlanStep, { do: "move" }>,
): Promise<Outcome> {
  const visit = await booking.appointments.byId(appointmentId);
  if (visit?.move?.start === to || visit?.start === to) return done;
  if (visit?.status !== "booked" || visit.start !== from) return not("changed_meanwhile");
  const until = plan.deadline?.getTime() ?? booking.clock.now();
  const kept = await proposeMove(booking, {
    appointmentId,
    start: to,
    by: { kind: "master" },
    timeZone: master.timeZone,
    cutoffHours: 0,
    holdMinutes: Math.max(1, Math.floor((until - booking.clock.now()) / MINUTE)),
  });
  return kept.ok ? done : not(kept.refusal.code);
}

/** The question is taken back, unless it was answered. */
async function askNoMore(
  { booking }: PlanDeps,
  { visit: appointmentId, to }: Extract<PlanStep, { do: "move" }>,
): Promise<Outcome> {
  const visit = await booking.appointments.byId(appointmentId);
  if (visit?.start === to) return not("answered");
  if (visit?.move) await keepAsIs(booking, { token: visit.move.token, by: { kind: "master" } });
  return done;
}

/** From where it is expected to where it is wanted; there already is done. */
async function move(
  { booking, master }: PlanDeps,
  plan: Plan,
  appointmentId: string,
  from: number,
  to: number,
): Promise<Outcome> {
  const { timeZone, cancelCutoffHours: cutoffHours } = master;
  const actor = { kind: "master" } as const;
  const visit = await booking.appointments.byId(appointmentId);
  if (visit?.status === "booked" && visit.start === to) return done;
  if (visit?.status !== "booked" || visit.start !== from) return not("changed_meanwhile");
  // The master may put a visit outside working hours, and so may a plan that the client is not told of.
  const kept = await proposeMove(booking, { appointmentId, start: to, by: actor, timeZone, cutoffHours });
  if (!kept.ok) return not(kept.refusal.code);
  const token = kept.value.move?.token ?? "";
  const moved = plan.tell
    ? await confirmMove(booking, { token, by: actor, timeZone, cutoffHours })
    : await booking.appointments
        .confirmMove({ appointment: kept.value, token, by: { kind: "system" }, now: booking.clock.now() })
        .then((value) => (value ? { ok: true as const, value } : { ok: false as const, refusal: null }));
  if (moved.ok) return done;
  await keepAsIs(booking, { token, by: actor });
  return not(moved.refusal?.code ?? "changed_meanwhile");
}

async function setPrice(
  { models, master }: PlanDeps,
  id: string,
  from: number,
  to: number,
): Promise<Outcome> {
  const own = { master: master._id, _id: new Types.ObjectId(id) };
  const set = await models.services.updateOne(
    { ...own, "price.value": from },
    { $set: { "price.value": to } },
  );
  if (set.matchedCount > 0) return done;
  const service = await models.services.findOne({ ...own, "price.value": to }, { _id: 1 }).lean();
  return service ? done : not("changed_meanwhile");
}

/** The week, unless it was changed in between. Compared as what it means: the order of fields is none. */
async function setHours(
  { models, master }: PlanDeps,
  from: WorkingSchedule,
  to: WorkingSchedule,
): Promise<Outcome> {
  const current = await models.masters.findOne({ _id: master._id }, { workingSchedule: 1 }).lean<Master>();
  const means = (week: unknown) => JSON.stringify(workingSchedule.parse(week));
  if (!current) return not("not_found");
  if (means(current.workingSchedule) === means(to)) return done;
  if (means(current.workingSchedule) !== means(from)) return not("changed_meanwhile");
  const set = await models.masters.updateOne(
    { _id: master._id, workingSchedule: current.workingSchedule },
    { $set: { workingSchedule: to } },
  );
  return set.matchedCount > 0 ? done : not("changed_meanwhile");
}

async function setSetting(
  { models, master }: PlanDeps,
  field: SettingField,
  from: SettingValue,
  to: SettingValue,
): Promise<Outcome> {
  const set = await models.masters.updateOne(
    { _id: master._id, [field]: from },
    { $set: { [field]: to } },
    { runValidators: true },
  );
  if (set.matchedCount > 0) return done;
  const there = await models.masters.exists({ _id: master._id, [field]: to });
  return there ? done : not("changed_meanwhile");
}

async function addService(
  { models, master }: PlanDeps,
  { service, name, minutes, price }: Extract<PlanStep, { do: "add" }>,
): Promise<Outcome> {
  const position = await models.services.countDocuments({ master: master._id });
  try {
    await models.services.create({
      _id: new Types.ObjectId(service),
      master: master._id,
      name,
      price: { type: price === 0 ? "free" : "fixed", value: price, currency: master.currency },
      duration: { type: "minutes", value: minutes },
      position,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error; // added before
  }
  return done;
}

async function setLength(
  { models, master }: PlanDeps,
  id: string,
  from: number,
  to: number,
): Promise<Outcome> {
  const own = { master: master._id, _id: new Types.ObjectId(id) };
  const service = await models.services.findOne(own).lean<Service>();
  if (!service) return not("service_gone");
  const now = durationMinutes(service.duration);
  if (now === to) return done;
  if (now !== from) return not("changed_meanwhile");
  await models.services.updateOne(
    { ...own, "duration.value": service.duration.value },
    { $set: { duration: { type: "minutes", value: to } } },
  );
  return done;
}

async function offer({ models, master }: PlanDeps, id: string, isActive: boolean): Promise<Outcome> {
  const own = { master: master._id, _id: new Types.ObjectId(id) };
  const set = await models.services.updateOne(own, { $set: { isActive } });
  return set.matchedCount > 0 ? done : not("service_gone");
}
