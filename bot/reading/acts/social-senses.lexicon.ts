import { CRAFT } from "./common.lexicon.ts";
import { AHEAD, HUMAN, MACHINE, STAFF, WISHED, YOU } from "./parts.lexicon.ts";
import type { Rows } from "./phrases.ts";
import type { Sense } from "./senses.ts";

/** Courtesies made of parts, as data: the parts of each kind, then how they stand together. */

const OR: Rows = {
  ru: "или, либо",
  kk: "әлде, алде, немесе, жоқ|жок, па|ба",
  en: "or",
};

const WHO: Rows = { ru: "кто, кем, кого", kk: "кім, кіммен, ким, киммен", en: "who, who's, whos, whom" };

const ITSELF: Rows = {
  ru: "сама, сам, лично, собственной персоной",
  kk: "өзі, озі, ози, өзің*, өзіңіз*",
  en: "himself, herself, yourself, personally, actually",
};

const WRITES: Rows = {
  ru: "пишет, пишете, пишешь, отвечает, отвечаете, отвечаешь, читает, читаете, печатает, говорю, разговариваю, общаюсь, переписываюсь, беседую, сидит, на связи",
  kk: "жазып, жаза, жазады, жазасың, жазасыз, жауап, сөйлесіп, сойлесип, жазысып, отыр, отырған, отырмын, отырсыз, оқып",
  en: "writing, typing, replying, answering, reading, responding, texting, writes, types, replies, answers, talking, chatting, speaking, behind",
};

/** A call, a wish, a complaint: the word for a machine or a person is another matter then. */
const NOT_WHETHER: Rows = {
  ru: "скажу, не .. пишите, позов*, соедин*, свяж*, переключ*, дайте, дай, пусть, пускай, хочу, завис*, глюч*, записал, сказала, сказал, кажется, не .. понимает|понимаешь|с|для, любишь, любите, спишь, веришь, настроение, милый, прикольный, туп*, путает, задолбал*, надоел*, отпиш*, удали*, # человек, на|для одного|двух|трех|четырех человек|человека, запиш*, зачем, умеет|умеешь|умеете|люби*|можешь|может|можете, пользоват*, функц*, работает",
  kk: "шақыр*, шакыр*, қос*, керек, хабарлас*, сөйлескім, түсінбей*, емеспен, адаммен, жазыл*, істей*, жұмыс, мүмкіндік*, пайдалан*, пайдалану*",
  en: "connect, get, put, want, wanna, need, let, speak to|with, talk to|with ?a|the|an ?real human|person, book, people|person for, appointment, stupid, useless, understand, how, unsubscribe, ask, can, does, point, don't, dont, rather, said, booked, wrong, broken, twice, killing",
};

/** Nobody who asks this wants anything else. */
const WHO_WRITES: Rows = {
  ru: "кто .. мне|тут|это|там|здесь .. отвечает|пишет|сидит|читает, кто .. отвечает|пишет .. мне|тут|здесь|вообще, с|со кем .. говорю|разговариваю|общаюсь|переписываюсь|беседую",
  kk: "кім .. жауап|жазып .. береді|беріп|отыр|жатыр, кіммен .. сөйлесіп|жазысып|сойлесип, мұнда кім отыр|бар",
  en: "am i .. to|with .. bot|ai|machine|human|robot|person|computer, who am i talking|speaking|texting|chatting|writing, who is|are|am .. writing|typing|replying|answering|behind, who's|whos writing|typing|replying|answering|behind|this, is it|this .. himself|herself|yourself .. typing|writing|replying|answering|or, sound|sounds|talk|talks|type|types like .. bot|robot|ai|machine|human",
};

const SOUNDS: Rows = {
  ru: "что ли, ли $, да $, случайно, ведь, признавай*, правда, похоже, поди, небось",
  kk: "ғой, гой, иә, ма екен",
  en: "right $, huh $, innit, are you|u $, some, isn't it, guess",
};

