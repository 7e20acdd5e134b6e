import { act } from "../act.ts";

export const reminderActs = {
  /** What the master makes of someone's being late: nothing more is to be done. */
  lateFine: act("lf", { by: ["master"], fields: { visit: "text" } }, ({ t }) => ({
    stale: true,
    toast: t.common.noted,
  })),
};
