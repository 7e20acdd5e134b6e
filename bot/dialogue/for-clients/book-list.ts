import type { PlanStep } from "../../../jobs/plans/steps.ts";
import type { Client } from "../../../models/client.ts";
import { countryOf } from "../../../models/country.ts";
import { readVisits } from "../../reading/visit-lines.ts";
import { asNamed, type MasterDesk } from "../desk.ts";
import { proposePlan } from "../plans/propose.ts";
import { type Reply, say } from "../reply.ts";
import { whenHere } from "../when-said.ts";

const VISITS_AT_ONCE = 60;

/** Visits pasted from a notebook or another programme, as one plan: a known number or name keeps its card. */
export async function bookList(desk: MasterDesk, text: string): Promise<Reply> {
  const { models, master, services, t } = desk;
  const { visits, missed } = readVisits(text, {
    when: whenHere(desk),
    services: asNamed(services),
    country: countryOf(master.currency),
  });
  const known = await models.clients
    .find({ masterId: master._id, deletedAt: null }, { name: 1, phone: 1 })
    .limit(20_000)
    .lean<Client[]>();
  const steps: PlanStep[] = visits.slice(0, VISITS_AT_ONCE).map((one) => {
    const card =
      known.find((client) => one.phone !== null && client.phone === one.phone) ??
      (one.phone === null
        ? known.find((client) => client.name.toLowerCase() === one.name.toLowerCase())
        : undefined);
    return {
      do: "book",
      client: card ? String(card._id) : null,
      name: card?.name || one.name,
      phone: one.phone,
      services: one.serviceIds,
      start: one.start,
      notes: "",
    };
  });
  const left = [
    ...missed,
    ...visits
      .slice(VISITS_AT_ONCE)
      .map((one) => ({ line: one.line, text: one.name, reason: "too_many" as const })),
  ];
  const reply = await proposePlan(desk, steps, { choices: ["yes", "no"] });
  if (reply?.screen?.kind !== "plan") return say(t.forClients.whatToBook);
  return { screen: { ...reply.screen, missed: left } };
}