export const HUMAN_ASKED: readonly Sense[] = [
  { of: [MACHINE, YOU], but: [NOT_WHETHER, CRAFT], asks: true },
  { of: [MACHINE, OR, HUMAN], but: [NOT_WHETHER, CRAFT] },
  { of: [MACHINE, OR, WHO], but: [NOT_WHETHER, CRAFT] },
  { of: [MACHINE, OR, STAFF], but: [NOT_WHETHER, CRAFT] },
  { of: [MACHINE, OR, ITSELF], but: [NOT_WHETHER, CRAFT] },
  { of: [MACHINE, SOUNDS], but: [NOT_WHETHER, CRAFT] },
  { of: [HUMAN, YOU], but: [NOT_WHETHER, CRAFT, WISHED, AHEAD], asks: true },
  { of: [HUMAN, WRITES], but: [NOT_WHETHER, CRAFT, WISHED, AHEAD], asks: true },
  { of: [ITSELF, WRITES], but: [NOT_WHETHER, CRAFT, WISHED, AHEAD], asks: true },
  { of: [WHO_WRITES], but: [NOT_WHETHER, CRAFT, AHEAD] },
];

const BOT_HERE: Rows = {
  ru: "ты, вы, бот, бота, боту, ботом, этот, тут, здесь, сюда, этой, этим, тобой, вами, через, чат, чате, мне",
  kk: "бот, боттың, ботпен, ботты, чат, чатта, сен, сенің, сіз, сиз, осы, осында, мұнда, бұл, бул, жерде",
  en: "you, u, bot, bots, here, this, it, chat",
};

const ABILITY: Rows = {
  ru: "умеешь, умеете, умеет, можешь, можете $, может, способ*, вопрос* .. решать|решить|задать|задавать, писать $, общаться, функци*, функционал*, возможност*, команд*, опци*, инструкци*, пользоват*, воспользоват*, =нажимать, =нажать, писать можно, можно .. писать|спросить|спрашивать|делать|сделать|узнать, обращаться, вопрос* .. решить|задать|задавать|отвечаешь, с чего начать|начинать, делать .. то|тут|здесь, еще .. делаете|делаешь, делаешь",
  kk: "мүмкіндік*, мумкиндик*, функция*, команда*, пайдалан*, қолдан*, істеуге|істесем|істейсің|істейсиз|istei*|істей .. болады|аласың|аласыз, істейсің, istesem, көмек .. көрсет*|бере, істей алад*|ала, жазсам .. болады, сұруга|суруга|сұрауға .. болады, жұмыс|жумыс .. істейді|істейсің|жасайды, қызметің|кызметин|қызметіңіз|қызмет .. істейсің|көрсетесің|қандай|isteisiz, isteisiz, сұрауға, жасалған*, не үшін, көмектесе",
  en: "do here|exactly|else|for, help with, features, commands, functions, instructions, manual, capable, handle, use this|it|you|the|bot, using this|it|you, ask you|here|stuff|it|questions, how .. to|do .. chat|talk|use, things .. write|ask|say, point of|in, works|work|working !hours|on|in|today|tomorrow|saturday|sunday, are you for, meant for",
};

const HOW: Rows = {
  ru: "что, чего, че, чё, чем, как, какие, какими, какая, какой, куда, зачем, с чего, объясни*, расскаж*, покаж*, подскаж*, есть, только",
  kk: "не, нені, қалай, калай, қандай, кандай, qandai, kalai, түсіндір*, айтып, неге, бар",
  en: "what, what's, whats, how, which, explain, any, list, show, can i|you, is there",
};

const ONLY: Rows = {
  ru: "только, кроме, помимо, просто",
  kk: "тек, ғана, басқа",
  en: "only, just, besides, apart, other than",
};

const VISITS_KEPT: Rows = {
  ru: "запись, записи, записываешь, записываете, записываться, записываются, записаться, записывает",
  kk: "жазылу*, запись, жазу",
  en: "booking, bookings, appointments, scheduling, appointment",
};

const MORE: Rows = {
  ru: "еще, ещё, вопрос*, или, тоже, другое, умеешь, отвечаешь",
  kk: "басқа, тағы, сұрақ*, әлде",
  en: "else, or, questions, stuff, too, also, more",
};

