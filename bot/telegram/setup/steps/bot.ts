import { getDraft } from "../../../dialogue/setup/draft.ts";
import { toLatin } from "../../../i18n/fold.ts";
import { sealedToken, suggestedUsername, takeManaged, takeToken } from "../bot-of-ones-own.ts";
import type { Talk } from "../questions.ts";

/** A bot of one's own: made in one tap where ours may manage bots, else by a token. */
export async function bot(talk: Talk): Promise<void> {
  let problem: "refused" | "taken" | "away" | null = null;
  let byToken = false;
  for (;;) {
    const [said, asksToken] = [problem, byToken];
    problem = null;
    await talk.ask(async (desk) => {
      const { t } = desk;
      const { businessName, category } = await getDraft(desk);
      const name = t.setupBot.suggestedName(businessName, category).slice(0, 64);
      const username = suggestedUsername(toLatin(businessName));
      const wrong =
        said &&
        { refused: t.setupBot.tokenRefused, taken: t.setupBot.tokenTaken, away: t.setupBot.tokenLater }[said];
      return {
        text: [wrong, asksToken ? t.setupBot.tokenHow : desk.canManage ? t.setupBot.own : t.setupBot.byToken]
          .filter(Boolean)
          .join("\n"),
        under: desk.canManage
          ? [[{ text: t.setupBot.create, asks: "bot", name, username }], [t.setupBot.have]]
          : "none",
      };
    });
    const answer = await talk.hear();
    if (answer.kind === "bot") {
      const { id } = answer;
      problem = failure(await talk.do((desk) => takeManaged(desk, id)));
    } else if (answer.kind === "text") {
      const { text, messageId } = answer;
      const sealed = sealedToken(text);
      if (sealed === null) {
        byToken = true;
        continue;
      }
      problem = failure(
        await talk.do(async (desk) => {
          await desk.channel.remove(messageId);
          return takeToken(desk, sealed);
        }),
      );
    } else continue;
    if (problem) continue;
    await talk.say(async (desk) => {
      const { botLink } = await getDraft(desk);
      return { text: desk.t.setupBot.ready(botLink.split("/").at(-1) ?? ""), under: "none" };
    });
    return;
  }
}

const failure = (outcome: "ok" | "refused" | "taken" | "away") => (outcome === "ok" ? null : outcome);
