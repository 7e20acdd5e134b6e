import type { Rows } from "./phrases.ts";
import type { Sense } from "./senses.ts";

/** Danger made of parts, as data: who, what is seen of them, with what, against whom. */

/** Somebody, not a thing. */
const SOMEBODY: Rows = {
  ru: "она, он, ей, ему, у него, у нее, мама|маме|мамы|маму, мать|матери, папа|папе|папы, отец|отца|отцу, муж|мужа|мужу, жена|жены|жене, дед|деда|деду|дедушк*, бабушк*|бабуля|бабка, сын|сына|сыну|сынок, дочь|дочка|дочки|дочке|дочери, ребенок|ребёнок|ребенка|ребенку, малыш*, мелкий|мелкая, внук*|внучк*, сосед*, клиентк*, клиент, мастер, подруга|подруги|подругу, друг, женщин*, мужчин*, девушк*, человек*, кто то, водител*, тетя|тётя|дядя, я, мне, у меня, голова",
  kk: "апам*|апай, анам*|ана, әкем*, әжем*, атам*, балам*|бала, қызым*|қыз, ұлым*, күйеуім*, әйел*, кісі|адам, шебер*, біреу*, досым*, құрбым*, клиент*, ол, мен, менің",
  en: "she, she's, he, he's, mum, mom, mother, dad, father, husband, wife, grandma, grandpa, gran, son, daughter, baby, kid, child, toddler, someone, somebody, man, woman, lady, guy, girl, boy, client, customer, barber, stylist, friend, i, i'm, im, my",
};

/** Down, or as if gone. */
const DOWN: Rows = {
  ru: "упал*, сполз*, рухнул*, свалил*, осел|осела, обмяк*, отключил* .. в|на|и|прям, вырубил*, лежит, посинел*, синеет, побелел*, схватил* .. за .. сердце|грудь, держит* .. за .. сердце|грудь, хрипит, трясется|трясётся, трясет|трясёт, бьется|бьётся, судорог*, закатил*, инсульт, инфаркт, губы .. синие|белые|посинели, серый .. весь|потный, весь|вся .. серый|серая|мокрый|холодный|холодная|белая, соображает, заперлась|заперся .. ванной",
  kk: "құлады*|құлап, талып|талды, тырысып|құрысып|дірілдеп, көгеріп|көгерді, кеудесін|жүрегін .. ұстап, жатып .. қалды, есін, тұншығып|шашалып, соқты|қағып",
  en: "collapsed, dropped, fell, falls, passed out, went limp, limp, having a fit|seizure, fitting, seizing, shaking, convulsing, blue, turning grey|gray|blue, clutching .. chest, trapped, unconscious",
};

/** Past what one gets up from. */
const GRAVE: Rows = {
  ru: "не .. реагирует|отвечает|шевелится|двигается|встает|встаёт|дышит|соображает|разбудить|просыпается|могу разбудить|приходит, пульс .. еле|слаб*|нет|не, еле слышно, без сознания, кров* .. голова|изо|из|много|не|лужа|хлещет, голова .. в крови|разбит*, перекосил*, весь|вся .. мокрый|холодный|серый|потный|белый|синий, глаза .. закат*, пена, хрипит .. и, что .. делать, помогите, вырубится, заперлась|заперся, губы .. синие, по стене",
  kk: "есін .. жимай|білмей, қозғалмай|қозғалмайды, жауап .. бермей*, көзі .. ағарып|алайып, сөйлей .. алмай*, қан .. болып|ағып|кетіп, тыныс*, көгеріп, терлеп, не істей*, көмектес*",
  en: "not .. answering|responding|moving|breathing|waking, won't|wont .. wake|move|answer|respond, isn't|isnt|doesn't|doesnt .. breathing|moving|respond*|answer|wake, unresponsive, head .. bleeding|blood, bleeding .. lot|badly, eyes .. rolled|back, foaming, pulse, no pulse, help, words .. jumbled|slurred, what do i do, trapped",
};

