import type { Master } from "../../models/master.ts";
import type { Plan } from "../../models/plan.ts";
import type { JobDeps } from "../deps.ts";
import { answersOf, askedBy } from "../plans/answers.ts";
import type { Task } from "../tasks.ts";

const AT_ONCE = 200;
/** A plan that stands still for so long was left by a process that died; real time. */
const LEFT_MS = 15_000;

type Deps = Pick<JobDeps, "models" | "clock">;

/** Plans that were left in the middle, those whose clients answer, are asked once more, or had time enough. */
export async function duePlans({ models, clock }: Deps): Promise<Task[]> {
  const now = new Date(clock.now());
  const [left, over, open, remind, offered, asking] = await Promise.all([
    models.plans
      .find(
        { status: { $in: ["running", "undoing"] }, updatedAt: { $lt: new Date(Date.now() - LEFT_MS) } },
        { masterId: 1 },
      )
      .limit(AT_ONCE)
      .lean(),
    models.plans
      .find({ deadline: { $lte: now }, status: "done" }, { masterId: 1 })
      .limit(AT_ONCE)
      .lean(),
    models.plans
      .find({ deadline: { $gt: now }, status: "done", messageId: { $ne: null } })
      .limit(AT_ONCE)
      .lean<Plan[]>(),
    models.plans
      .find({ deadline: { $gt: now }, status: "done", remindAt: { $ne: null } }, { masterId: 1 })
      .limit(AT_ONCE)
      .lean(),
    models.plans
      .find({ "demand.date": { $type: "string" }, status: "done" }, { masterId: 1 })
      .limit(AT_ONCE)
      .lean(),
    models.plans.find({ ask: true, askedAt: null, status: "done" }, { masterId: 1 }).limit(AT_ONCE).lean(),
  ]);
  const task =
    (kind: "plan" | "plan_deadline" | "plan_answers" | "plan_remind" | "plan_offer" | "plan_ask") =>
    (one: { _id: unknown; masterId: unknown }): Task => ({
      kind,
      masterId: String(one.masterId),
      planId: String(one._id),
    });
  const news: Plan[] = [];
  for (const plan of open) {
    const master: Pick<Master, "_id"> = { _id: plan.masterId };
    if (answersOf(await askedBy({ models, master }, plan)) !== plan.answersShown) news.push(plan);
  }
  return [
    ...left.map(task("plan")),
    ...over.map(task("plan_deadline")),
    ...news.map(task("plan_answers")),
    ...remind.map(task("plan_remind")),
    ...offered.map(task("plan_offer")),
    ...asking.map(task("plan_ask")),
  ];
}
