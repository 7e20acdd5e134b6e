import type { Rows } from "./phrases.ts";

/**
 * What stands beside words of danger that mean none, as data: what a client of a salon is there for, what is
 * already over, a habit, somebody far. `patterns.ts` says how phrases with room in them are written.
 */

/** A wish, a price, praise, a look: the sentence is about the visit. */
export const ABOUT_VISIT: Rows = {
  ru: `
    запишите|запишусь|записаться|записать|запишешь, на запись, записана|записан|записаны, окошк*, есть|найдется|будет место|места|окно, во сколько можно|приходить|приехать|подойти|начало|открываетесь|закрываетесь|работаете, сколько стоит|стоят|длится|будет, почем, цена|цены|цене|цен|ценник*|прайс*|счет|скидк*|скидос*, без запаха, кондиционер*, ступеньк*, хэллоуин*, образ невесты, почините, бот, бота, боту, приложени*, сайт, чемпион*,
    делаете|берете|проверите|найдется|возможна ли, можно ли|на|без|перенести|перенесем|к|зайду|красить|гель|стрижку, у вас есть|бывает|продается, это|так нормально|бывает $, бывает ли,
    огонь|бомба|пушка|супер|класс|кайф|топ реально|просто|вообще|стрижка|маникюр, ножницы огонь, стрижк* .. огонь|бомба|пушка|супер|класс, молодцы|молодец|шикарн*|красот*|восхитительн*|обожаю|кайф|вау|восторг, как бог, по срокам, желанием`,
  kk: `
    жазыңыз*|жазыласыз|жазылайын|жазылғым|жазылам, орын|уақыт бола*|бар|бос, қашан .. бола*|орын|бос, қанша тұрады|болады, бағасы|бағасын|бағаға|баға, бар ма, бола ма, жағасыз|жасайсыз|тексересіз|келесіз .. бе|ба|ма|ме $, қандай .. лак|бояу|гель|крем, кутип|күтіп .. қашан|орын|жүрмін, керемет, күшті, әдемі, тамаша, деп естідім`,
  en: `
    book|booking|appointment|slot, price|prices|bill|cost, is|are .. normal|ok|okay|safe, any space|bed|chair, can you|u do|make|check, do you have|do|use, got anything, halloween, want a .. look, amazing, gorgeous, awesome, obsessed, stunning, so|too funny|cute|good|pretty, straight razor, the bomb`,
};

/** Crafts that `CRAFT` has not, what was done, what one sits in. */
export const MORE_CRAFT: Rows = {
  ru: "зуб, зуба, зубы, зубной, стоматолог*, дантист*, кресл*, кушетк*, ботокс*, филлер*, маску, маска, педикюр*, спа, абонемент*",
  kk: "тіс, тісім, тісімді, тісі, тіс дәрігер*, стрижка*, спа",
  en: "tooth, teeth, dentist, wisdom tooth, filler, fillers, botox, peel, haircut, brows, lashes, spa",
};

/** Over, not happened, feared only: wherever in the message it stands. */
export const IS_OVER: Rows = {
  ru: `
    телефон|телефона|мобильник|ноут|ноутбук|батарея|зарядка|машина|комп .. умира*|сдох*|подыха*, зуб|зуба|зубы .. удалил*|вырвал*|вырывал*|лечил*, уже не щиплет|жжет|болит|кровит|чешется|печет|горит|страшно|тошнит|опасно|кружится, уже|сейчас|теперь .. лучше|нормально|порядке|хорошо|ок|окей|=прошло|=прошла|=прошел|зажило|спадает|отпустило, все|всё =прошло|обошлось|зажило|ок|окей|наладилось, пощипало и =прошло, =прошло|=прошла $, жив|живы .. здоров*|все|всё, все|всё .. живы|целы, оказалось|оказался|оказалась|оказывается, обошлось, боялась|боялся|думала|думал|опасалась .. что|будет|отравлюсь|больно, промыла|промыл .. уже|все|прошло|нормально, вчера .. смешно, с детства, в детстве, в прошлый раз, прошлый раз`,
  kk: `
    телефон|телефоным|ноутбук|батарея|зарядка|көлік|көлігім|машина .. өл*, тісімді|тіс .. жұлдыр*|жұлғыз*|емдет*, қазір .. жақсы|дұрыс|жақсымын|жазылды, қазір өтіп кетті, =басылды, жазылып кетті, бәрі .. жақсы|дұрыс .. болды|қазір|екен, қорқып .. едім|жүр, қорыққан, деп ойлап|қорқып, болмай шықты, өткен жолы|жылы|аптада, өткенде`,
  en: `
    phone|battery|laptop|car|charger|internet|wifi .. dying|dead|died|dies, tooth|teeth .. pulled|out|removed, fine|better|ok|okay|good|gone now|already, but .. it's|its|is|am fine|ok|okay, turned out, turns out, last time, no harm, all good|fine|safe, everyone|everybody fine|safe|ok|okay, was|were .. afraid|scared|worried, thought .. would|i'd|it'd, already .. stopped|gone|over|healed`,
};

/** Comes all the same, later, or not at all: who plans the visit does not call for help. */
export const COMES_ANYWAY: Rows = {
  ru: "опоздаю, опаздываю, задержусь, буду через, приду, придем, приедем, подождите, подожди, успею, едем, поеду к вам, до понедельника|вторника|среды|четверга|пятницы|субботы|встречи|свидания, вокзал*, аэропорт*",
  kk: "кешігем*, кешігеміз, келе алмаймыз|алмаймын, келмейм*, келмеймін, келемін, кептеліс*",
  en: "late, see you, coming anyway, still coming, can we, cancel, reschedule, postpone, jump me, wait for me, can still",
};

/** Always so, or only if; not wanted beforehand. */
export const IS_HABIT: Rows = {
  ru: "обычно, всегда, иногда, часто, постоянно, каждый раз, постоянно от, бывает, бывало, если, когда .. вижу|слышу|делаю|нервничаю|волнуюсь, не надо, не нужно, клаустрофоб*, предупреждаю, склонн*, на .. орехи|пыльцу|цитрус*|мед|шоколад|шерсть|кошек .. была|был|есть|аллергия, была|был на",
  kk: "әдетте, әрқашан, кейде, жиі, егер, керек емес .. маска|иіс, әр жолы",
  en: "usually, normally, always, sometimes, often, every time, whenever, if, skip it, no need, just so|to you|let know, claustrophob*",
};

/** Somebody else's trouble, on the way or in the news. */
export const IS_FAR: Rows = {
  ru: "в|у|на соседн* дом|доме|подъезд|подъезда|подъезде|улице|дворе|этаже, соседний дом, на районе, в новостях, по телевизору|новостям, проезд|дорога|дорогу|выезд|улица|улицу закрыт*|перекры*, перекрыли, не могу|можем выехать|проехать|припарковаться, паркуюсь|припаркуюсь|парковка, из за пожара|аварии, в пробке, пробка|пробки, у соседей|соседа|коллеги|знакомой|знакомого",
  kk: "көршінің, жол жабық|жабылды, кептеліс*, жаңалықта*, көрші үй*|көшеде",
  en: "next door's, neighbour's|neighbors|neighbours|neighbor's, on the news, road|street .. blocked|closed, blocked the road|street, stuck in traffic, traffic, parking, on our street",
};