/** Told calmly, of another day, of a story, or only feared. */
const NOT_GRAVE: Rows = {
  ru: "выходные, фанат*, второй план, счасть*, радост*, восторг*, красот*, смех*, ржал*|ржет, уже .. легче|лучше|дома|нормально|все хорошо|всё хорошо, в прошлом, вчера, позавчера, год|года|лет|месяц*|неделю|недели назад, назад, раньше, однажды, коленк*|колено|коленку, с велика|велосипеда, самокат*, экзамен*, урок*, математик*, физик*, фильм*, сериал*, книг*, роман*, игр*, ногт*|ногот*, лак, гель, цены|цен, если, вдруг, бывает, боится, боюсь, давно, после .. инсульта|инфаркта, была|было|был .. инсульт|инфаркт|обморок*, заживает|зажил*, ничего страшного, но приду|приеду|все|всё, зал|зале, жив|жива .. и|все, шутк*|шучу, когда, телефон*, комп*, цвет*, челк*|чёлк*, волос*|кудр*, подруга .. умирает .. хочет, от вида, кофе, похмел*",
  kk: "кеше, өткен*, былтыр, бұрын, тізе*, емтихан*, сабақ*, кино*, ойын*, күлкі*|күліп, егер, қорқ*, жақсы .. болды|қазір, қазір .. жақсы|дұрыс, тырна*, шаш*, физика*, математика*, жылы",
  en: "yesterday, last, ago, in may|june|july|march|april|august, once, used to, exam*, movie, film, book, game, series, if, laughing, laughed, asleep, bike, chin, knee, knees, scraped, fine now, better now, ok|okay now, but .. fine|ok|okay, phone, price*, laptop, hair, nails, jeans, eyes .. blue, blue .. nails|hair|gel|polish|polish|dress, over .. heels, in love, love, joke, when, scared, afraid, color, dye, nail, can still, sleeping beauty",
};

/** Swallowed by somebody small or by mistake. */
const SWALLOWS: Rows = {
  ru: "выпил*, наелась|наелся|наелись, проглотил*, съел*, наглотал*",
  kk: "ішіп .. қойды|қойыпты|қойдым, жұтып .. қойды|қойыпты|қойдым|қалды, ішіпті, жұтыпты",
  en: "ate, drank, swallowed, eaten, drunk .. the|some",
};

const POISON: Rows = {
  ru: "таблет*, жидкост*, ацетон*, растворител*, батарейк*, уксус*, кислот*, ремувер*, отбеливател*, лекарств*",
  kk: "таблетка*|таблетк*, дәрі*|дәрінің, ацетон*, кислота*, батарейка*, сұйықтық*",
  en: "pills, tablets, acetone, remover, bleach, battery, batteries, medicine, meds",
};

const TOO_MUCH: Rows = {
  ru: "ребенок|ребёнок, дочка|дочь, сын|сынок, мелкий|мелкая, малыш*, внук*|внучк*, не могу разбудить, спит, пол пачки, помогите, все|всё, много, скорую, горсть, пачк*",
  kk: "балам|бала, қызым, ұлым, немерем, бәрін, көп, ұйықтап, оянбай*",
  en: "kid, baby, son, daughter, toddler, child, help, won't wake, all, whole, grandma's|grandmas, too many, handful, bottle",
};

/** Water, fire, road, lift: enough by itself, now. */
const DISASTER: Rows = {
  ru: "горим !желани*, дверь .. заблокирован*|заклинило .. дым|огонь|горит, меня .. сбила|сбил .. машина, ногу|ноги|руку .. не чувствую .. лежу|вызовите|сбил*, ужалил*|укусил* .. губы|свист*|дыш*|отек*|горло, дышу .. со свистом, пошла кровь .. много|беременн*, беременна .. кровь, посинел* и не дышит, =воды отошли, отошли =воды, схватки .. каждые|через|минут*, зажат*|зажало .. в|машин*|водител*|нога|лифт*, зажат $, водитель .. зажат, попали .. аварию .. зажат*|скор*|кров*|помогите|ехали, перевернул* .. на трассе|машин*, лифт .. сорвал*|упал, дым на весь|подъезд, не можем|могу .. выйти .. дым*|огонь|огня|горит, сердце .. остановил*, хлещет, правая|левая|половина .. сторона|тела|рука .. не двигается|отнял*|немеет, сахар .. # .. вырубится|трясет*|соображает|сознани*, горло .. сжимает|сдавливает|отекает .. и|меня|дышать|обсыпало, обсыпало .. и .. горло, воздуха .. нет|не хватает .. отек*|хрип*, отек* .. и .. хриплю|задыхаюсь, инсульт .. кажется|похоже|что .. делать|отца|мамы|у",
  kk: "көлік|машина .. қағып|соғып|аударылып .. кетті|біреуді|қалды, көлік апаты, толғақ*, суым .. кетті, ісіп .. дем .. алмай|ала алмай",
  en: "smoke .. pouring|under|door .. can't|out|door, i'm|im .. taken .. paracetamol, elephant .. sitting .. chest, pain's|pain .. down|running .. arm, crashed .. trapped|help|bleeding, trapped in, going down my arm, chest .. crushing|pressure|tight .. arm|jaw|breath, so much blood, razor slipped .. neck|throat|deep, can't|cant .. move .. side|arm|leg|legs, words .. jumbled, head .. bleeding .. lot, having a fit, contractions",
};

