import type { Appointment } from "../../engine/booking/appointment.ts";
import { justMade } from "../dialogue/booking/made.ts";
import { peopleKnown } from "../dialogue/clients/known.ts";
import { type Desk, nameOf } from "../dialogue/desk.ts";
import { answersTo, knownItems } from "../dialogue/knowledge/find.ts";
import { upcoming } from "../dialogue/upcoming.ts";
import { lastVisit } from "../dialogue/visits/mine.ts";
import { whenHere } from "../dialogue/when-said.ts";
import type { Known } from "../reading/deeds/people.ts";
import type { TurnFacts } from "./facts.ts";
import { historyOf } from "./history.ts";
import type { ModelRequest } from "./model.ts";
import { promptOf } from "./prompts.ts";
import { refsOf } from "./refs.ts";
import { toolSpecs } from "./tools.ts";

export async function assemble(desk: Desk, text: string): Promise<ModelRequest> {
  const refs = refsOf(desk.state);
  const [visits, last, people, history] = await Promise.all([
    desk.side === "client" ? upcoming(desk) : [],
    desk.side === "client" ? lastVisit(desk) : null,
    desk.side === "master" ? peopleKnown(desk) : [],
    historyOf(desk),
  ]);
  const { side } = desk;
  const { system, context } = promptOf(side, desk, refs, { visits, last, earlier: history.earlier });
  return {
    system,
    context,
    text,
    steps: [],
    tools: toolSpecs(desk),
    history: history.lines,
    facts: factsOf(desk, text, { visits, last, people }),
    cacheKey: `zapis-${side}-${String(desk.master._id)}`,
  };
}

function factsOf(
  desk: Desk,
  text: string,
  {
    visits,
    last,
    people,
  }: { visits: readonly Appointment[]; last: Appointment | null; people: readonly Known[] },
): TurnFacts {
  const refs = refsOf(desk.state);
  const made = justMade(desk);
  const { flow, question } = desk.state;
  const offered = (serviceId: string) => desk.services.some((one) => String(one._id) === serviceId);
  return {
    when: whenHere(desk),
    master: desk.master.masterName,
    people,
    currency: desk.master.currency,
    services: desk.services.map((service) => ({
      ref: refs.give("V", String(service._id)),
      id: String(service._id),
      name: service.name,
      tags: service.tags,
    })),
    visits: visits.map((visit) => ({
      ref: refs.give("A", visit.id),
      start: visit.start,
      serviceIds: visit.services.map((service) => service.serviceId),
    })),
    topic: desk.state.topic.filter(offered).map((id) => refs.give("V", id)),
    bound: visits.some((visit) => visit.id === desk.state.bound)
      ? refs.give("A", desk.state.bound ?? "")
      : null,
    last: last
      ? {
          what: nameOf(last.services),
          start: last.start,
          serviceRefs: last.services
            .filter((one) => offered(one.serviceId))
            .map((one) => refs.give("V", one.serviceId)),
        }
      : null,
    shown: (flow?.shown ?? []).map((start) => ({ ref: refs.give("S", String(start)), start })),
    flow: flow
      ? {
          serviceRefs: flow.serviceIds.map((id) => refs.give("V", id)),
          movingRef: flow.movingId === null ? null : refs.give("A", flow.movingId),
        }
      : null,
    offered: flow?.offerToken != null,
    answers: answersTo(knownItems(desk), text).map(({ id }) => refs.give("K", id)),
    made: visits.some(({ id }) => id === made) ? refs.give("A", made ?? "") : null,
    question: question?.kind ?? null,
  };
}
