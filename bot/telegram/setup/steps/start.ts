import { findDraft, getDraft } from "../../../dialogue/setup/draft.ts";
import type { Talk } from "../questions.ts";

/**
 * The last tick: their own Start in their own bot, since a bot cannot write first. It happens there, and ends
 * this.
 */
export async function start(talk: Talk): Promise<void> {
  for (;;) {
    await talk.ask(async (desk) => ({
      text: desk.t.setup.start,
      buttons: [[{ text: desk.t.setup.open, url: (await getDraft(desk)).botLink }]],
    }));
    await talk.hear();
    if (await talk.do(async (desk) => (await findDraft(desk)) === null)) return;
  }
}
