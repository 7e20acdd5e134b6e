import { act } from "../act.ts";
import { command } from "../command.ts";
import { decidePlan, notePlanMessage, remindSilent, toldInPerson, undoPlan } from "./decide.ts";
import { PLAN_CHOICES } from "./screens.ts";

export const planActs = {
  decide: act(
    "pl",
    {
      by: ["master"],
      fields: { plan: "text", choice: PLAN_CHOICES },
      // It is kept up to date as people answer.
      shown: (desk, { plan }, message) => notePlanMessage(desk, plan, message),
    },
    (desk, { plan, choice }) => decidePlan(desk, plan, choice),
  ),
  undo: act("un", { by: ["master"], fields: { plan: "text" } }, (desk, { plan }) => undoPlan(desk, plan)),
  /** Those who have not answered: asked once more, or left to the master. */
  remind: act("pr", { by: ["master"], fields: { plan: "text" } }, (desk, { plan }) =>
    remindSilent(desk, plan),
  ),
  mine: act("pm", { by: ["master"], fields: { plan: "text" } }, ({ t }) => ({
    stale: true,
    toast: t.common.noted,
  })),
  knows: act("pk", { by: ["master"], fields: { plan: "text", client: "text" } }, (desk, { plan, client }) =>
    toldInPerson(desk, plan, client),
  ),
};

export const planCommands = [
  command("undo", { by: ["master"], about: (t) => t.plans.command }, (desk) => undoPlan(desk, null)),
];
