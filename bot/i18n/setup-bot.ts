import { words } from "./words.ts";

/** Setup makes the master's own bot, or takes one they have. */
export const setupBotWords = words({
  ru: {
    own: "Теперь свой бот: имя уже подставлено, нужно одно касание.",
    byToken:
      "Теперь свой бот. Откройте @BotFather, отправьте ему /newbot и пришлите сюда токен: строку вида 123456:ABC…",
    create: "Создать бота",
    have: "Уже есть",
    tokenHow: "Пришлите токен от @BotFather: строку вида 123456:ABC… Сообщение с ним сразу удалю.",
    tokenRefused: "Telegram не принимает этот токен. Скопируйте его у @BotFather ещё раз целиком.",
    tokenTaken: "Этот бот уже кому-то служит. Нужен другой: /newbot у @BotFather.",
    tokenLater: "Telegram сейчас не отвечает. Пришлите токен ещё раз через минуту.",
    ready: (username: string) => `Бот @${username} на месте. До вашего Start он никого не записывает.`,
    suggestedName: (name: string, craft: string) => `${name} · ${craft}`,
  },
  kk: {
    own: "Енді өз ботыңыз: аты дайын тұр, бір рет басу керек.",
    byToken:
      "Енді өз ботыңыз. @BotFather ашып, /newbot жіберіңіз де, токенді осында жіберіңіз: 123456:ABC… сияқты жол.",
    create: "Бот құру",
    have: "Бұрыннан бар",
    tokenHow: "@BotFather берген токенді жіберіңіз: 123456:ABC… сияқты жол. Ол хабарды бірден өшіремін.",
    tokenRefused: "Telegram бұл токенді қабылдамайды. @BotFather-ден толық көшіріп, қайта жіберіңіз.",
    tokenTaken: "Бұл бот біреуге қызмет етіп тұр. Басқасы керек: @BotFather-де /newbot.",
    tokenLater: "Telegram қазір жауап бермей тұр. Токенді бір минуттан соң қайта жіберіңіз.",
    ready: (username) => `@${username} боты дайын. Сіз Start басқанша ол ешкімді жазбайды.`,
    suggestedName: (name, craft) => `${name} · ${craft}`,
  },
  en: {
    own: "Now your own bot: the name is filled in, one tap is needed.",
    byToken:
      "Now your own bot. Open @BotFather, send it /newbot, and send the token here: a line like 123456:ABC…",
    create: "Make the bot",
    have: "I have one",
    tokenHow:
      "Send the token from @BotFather: a line like 123456:ABC… The message with it will be deleted at once.",
    tokenRefused: "Telegram does not accept this token. Copy all of it from @BotFather once more.",
    tokenTaken: "This bot already serves somebody. Another is needed: /newbot at @BotFather.",
    tokenLater: "Telegram does not answer now. Send the token again in a minute.",
    ready: (username) => `Your bot @${username} is there. Until your Start it books nobody.`,
    suggestedName: (name, craft) => `${name} · ${craft}`,
  },
});
