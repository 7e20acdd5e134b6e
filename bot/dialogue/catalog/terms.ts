import type { PlanStep } from "../../../jobs/plans/steps.ts";
import { type OwnTerms, termsFor } from "../../../models/own-terms.ts";
import type { MasterDesk } from "../desk.ts";
import { plan } from "../plans/propose.ts";
import type { Reply } from "../reply.ts";
import { changed } from "./prices.ts";

/** «Дане маникюр по 7000», «Айгүлге 10 пайыз түсір»: for one client alone. Major units, minutes. */
export async function changeTerms(
  desk: MasterDesk,
  client: string,
  wish: {
    serviceIds: readonly string[];
    percent: number | null;
    value: number | null;
    by: number | null;
    minutes: number | null;
  },
): Promise<Reply> {
  const { models, master } = desk;
  const chosen = desk.services.filter(
    ({ _id }) => wish.serviceIds.length === 0 || wish.serviceIds.includes(String(_id)),
  );
  const steps: PlanStep[] = [];
  for (const service of chosen) {
    const id = String(service._id);
    const from = await termsFor(models, master._id, client, id);
    if (!from) continue;
    const isPriced = wish.percent !== null || wish.value !== null || wish.by !== null;
    const price = isPriced ? changed(from.price ?? service.price.value, wish) : from.price;
    const to: OwnTerms = { price, minutes: wish.minutes ?? from.minutes };
    if (price !== null && price < 0) continue;
    if (to.price !== from.price || to.minutes !== from.minutes)
      steps.push({ do: "terms", client, service: id, from, to });
  }
  return plan(desk, steps);
}
