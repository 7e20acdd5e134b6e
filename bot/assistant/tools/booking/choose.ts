import { z } from "zod";
import { propose } from "../../../dialogue/booking/offer.ts";
import { pickService } from "../../../dialogue/booking/pick.ts";
import { wordsField } from "../fields.ts";
import { quoted } from "../quoted.ts";
import { replyFacts } from "../reply-facts.ts";
import { clientTool, refusal } from "../tool.ts";

export const choose = clientTool({
  name: "choose",
  kind: "propose",
  input: z.strictObject({
    what: z.string().regex(/^[SV]\d+$/),
    wish: wordsField,
  }),
  about: () => "book",
  async run({ what, wish }, context) {
    const { desk, refs, text } = context;
    const { flow } = desk.state;
    const meant = refs.read(what);
    const notes = quoted(wish, text);
    if (flow && notes !== null) flow.notes = notes;
    if (what.startsWith("V")) {
      if (!desk.services.some((one) => String(one._id) === meant))
        return refusal("unknown_reference", "use a reference of a service");
      return replyFacts(await pickService(desk, meant as string), context);
    }
    if (!flow?.shown.includes(Number(meant)))
      return refusal("unknown_reference", "use a reference of the times last shown, or book");
    return replyFacts(await propose(desk, Number(meant)), context);
  },
});
