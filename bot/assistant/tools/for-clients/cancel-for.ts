import { z } from "zod";
import { peopleKnown } from "../../../dialogue/clients/known.ts";
import { cancelAll, cancelFor } from "../../../dialogue/for-clients/cancel.ts";
import { isKept } from "../../../reading/deeds/kept.ts";
import { peopleSaid } from "../../../reading/deeds/people.ts";
import { unsaid, wordsField } from "../fields.ts";
import { meantTime, planFacts } from "../plans/planned.ts";
import { quoted, theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const cancelForTool = masterTool({
  name: "cancel_for",
  kind: "propose",
  input: z.strictObject({
    person: unsaid(z.string().min(2).max(60)),
    when: wordsField,
  }),
  async run({ person, when }, { desk, text }) {
    // Everybody of a time: the time has to be said.
    const asked = meantTime(
      desk,
      person === null ? theirWords(when ?? "", text) : (quoted(when, text) ?? ""),
      { absentToo: true },
    );
    if ("facts" in asked) return asked;
    if (person !== null) return planFacts(await cancelFor(desk, person, asked));
    // «Всех на завтра, кроме Анны».
    const kept = peopleSaid(text, await peopleKnown(desk)).filter((one) => isKept({ text }, one));
    return planFacts(
      await cancelAll(
        desk,
        asked,
        kept.flatMap(({ ids }) => ids),
      ),
    );
  },
});
