import { GrammyError } from "grammy";
import { botIdOf } from "../../models/master.ts";
import type { Channel } from "../reception/channel.ts";
import { lineTo, TELEGRAM } from "./line.ts";
import type { Registry } from "./registry.ts";

/** Telegram, as whoever is not at the desk is reached through it. */
export const telegramChannel = (registry: Registry): Channel => ({
  carries: TELEGRAM,
  async lineTo(master, person) {
    const bot = await registry.bot(botIdOf(master), master);
    return bot && lineTo(bot.api, person, null);
  },
  async accepted(master) {
    try {
      const bot = await registry.bot(botIdOf(master), master);
      await bot?.api.getMe();
      return true; // without a bot nothing is refused: its words find nobody, and are ticked off
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
        return false;
      throw error;
    }
  },
});
