import { z } from "zod";
import { changeSetting, showSettings } from "../../../dialogue/settings/settings.ts";
import { parseSetting } from "../../../reading/settings.ts";
import { planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeSettingTool = masterTool({
  name: "change_setting",
  kind: "propose",
  description:
    "Plan another setting: the address, how soon before it may be booked or cancelled, when clients are reminded, how far ahead is open, when the morning and evening messages come. Null words: show the settings.",
  input: z.strictObject({
    words: z.string().max(300).nullable().describe("The master's words, unchanged."),
  }),
  async run({ words }, { desk, text }) {
    const said = words === null ? null : parseSetting(theirWords(words, text));
    return planFacts(said ? await changeSetting(desk, said) : showSettings(desk));
  },
});
