import { words } from "./words.ts";

/** The link to the bot, given to people. */
export const shareWords = words({
  ru: {
    command: "ссылка и QR",
    share: "Поделиться",
    qr: "QR-код",
    qrCaption: (link: string) => `Можно распечатать и повесить на видном месте: ${link}`,
    postText: "Текст для поста",
    post: (business: string, what: string, link: string) =>
      `${business}\n${what}\n\nЗаписаться можно в любое время, без звонков: напишите боту, что и когда хочется, он сразу предложит время.\n${link}`,
    copyLink: "Скопировать ссылку",
    shareText: (business: string) => `${business}: запись в Telegram`,
  },
  kk: {
    command: "сілтеме мен QR",
    share: "Бөлісу",
    qr: "QR-код",
    qrCaption: (link) => `Басып шығарып, көрінетін жерге іліп қоюға болады: ${link}`,
    postText: "Постқа мәтін",
    post: (business, what, link) =>
      `${business}\n${what}\n\nКез келген уақытта қоңырау шалмай жазылуға болады: ботқа не және қашан керегін жазыңыз, ол бірден уақыт ұсынады.\n${link}`,
    copyLink: "Сілтемені көшіру",
    shareText: (business) => `${business}: Telegram арқылы жазылу`,
  },
  en: {
    command: "link and QR",
    share: "Share",
    qr: "QR code",
    qrCaption: (link) => `To be printed and put up where people see it: ${link}`,
    postText: "Text for a post",
    post: (business, what, link) =>
      `${business}\n${what}\n\nBook at any hour, without a call: write to the bot what you would like and when, it offers a time at once.\n${link}`,
    copyLink: "Copy the link",
    shareText: (business) => `${business}: booking in Telegram`,
  },
});
