import { CRAFTS, craftOf, isCraft } from "../../../dialogue/setup/crafts.ts";
import { chooseCraft } from "../../../dialogue/setup/draft.ts";
import { rows } from "../../../views/view.ts";
import type { Talk } from "../questions.ts";

/** «Что вы делаете?»: it brings a usual price list to correct. */
export async function craft(talk: Talk): Promise<void> {
  for (;;) {
    await talk.ask(({ t }) => ({
      text: `${t.setup.craft}\n${t.setup.craftHint}`,
      buttons: rows(
        CRAFTS.map((one) => ({ text: t.setup.crafts[one], value: one })),
        2,
      ),
    }));
    const answer = await talk.hear();
    if (answer.kind === "tap" && isCraft(answer.value)) {
      const chosen = answer.value;
      return talk.do((desk) => chooseCraft(desk, chosen, ""));
    }
    if (answer.kind === "text") {
      const words = answer.text;
      return talk.do((desk) => chooseCraft(desk, craftOf(words), words));
    }
  }
}
