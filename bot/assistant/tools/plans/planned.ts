import type { MasterDesk } from "../../../dialogue/desk.ts";
import { type Reply, say } from "../../../dialogue/reply.ts";
import { whenHere, whenSaid } from "../../../dialogue/when-said.ts";
import { withoutFigures } from "../../../reading/deeds/figures.ts";
import { refusesDeed } from "../../../reading/deeds/standing.ts";
import { evaluate } from "../../../reading/meaning/evaluate.ts";
import type { Days, Time, Wished } from "../../../reading/meaning/when.ts";
import type { TimeWish } from "../../../reading/time-wish.ts";
import type { When } from "../../../reading/when/meaning.ts";
import type { ToolOutcome } from "../tool.ts";

/** The master's words about when, read by code; words that contradict the calendar are asked about. */
export function meantTime(
  desk: MasterDesk,
  words: string,
  { absentToo = false }: { absentToo?: boolean } = {},
): When | ToolOutcome {
  const when = whenSaid(desk, withoutFigures(words, desk.master.currency));
  // «Не закрывай пятницу» names a day, and wishes for none.
  const { either, except } = when.meaning;
  const isRefused = either.length === 0 && except.length > 0;
  // «До двенадцати меня не будет»: when somebody is away is what is to be closed.
  if (isRefused && absentToo && !when.doubt && !refusesDeed(words)) {
    const days = except.find(
      (one) =>
        "on" in one || "before" in one || "after" in one || ("from" in one && typeof one.from === "object"),
    );
    const time = except.find((one) => one !== days);
    const away = wishOf(desk, {
      days: (days as Days | undefined) ?? null,
      time: (time as Time | undefined) ?? null,
    });
    if (away)
      return {
        ...when,
        ...away,
        meaning: { ...when.meaning, either: [{ days: null, time: null }], except: [] },
      };
  }
  return when.doubt || isRefused ? whichDay(desk) : when;
}

/** What one wish comes to here; null: nothing. */
function wishOf(desk: MasterDesk, wish: Wished): TimeWish | null {
  const found = evaluate({ either: [wish], except: [], zone: "master" }, whenHere(desk));
  return "wishes" in found ? (found.wishes[0] ?? null) : null;
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
