/** Asks whether something is allowed: a yes or a no answers it. */
const MAY =
  /(?<!\p{L})(?:можно|нельзя ли|могу ли|разрешите|разрешается|позволите|ничего,? если|ок,? если|не против,? если|may i|can i|could i|is it ok|is it okay|am i allowed|do you mind if|бола ма|болама|рұқсат|мүмкін бе)(?!\p{L})/iu;

/** Whether a yes or a no of the master's answers a question: «можно с собакой?». */
export const isMayQuestion = (text: string): boolean => MAY.test(text.slice(0, 600));

/** What a change costs, and until when it can be made. */
const TERMS =
  /(деньг|штраф|сколько раз|неше рет|how many times|how often|платн|плат[ия]т|доплат|бер[её]те|берут|бесплатн|сколько сто|за сколько|до скольки|до какого|когда можно|until when|till when|too late|қашанға дейін|предоплат|правил|возвра|fee|charge|penalty|policy|refund|how late|cost|ақша|айыппұл|тегін|төле)/iu;

const isAboutTerms = (text: string): boolean => TERMS.test(text.slice(0, 600));

const PLAINLY_ASKED =
  /\?|(?<!\p{L})(?:за|про|об|о) (?:отмен|перенос|перенес)|сколько раз|неше рет|how many times|how often|до какого|до скольки|until when|till when|is it too late|қашанға дейін/iu;

/** A question about them, also where nobody typed its mark: «за отмену деньги берёте». */
export const asksAboutTerms = (text: string): boolean => isAboutTerms(text) && PLAINLY_ASKED.test(text);

const RESERVED = /\?|(?<!\p{L})(?:не|но|только|кроме|not|but|only|except|емес|тек|бірақ)(?!\p{L})/iu;

/** Something is asked, denied or excepted in it, so that it is no plain choice. */
export const isReserved = (text: string): boolean => RESERVED.test(text.slice(0, 600));

const KEEPS =
  /(?<!\p{L})(?:не|don['’]?t|do not|not)\s+(?:надо |нужно |хочу |буду |стоит |собираюсь |want to |need to |going to |have to )?(?:отмен|отказ|снима|перенос|перенес|cancel|move|resched)|(?:отмен|перенос|перенес)\p{L}+ не (?:надо|нужно|хочу|буду|стоит)|(?<!\p{L})(?:отмена|бас тарту) деп (?:есептеме|санама)\p{L}*|(?<!\p{L})бас тарт(?:пай|пақшы емес)|(?<!\p{L})алып тастамай|(?<!\p{L})(?:кто|почему|зачем|who|why|неге|кім)[^.!?]{0,40}(?:отмен|cancel|бас тарт)/iu;

/** «Пока не отменяйте», «переносить не надо», «почему отменили?»: a visit is to stay as it is. */
export const keepsVisit = (text: string): boolean => KEEPS.test(text);

const IF = /(?<!\p{L})(?:если|вдруг|would|if|егер)(?!\p{L})|(?<=\p{L})(?:сам|сем)(?!\p{L})/iu;
const REQUESTS =
  /(?<!\p{L})(?:можно|можете|можешь|могли бы|прошу|пожалуйста|can|could|please|бола ма|болама|өтінем\p{L}*)(?!\p{L})/iu;

/** «А если отменю, деньги вернут?»: a question what would be, and nothing is to be done yet. */
export const isHypothetical = (text: string): boolean =>
  text.trim().endsWith("?") && IF.test(text) && !REQUESTS.test(text);

/** Whom or what somebody may bring: a question, though it speaks of coming. */
const BRING =
  /(?<!\p{L})(?:при(?:йти|дти|ходить|ехать)|приду|подойти|можно|могу) (?:\p{L}+ ){0,2}(?:с|со|без) (?!утр|понед|вторн|сред|четв|пятн|субб|воскр|\d)\p{L}|(?<!\p{L})(?:come|coming|bring|bringing) (?:along )?(?:with )?my(?!\p{L})|(?:мен|бен|пен)\s+кел(?:сем|уге)|ала кел(?:сем|уге)|әкелсем|әкелуге/iu;

/** Whether a question is about whom or what its writer may bring. */
export const asksToBring = (text: string): boolean => BRING.test(text.slice(0, 600));

const WISHES =
  /(запи[шс]|хо[чт][еуи]|свобод|окош|окно|бронь|заброн|место|мест[аоу]?(?!\p{L})|book|appointment|slot|free|available|жаз|бос|орын)/iu;

/** Whether words of a question wish for a visit. */
export const wishesForVisit = (text: string): boolean => WISHES.test(text.slice(0, 600));

const IF_FREE =
  /(можно|можете|есть|остал|have|left|бар(?!\p{L})|смож|получит|успе|попасть|прийти|придти|подойд|удобно|работае|принимае|can (?:i|you|she|he|we|they)|could (?:i|you|she|he|we|they)|would|open|work|бола ма|болады ма|келе ал|жұмыс)/iu;

/** Whether a question may be about whether a time can be had. */
export const asksIfFree = (text: string): boolean => IF_FREE.test(text.slice(0, 600));

const OR = /(?<!\p{L})(?:или|либо|or|немесе|не болмаса|әлде)(?!\p{L})/iu;

/** «Во вторник или в среду»: one of several will do, whatever is done then. */
export const offersChoice = (text: string): boolean => OR.test(text);
