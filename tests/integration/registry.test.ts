import type { UserFromGetMe } from "grammy/types";
import { expect, test } from "vitest";
import { createLogger } from "../../bot/logger.ts";
import { createRegistry } from "../../bot/telegram/registry.ts";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";
import { openSalon } from "../helpers/store.ts";

test("of ten thousand bots only those spoken to last are kept built", async () => {
  const { store } = await openSalon();
  const secrets = createSecretBox(newSecretKey("test"));
  const registry = createRegistry({
    models: store.models,
    secrets,
    log: createLogger("silent"),
    client: {},
    platform: null,
    kept: 2,
  });
  const sealed = new Map<number, string>();
  const bot = (botId: number) => {
    const tgBotToken = sealed.get(botId) ?? secrets.seal(`${botId}:token`);
    sealed.set(botId, tgBotToken);
    const botInfo = { id: botId, is_bot: true, first_name: "b", username: `b${botId}_bot` } as UserFromGetMe;
    return registry.bot(botId, { botId, tgBotToken, botInfo: botInfo as never });
  };
  const [first, second] = [await bot(1), await bot(2)];
  expect(await bot(1)).toBe(first);
  await bot(3);
  expect(await bot(1)).toBe(first);
  expect(await bot(2)).not.toBe(second);
});
