import { Composer } from "grammy";
import { beginTrial, endTrial } from "../../dialogue/trial/trial.ts";
import { LANGUAGES } from "../../i18n/format.ts";
import { messages } from "../../i18n/messages.ts";
import { isMasters, type ZapisContext } from "../context.ts";

/** `/test`: the master talks to the bot as a client, and nothing of it is real. */
const composer = new Composer<ZapisContext>();

export const endTrialLabels = LANGUAGES.flatMap((language) => {
  const { end, goOn } = messages[language].trial;
  return [end, goOn];
});

const trying = composer.filter((ctx) => Boolean(ctx.desk.master.sandbox));
const leave = async ({ desk, post }: ZapisContext) => {
  const goesOn = desk.state.trial?.goesOn === true;
  await endTrial(desk);
  if (!goesOn) await post.say(desk.t.trial.ended, "none");
};
trying.command("test", leave);
trying.hears(endTrialLabels, leave);

composer.filter(isMasters).command("test", async ({ desk, post, me, from }) => {
  await beginTrial(desk, { botId: me.id, tgId: from?.id ?? 0, goesOn: false });
  await post.say(desk.t.trial.begun, "main");
});

export { composer as trialFeature };
