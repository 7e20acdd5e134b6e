import { words } from "./words.ts";

/** Google Calendar: connecting it, and what was changed there. */
export const googleWords = words({
  ru: {
    command: "google",
    nowhere:
      "Google Календарь здесь не подключён: серверу нужны PUBLIC_URL, GOOGLE_CLIENT_ID и GOOGLE_CLIENT_SECRET.",
    offer:
      "Свяжем с вашим Google Календарём: записи появятся в нём, а ваши личные дела закроют время для записи. Названий личных дел я не читаю и не храню.",
    connect: "Подключить Google",
    open: "Открыть Google",
    link: "Откройте ссылку и разрешите доступ к событиям календаря. Она действует 15 минут и один раз.",
    works: (pulled: string) =>
      `Google Календарь подключён, сверен ${pulled}. Записи видны в нём, ваши личные дела закрывают время.`,
    waits: "Google Календарь подключён, сверяю его с записями.",
    paused: (pulled: string) =>
      `Google сейчас не отвечает. Записываю по тому, что знал ${pulled}; остальное догоню.`,
    disconnect: "Отключить",
    disconnected: "Google Календарь отключён. То, что уже записано в нём, осталось.",
    connected: (events: number) =>
      events === 0
        ? "✅ Google Календарь подключён. Личных дел впереди в нём нет."
        : `✅ Google Календарь подключён. Ваши личные дела (${events}) закрывают время для записи.`,
    broken:
      "Google больше не пускает меня в ваш календарь. Запись идёт как шла, занятое время помню; новые записи появятся там, когда подключите снова.",
    page: {
      ok: "Готово. Вернитесь в Telegram.",
      unknown: "Эта ссылка уже использована или недействительна. Нажмите /google в Telegram ещё раз.",
      expired: "Ссылка устарела. Нажмите /google в Telegram ещё раз.",
      declined: "Вы не разрешили доступ, ничего не изменилось. Подключить можно в любой момент: /google.",
      partial: "Без права на события календаря связать его нельзя. Нажмите /google и отметьте этот пункт.",
      failed: "Google не дал доступ. Попробуйте ещё раз: /google в Telegram.",
    },
    moved: (what: string, from: string, to: string) =>
      `В Google передвинуто: ${what}.\nБыло ${from}, стало ${to}. Как правильно? Пока вы не ответили, занято и то и другое время.`,
    deleted: (what: string, from: string) => `В Google удалено: ${what}, ${from}. Запись отменить?`,
    move: "Перенести и написать",
    keep: "Оставить как было",
    cancel: "Отменить и написать",
    putBack: "Вернуть в Google",
    kept: (from: string) => `Остаётся ${from}. В Google верну.`,
  },
  kk: {
    command: "google",
    nowhere:
      "Google Күнтізбені бұл жерде қосуға болмайды: серверге PUBLIC_URL, GOOGLE_CLIENT_ID және GOOGLE_CLIENT_SECRET керек.",
    offer:
      "Google Күнтізбеңізді байланыстырайық: жазбалар сонда көрінеді, ал өз шаруаларыңыз жазылу уақытын жабады. Шаруаларыңыздың атауын оқымаймын, сақтамаймын.",
    connect: "Google-ды қосу",
    open: "Google-ды ашу",
    link: "Сілтемені ашып, күнтізбе оқиғаларына рұқсат беріңіз. Ол 15 минут, бір рет жарамды.",
    works: (pulled) =>
      `Google Күнтізбе қосулы, соңғы салыстыру: ${pulled}. Жазбалар сонда көрінеді, өз шаруаларыңыз уақытты жабады.`,
    waits: "Google Күнтізбе қосулы, жазбалармен салыстырып жатырмын.",
    paused: (pulled) =>
      `Google қазір жауап бермейді. ${pulled} білгенім бойынша жазамын; қалғанын кейін қуып жетемін.`,
    disconnect: "Ажырату",
    disconnected: "Google Күнтізбе ажыратылды. Ондағы бұрынғы жазбалар қалды.",
    connected: (events) =>
      events === 0
        ? "✅ Google Күнтізбе қосылды. Алда өз шаруаларыңыз жоқ."
        : `✅ Google Күнтізбе қосылды. Өз шаруаларыңыз (${events}) жазылу уақытын жабады.`,
    broken:
      "Google енді мені күнтізбеңізге кіргізбейді. Жазылу жүріп жатыр, бос емес уақытты білемін; қайта қоссаңыз, жаңа жазбалар сонда пайда болады.",
    page: {
      ok: "Дайын. Telegram-ға оралыңыз.",
      unknown: "Бұл сілтеме қолданылған не жарамсыз. Telegram-да /google деп қайта жазыңыз.",
      expired: "Сілтеме ескірді. Telegram-да /google деп қайта жазыңыз.",
      declined: "Рұқсат бермедіңіз, ештеңе өзгерген жоқ. Кез келген уақытта қосуға болады: /google.",
      partial:
        "Күнтізбе оқиғаларына құқықсыз байланыстыру мүмкін емес. /google жазып, сол тармақты белгілеңіз.",
      failed: "Google рұқсат бермеді. Қайталап көріңіз: Telegram-да /google.",
    },
    moved: (what, from, to) =>
      `Google-да жылжытылды: ${what}.\nБұрын: ${from}, енді: ${to}. Қайсысы дұрыс? Жауап бергенше екі уақыт та бос емес.`,
    deleted: (what, from) => `Google-да жойылды: ${what}, ${from}. Жазбаны болдырмайын ба?`,
    move: "Көшіріп, хабарлау",
    keep: "Бұрынғыдай қалсын",
    cancel: "Болдырмай, хабарлау",
    putBack: "Google-ға қайтару",
    kept: (from) => `Уақыты сол қалпы: ${from}. Google-ға қайтарамын.`,
  },
  en: {
    command: "google",
    nowhere:
      "Google Calendar cannot be connected here: the server needs PUBLIC_URL, GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.",
    offer:
      "Let us connect your Google Calendar: bookings will appear there, and your own events will close time for booking. I neither read nor keep what your events are called.",
    connect: "Connect Google",
    open: "Open Google",
    link: "Open the link and allow access to calendar events. It works once, for 15 minutes.",
    works: (pulled) =>
      `Google Calendar is connected, last compared ${pulled}. Bookings show there, your own events close time.`,
    waits: "Google Calendar is connected; I am comparing it with the bookings.",
    paused: (pulled) =>
      `Google does not answer right now. I book by what I knew ${pulled} and will catch up.`,
    disconnect: "Disconnect",
    disconnected: "Google Calendar is disconnected. What is already in it stays.",
    connected: (events) =>
      events === 0
        ? "✅ Google Calendar is connected. You have no events of your own ahead."
        : `✅ Google Calendar is connected. Your own events (${events}) close time for booking.`,
    broken:
      "Google no longer lets me into your calendar. Booking goes on, I remember your busy time; new bookings will appear there once you connect again.",
    page: {
      ok: "Done. Go back to Telegram.",
      unknown: "This link was used before or is not valid. Send /google in Telegram once more.",
      expired: "The link is too old. Send /google in Telegram once more.",
      declined: "You did not allow access; nothing has changed. You can connect at any time: /google.",
      partial: "Without the right to calendar events it cannot be connected. Send /google and tick that box.",
      failed: "Google gave no access. Please try again: /google in Telegram.",
    },
    moved: (what, from, to) =>
      `Moved in Google: ${what}.\nWas ${from}, is now ${to}. Which is right? Until you answer, both times are taken.`,
    deleted: (what, from) => `Deleted in Google: ${what}, ${from}. Cancel the booking?`,
    move: "Move and tell them",
    keep: "Keep as it was",
    cancel: "Cancel and tell them",
    putBack: "Put back in Google",
    kept: (from) => `It stays ${from}. I will put it back in Google.`,
  },
});
