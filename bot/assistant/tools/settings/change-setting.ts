import { z } from "zod";
import { changeSetting, showSettings } from "../../../dialogue/settings/settings.ts";
import { parseSetting } from "../../../reading/settings.ts";
import { wordsField } from "../fields.ts";
import { planFacts } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeSettingTool = masterTool({
  name: "change_setting",
  kind: "propose",
  input: z.strictObject({
    words: wordsField,
  }),
  async run({ words }, { desk, text }) {
    const said = words === null ? null : parseSetting(theirWords(words, text));
    return planFacts(said ? await changeSetting(desk, said) : showSettings(desk));
  },
});
