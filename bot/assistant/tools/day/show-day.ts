import { z } from "zod";
import { showDay, showWeek } from "../../../dialogue/day/day.ts";
import { today } from "../../../dialogue/desk.ts";
import { say } from "../../../dialogue/reply.ts";
import { showStats } from "../../../dialogue/stats/stats.ts";
import { whenSaid } from "../../../dialogue/when-said.ts";
import { asksForWeek } from "../../../reading/asks-week.ts";
import { wordsField } from "../fields.ts";
import { quoted } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const showDayTool = masterTool({
  name: "show_day",
  kind: "read",
  input: z.strictObject({
    when: wordsField,
    figures: z.boolean().default(false),
  }),
  async run({ when, figures }, { desk, text }) {
    if (figures)
      return {
        facts: { ok: true, shown_to_master: "the last thirty days in sums" },
        reply: await showStats(desk),
      };
    const asked = whenSaid(desk, quoted(when, text) ?? "");
    if (asked.doubt && asked.doubt.kind !== "past")
      return { facts: { ok: false, code: "which_day" }, reply: say(desk.t.plans.whichDay) };
    const from = asked.from ?? (asked.doubt?.kind === "past" ? asked.doubt.date : today(desk));
    const several = (asked.to !== null && asked.to !== from) || (asked.from === null && asksForWeek(text));
    return {
      facts: { ok: true, shown_to_master: several ? "seven days" : "the day" },
      reply: several ? await showWeek(desk, from) : await showDay(desk, from),
    };
  },
});
