import { Types } from "mongoose";
import { HOUR, instantOf, wallTimeAt } from "../../../engine/time.ts";
import { runPlan } from "../../../jobs/plans/run-plan.ts";
import type { KnownPlan } from "../../../jobs/plans/steps.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, say, stale } from "../reply.ts";
import { planOutcome } from "./outcome.ts";
import type { PlanChoice } from "./screens.ts";

/** A plan nobody decided about is not carried out a day later. */
const DECIDE_MS = 24 * HOUR;

/** So long it can be taken back. */
const UNDO_MS = 24 * HOUR;

/**
 * Clients whose visit was called off have so long to choose another time, before the master is told who has
 * not.
 */
const ANSWER_MS = 6 * HOUR;

/** The master is asked about people at eight in the evening at the latest, when they are still up. */
const ASK_AT = 20 * 60;

/**
 * The master's tap: the plan runs, to the end. A second tap, or one after a crash, finds what became of the
 * first.
 */
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

/**
 * «Вернуть как было»: everything the plan did, where nothing came in between. Null id: the latest within a
 * day.
 */
export async function undoPlan(desk: MasterDesk, id: string | null): Promise<Reply> {
  const { models, master, booking, t } = desk;
  const since = new Date(booking.clock.now() - UNDO_MS);
  const own = { masterId: master._id, decidedAt: { $gte: since } };
  const found =
    id === null
      ? await models.plans
          .findOne({ ...own, status: "done" })
          .sort({ decidedAt: -1, _id: -1 })
          .lean<KnownPlan>()
      : Types.ObjectId.isValid(id)
        ? await models.plans.findOne({ ...own, _id: new Types.ObjectId(id) }).lean<KnownPlan>()
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
    .lean<KnownPlan>();
  return found ? planOutcome(desk, found) : say(t.plans.nothingToUndo);
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
    .lean<KnownPlan>();
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

async function ownPlan(desk: MasterDesk, id: string): Promise<KnownPlan | null> {
  if (!Types.ObjectId.isValid(id)) return null;
  return desk.models.plans
    .findOne({ masterId: desk.master._id, _id: new Types.ObjectId(id) })
    .lean<KnownPlan>();
}

/** Six hours from now, or this evening, or the next one: never at night. */
function deadlineFor({ master }: MasterDesk, now: number): number {
  const { minutes, date } = wallTimeAt(master.timeZone, now);
  const evening = instantOf(master.timeZone, date, ASK_AT) ?? now + ANSWER_MS;
  return minutes < ASK_AT - 60 ? Math.min(now + ANSWER_MS, evening) : evening + 24 * HOUR;
}
