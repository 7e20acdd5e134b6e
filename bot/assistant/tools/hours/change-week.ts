import { z } from "zod";
import { changeWeek, showOwnHours, withoutBreaks } from "../../../dialogue/hours/week.ts";
import { takesLunchOff } from "../../../reading/deeds/hours.ts";
import { parseWeekly } from "../../../reading/time/week.ts";
import { wordsField } from "../fields.ts";
import { planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeWeekTool = masterTool({
  name: "change_week",
  kind: "propose",
  input: z.strictObject({
    hours: wordsField,
  }),
  async run({ hours }, { desk, text }) {
    const week = hours === null ? null : parseWeekly(theirWords(hours, text), desk.master.workingSchedule);
    // «Обед убрать насовсем».
    if (!week && hours !== null && takesLunchOff(text))
      return planFacts(await changeWeek(desk, withoutBreaks(desk.master.workingSchedule)));
    return planFacts(week ? await changeWeek(desk, week) : showOwnHours(desk));
  },
});
