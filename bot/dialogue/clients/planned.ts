import type { Client } from "../../../models/client.ts";
import type { Describe } from "../plans/planned.ts";

/** How two cards made one read in a plan. */
export const clientSteps: Describe<"merge"> = {
  merge: {
    names: ({ keep, gone }) => ({ people: [keep, gone] }),
    async line({ models, master, t }, step, { people }) {
      const [keep, gone] = [people.get(step.keep), people.get(step.gone)];
      if (!keep || !gone) return null;
      const visits = await models.appointments.countDocuments({ masterId: master._id, clientId: gone._id });
      const named = ({ name, phone }: Client) => [name || t.common.noName, phone].filter(Boolean).join(" ");
      return { do: "merge", keep: named(keep), gone: named(gone), visits };
    },
  },
};
