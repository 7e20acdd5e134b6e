import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { Model } from "mongoose";
import type { BotRecord } from "../../../models/bot.ts";
import { menuFor } from "../../dialogue/commands.ts";
import { type Desk, today } from "../../dialogue/desk.ts";
import { shareButtons } from "../../views/share.ts";
import { lineTo } from "../line.ts";
import { publishBot } from "../publish.ts";
import type { Platform } from "./platform.ts";

/**
 * A bot whose master is still being set up: their own Start, once everything was asked, sets it to work;
 * everybody else is told that it is not open yet.
 */
export async function beforeLive(
  desk: Desk,
  api: Api,
  chatId: number,
  update: Update,
  { platform, bots }: { platform: Platform | null; bots: Model<BotRecord> },
): Promise<void> {
  const { t, master, state, models, booking } = desk;
  const { setup } = master;
  if (!setup) return;
  const tap = update.callback_query;
  if (tap) await api.answerCallbackQuery(tap.id, { text: t.setup.notLiveYet });
  if (desk.side !== "master") {
    if (state.refusedOn === today(desk)) return;
    state.refusedOn = today(desk);
    await api.sendMessage(chatId, t.setup.notLiveYet);
    return;
  }
  if (setup.step !== "start") {
    await api.sendMessage(chatId, t.setup.notYet, {
      ...(platform
        ? { reply_markup: { inline_keyboard: [[{ text: t.setup.toSetup, url: platform.link }]] } }
        : {}),
    });
    return;
  }
  if (setup.managed) await platform?.open(master.botId ?? 0);
  const live = await models.masters.updateOne(
    { _id: master._id, "setup.step": "start" },
    { $set: { setup: null, liveSince: new Date(booking.clock.now()) } },
  );
  if (live.modifiedCount === 0) return;
  const line = lineTo(api, chatId, desk);
  await line.send({
    text: `${t.setup.live(master.botLink)}\n${t.setup.liveNext}`,
    buttons: shareButtons({ t, master }),
  });
  await line.menu(menuFor("master", t));
  await publishBot(api, bots, { ...master, setup: null });
  await platform?.tell(setup.tgId, desk.language, (words) => words.setup.liveThere(master.botLink));
}
