import { type Appointment, occupied } from "../../../engine/booking/appointment.ts";
import { onTermsOf, planVisit } from "../../../engine/booking/visit.ts";
import type { Interval } from "../../../engine/schedule/interval.ts";
import { DAY, MINUTE } from "../../../engine/time.ts";
import { termsOf } from "../../../models/client.ts";
import { snapshotOf } from "../../../models/service.ts";
import type { NamedTime } from "../day/screens.ts";
import { type MasterDesk, nameOf, whoComes } from "../desk.ts";
import type { Describe, Facts } from "../plans/planned.ts";

/** How visits that are written down, moved and called off read in a plan. */
export const forClientsSteps: Describe<"book" | "move" | "cancel"> = {
  book: {
    names: ({ client, start }) => ({
      people: client ? [client] : [],
      own: aDayFrom(start),
      during: aDayFrom(start),
      openOn: start,
    }),
    line(desk, step, facts) {
      const { master, services } = desk;
      const { people } = facts;
      const client = step.client ? people.get(step.client) : undefined;
      if (step.client && !client) return null;
      const chosen = step.services.flatMap((id) => services.find((one) => String(one._id) === id) ?? []);
      if (chosen.length < step.services.length) return null;
      const terms = client ? termsOf(client) : [];
      const visit = planVisit(chosen.map((one) => onTermsOf(snapshotOf(one, master), terms)));
      const end = step.start + visit.durationMinutes * MINUTE;
      // Once it is done it is there itself, and lies over nothing.
      const made = facts.during.find(
        ({ start, clientId }) =>
          start === step.start && facts.people.get(clientId ?? "")?.name === (client?.name ?? step.name),
      );
      return {
        do: "book",
        who: client?.name ?? step.name,
        isNew: client === undefined,
        services: visit.services,
        start: step.start,
        end,
        price: visit.price,
        over: overlapped(desk, facts, { start: step.start, end }, made?.id ?? null),
        outside: isOutside(facts, { start: step.start, end }),
      };
    },
  },
  move: {
    names: ({ visit, to }) => ({ visits: [visit], own: aDayFrom(to), during: aDayFrom(to), openOn: to }),
    line(desk, { visit: id, from, to }, facts) {
      const visit = facts.visits.get(id);
      if (!visit) return null;
      const end = to + visit.durationMinutes * MINUTE;
      const over = overlapped(desk, facts, { start: to, end }, id);
      const outside = isOutside(facts, { start: to, end });
      return {
        do: "move",
        ...personOf(desk, visit, facts),
        services: visit.services,
        from,
        to,
        over,
        outside,
      };
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

/** What stands there already: time of the master's own, and other people's visits. */
function overlapped(
  desk: MasterDesk,
  { own, during, people }: Facts,
  { start, end }: Interval,
  except: string | null,
): NamedTime[] {
  const taken = during
    .filter((visit) => visit.id !== except)
    .map((visit) => ({ visit, ...occupied(visit.start, visit) }))
    .map(({ visit, ...time }) => ({
      id: visit.id,
      ...time,
      words: `${whoComes(desk, visit, [...people.values()])} · ${nameOf(visit.services)}`,
    }));
  return [...own, ...taken].filter((one) => one.start < end && one.end > start);
}

/** Whether it lies outside the hours of its day, in part at least. */
const isOutside = ({ open }: Facts, { start, end }: Interval): boolean =>
  !open.some((piece) => piece.start <= start && piece.end >= end);

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
