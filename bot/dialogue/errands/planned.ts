import { nameOf, whoComes } from "../desk.ts";
import type { Describe } from "../plans/planned.ts";

/** How the master's own reads in a plan: what is closed, and whose visits stay in it. */
export const errandSteps: Describe<"errand"> = {
  errand: {
    names: ({ start, end }) => ({ during: { start, end } }),
    line: (desk, { what, start, end, assumed }, { during, people }) => ({
      do: "errand",
      what,
      start,
      end,
      assumed,
      visits: during.map((visit) => ({
        start: visit.start,
        who: whoComes(desk, visit, [...people.values()]),
        services: nameOf(visit.services),
      })),
    }),
  },
};
