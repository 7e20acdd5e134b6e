import { conversations } from "@grammyjs/conversations";
import { Composer } from "grammy";
import { findDraft } from "../../dialogue/setup/draft.ts";
import { isLanguage, LANGUAGES } from "../../i18n/format.ts";
import { atSetupDesk, type InSetup, type SetupContext } from "./desk.ts";
import { SETUP_FORM, setupForm } from "./form.ts";

/** A language's own name for itself: whoever reads none of the others finds theirs. */
const OWN_NAMES = { ru: "Русский", kk: "Қазақша", en: "English" } as const;

/** What the platform's bot does: it asks, until there is a master. */
export function createSetupTree(
  storage: NonNullable<Parameters<typeof conversations<SetupContext, InSetup>>[0]>["storage"],
) {
  const tree = new Composer<SetupContext>();
  tree.use((ctx, next) => {
    const desk = atSetupDesk();
    if (!desk) throw new Error("an update of the platform's bot came without its desk");
    ctx.setup = desk;
    return next();
  });
  tree.use(conversations<SetupContext, InSetup>(storage === undefined ? {} : { storage }));
  // First, as forms must be; what is not an answer leaves it and comes to what follows.
  tree.use(setupForm());
  const askAgain = async (ctx: SetupContext) => {
    await ctx.conversation.enter(SETUP_FORM);
  };

  tree.command("language", async ({ setup }) => {
    await setup.channel.show(
      {
        text: setup.t.setup.chooseLanguage,
        buttons: [LANGUAGES.map((one) => ({ text: OWN_NAMES[one], value: `language:${one}` }))],
      },
      { edit: null, strip: null },
    );
  });
  tree.callbackQuery(/^language:(\w\w)$/, async (ctx) => {
    const language = ctx.match[1];
    await ctx.setup.channel.answerTap(ctx.callbackQuery.id);
    if (!isLanguage(language)) return;
    const { setup } = ctx;
    setup.state.language = language;
    const draft = await findDraft(setup);
    if (draft)
      await setup.models.masters.updateOne(
        { _id: draft._id },
        { $set: { languages: [language, ...LANGUAGES.filter((one) => one !== language)] } },
      );
    setup.speak(language);
    await setup.channel.show({ text: setup.t.setup.languageSet, under: "none" }, { edit: null, strip: null });
    await askAgain(ctx);
  });
  // Started again, a talk that was left in the middle says so and puts its question once more.
  tree.command("start", async (ctx) => {
    if (await findDraft(ctx.setup))
      await ctx.setup.channel.show(
        { text: ctx.setup.t.setup.resumed, under: "none" },
        { edit: null, strip: null },
      );
    await askAgain(ctx);
  });
  // No question is open: one is put, whatever was said.
  tree.on("callback_query", (ctx) =>
    ctx.setup.channel.answerTap(ctx.callbackQuery.id, ctx.setup.t.setup.stale),
  );
  tree.on("message", (ctx) => ctx.conversation.enter(SETUP_FORM));
  return tree;
}
