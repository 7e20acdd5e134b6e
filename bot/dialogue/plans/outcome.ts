import { askedBy } from "../../../jobs/plans/answers.ts";
import { withSteps } from "../../../jobs/plans/steps.ts";
import type { Plan } from "../../../models/plan.ts";
import type { MasterDesk } from "../desk.ts";
import { type Reply, stale } from "../reply.ts";
import { described } from "./described.ts";

/** What became of a plan; of visits it called off, what their people chose instead. */
export async function planOutcome(desk: MasterDesk, stored: Plan | null): Promise<Reply> {
  if (!stored) return stale(desk);
  const plan = withSteps(stored);
  const { lines, touched } = await described(
    desk,
    plan.lines.map(({ step }) => step),
  );
  const asked = plan.status === "done" ? await askedBy(desk, plan, touched) : [];
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
