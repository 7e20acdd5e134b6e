import type { PlanStep } from "../../../jobs/plans/steps.ts";
import type { MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";

/**
 * «Подними цены на 10 %», «маникюр теперь 9000», «минус 500 на педикюр» (`by`, major units): of these
 * services, or all that have a price; shares of a price are rounded as prices are.
 */
export async function changePrices(
  desk: MasterDesk,
  wish: {
    serviceIds: readonly string[];
    percent: number | null;
    value: number | null;
    by: number | null;
  },
): Promise<Reply> {
  const chosen = desk.services.filter(
    (one) =>
      (wish.serviceIds.length === 0 || wish.serviceIds.includes(String(one._id))) &&
      one.price.type !== "free" &&
      one.price.type !== "on_request",
  );
  const steps: PlanStep[] = chosen.flatMap((service) => {
    const from = service.price.value;
    const to = changed(from, wish);
    return to === from || to <= 0 ? [] : [{ do: "price", service: String(service._id), from, to }];
  });
  return (await proposePlan(desk, steps, { choices: ["yes", "no"] })) ?? say(desk.t.plans.nothingDone);
}

/** A price that is set, shared or added to; major units. */
export const changed = (
  from: number,
  { value, by, percent }: { value: number | null; by: number | null; percent: number | null },
): number => value ?? (by === null ? rounded(from * (1 + (percent ?? 0) / 100)) : from + by);

/** Thousands to the hundred, hundreds to the ten, tens to the one. */
function rounded(value: number): number {
  const step = value >= 1_000 ? 100 : value >= 100 ? 10 : 1;
  return Math.round(value / step) * step;
}