/** Beside these it is asked of the business, not of the bot. */
const OF_BUSINESS: Rows = {
  ru: "услуг*, процедур*, мастер*, предлож*, посовет*, для .. волос|кожи|ногтей, салон*, вывод*, комплекс*, оплат*, карт*, сертификат*, абонемент*, кто, часов, график, метро, адрес, цвет*, прийти, придти, подготов*, ухажив*, скидк*, спасиб*, пожаловат*, бонус*, не .. понимает|работает|туда, приготовить, взять, подойдет, позвонить, дозвониться, связаться, соедини*, позов*, поговорить, позвать, обратно",
  kk: "қызметтер*, баға*, шебер*, шеберлер, мекен*, түс, шақыр*, сертификат*",
  en: "service|services, price*, salon, pay, voucher*, gift, color, colour, split, treat*, recommend, card, prepare, parking, cost, speak, person, human, damaged, get there|to, fix, offer, stop, unsubscribe, delete, erase, barber, stylist",
};

export const ABILITY_ASKED: readonly Sense[] = [
  { of: [HOW, ABILITY, BOT_HERE], but: [OF_BUSINESS, CRAFT, AHEAD] },
  { of: [ONLY, VISITS_KEPT, MORE], but: [OF_BUSINESS, CRAFT, AHEAD], asks: true },
];

export const ABILITY_PLAIN: Rows = {
  ru: "какие .. есть .. команды|функции|возможности $, команды .. какие .. есть, с чего .. начать|начинать, для чего .. ты|бот|этот, какой у .. функционал, функционал .. какой, как .. тобой|этим|ботом|этой|вами .. пользоваться|общаться|обращаться, как .. общаться|работать .. с .. ботом|тобой, зачем .. мне|нужен .. бот|ты, первый раз .. что|как|тут .. писать|делать|пользоваться, как .. пользоваться .. тобой|этим|ботом|чатом|вами, чем .. бот|ты|вы .. полезен|помочь|поможешь|помогаешь, куда .. тут|здесь .. нажимать|писать|тыкать, что мне .. тут|здесь .. делать|писать|нажимать, о чем .. тебя|вас|тут .. спрашивать|спросить|писать, впервые .. тут|здесь|пользуюсь|ботом .. что|как",
  kk: "осы|бұл|бул ботпен|боттан .. не|қалай .. істе*|пайдалан*|жаса*, мұнда|осында|жерде .. не .. істе*|жаса*|сұра*|жаз* .. болады|аламын, ботты .. қалай .. қолдан*|пайдалан*, қалай|калай|kalai .. пайдалан*|қолдан*|paidalan* .. ботты|сені|осыны",
  en: "what .. are you for|good, what .. this|bot .. for|do $, how .. this .. thing|bot|chat .. work|works, how .. do|to|can .. use .. this|you|it, what .. can|should|do i .. ask|write|say|type, things .. can .. write|ask|say|text, first time .. how|what|which, i'm|im new .. how|what|which, new .. here .. how|what|which, explain .. how .. works|working|work, what .. exactly .. you do|can",
};

const WEATHER: Rows = {
  ru: "погода, погодка, погоды, жара, жарища, жарко .. сегодня|так|на|у, холодрыга, дубак, мороз, морозы, морозец, дождь, дождик, ливень, снег, снегопад, метель, гололед, ветер, ветрина, духота, душно .. сегодня|так|на, асфальт, солнышко .. сегодня|вышло|такое|наконец, закат, слякоть, прохладно, зябко, холодина, сугроб*, гололёд, пасмурно, весна, осень, лето",
  kk: "ауа райы, погода, күн .. ыстық|суық|тамаша|керемет|жылы|ашық|қызып|бұлтты, ыстық .. бүгін|екен|ғой, суық .. бүгін|екен|ғой|далада, жаңбыр, жанбыр, қар .. жауып|жауды, жел .. соғып|қатты, аязды, тоңып|тоңдым, боран, көктем, күз, жаз .. келді|келіп, аяз",
  en: "weather, nippy, drizzle, sunset, sunrise, muggy, foggy, freezing, raining, rain, snowing, snow, heatwave, windy, sunny, sunshine, storm, chilly, boiling .. outside|today|out|here, hot .. today|outside|out|here, cold .. today|outside|out|here|in, =spring, autumn, summer",
};