export const SENSE_EMERGENCY: readonly Sense[] = [
  { of: [SOMEBODY, DOWN, GRAVE], but: [NOT_GRAVE] },
  { of: [SWALLOWS, POISON, TOO_MUCH], but: [NOT_GRAVE] },
  { of: [DISASTER], but: [NOT_GRAVE] },
];

/** What one would do it with, or where. */
const MEANS_TO_DIE: Rows = {
  ru: "таблет*, под поезд, рельс*, крыше|крыша|крышу, подоконник*, балкон*|перилах|перила|карниз*, мосту|мост|моста, платформ*, лезви*, веревк*|верёвк*, петл*, бритв* .. смотрю|думаю|рядом",
  kk: "таблетка*, дәрі*, көпір*, терезе*, шатыр*, арқан*, рельс*, пышақ*|ұстара*, балкон*",
  en: "pills, bridge, ledge, roof, rooftop, platform, tracks, train, razor, blade, rope, gun, balcony, window",
};

/** One's own step, thought or end. */
const TO_THE_END: Rows = {
  ru: "шагнуть, прыгнуть, сделать .. шаг, хватит чтобы, не проснуться, накопил*, уже .. на .. станции|крыше|мосту|краю, сил .. нет|больше, проще, попрощ*, все .. закончу|кончу, страшно .. сама себя|от мыслей|что сделаю, последний .. раз|день",
  kk: "секір*, өлем*|өлейін|өлгім, ішіп .. қойдым|алдым|бітір*, бітірем*, қоштас*, енді .. ұйықтаймын",
  en: "one step, step off, jump, what i'll|ill|i .. do|might, end it|this|everything, lined up, nobody's|nobodys|no one .. home, keep looking, keep thinking, come down, enough of them",
};

