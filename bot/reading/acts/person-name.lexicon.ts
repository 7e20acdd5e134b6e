/**
 * How people give their name, as data, phrases parted by commas, in the spelling of `answers.lexicon.ts`:
 * words before it that say it is one, whether or not somebody asked.
 */
export const NAME_LEADS =
  "меня зовут, зовут меня, мое имя, запишите меня как, запишите меня под именем, запишите как, запиши как, запишите на имя, запиши на имя, называйте меня, зовите меня, менің атым, мені атым, менің есімім, атым, есімім, аты жөнім, my name is, my name's, the name is, the name's, name is, name's, call me, put me down as, put me as, put it as";

/** Those that say so only where the name was asked for. */
export const ASKED_LEADS =
  "мен, имя, на имя, запишите, запиши, пишите, пиши, это же я, это я, это, я же, я, мені, бұл, it's, it is, i'm, im, i am, this is, put";

/** The same, with the name in another case: «запишите на Тимура». */
export const LEADS_TO_ANOTHER_CASE = "запишите на, запиши на";

/** What may follow it. */
export const NAME_TAILS =
  "меня зовут, зовут, я, деп жаз, деп жазыңыз, деп жазыңызшы, деп жаза бер, деп жаза беріңіз, деп қоя салыңыз, деп қойыңыз, деп атаңыз, деп запишите, деп, запишите, here, please, пожалуйста";

/** What may stand behind a name that nothing else leads to. */
export const HONORIFICS = "апай, апа, тәте, ағай, аға, көке, ханым, мырза, пожалуйста, please";

/** Words that stand in no name, besides those that answer a question. */
export const NO_NAMES =
  "сек, секунду, секунд, минуту, минутку, sec, second, minute, апай, апа, тәте, ағай, көке, сюда, туда, самое, далеко, близко, алдымен, қазір, біраз, сейчас, кәдімгідей, почему, зачем, откуда, куда, имя, имени, имен, фамилия, фамилию, отчество, номер, телефон, запись, записи, записаться, прошлый, прошлом, раз, всегда, как, без, дочку, сына, сын, дочь, внучку, маму, мужа, жену, меня, клиент, аноним, пока, привет, прайс, цена, сколько, адрес, парковка, маникюр, педикюр, стрижка, визит, отмена, перенос, другой, другая, не, нет, аты, атым, атымды, атыңыз, неге, керек, емес, нөмір, бағасы, қайда, келін, келінімді, қызымды, ұлымды, name, number, phone, price, address, legal, full, booking, appointment, why, what, how, same, last, usual, wife, husband, son, daughter, anonymous, nobody, not, никто, никак, нельзя, можно, надо, нужно, стоп, назад, меню, помощь, help, menu, back";

/** Names that begin like a verb of an answer. */
export const NAMES_LIKE_VERBS =
  "жазира, жазерке, айтолқын, айтжан, айтқали, айтбай, айтуар, айткүл, растам, сниман, отман, ойлан, келбет, қосан, қосай, жойлас, оставка, переслав, шақыр, тиме, әлия, айт, тұрсын, тұрсынай, тұрсынбек, тұрсынғали, тұрар, болат, мөлдір, keep, bookman, mark, will, art, bill, drew, rob, grant, may, june, april, август, августина, майя, рахмет, жақсылық, жақсыбек, бірлік";