/** Whoever talks of the weather says where or how it is. */
const OUT_THERE: Rows = {
  ru: "сегодня, у вас, вас, у нас, там, тут, на улице, за окном, ну, какая, какой, какое, опять, так, такой, такая, такое, плавится, повалил, выпал, идет, скорей|скорее, наконец, прям, сил нет, с ног, ужас*, класс, бомба, супер, когда, бы, да, шикарн*, ух, уже",
  kk: "бүгін|бугин, далада, сіздерде, екен, ғой|гой, қандай, тамаша, керемет, қатты, сондай, өте, жауып, жауды, келді, келіп, тұр|тур",
  en: "today, outside, there, here, out, huh, isn't, what, so, such, bit, it's, its, it, is, this, finally, again, tonight, love, lovely, hate, crazy, in",
};

const OF_LIFE: Rows = {
  ru: "как .. дела|делишки|жизнь|настроение|поживаете|поживаешь|здоровье|житье|выходные|успехи|денек, чё|че как, как .. вы|ты .. там|сами|сегодня, не скучаете|скучаешь, в .. настроении, вы|ты .. любите|любишь .. собак|кошек|котов|кофе|пиццу|музыку|чай|лето|зиму, какие планы .. выходные|вечер, не устал|устала|устали .. отвечать|работать|там|еще, что .. нового, как настрой",
  kk: "қалайсың*|қалайсыз*|калайсын*|калайсыз*|qalaisyn|qalaisyz|калайсиз, халің*|халін*|хал|халиниз .. қалай|калай, жағдай*|жагдай* .. қалай|калай, бәрі|бари|bari .. жақсы|жаксы|jaqsy ма|ба, шаршама*|шаршаған|шаршадың .. жауап|күні|ба|жоқсыз|жоқсың|бе, көңіл .. күй*, балалар|балаларыңыз .. аман, жұмыс|zhumys .. көп|kop .. ба|ма|pa|ба, сіздерде .. қалай, хал*|халдер* .. қалай",
  en: "how .. are|r you|u|things, how's .. it|life|day|your|everything, how .. your|you .. day|weekend|doing|been|side, how is .. it|life|your, did .. you .. see|watch .. game|match|it|show, do you .. ever .. sleep|rest|eat|dream|get, do you like|love, weekend plans, plans for .. weekend|tonight, you .. tired|bored|asleep",
};

const HOLIDAY: Rows = {
  ru: "с .. новым|рождеством|наурызом|праздником|праздничком|наступающим|пасхой|8|восьмым|днем|днём|юбилеем|ораза|курбан, поздравля*, с пятницей, ура .. пятница, пятница .. ура|наконец|пришла",
  kk: "мейрам* .. құтты|кутты|құттықтай*, наурыз* .. құтты|мерекесі|кутты, жаңа жыл*|жылыңыз* .. құтты|жылыңызбен, жаңа жылыңызбен, мереке* .. құтты|кутты|құттықтай*, құтты болсын, ақ мол болсын, айт .. қабыл|құтты",
  en: "happy .. new|year|nauryz|holidays|easter|friday|birthday|day|women's|eid, merry christmas, congrat*, =mondays, friday .. feeling|finally|yay, tgif",
};

const NICE: Rows = {
  ru: "милый, милая, вежлив*, умный, умная, смешной, смешная, забавн*, прикольн*, золотая, золотой, молодец, приятно .. общаться|поболтать, классный, добрый, добрая, остроумн*, лапочка, шутник, симпатичн*",
  kk: "ақылды|акылды .. екен*|бот|сен, күлкілі*|кулкили, мейірімді*, сыпайы*, тәтті*|тәтті, жақсы .. бот|адамсың, қызық*|кызык .. екенсің|бот",
  en: "funny, funnier, clever, smart, cute, sweet, polite, nice .. bot|person|chatting, charming, adorable, hilarious, witty, crack me up, lovely .. bot|person, kind .. bot|person",
};

const THE_OTHER: Rows = {
  ru: "ты, вы, у вас, вас, бот, аватарк*, фотк*, фото",
  kk: "сен, сіз, бот, сиз, екенсің, екенсіз",
  en: "you, you're, youre, ur, u, bot, your",
};

