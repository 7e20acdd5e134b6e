import type { Appointment } from "../../../engine/booking/appointment.ts";
import { onTermsOf, planVisit } from "../../../engine/booking/visit.ts";
import { DAY, MINUTE } from "../../../engine/time.ts";
import { termsOf } from "../../../models/client.ts";
import { snapshotOf } from "../../../models/service.ts";
import { type MasterDesk, whoComes } from "../desk.ts";
import type { Describe, Facts } from "../plans/planned.ts";

/** How visits that are written down, moved and called off read in a plan. */
export const forClientsSteps: Describe<"book" | "move" | "cancel"> = {
  book: {
    names: ({ client, start }) => ({ people: client ? [client] : [], own: aDayFrom(start) }),
    line({ master, services }, step, { people, own }) {
      const client = step.client ? people.get(step.client) : undefined;
      if (step.client && !client) return null;
      const chosen = step.services.flatMap((id) => services.find((one) => String(one._id) === id) ?? []);
      if (chosen.length < step.services.length) return null;
      const terms = client ? termsOf(client) : [];
      const visit = planVisit(chosen.map((one) => onTermsOf(snapshotOf(one, master), terms)));
      const end = step.start + visit.durationMinutes * MINUTE;
      return {
        do: "book",
        who: client?.name ?? step.name,
        isNew: client === undefined,
        services: visit.services,
        start: step.start,
        end,
        price: visit.price,
        over: own.filter((one) => one.start < end && one.end > step.start),
      };
    },
  },
  move: {
    names: ({ visit, to }) => ({ visits: [visit], own: aDayFrom(to) }),
    line(desk, { visit: id, from, to }, facts) {
      const visit = facts.visits.get(id);
      if (!visit) return null;
      const end = to + visit.durationMinutes * MINUTE;
      const over = facts.own.filter((one) => one.start < end && one.end > to);
      return { do: "move", ...personOf(desk, visit, facts), services: visit.services, from, to, over };
    },
  },
  cancel: {
    names: ({ visit }) => ({ visits: [visit] }),
    line(desk, { visit: id, from }, facts) {
      const visit = facts.visits.get(id);
      return visit ? { do: "cancel", ...personOf(desk, visit, facts), services: visit.services, from } : null;
    },
  },
};

/** A visit lasts a day at most. */
const aDayFrom = (start: number) => ({ start, end: start + DAY });

/** Who comes, and how they are reached: a phone where there is no Telegram. */
function personOf(
  desk: MasterDesk,
  visit: Appointment,
  { people }: Facts,
): { who: string; call: string | null } {
  const client = !visit.session && visit.clientId ? people.get(visit.clientId) : undefined;
  return {
    who: whoComes(desk, visit, [...people.values()]),
    call: client && client.telegramUserId === null ? (client.phone ?? "") : null,
  };
}