/** A farewell or an end that is told to strangers. */
const LAST_WORDS: Rows = {
  ru: "таблеток .. надо|нужно .. чтобы|чтоб, вывернуть|выехать на встречку, сделать себе больно, прижига* .. сигарет*|себя, прыгну .. сегодня|этаж|надоело, этаж .. прыгну, записку .. оставил*|написал*, вечером|сегодня .. всё|все .. закончу, до .. не доживу .. легче|лучше, мысль .. выйти .. балкона|окна, выйти .. с балкона, режу себя .. недел*|опять|снова|лезви*, взяла|взял лезвие, стою на мосту, таблетки .. уже выпила|выпил, меня больше|завтра|скоро не .. будет .. спасибо|простите|прощайте|отмените, отмените .. все .. меня больше не будет, прощайте .. меня .. не будет, вы последняя|последний .. кому .. пишу|говорю, последняя|последний кому я пишу, пойду за|следом|вслед за ним|ней|сыном|дочкой|мамой|мужем .. приготов*|решила|решил, пойду за ним|ней .. все|всё, письмо .. написал* .. жене|мужу|детям|маме|оставил*, как бы .. сделать .. не больно, чтоб|чтобы не больно, сделаю .. что .. хуже|страшное, порезы .. я .. сама|сам, на руках порезы .. я, снова|опять .. режу|резала|порезала .. руки|себя|бедра, нет смысла ни .. в чем, не вижу смысла .. сегодня|больше .. все|всё, не хочу .. чтобы .. утро|завтра .. наступ*, устал* .. существовать, хочется шагнуть, дочка|дочь|сын|подруга|друг .. не хочет жить .. заперлась|заперся|пишет|и, накопил* .. таблет*, таблет* .. выпил* .. много|все|всё, сегодня все закончу",
  kk: "оянбай .. қалсам .. екен|деп, бәрін .. бүгін .. бітірем*|аяқтаймын, өзім .. бітірем* .. деп, мен .. енді .. болмаймын .. кешір*, іздемеңіз* .. кешір*, іздемеңіздер .. енді, енді мені іздеме*, қолымды .. тіліп .. жүрмін|жүрм|тоқта*, өзімді .. кесіп|тіліп .. жүрмін, асылып .. өлгім, өлгім келеді қалжың, асылып|секіріп|уланып .. өлгім|өлем*, дәрі*|таблетк* .. бәрін .. іш* .. ұйықта*|қойдым",
  en: "taken .. paracetamol|ibuprofen|tylenol .. scared|now|about, kms .. for real|tonight|when, won't|wont see me .. again .. letters|sorted|kind, wish .. hadn't .. woken, planning .. how .. make|end, won't|wont be around|here after tonight|today|this, by tomorrow .. won't|wont .. exist|here|be, won't exist, this is goodbye, letters to my .. kids|family|mum|mom|parents, planned for tonight, been cutting .. again|arms|myself|my, cutting my .. arms|legs|wrists|thighs, keep looking at the razor|pills|blade|knife, scared of what .. do .. to myself, going to end my life, all to stop .. end|life|die, edge of .. platform|roof|bridge, everyone .. better off .. planned|tonight|without",
};

/** A look, a wish to be away, another place, a story. */
const NO_END: Rows = {
  ru: "ногт*, маник*, волос*, челк*|чёлк*, цвет*, цен*, урок*, экзамен*, фильм*, сериал*, книг*, ремонт*, отпуск*, по .. вторникам|средам|пятницам|выходным, городе, городу, до .. понедельника|пятницы|марта|апреля|мая|июня, переезж*, уезж*, работ*, кофе, смех*, шучу|шутк*, красот*, врач*, аллерг*, встреч*, фото*, вид .. с, закат, бреюсь|брить*, раздраж* .. от .. бритв*, еду .. поезд*, на поезд*, пробк*, потолок, клиент*, ребенку .. таблет*, можно",
  kk: "тырна*, шаш*, баға*, емтихан*, сабақ*, кино*, демалыс*, көш*, жұмыс*, күл*, ерте, сурет*",
  en: "tomorrow, travel, hair, nails, haircut, fringe, beard, jungle, exam*, movie, film, book, until, till, next week, vacation, holiday, moving, travel*, trip, flight, coffee, view, photo*, joke, laughing, price*, city, country, alarm, work, shaving, shave, dull, burn, bumps, stop|station, late, platform shoes|boots, getting off",
};

export const SENSE_SELF_HARM: readonly Sense[] = [
  { of: [MEANS_TO_DIE, TO_THE_END], but: [NO_END] },
  { of: [LAST_WORDS], but: [NO_END] },
];

const WEAPON: Rows = {
  ru: "нож, ножом, ствол, пистолет*, обрез, бита, битой, арматур*, взрывчатк*, кислот*, бензин*, канистр*, топор*",
  kk: "пышақ*|пышак*, мылтық*|мылтық|мылтыгым, бита, бензин*, тапанша*, қышқыл*",
  en: "gun, gat .. you|your|barber|coming, knife, blade, pistol, bat, rifle, machete, acid, gasoline, petrol",
};

/** In somebody's hand, on the way to whom one writes. */
const COMES_WITH_IT: Rows = {
  ru: "разберемся|разберёмся, заеду .. и, бардачк*, поговорим, выходи, жди, ждите, приду|приеду .. тебе|вам|к вам|салон, со мной .. сижу|стою|напротив|двер*, напротив .. двер*|салон*, у меня .. выходи|жди|завтра, тебя, за тобой",
  kk: "ертең .. келем*|барам*, келем* .. ертең|күт|жазылмай*, саған|сендерге|сізге, күт*",
  en: "on his|my|our way to you, coming .. with|for you, come out, outside your, wait for|till, waiting outside, is finished, for you",
};