const CHATS: Rows = {
  ru: "поболта*, поговори .. со мной, расскажи* .. анекдот|шутк*|сказк*|историю|смешн*|весел*|весёл*|интересн*, скучно, развлеки, пошути*, представляете $, прикинь|прикиньте $, ахаха*, хахаха*",
  kk: "әңгіме*|анекдот|қалжың .. айт*, іш .. пыс*, зерік*, күлдір*",
  en: "chat with me, tell .. joke|story|funny|secret, bored, boring .. day|lecture|class, entertain, knock knock, cheer me up, guess what, man what a, what a .. game|day|week|match|night|morning, love .. your .. picture|photo|avatar|profile|pic|name",
};

const LOVES: Rows = {
  ru: "любишь, любите, спишь, ешь, устал, устала, устаёшь, устаешь, веришь, мечтаешь, настроение, дела, милый, милая, прикольный, классный, смешной, умный",
  kk: "жақсы көресің, шаршадың, ұйықтайсың, қалайсың, ақылды",
  en: "like, love, sleep, eat, dream, tired, lonely, married, cute, nice, smart",
};

export const SMALL_TALKS: readonly Sense[] = [
  { of: [WEATHER, OUT_THERE] },
  { of: [OF_LIFE] },
  { of: [HOLIDAY] },
  { of: [CHATS] },
  { of: [NICE, THE_OTHER] },
  { of: [LOVES, MACHINE] },
];

export const THANKED: Rows = {
  ru: "спасиб*, спасибо*, благодар*, признател*, сяп, сяб, мерси, поклон .. вам|за, дай бог .. здоровья|вам|тебе, век не забуду, рахмет*, респект, выручил*",
  kk: "рахмет*, рақмет*, rahmet, raqmet, алғыс*, ризашылы*, ризамын, риза .. болсын|болдым|болды|болып, алла .. разы|риза, қолыңыз*|қолыңа .. дерт|рахмет|алтын|сау, көп жаса*, өркенің*",
  en: "thank, thanks, thankyou, thx, thnx, tysm, ty, cheers, grateful, thankful, appreciate, appreciated, bless you|your|u, legend, lifesaver, ta, obsessed",
};

const TURNED_OUT: Rows = {
  ru: "получил*, вышл*, вышел, очень, прям, просто, все, всё, такие, такой, такая, до сих пор, вчера, полном, теперь, остал*, у мастера",
  kk: "болды, боп, болып, шықты, шыкты, өте, отте, қатты, катты, ұнап*, ұнады, унады, унапты",
  en: "came, turned, looks, look, looking, was, is, are, so, absolutely, ever, my, everyone",
};

const DELIGHTS: Rows = {
  ru: "восторг*, бомба, супер, шикарн*, огонь, идеальн*, довольн*, доволен, красот*, понравил*, прекрасн*, великолепн*, золот* .. ручки|руки, ручки .. золот*, держится, космос, обзавид*, любуюсь, налюбоваться, чудо, волшебн*, красив*",
  kk: "керемет, keremet, тамаша, ұнады|унады|унапты|ұнапты|ұнады, әдемі, адеми, супер, жақсы .. болды|болып, риза",
  en: "amazing, awesome, perfect, gorgeous, stunning, love, loves, loved, beautiful, sick, great, brilliant, fantastic, fire, best, lovely, wonderful, happy",
};

/** Of whom or what one is glad. */
const GLAD_OF: Rows = {
  ru: "маникюр*, педикюр*, ногт*, ноготк*, ноготочк*, стрижк*, брови, ресницы, волосы, массаж*, результат*, цвет, дизайн, прическ*, подруг*, коллег*, муж, работе, ручки, руки, мастер*, урок*",
  kk: "тырна*, шаш*, қас*, кірпі*, маникюр*, массаж*, нәтиже*, бәрі, қызыма, балама, стрижка*",
  en: "nails, hair, haircut, cut, fade, brows, lashes, massage, mani, manicure, pedicure, job, result, color, colour, wife, husband, friends, everyone, work, lesson",
};

export const PRAISED: readonly Sense[] = [{ of: [DELIGHTS, TURNED_OUT, GLAD_OF] }];

