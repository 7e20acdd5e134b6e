import { exampleOf } from "../../../dialogue/setup/crafts.ts";
import { getDraft, servicesOf } from "../../../dialogue/setup/draft.ts";
import { beginTrial } from "../../../dialogue/trial/trial.ts";
import type { Talk } from "../questions.ts";

/** «Попробуйте как клиент»: from here on the chat is a client's, until «Дальше». */
export async function trial(talk: Talk): Promise<void> {
  await talk.ask(async (desk) => {
    const { t, language } = desk;
    const [service] = await servicesOf(desk.models, await getDraft(desk));
    return {
      text: t.trial.offer(exampleOf(language, service?.name ?? "")),
      under: [[t.start.book, t.start.myVisits], [t.trial.goOn]],
    };
  });
  await talk.do(async (desk) => {
    const { models, clock, language, state, botId, tgId } = desk;
    await beginTrial(
      { models, master: await getDraft(desk), language, state, booking: { clock } },
      { botId, tgId, goesOn: true },
    );
  });
}
