import type { Rows } from "./phrases.ts";

/** That a question is not answered, as data in the spelling of `answers.lexicon.ts`. */
export const REFUSES: Rows = {
  ru: "не скажу, не хочу отвечать, не хочу говорить, не хочу писать, не хочу оставлять, не хочу отзыв*, не хочу делиться, не хотелось бы, не буду отвечать, отвечать не хочу, отвечать не буду, не буду писать, не буду говорить, не отвечу, без комментариев, пропустить, пропустим, пропускаю, пропусти, пропустите, давайте дальше, обойдетесь, обойдешься, не ваше дело, личное, это личное, отстаньте, не пишу отзывы, без отзыва",
  kk: "жауап бермейм*, айтқым келмейд*, жазғым келмейд*, айтпайм*, айта алмайм*, жазбайм*, өткізіп жібер*, жеке мәселе",
  en: "prefer not*, i'd prefer not*, rather not*, i'd rather not*, would rather not*, skip, skip it, skip this, skip this question, next question, no comment, none of your business, personal, private, don't want to say, don't want to share, don't want to answer, dont want to say, dont want to share, dont want to answer, i don't do*, i dont do*, not answering, won't answer",
};

/** That an answer comes later. */
export const LATER: Rows = {
  ru: "потом, позже, попозже, напишу вечером, вечером напишу, завтра напишу, напишу завтра, через недельку, через неделю, спросите позже, спросите потом, отвечу потом, не сейчас, гляну, посмотрю",
  kk: "кейін, кейінірек, сосын айтам*, ертең жаз*, ертең айт*, кешке жаз*, соңынан, қазір емес",
  en: "later, in a few days, on the weekend, ask me in*, after a few days, after few days, not now, will write, i'll write, ill write, next week",
};

/** A wish of its own, besides what was asked. */
export const WISHES: Rows = {
  ru: "запиши, запишите, записаться, запишусь, хочу записаться, перенеси, перенесите, перенести, отмени, отмените, отменить, забронируй, забронируйте, забронировать, другой день, другое время, другую услугу, давайте без, давай без, давайте лучше, давай лучше, давайте вообще, вместо, тогда давайте, тогда давай, тогда лучше, поменяйте, поменяем, замените",
  kk: "жазыңыз, жазыңызшы, жазып қой*, жазылғым*, жазылайын, ауыстыр*, болдырма*, басқа күн*, басқа уақыт*, орнына, онда, жасай аласы*, жасайық, қылайық",
  en: "book, book me, rebook, reschedule, cancel it, cancel my, move it, move my, switch to, instead, another day, another time, can we, could we, different service",
};
