/** Asks whether something is allowed: a yes or a no answers it. */
const MAY =
  /(?<!\p{L})(?:можно|нельзя ли|могу ли|разрешите|разрешается|позволите|ничего,? если|ок,? если|не против,? если|may i|can i|could i|is it ok|is it okay|am i allowed|do you mind if|бола ма|болама|рұқсат|мүмкін бе)(?!\p{L})/iu;

/** Whether a yes or a no of the master's answers a question: «можно с собакой?». */
export const isMayQuestion = (text: string): boolean => MAY.test(text.slice(0, 600));

/** What a change costs, and until when it can be made. */
const TERMS =
  /(деньг|штраф|сколько раз|неше рет|how many times|how often|платн|плат[ия]т|доплат|бер[её]те|берут|бесплатн|сколько сто|за сколько|до скольки|предоплат|правил|возвра|fee|charge|penalty|policy|refund|how late|cost|ақша|айыппұл|тегін|төле)/iu;

const isAboutTerms = (text: string): boolean => TERMS.test(text.slice(0, 600));

const PLAINLY_ASKED =
  /\?\s*$|(?<!\p{L})(?:за|про|об|о) (?:отмен|перенос|перенес)|сколько раз|неше рет|how many times|how often/iu;

/** A question about them, also where nobody typed its mark: «за отмену деньги берёте». */
export const asksAboutTerms = (text: string): boolean => isAboutTerms(text) && PLAINLY_ASKED.test(text);

const RESERVED = /\?|(?<!\p{L})(?:не|но|только|кроме|not|but|only|except|емес|тек|бірақ)(?!\p{L})/iu;

/** Something is asked, denied or excepted in it, so that it is no plain choice. */
export const isReserved = (text: string): boolean => RESERVED.test(text.slice(0, 600));

const KEEPS =
  /(?<!\p{L})(?:не|don['’]?t|do not|not)\s+(?:надо |нужно |хочу |буду |стоит |собираюсь |want to |need to |going to |have to )?(?:отмен|отказ|снима|cancel)|отмен\p{L}+ не (?:надо|нужно|хочу|буду|стоит)|(?<!\p{L})бас тарт(?:пай|пақшы емес)|(?<!\p{L})алып тастамай/iu;

/** «Пока не отменяйте», "don't cancel": a visit is not to be called off. */
export const keepsVisit = (text: string): boolean => KEEPS.test(text);

const IF = /(?<!\p{L})(?:если|вдруг|would|if|егер)(?!\p{L})|(?<=\p{L})(?:сам|сем)(?!\p{L})/iu;
const REQUESTS =
  /(?<!\p{L})(?:можно|можете|можешь|могли бы|прошу|пожалуйста|can|could|please|бола ма|болама|өтінем\p{L}*)(?!\p{L})/iu;

/** «А если отменю, деньги вернут?»: a question what would be, and nothing is to be done yet. */
export const isHypothetical = (text: string): boolean =>
  text.trim().endsWith("?") && IF.test(text) && !REQUESTS.test(text);
