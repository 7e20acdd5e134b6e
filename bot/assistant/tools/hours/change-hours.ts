import { z } from "zod";
import { closeHours } from "../../../dialogue/hours/close.ts";
import { say } from "../../../dialogue/reply.ts";
import { whenHere } from "../../../dialogue/when-said.ts";
import { boundedBy } from "../../../reading/deeds/hours.ts";
import { evaluate } from "../../../reading/meaning/evaluate.ts";
import { namesDays } from "../../../reading/time/names-days.ts";
import { meantTime, planFacts, whichDay } from "../plans/planned.ts";
import { theirWords } from "../quoted.ts";
import { masterTool } from "../tool.ts";

export const changeHoursTool = masterTool({
  name: "change_hours",
  kind: "propose",
  input: z.strictObject({
    what: z.enum(["close", "open", "only"]),
    when: z.string().max(200),
  }),
  async run({ what, when }, { desk, text }) {
    const words = theirWords(when, text);
    const read = meantTime(desk, words, { absentToo: what === "close" });
    if ("facts" in read) return read;
    const asked = boundedBy(read, words, what);
    // «С пятнадцатого не работаю»: until when?
    const isEndless = asked.meaning.either.some(
      ({ days }) => days !== null && "from" in days && days.to === null,
    );
    if (what === "close" && isEndless)
      return { facts: { ok: false, code: "until_when" }, reply: say(desk.t.hours.untilWhen) };
    // Days that were named and not read are asked about: none is guessed.
    const isSaid = asked.meaning.either.length > 0;
    if (asked.from === null && (namesDays(words) || (!isSaid && isLong(words)))) return whichDay(desk);
    // «Завтра после трёх и пятницу»: both; "Friday or Saturday" is asked about.
    const { either } = asked.meaning;
    if (either.length < 2) return planFacts(await closeHours(desk, what, asked));
    if (/(?<!\p{L})(?:или|либо|or|не болмаса|немесе|әлде)(?!\p{L})/iu.test(words)) return whichDay(desk);
    const found = evaluate(asked.meaning, whenHere(desk));
    return planFacts(await closeHours(desk, what, ...("wishes" in found ? found.wishes : [asked])));
  },
});

/** «Закрой запись» is of today; in more words a day may stand that nobody read. */
const isLong = (words: string): boolean => words.split(/\s+/u).length > 3;
