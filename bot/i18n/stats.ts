import { visitsRu } from "./counted.ts";
import { words } from "./words.ts";

/** How many came, and what the assistant costs. */
export const statsWords = words({
  ru: {
    commands: { stats: "итоги", usage: "расход" },
    head: (days: number, came: number, sum: string) =>
      `За ${days} дней: ${visitsRu(came)}${sum ? `, ${sum}` : ""}.`,
    utilisation: (percent: number) => `Занято ${percent} % рабочего времени.`,
    lost: (noShows: number, cancelled: number) => `Не пришли: ${noShows}. Отменено: ${cancelled}.`,
    people: (wrote: number, offered: number, booked: number) =>
      `Обратились: ${wrote} → выбирали время: ${offered} → записались: ${booked}.`,
    newClients: (count: number) => `Новых клиентов: ${count}.`,
    usageWeek: (sum: string) => `За последние семь дней: ${sum}.`,
    usageHead: (sum: string, calls: number) =>
      `Ассистент в этом месяце: ${sum}, обращений к модели: ${calls}.`,
    usageLayers: {
      client: "разговоры с клиентами",
      master: "разговоры с вами",
      transcription: "голосовые",
      summary: "пересказы",
      vision: "картинки",
    },
    usagePerBooking: (sum: string, count: number) => `На одну запись: ${sum} (записей через бот: ${count}).`,
    usageErrors: (count: number) => `Без ответа модели: ${count}; тогда отвечали правила.`,
    usageUnpriced: (count: number) => `Цена неизвестна: ${count}.`,
    budgetSpent:
      "Лимит на модель в этом месяце исчерпан. До конца месяца понимаю простые фразы; кнопками можно всё, записи идут.",
  },
  kk: {
    commands: { stats: "қорытынды", usage: "шығын" },
    head: (days, came, sum) => `${days} күнде: ${came} келу${sum ? `, ${sum}` : ""}.`,
    utilisation: (percent) => `Жұмыс уақытының ${percent} %-ы бос емес болды.`,
    lost: (noShows, cancelled) => `Келмеді: ${noShows}. Болдырмады: ${cancelled}.`,
    people: (wrote, offered, booked) =>
      `Жазғандар: ${wrote} → уақыт таңдағандар: ${offered} → жазылғандар: ${booked}.`,
    newClients: (count) => `Жаңа клиенттер: ${count}.`,
    usageWeek: (sum) => `Соңғы жеті күнде: ${sum}.`,
    usageHead: (sum, calls) => `Ассистент осы айда: ${sum}, модельге сұраулар: ${calls}.`,
    usageLayers: {
      client: "клиенттермен әңгіме",
      master: "сізбен әңгіме",
      transcription: "дауыстық хабарлар",
      summary: "қысқаша мазмұн",
      vision: "суреттер",
    },
    usagePerBooking: (sum, count) => `Бір жазбаға: ${sum} (бот арқылы жазылғаны: ${count}).`,
    usageErrors: (count) => `Модель жауап бермеген: ${count}; ол кезде ережелер жауап берді.`,
    usageUnpriced: (count) => `Бағасы белгісіз: ${count}.`,
    budgetSpent:
      "Осы айға модель лимиті бітті. Ай соңына дейін қарапайым сөйлемдерді түсінемін; батырмамен бәрі болады, жазылу жүріп жатыр.",
  },
  en: {
    commands: { stats: "stats", usage: "costs" },
    head: (days, came, sum) =>
      `In ${days} days: ${came} ${came === 1 ? "visit" : "visits"}${sum ? `, ${sum}` : ""}.`,
    utilisation: (percent) => `${percent} % of your working time was taken.`,
    lost: (noShows, cancelled) => `Did not come: ${noShows}. Cancelled: ${cancelled}.`,
    people: (wrote, offered, booked) => `Asked: ${wrote} → looked at times: ${offered} → booked: ${booked}.`,
    newClients: (count) => `New clients: ${count}.`,
    usageWeek: (sum) => `In the last seven days: ${sum}.`,
    usageHead: (sum, calls) => `The assistant this month: ${sum}, calls to the model: ${calls}.`,
    usageLayers: {
      client: "talks with clients",
      master: "talks with you",
      transcription: "voice notes",
      summary: "summaries",
      vision: "pictures",
    },
    usagePerBooking: (sum, count) => `Per booking: ${sum} (booked through the bot: ${count}).`,
    usageErrors: (count) => `Without an answer from the model: ${count}; the rules answered then.`,
    usageUnpriced: (count) => `Price unknown: ${count}.`,
    budgetSpent:
      "This month's limit for the model is spent. Until the month ends I understand simple sentences; the buttons can do everything and bookings go on.",
  },
});