const WILL_HARM: Rows = {
  ru: "убью .. мужа|жену|соседа|сына|тебя|вас|всех, конец .. следующая|следующий .. ты, следующая|следующий ты, наточила|наточил .. нож|топор, прирежу|зарежу|пришью|прибью|сожгу|спалю|подпалю|взорву|покалечу|закопаю|изуродую|переломаю|сломаю, побьем|побьём|разнесем|разнесём|подожжем|подожжём|спалим|сожжем, подкараулю, сгоришь|сгорите|сгорит .. вместе|твой|ваш|салон, встречу .. тебя .. после|подъезд|битой|темн*, найду .. тебя .. и|прирежу|убью, не жилец !я, зубы собирать, руки .. тебе|ей .. больше .. не понадобятся, ноги .. сломаю|переломаю, оглядывается .. пусть, пусть .. оглядывается, а дальше хуже",
  kk: "балтамен|пышақпен .. шауып|шабам|кесем, көмем* .. әйтпесе|кет, әйтпесе .. көмем*|өртей*, күтем .. үйің*|алдында, өртеп .. жіберем*|кетем*|тастайм*, өртейміз|өртейм*|өртейм, сындырам*|сындырамын .. аяғыңды|қолыңды|басыңды, аяғыңды|қолыңды|басыңды .. сындырам*, табам .. сені, сені .. табам*|тауып, балаңды|қызыңды|ұлыңды .. алып кетем*|мектептен, тірі .. кетпей*|қалмай*|кетпейді, tiri ketpe*",
  en: "going|gonna to kill my|her|him|them .. tonight|bought|everything|husband|wife|flatmate, burn .. your .. place|shop|salon|house .. down|tonight, break your .. hands|fingers|legs|arms|face, smash your .. face|head|windows|shop, put you .. in the ground|hospital, slit your, come .. over and .. smash|break|beat, you .. both in the ground, shoot you|your",
};

const YOU_YOURS: Rows = {
  ru: "тебя, тебе, твой, твоя, твою, твои, твоего, твоих, вас, !к вам, ваш, вашу, ваши, салон*, контор*, мастер*, стекла|стёкла, ты, руслан*|алие|алию, подъезд*, хозяйк*",
  kk: "сені, саған, сенің, сендерді, салон*|салоныңды, балаңды, қызыңды, аяғыңды|қолыңды|басыңды, шебер*, келін*|kelinge",
  en: "you, your, her, his, shop, salon, barber, place",
};

const SOON_OR_SURE: Rows = {
  ru: "сегодня, завтра .. увидите|жди|утром, щас, спит, больше не .. ударит, увидите",
  kk: "бүгін, түнде, қазір, ұйықтап, шыдамым",
  en: "tonight, bought everything, mean it, asleep, not a joke",
};

const OR_ELSE: Rows = {
  ru: "а то, не то, или, иначе, если .. не, не вернете|вернёте|вернешь|вернёшь|отдашь|заплатишь",
  kk: "әйтпесе|айтпесе, бермесең|бермесен|қайтармасаң|жаппасаң, болмаса",
  en: "or, or else, if you don't|dont, otherwise, last warning",
};

const PAYS: Rows = {
  ru: "деньги, плати, платите, верни, верните, вернешь|вернёшь|вернете|вернёте, закрывайся|закрывайтесь, тысяч, долг, до вечера",
  kk: "ақша*|ақшаны|ақшамды, қайтар*, төле*, закрывайся, жабыл*",
  en: "pay, pay me back, money, close|shut .. shop|down, cash, owe",
};

const LOSS: Rows = {
  ru: "сгоришь|сгорите, пожалеешь|пожалеете .. родил*|с пацанами|поздно|горько|что, с пацанами|ребятами|братвой, спалю|сожгу|спалим|сожжем, сломаю, убью, больше не .. увидишь, ноги .. сломаю, плохо будет|кончится",
  kk: "өртейм*|өртейміз|өртеп, алып кетем*, өкінесің, өлтір*, сындыр*, құрт*",
  en: "doesn't|wont|won't .. come home, break your, burn, hurt, regret .. being|born, hands, never .. cut|work|walk again",
};