/** Whoever says one of these beside thanks has said more than thanks. */
export const MORE_THAN_THANKS: Rows = {
  ru: "пришло, пришла, пришел, ^ да|ага|угу, ни, ничего, никак*, неактуальн*, приведу, привезу, повтор*, не !забуду|нарад*|налюб*|против, но, однако, только, нет, хочу, хотела, хотел, можно, нужно, надо, если, пожалуйста .. запиш*|скажи*|напиш*, запиш*, записать*, запишусь, перенес*, перенос*, отмен*, жду, буду .. в|через|к|позже|с, приду, придем, приеду, опозда*, опазд*, забыл*, оставил*, болит, облез*, отвал*, слез*, скол*, давайте, подтвержд*, подойдет, подходит, согласн*, скину, оплат*, перевел*, вопрос*, передайте, скажите, напишите, зато, хотя, кроме, завтра, ждите, потом, позже, подумаю, перезвон*, дорог*, дешев*, скидк*, тогда, выбер*, возьм*, беру, свободн*, запись, аллерг*, сама|сам .. найду|напишу, найду, интересно",
  kk: "^ иә|ия, бәрібір, емес, бірақ, бирак, жоқ, жок, керек, бола ма, болама, жаз, жазыңыз*, жазып, жазыл*, ауыстыр*, барам*, келем*, кешіг*, ертең*, ма|ба|па|ме|бе|пе $, қалай, қанша, қашан, ұмыт*, айтыңыз*, күтем*, қымбат*, егер, түсті, ауыр*, хабарлас*, ойлан*, кейін, басқа, болмайды",
  en: "^ yes|yeah|yep|no|nah, nothing, neither, just !wanted, plain, with !my|me|us|her|his|everything|love|all, but, not, don't, dont, didn't, didnt, can't, cant, can, could, would, will, i'll, ill, please, book, cancel, move, reschedule, want, need, if, though, however, late, coming, when, what, where, how, which, tomorrow, next, another, instead, only, except, chipped, pain, hurts, itchy, wait, let, anyway, no, pass, expensive, discount, confirm, see, remind, works, maybe, later",
};

/** What else may be said beside small talk, if it is to be nothing else. */
export const MORE_THAN_TALK: Rows = {
  ru: "такси, минут*, принести, упал*, обморок*, врач*, боюсь, тренд*, помоги*, помогите, экзамен*, запиш*, записать*, перенес*, перенос*, отмен*, опозда*, опазд*, задерж*, буду, приду, придем, приеду, не смогу|приду|успе*|получится|поеду|хочу|могу|работает|понимает|нрав*, скидк*, дешев*, цена, цену, сколько, можно, нужно|надо, хочу, хотела, хотел, подскажите, адрес, находитесь, работаете, парковк*, кондиционер*, как .. доехать|добраться, застрял*, болит, аллерг*, после .. стрижки|маникюра|массажа|процедуры, перед, удалите, сотрите, алерг*, обуви, вход*, отоплени*, дорог*, мест*, окн*, окошк*, коллекци*, лет*, к лету|весне|осени|празднику|пасхе|новому, для, до, рождения .. хочу|запиш*, пробк*, ужас* .. у|ваш, отключ*, не .. пишите|присыл*, лучше, тогда, если, промо*, давайте, вместо, другой, под, сам|сама, цвет*, оттенк*, кондер*, взять, брать",
  kk: "жазыл*, жаз, жазыңыз*, жазып, ауыстыр*, болдырма*, кешіг*, барам*, келем*, алмайм*, қанша, бағасы*, керек, бола ма, болама, жарай ма, қайда, қашан, аллерг*, ауырып, керек, үшін, жұмыс, тоқта*, дейін, қалаймын, жеңілдік*, көлік*, кондиционер*",
  en: "minutes, mins, design*, exam*, died, full, depends, book, booking, cancel, move, reschedule, late, can i|you|we, could, would, need, want, price, how much, discount, cheaper, appointment, slot, slots, stuck, traffic, coming|come|be there, for my, allergic, before, after, don't, dont, not, parking, address, open, stop, unsubscribe, if, should, colour|color, heating, heater, air, warm .. place|salon, gotta, running, bus, train, class, lesson",
};
