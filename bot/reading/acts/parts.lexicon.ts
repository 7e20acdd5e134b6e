import type { Rows } from "./phrases.ts";

/** Words of which meanings are made (`senses.ts`), as data: what more than one kind of act is made of. */

/** Who is spoken to, or where. */
export const YOU: Rows = {
  ru: "ты, вы, тебя, вас, вами, тобой, это, тут, здесь, там, мне, сюда, эти",
  kk: "сен, сіз, сиз, бұл, бул, осы, мұнда, мунда, сізбен, сенімен, маған, маган, осында",
  en: "you, u, you're, youre, ur, this, it, there, here, these",
};

/** What answers by itself. */
export const MACHINE: Rows = {
  ru: "бот, бота, боту, ботом, боты, чатбот*, робот*, нейросет*, нейронк*, =ии, искусственн* .. интеллект*|разум*, автоответчик*, автомат, автоматом, программа, программой, =машина !у|моя|сломалась, =машиной, компьютер*, алгоритм*, скрипт, чатгпт, гпт, алиса $, железка",
  kk: "бот, ботпен, боттың, боттын, ботты, =ботсың, =ботсын, =ботсыз, бот па, робот*, нейросеть, жасанды .. интеллект*, бағдарлама*, программа, автомат*, компьютер*",
  en: "bot, bots, robot, robots, =ai, chatgpt, gpt, chatbot*, machine, machines, computer*, automated, automatic, software, algorithm*, program, siri, script",
};

/** Somebody with a body. */
export const HUMAN: Rows = {
  ru: "человек, человеком, человека, живой, живая, живые, живым, живого, настоящая, настоящий, настоящие, реальный, реальная, реальные, люди",
  kk: "адам, адамсыз, адамсың, адаммен, адамдар, тірі, тири, человексіз, адам ба",
  en: "human, humans, real .. person|people|dude|guy|man|woman, actual .. person|people, person .. or|reading|typing, people .. or|answer|answering, =alive, living .. person|being",
};

/** Whose business it is, by what they are. */
export const STAFF: Rows = {
  ru: "мастер, мастера, мастеру, мастером, мастерицу, хозяйка, хозяйку, хозяйке, хозяйкой, хозяин, хозяина, хозяину, человек, человеку, человека, человеком, людьми, живым, живого, живому, администратор*, админ, админа, админу, админом, оператор*, менеджер*, директор*, начальник*, начальств*, руковод*, учител*, преподавател*, репетитор*, тренер*, барбер*, парикмахер*, кем нибудь|то, кого нибудь|то, кто нибудь, ней, ним, нею",
  kk: "шебер, шебермен, шебердің, шеберді, шеберге, мастер*, адам, адаммен, адамды, адамға, мұғалім*, мугалим*, апай, апаймен, апайға, апайды, апайдың, ағай*, ағаймен, ағайға, оператор*, админ*, әкімші*, иесі, иесімен, тренер*, барбер*, біреумен, өзімен",
  en: "master, barber, stylist, teacher, tutor, coach, owner, manager, human, person, people, someone, somebody, staff, boss, her, him, them, himself, herself, charge, admin, operator, masseuse, trainer",
};

/** Not, no more. */
export const DENIES: Rows = {
  ru: "не, нет, ни, без, никак, нету, хватит, зря",
  kk: "емес, жоқ, жок, керек емес, болмайды, алмайм*, алмады",
  en: "not, no, never, don't, dont, doesn't, doesnt, didn't, didnt, isn't, isnt, wasn't, wasnt, can't, cant, won't, wont, nothing, nobody",
};

/** What is wished of the diary or asked of the business. */
export const WISHED: Rows = {
  ru: "запиш*, запиши, записать, записаться, запишусь, запис* .. на|к, есть .. окошк*|место|время|запись|свободн*, окошк*, свободн*, сколько, почем, цена, цену, цены, стоит, стоимость, прайс*, перенес*, перенос*, перенести, передвин*, сдвин*, отмен*, адрес, находитесь, график, работаете, расписание, во сколько, когда, можно .. прийти|на|к|с|ли|завтра|сегодня, хочу, хотела, хотел, хотелось, нужен|нужна|нужно|нужны|надо, сделайте, сделать, подскажите .. цен*|есть|где|сколько, напомните, номер, кондиционер*, парковк*, принимаете, услуг*, процедур*, курс*, оплат*, скидк*",
  kk: "жазыл*, жазыңыз*, жазып .. қой*|койыныз, орын .. бар, бос, бос .. уақыт*|орын*, уақыт .. бар, қанша, канша, бағасы*, багасы*, неше, ауыстыр*, болдырма*, мекенжай*, қайда, кайда, қашан, кашан, керек, жұмыс .. істейсіз|істейді|уақыты, келейін, барайын, қызмет*",
  en: "book me|a|it|for|us, booking for|at|on, appointment .. for|on|at, reschedule, move, cancel, price|prices|cost|costs, how much|long, what time, slot|slots, opening|openings, available, availability, address, where, when, parking, i'd like, want|wanna, need, card, hours, walk ins, dog, discount, service|services",
};

/** Days and hours that are still to come. */
export const AHEAD: Rows = {
  ru: "завтра, послезавтра, понедельник*, вторник*, среду|среда, четверг*, пятницу, субботу|суббота, воскресенье, следующ*, #, через",
  kk: "ертең*, ертен*, арғы, дүйсенбі*, сейсенбі*, сәрсенбі*, бейсенбі*, жұмаға|жумага, сенбі*, жексенбі*, келесі, #",
  en: "tomorrow, tmrw, monday, tuesday, wednesday, thursday, saturday, sunday, next, #",
};

/** What a visit is of one's own body, and what is done in it, as people say it of themselves. */
export const MY_BODY: Rows = {
  ru: "волос*, руки, рука, ноги, ногти, ногтев*, стопы, пятки, пятк*, кожа, пальце, палец, руке, ноге, шея, спина, голова, бород*, макушк*, кутикул*, брови, ресницы, пальцы, челк*, уши",
  kk: "шаш*, қолым, колым, аяғым|аягым|аяқтарым, тырнағым|тырнагым|тырнақтарым, терім, мойным, арқам, басым, сақалым, қасым",
  en: "hair, hands, hand, feet, foot, nails, skin, neck, back, head, scalp, beard, brows, lashes, toes, ears, shoulders",
};

/** Near people, of whom and for whom one speaks. */
export const KIN: Rows = {
  ru: "сын|сына|сыну|сыном|сынок|сынишк*|сынули, дочь|дочка|дочке|дочку|дочкой|дочери|дочерью|доча, ребенок|ребёнок|ребенка|ребенком|ребёнком|ребенку, малыш*, мама|маме|маму|мамой, папе|папа|папу|папой, муж|мужа|мужу|мужем, жена|жене|жену|женой, подруга|подруге|подругу|подругой, подружк*, сестра|сестре|сестру|сестрой, брат|брата|брату|братом, внук|внука|внуку|внуком, внучка|внучке|внучку|внучкой, бабушк*, друг|другу|друга|другом",
  kk: "балам*, ұлым*|улым*, қызым*|кызым*, анам*, апам*, әпкем*, сіңлім*|синлим*, інім*, құрбым*, досым*, күйеуім*, әйелім*, немерем*, әжем*",
  en: "son, sons, daughter, kid, kids, child, baby, toddler, mum, mom, mother, dad, father, husband, wife, friend, sister, brother, boy, girl, grandson, granddaughter, nephew, niece, partner",
};
