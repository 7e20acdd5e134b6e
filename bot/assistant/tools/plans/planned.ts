import type { MasterDesk } from "../../../dialogue/desk.ts";
import { type Reply, say } from "../../../dialogue/reply.ts";
import { whenSaid } from "../../../dialogue/when-said.ts";
import type { When } from "../../../reading/when/meaning.ts";
import type { ToolOutcome } from "../tool.ts";

/** The master's words about when, read by code; words that contradict the calendar are asked about. */
export function meantTime(desk: MasterDesk, words: string): When | ToolOutcome {
  const when = whenSaid(desk, words);
  // «Не закрывай пятницу» names a day, and wishes for none.
  const { either, except } = when.meaning;
  const isRefused = either.length === 0 && except.length > 0;
  return when.doubt || isRefused ? whichDay(desk) : when;
}

/** It is asked which day is meant. */
export const whichDay = (desk: MasterDesk): ToolOutcome => ({
  facts: { ok: false, code: "which_day" },
  reply: say(desk.t.plans.whichDay),
});

/** What came of planning, for the model: whether there is a plan that waits for the tap. */
export function planFacts(reply: Reply): ToolOutcome {
  const shown = reply.screen?.kind === "plan";
  return {
    facts: {
      ok: shown,
      shown_to_master: shown ? "the plan, with buttons; nothing has happened yet" : "what is missing",
    },
    reply,
  };
}
