import { Types } from "mongoose";
import { z } from "zod";
import { bookingFor } from "../../models/booking-deps.ts";
import type { Client } from "../../models/client.ts";
import type { Master } from "../../models/master.ts";
import type { JobDeps } from "../deps.ts";
import { sendOnce } from "../ledger.ts";
import { defineTask } from "../task.ts";
import { answersOf, askedBy } from "./answers.ts";
import { runPlan } from "./run-plan.ts";
import type { KnownPlan as Plan } from "./steps.ts";

/** What all tasks about a plan are named by. */
const ofPlan = {
  data: z.strictObject({ planId: z.string() }),
  id: ({ planId }: { planId: string }) => planId,
};

const ownPlan = (master: Master, planId: string) => ({
  masterId: master._id,
  _id: new Types.ObjectId(planId),
});

/** A plan of the master's that was left in the middle is carried to its end. */
export const plan = defineTask({
  kind: "plan",
  ...ofPlan,
  async run(deps, master, { planId }) {
    const { models } = deps;
    await runPlan({ models, master, booking: bookingFor(deps, master._id) }, new Types.ObjectId(planId));
    return undefined;
  },
  withoutBot: true,
});

/** The time to answer is over: the master is asked about those who did not. */
export const planDeadline = defineTask({
  kind: "plan_deadline",
  ...ofPlan,
  async run(deps, master, { planId }, row) {
    const { models, announcer } = deps;
    const own = ownPlan(master, planId);
    const found = await models.plans.findOne({ ...own, deadline: { $ne: null } }).lean<Plan>();
    if (!found) return undefined;
    const silent = [
      ...(await askedBy({ models, master }, found)).flatMap((one) =>
        one.answer === null && !one.told ? [one.client] : [],
      ),
      ...(await undecided(deps, master, found)),
    ];
    // Asked once more, they have another deadline, and it is another question.
    const key = `${row.key}-${found.deadline?.getTime()}`;
    const people = silent.map(({ name, phone, telegramUserId }) => ({
      name,
      phone,
      // A question that lapsed is put anew, not once more.
      reachable: telegramUserId !== null && !found.ask,
    }));
    if (
      silent.length === 0 ||
      (await sendOnce(models, { ...row, key }, () =>
        announcer.tell(master, "master", { kind: "plan_deadline", plan: found, people }),
      ))
    )
      await models.plans.updateOne({ ...own, deadline: found.deadline }, { $set: { deadline: null } });
    return undefined;
  },
});

/** Somebody chose another time: the message that shows the plan says so. */
export const planAnswers = defineTask({
  kind: "plan_answers",
  ...ofPlan,
  async run({ models, announcer }, master, { planId }) {
    const own = ownPlan(master, planId);
    const found = await models.plans.findOne(own).lean<Plan>();
    if (!found) return undefined;
    const answersShown = answersOf(await askedBy({ models, master }, found));
    await announcer.change(master, found.messageId, { kind: "plan_answers", plan: found });
    await models.plans.updateOne(own, { $set: { answersShown } });
    return undefined;
  },
});

/** The client is asked whether another time will do. */
export const planAsk = defineTask({
  kind: "plan_ask",
  ...ofPlan,
  async run(deps, master, { planId }, row) {
    const { models, announcer, clock } = deps;
    const own = ownPlan(master, planId);
    const found = await models.plans
      .findOne({ ...own, ask: true, askedAt: null, status: "done" })
      .lean<Plan>();
    if (!found) return undefined;
    for (const { step, status } of found.lines) {
      if (step.do !== "move" || status !== "done") continue;
      const visit = await bookingFor(deps, master._id).appointments.byId(step.visit);
      const token = visit?.move?.start === step.to ? visit.move.token : null;
      if (visit && token)
        await sendOnce(models, { ...row, appointmentId: visit.id, key: `${row.key}-${token}` }, () =>
          announcer.tell(master, { client: visit.clientId }, { kind: "ask_move", appointment: visit }),
        );
    }
    await models.plans.updateOne({ ...own, askedAt: null }, { $set: { askedAt: new Date(clock.now()) } });
    return undefined;
  },
});

/** Those who have not answered are asked once more, each once. */
export const planRemind = defineTask({
  kind: "plan_remind",
  ...ofPlan,
  async run({ models, announcer }, master, { planId }, row) {
    const own = ownPlan(master, planId);
    const found = await models.plans.findOne({ ...own, remindAt: { $ne: null } }).lean<Plan>();
    if (!found) return undefined;
    for (const { visit, client, answer } of await askedBy({ models, master }, found)) {
      if (answer !== null || client.telegramUserId === null) continue;
      const key = `${row.key}-${found.remindAt?.getTime()}-${visit.id}`;
      await sendOnce(models, { ...row, key }, () =>
        announcer.tell(master, { client: visit.clientId }, { kind: "day_closed", appointment: visit }),
      );
    }
    await models.plans.updateOne({ ...own, remindAt: found.remindAt }, { $set: { remindAt: null } });
    return undefined;
  },
});

/** Whoever was asked whether another time will do and has said neither yes nor no. */
async function undecided(deps: JobDeps, master: Master, plan: Plan): Promise<Client[]> {
  const silent: Client[] = [];
  for (const { step, status } of plan.ask ? plan.lines : []) {
    if (step.do !== "move" || status !== "done") continue;
    const visit = await bookingFor(deps, master._id).appointments.byId(step.visit);
    const refused = visit?.history.some(
      (entry) =>
        entry.kind === "move_dropped" &&
        entry.by === "client" &&
        entry.at >= (plan.decidedAt?.getTime() ?? 0),
    );
    if (visit?.status !== "booked" || visit.start !== step.from || refused) continue;
    const client = await deps.models.clients
      .findOne({ masterId: master._id, _id: new Types.ObjectId(visit.clientId ?? undefined) })
      .lean<Client>();
    if (client) silent.push(client);
  }
  return silent;
}
