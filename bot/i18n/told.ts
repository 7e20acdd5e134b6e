import { plural, words } from "./words.ts";

/** Words of a client's that ask for nothing and are passed on. */
export const toldWords = words({
  ru: {
    late: (master: string) => `Передано: вы задержитесь, ${master} будет знать.`,
    stands: "Запись остаётся.",
    notComing: (master: string) => `Передано: вы не сможете прийти, ${master} будет знать.`,
    shallIAsk: (master: string) =>
      `Запись пока в силе: отменить её сейчас может только мастер (${master}). Спросить?`,
    health: (master: string) => `Передано, ${master} это учтёт.`,
    noteOn: (master: string, visit: string) => `Передано, ${master} увидит это вместе с записью: ${visit}.`,
    note: (master: string) => `Передано, ${master} прочитает.`,
    other: (master: string) => `Передано, ${master} прочитает. Если нужен ответ, он придёт сюда.`,
    counted: (master: string, phone: string) =>
      `За час накопилось много сообщений. ${master} увидит, что вы писали ещё, но без самих слов. ${phone ? `Срочное лучше напрямую: ${phone}.` : "Напишите, пожалуйста, позже."}`,
    more: (count: number) =>
      `И ещё ${count} ${plural("ru", count, { one: "сообщение", few: "сообщения", many: "сообщений", other: "сообщения" })}.`,
  },
  kk: {
    late: (master) => `Кешігетініңіз жеткізілді, ${master} хабардар болады.`,
    stands: "Жазбаңыз сақталады.",
    notComing: (master) => `Келе алмайтыныңыз жеткізілді, ${master} хабардар болады.`,
    shallIAsk: (master) =>
      `Жазба әзірге күшінде: оны енді тек шебер (${master}) алып тастай алады. Сұрайын ба?`,
    health: (master) => `Жеткізілді, ${master} мұны ескереді.`,
    noteOn: (master, visit) => `Жеткізілді, ${master} мұны жазбаңызбен бірге көреді: ${visit}.`,
    note: (master) => `Жеткізілді, ${master} оқиды.`,
    other: (master) => `Жеткізілді, ${master} оқиды. Жауап керек болса, осында келеді.`,
    counted: (master, phone) =>
      `Бір сағатта хабарлама көп жиналды. ${master} тағы жазғаныңызды көреді, бірақ сөздердің өзін емес. ${phone ? `Шұғыл болса, тікелей хабарласқан дұрыс: ${phone}.` : "Кейінірек жазып көріңізші."}`,
    more: (count) => `Тағы ${count} хабарлама бар.`,
  },
  en: {
    late: (master) => `Passed on: you are running late, ${master} will know.`,
    stands: "Your visit stands.",
    notComing: (master) => `Passed on: you can't make it, ${master} will know.`,
    shallIAsk: (master) => `The visit still stands: only ${master} can cancel it at this point. Shall I ask?`,
    health: (master) => `Passed on, ${master} will take it into account.`,
    noteOn: (master, visit) => `Passed on, ${master} will see it with your visit: ${visit}.`,
    note: (master) => `Passed on, ${master} will read it.`,
    other: (master) => `Passed on, ${master} will read it. If there is an answer, it comes here.`,
    counted: (master, phone) =>
      `That was a lot of messages for one hour. ${master} will see that you wrote more, but not the words. ${phone ? `If it is urgent, better directly: ${phone}.` : "Please try again later."}`,
    more: (count) => `And ${count} more ${plural("en", count, { one: "message", other: "messages" })}.`,
  },
});
