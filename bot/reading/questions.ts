/** Asks whether something is allowed: a yes or a no answers it. */
const MAY =
  /(?<!\p{L})(?:можно|нельзя ли|могу ли|разрешите|разрешается|позволите|ничего,? если|ок,? если|не против,? если|may i|can i|could i|is it ok|is it okay|am i allowed|do you mind if|бола ма|болама|рұқсат|мүмкін бе)(?!\p{L})/iu;

/** Whether a yes or a no of the master's answers a question: «можно с собакой?». */
export const isMayQuestion = (text: string): boolean => MAY.test(text.slice(0, 600));

/** What a change costs, and until when it can be made. */
const TERMS =
  /(деньг|штраф|платн|бесплатн|сколько сто|за сколько|до скольки|предоплат|правил|возвра|fee|charge|penalty|policy|refund|how late|cost|ақша|айыппұл|тегін|төле)/iu;

/** Whether words are about what a change of a visit costs, or until when it can be made. */
export const isAboutTerms = (text: string): boolean => TERMS.test(text.slice(0, 600));

const RESERVED = /\?|(?<!\p{L})(?:не|но|только|кроме|not|but|only|except|емес|тек|бірақ)(?!\p{L})/iu;

/** Something is asked, denied or excepted in it, so that it is no plain choice. */
export const isReserved = (text: string): boolean => RESERVED.test(text.slice(0, 600));
