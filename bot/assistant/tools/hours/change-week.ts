import { z } from "zod";
import { changeWeek, showOwnHours } from "../../../dialogue/hours/week.ts";
import { parseWeekly } from "../../../reading/when/weekly.ts";
import { planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeWeekTool = masterTool({
  name: "change_week",
  kind: "propose",
  description:
    "Plan new working hours for every week (weekdays, breaks, days off). Not for one date: that is change_hours. Null words: show the hours as they are.",
  input: z.strictObject({
    hours: z.string().max(300).nullable().describe("The master's words about the week, unchanged."),
  }),
  async run({ hours }, { desk, text }) {
    const week = hours === null ? null : parseWeekly(theirWords(hours, text), desk.master.workingSchedule);
    return planFacts(week ? await changeWeek(desk, week) : showOwnHours(desk));
  },
});
