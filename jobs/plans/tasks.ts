import { Types } from "mongoose";
import { bookingFor } from "../../models/booking-deps.ts";
import type { Client } from "../../models/client.ts";
import type { Master } from "../../models/master.ts";
import { offerOpened } from "../demand/opened.ts";
import type { JobDeps } from "../deps.ts";
import { sendOnce } from "../ledger.ts";
import { type Task, taskId } from "../tasks.ts";
import { answersOf, askedBy } from "./answers.ts";
import { runPlan } from "./run-plan.ts";
import type { KnownPlan as Plan } from "./steps.ts";

type PlanTask = Extract<Task, { planId: string }>;

const ownPlan = (master: Master, task: PlanTask) => ({
  masterId: master._id,
  _id: new Types.ObjectId(task.planId),
});

/** What follows of a plan of the master's: carried to its end, said to those it touches, and what they answer said to the master. */
export async function aboutPlan(deps: JobDeps, master: Master, task: PlanTask): Promise<void> {
  switch (task.kind) {
    case "plan":
      await runPlan(
        { models: deps.models, master, booking: bookingFor(deps, master._id) },
        new Types.ObjectId(task.planId),
      );
      return;
    case "plan_deadline":
      return planDeadline(deps, master, task);
    case "plan_answers":
      return planAnswers(deps, master, task);
    case "plan_remind":
      return planRemind(deps, master, task);
    case "plan_ask":
      return planAsk(deps, master, task);
    case "plan_offer": {
      const plan = await deps.models.plans.findOne({ ...ownPlan(master, task), status: "done" }).lean<Plan>();
      return plan ? offerOpened(deps, master, plan) : undefined;
    }
  }
}

/** The time to answer is over: the master is asked about those who did not. */
async function planDeadline(deps: JobDeps, master: Master, task: PlanTask): Promise<void> {
  const { models, announcer } = deps;
  const own = ownPlan(master, task);
  const plan = await models.plans.findOne({ ...own, deadline: { $ne: null } }).lean<Plan>();
  if (!plan) return;
  const silent = [
    ...(await askedBy({ models, master }, plan)).flatMap((one) =>
      one.answer === null && !one.told ? [one.client] : [],
    ),
    ...(await undecided(deps, master, plan)),
  ];
  // Asked once more, they have another deadline, and it is another question.
  const key = `${taskId(task)}-${plan.deadline?.getTime()}`;
  const message = { masterId: master._id, key, kind: "plan_deadline" as const };
  const people = silent.map(({ name, phone, telegramUserId }) => ({
    name,
    phone,
    // A question that lapsed is put anew, not once more.
    reachable: telegramUserId !== null && !plan.ask,
  }));
  if (
    silent.length === 0 ||
    (await sendOnce(models, message, () => announcer.planDeadline(master, plan, people)))
  )
    await models.plans.updateOne({ ...own, deadline: plan.deadline }, { $set: { deadline: null } });
}

/** Somebody chose another time: the message that shows the plan says so. */
async function planAnswers({ models, announcer }: JobDeps, master: Master, task: PlanTask): Promise<void> {
  const own = ownPlan(master, task);
  const plan = await models.plans.findOne(own).lean<Plan>();
  if (!plan) return;
  const answersShown = answersOf(await askedBy({ models, master }, plan));
  await announcer.planAnswers(master, plan);
  await models.plans.updateOne(own, { $set: { answersShown } });
}

/** The client is asked whether another time will do. */
async function planAsk(deps: JobDeps, master: Master, task: PlanTask): Promise<void> {
  const { models, announcer } = deps;
  const own = ownPlan(master, task);
  const plan = await models.plans.findOne({ ...own, ask: true, askedAt: null, status: "done" }).lean<Plan>();
  if (!plan) return;
  for (const { step, status } of plan.lines) {
    if (step.do !== "move" || status !== "done") continue;
    const visit = await bookingFor(deps, master._id).appointments.byId(step.visit);
    const token = visit?.move?.start === step.to ? visit.move.token : null;
    if (visit && token)
      await sendOnce(
        models,
        { masterId: master._id, appointmentId: visit.id, key: `${taskId(task)}-${token}`, kind: "plan_ask" },
        () => announcer.askMove(master, visit),
      );
  }
  await models.plans.updateOne({ ...own, askedAt: null }, { $set: { askedAt: new Date(deps.clock.now()) } });
}

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

/** Those who have not answered are asked once more, each once. */
async function planRemind({ models, announcer }: JobDeps, master: Master, task: PlanTask): Promise<void> {
  const own = ownPlan(master, task);
  const plan = await models.plans.findOne({ ...own, remindAt: { $ne: null } }).lean<Plan>();
  if (!plan) return;
  for (const { visit, client, answer } of await askedBy({ models, master }, plan)) {
    if (answer !== null || client.telegramUserId === null) continue;
    const key = `${taskId(task)}-${plan.remindAt?.getTime()}-${visit.id}`;
    await sendOnce(models, { masterId: master._id, key, kind: "plan_remind" }, () =>
      announcer.dayClosed(master, visit),
    );
  }
  await models.plans.updateOne({ ...own, remindAt: plan.remindAt }, { $set: { remindAt: null } });
}
