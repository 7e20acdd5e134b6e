import { type Touched, touchedBy } from "../../../jobs/plans/answers.ts";
import type { PlanStep } from "../../../jobs/plans/steps.ts";
import type { Service } from "../../../models/service.ts";
import type { MasterDesk } from "../desk.ts";
import { DESCRIBE } from "../planned.ts";
import type { Described, Facts, Named } from "./planned.ts";
import type { PlannedLine } from "./screens.ts";

/**
 * How a step's kind reads. The cast: both are of one `do`, which the compiler cannot follow through a table.
 */
const kindOf = (step: PlanStep) => DESCRIBE[step.do] as unknown as Described<PlanStep["do"]>;

/** The steps as the master reads them, and whom they touch; no lines when one names what is not theirs. */
export async function described(
  desk: MasterDesk,
  steps: readonly PlanStep[],
): Promise<{ lines: PlannedLine[] | null; touched: Touched }> {
  const facts = await factsOf(desk, steps);
  const lines: PlannedLine[] = [];
  for (const step of steps) {
    const line = await kindOf(step).line(desk, step, facts);
    if (!line) return { lines: null, touched: facts };
    lines.push(line);
  }
  return { lines, touched: facts };
}

/** All that the steps name: one read of the visits, one of the people, one of the services. */
async function factsOf({ models, master }: MasterDesk, steps: readonly PlanStep[]): Promise<Facts> {
  const named = steps.map((step) => kindOf(step).names?.(step) ?? {});
  const all = (what: keyof Named) => [...new Set(named.flatMap((one) => one[what] ?? []))];
  const services = all("services");
  const [touched, found] = await Promise.all([
    touchedBy(models, master._id, all("visits"), all("people")),
    services.length === 0
      ? []
      : models.services.find({ master: master._id, _id: { $in: services } }).lean<Service[]>(),
  ]);
  return { ...touched, services: new Map(found.map((service) => [String(service._id), service])) };
}