/** Whom the other loves, and a hint. */
const YOUR_LOVED: Rows = {
  ru: "твоя|твой|твоего|твою|твоей|твои|ваша|ваш дочка|дочь|сын|ребенок|ребёнок|дочку|дочери|дети|семья|мать|жена, машину твою|вашу, твою|вашу машину",
  kk: "балаң*|қызың*|ұлың*, отбасың*, көлігің*|машинаң*",
  en: "your little girl|boy, your kid|kids|daughter|son|wife|family|mum|mom|children|car",
};

const HINTS_AT: Rows = {
  ru: "жалко будет, красивая .. жалко, береги, берегите .. ее|его|себя, тормоза .. проверь, проверь .. тормоза|всякий, в какой|какую .. садик|школу|школе|класс, школе .. учится .. жалко|красив*|знаю, школе учится, тормоза проверь, оглядыва*, мало ли .. что, случиться может",
  kk: "қайда .. оқитынын|тұратынын|жүретінін .. білем*|білемін, мектептен .. алып|ұрла*, абайла*, сақтан*",
  en: "doesn't|wont|won't come home, know where .. go|goes|school|live|lives, go to school .. know|where|sorry, be a shame if, watch out for, take care of .. before",
};

const ALONE_KNOWN: Rows = {
  ru: "знаю .. когда|во сколько .. закрыва*|одна|домой, будешь одна",
  kk: "қашан .. жабасың|шығасың .. білем*",
  en: "know where you park, know your car, know what time .. you|lock, you'll be alone, know when you .. close|leave|alone, be alone .. you'll",
};

const BOMB: Rows = {
  ru: "бомба .. под|заложен*|в салоне|в здании|взорв*|у вас .. в, заминирова*, заложил* .. бомбу",
  kk: "салон*|салоныңда|ғимарат* .. бомба, бомба .. бар|қойдым|қойылды .. шығыңдар|қашыңдар, бомба қой*",
  en: "bomb .. under|in|inside .. chair|salon|shop|building|your, planted .. bomb, there's|theres|there .. bomb",
};

/** In play, in love, in a story, at a barber's. */
const NO_HARM: Rows = {
  ru: "взглядом, фильм*, сериал*, игр*, книг*, кутикул*, стерил*, точит*, точат, бритв*, опасн* .. бритв*, салат*, кухн*, кот|кошк*|собак*, муж .. убьет|убьёт, маникюр .. испортил*, объят*, поцелу*, друзь*, шучу|шутк*|шутка, подарк*, торт*, цвет*, тату*, нарисуйте|рисунок, стрижк* .. бомба|огонь, выпускн*, цен*, парковк*, квест*, бегов*, если .. не .. понравит*, на работе|работу, экзамен*, шашлык*, опозда*, калори*, дачу|даче, ногт*|ногтями, подкалыва*, отработал*",
  kk: "кино*, ойын*, тамақ*, ас үй*, қалжың*, әзіл*, ұста*, полиция*, түс|түсі|түсті, концерт*, той*, емтихан*",
  en: "movie, film, game, book, series, haircut, joke, kidding, hug, love, tattoo, kitchen, sell, sells, razors, straight, cuticle, lol, parking, boss, mum|mom .. kill, design*, cake, bath bomb, bomb .. haircut|nails, bombshell, baseball, cosplay, costume, party, nerf",
};

export const SENSE_THREAT: readonly Sense[] = [
  { of: [WEAPON, COMES_WITH_IT], but: [NO_HARM] },
  { of: [WILL_HARM, YOU_YOURS], but: [NO_HARM] },
  { of: [WILL_HARM, SOON_OR_SURE], but: [NO_HARM] },
  { of: [PAYS, OR_ELSE, LOSS], but: [NO_HARM] },
  { of: [PAYS, LOSS, YOU_YOURS], but: [NO_HARM] },
  { of: [YOUR_LOVED, HINTS_AT], but: [NO_HARM] },
  { of: [ALONE_KNOWN, YOU_YOURS], but: [NO_HARM] },
  { of: [BOMB], but: [NO_HARM] },
];
