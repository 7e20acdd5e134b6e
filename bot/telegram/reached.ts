import { GrammyError } from "grammy";

/**
 * What sending came to; null when the person cannot be reached: they blocked the bot, or never opened it. The sender has
 * noted that. Whatever else goes wrong is thrown.
 */
export async function reached<T>(send: () => Promise<T>): Promise<T | null> {
  try {
    return await send();
  } catch (error) {
    if (
      error instanceof GrammyError &&
      (error.error_code === 403 || /chat not found/.test(error.description))
    )
      return null;
    throw error;
  }
}
