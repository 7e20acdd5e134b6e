import { Composer, InputFile } from "grammy";
import { isMasters, type ZapisContext } from "../context.ts";
import { postText, qrPicture, shareView } from "../share.ts";

/** `/share`: the link to the bot, as people pass links on. */
const composer = new Composer<ZapisContext>();
const mine = composer.filter(isMasters);

mine.command("share", async ({ desk, post }) => {
  await post.view(shareView(desk.t, desk.master, desk.master.botLink));
});

/** The picture, or the text, for a button below the link. */
export async function sendQr({ desk, api, chat }: ZapisContext): Promise<void> {
  const { botLink, botId } = desk.master;
  await api.sendPhoto(chat?.id ?? 0, new InputFile(await qrPicture(botLink), `qr-${botId}.png`), {
    caption: desk.t.share.qrCaption(botLink),
  });
}

export async function sendPost({ desk, post }: ZapisContext): Promise<void> {
  await post.say(postText(desk.t, desk.master, desk.services));
}

export { composer as shareFeature };
