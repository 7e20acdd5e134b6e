import { CRAFT } from "./common.lexicon.ts";
import { MACHINE, MY_BODY, STAFF } from "./parts.lexicon.ts";
import type { Rows } from "./phrases.ts";
import type { Sense } from "./senses.ts";

/** Calls for a person and complaints made of parts, as data: the parts, then how they stand together. */

/** Fetched or connected: whoever it is, a person is meant. */
const CALLS: Rows = {
  ru: "позови, позовите, позовете, позвать, соедини, соедините, соединить, свяжите, свяжи, переключи, переключите, пригласи, пригласите, подключите",
  kk: "шақырыңыз*, шақырып .. бер*|жібер*|берші, шақыршы, қосыңыз*, қосып .. бер*|беріңіз*, жалғаңыз*, жалғап .. бер*, шақырасыз .. ба",
  en: "connect, transfer, put .. on|through, patch, get .. on .. line|phone, fetch",
};

const WHOM: Rows = {
  ru: "со|с, меня, мне, нас, сюда, к телефону, ее, её, его, пожалуйста, быстро, срочно, сама, сам, кто, кого",
  kk: "өзін, оны, біреуді",
  en: "me, us, her, him, someone, somebody, please",
};

const LETS: Rows = {
  ru: "пусть, пускай, попросите, попроси, передайте, передай, скажите, скажи, чтобы, чтоб, хай",
  kk: "айтыңыз*, айтыныз*|айтып|aitynyz, айтшы*, сұраңыз*, =болсын, өзі, шебер*, апай*, ағай*",
  en: "have, ask, let !me|us, tell, could|can|would|will she|he|someone|somebody|the|your, make, get",
};

const CALLS_BACK: Rows = {
  ru: "перезвонит, перезвонить, позвонит, позвонить, набер*, набрать, свяжется, связаться, ответит, ответил, ответить, напишет, написать, отпишется, отпишет, маякнет, выйдет .. на связь, звякнет",
  kk: "звондасын, zvondasyn, звонит, қоңырау|конырау .. шал*|соқ*, хабарлассын, хабарласса, habarlassyn, жазсын, жауап .. берсін*|берсе, берсінші, жауап берсінші, сөйлессін",
  en: "call, ring, phone, get back, get in touch, contact, reach out, text|message|reply|answer .. herself|himself|personally",
};

const ME: Rows = {
  ru: "мне, нам, меня, нас, со мной, с нами",
  kk: "маған, маган, magan, бізге, мені, менімен",
  en: "me, us, back to me",
};

const TALKS: Rows = {
  ru: "поговорить, разговор*, переговорить, перетереть, обсудить, общаться, пообщаться, говорить, связаться, созвониться, вопрос",
  kk: "сөйлес*, сойлес*, жазыс*, байланыс*, тілдес*, кеңес*",
  en: "talk, talking, speak, speaking, chat, word with, deal with, discuss, rather",
};

const DIRECT: Rows = {
  ru: "лично, сама, сам, самой, самого, самому, самим, напрямую, голосом, живую, вживую, личный, личное, деликатн*, к телефону, услышать, живой, живого, живым",
  kk: "өзі, өзін, өзімен, тікелей, жеке, тірі, бетпе бет",
  en: "himself, herself, directly, personally, personal, private, in person, delicate, real, actual",
};

const WANTS: Rows = {
  ru: "хочу, хотела, хотел, можно, нужно, нужна, нужен, надо, дайте, дай, мне, могу, хочется, предпоч*",
  kk: "керек, болады ма, бола ма, келеді, қалаймын, маған",
  en: "want, wanna, need, can, could, may, would, i'd, id, let me, prefer, rather, like",
};

/** Not with what answers by itself. */
const NOT_WITH_BOT: Rows = {
  ru: "не с|со|для|через|от .. ботом|бота|роботом|тобой|тебя|программой|машиной, не бот|робот|бота, без ботов|бота|роботов, хватит .. ботов|роботов|с роботом|ботом|роботом",
  kk: "ботпен|роботпен|бағдарламамен .. емес|сөйлескім, бот .. емес",
  en: "not .. with|to|from|for you|bot|robot|machine|software, not a bot|robot|machine, instead of .. bot|robot|you, don't|dont .. chat|talk|speak|deal .. software|bot|robot|machine|you",
};

/** A person is no call where they work, come, are served or are asked about. */
const NOT_CALLED: Rows = {
  ru: "если, когда, запиш*, записат*, записа*, к мастеру, сколько, номер .. телефона, за час|день, перед, напомн*, на|два|три|одного человека|человек, такси, работает, принимает, окошк*, подойдет, свободн*, время, цен*, прайс, сломал*, как доехать, домофон, вход, дверь, подъед*, буду, приду, делает, стрижет",
  kk: "егер, жазыл*, келгенде, жеткенде, такси*, есік*, уақыт*, бос, баға*, болдырма*",
  en: "am i, is this|it, are you|u, if, when, appointment, book, booking, before, reminder, remind, door, outside, arrive, available, price, slot, time, wait, doing, does, cut my|his|her, works, cuts",
};

/** «Мастера можно?», «хозяйку можно услышать?» */
const ASKED_FOR: Rows = {
  ru: "можно .. к телефону|услышать|лично, можно .. напрямую .. поговор*, с .. напрямую .. поговор*|связ*, кого то .. настоящ*|живого, дай*|дайте .. номер хозяйк*|владел*|управляющ*, ^ мне администратора|менеджера|оператора|хозяйку $, не .. тобой|ботом .. буду|хочу, к телефону .. можно|позовите|дайте|пригласите, у меня .. личн*|деликатн* .. вопрос|разговор|дело, вопрос .. личный|деликатный|личного, личный|деликатный|личное вопрос|разговор|дело, сам|сама мне|нам .. напишет|наберет|позвонит|перезвонит|ответит|свяжется, мне .. ответил|ответила|написал|написала|перезвонил*|позвонил* .. сам|сама|лично, нужен|нужна сам|сама, позовите|позови|позвать !если|когда|на, кто .. там .. главный|старший, мне .. лично .. с, ответит|ответьте .. кто .. нибудь",
  kk: "өзіңіз .. хабарлас*|жаз*|жауап, әкімші*|администратор*|адам* .. қосып|қосыңыз*, өзін .. шақыр*|қос*|беріңіз, өзімен .. сөйлес*, өзі .. жауап .. бер*, өзі .. хабарлас*|звонда*|жазсын, тікелей .. сөйлес*|байланыс*, жеке .. мәселе|сұрақ|шаруа*, маған .. хабарласса*|звондасын|zvondasyn|хабарлассын",
  en: "put me .. through|on .. to|with, have .. give .. me .. ring|call|shout|bell, real people|person|human .. please, need|quick|have a .. word with, quick|private|personal word|matter|question .. with|for|her|him|to, it's|its personal|private|delicate, who's|whos|who|someone .. in charge, himself|herself .. get back|call|ring|text|reply|answer, get .. on the line|phone, is .. around|there|available .. word|talk|speak|need, speak|talk .. directly",
};

export const CALLED: readonly Sense[] = [
  { of: [CALLS, STAFF], but: [NOT_CALLED] },
  { of: [CALLS, WHOM], but: [NOT_CALLED] },
  { of: [LETS, CALLS_BACK, ME], but: [NOT_CALLED] },
  { of: [WANTS, TALKS, STAFF], but: [NOT_CALLED] },
  { of: [WANTS, STAFF, DIRECT], but: [NOT_CALLED] },
  { of: [TALKS, STAFF, DIRECT], but: [NOT_CALLED] },
  { of: [TALKS, NOT_WITH_BOT], but: [NOT_CALLED] },
  { of: [STAFF, NOT_WITH_BOT], but: [NOT_CALLED] },
  { of: [WANTS, NOT_WITH_BOT], but: [NOT_CALLED] },
  { of: [ASKED_FOR], but: [NOT_CALLED] },
];

/** Whose work or behaviour it was, or when. */
const YOURS: Rows = {
  ru: "вы, вам, вас, у вас, ваш, ваша, ваше, вашего, вашей, вашему, ваших, ваши, мастер, мастера, девочка, девушка, парень, администратор, сотрудник*, барбер, учител*, прошлый раз, прошлом, салон*, за это, пришел, пришла, пришёл, после",
  kk: "сіз*, сиздер*, сіздің, сіздер*, шебер*, мастер*, мұғалім*, апай*, сендер*, сонда, өткен жолы, барғанда, бұл не",
  en: "you, your, yours, u, ur, he, she, they, guy, girl, barber, master, stylist, teacher, tutor, masseuse, therapist, salon, shop, place, last time|visit|lesson, since",
};

/** What nobody says of what went well. */
const WENT_WRONG: Rows = {
  ru: "обман*, кривой, кривая, криво, косо, неровно, порезал*, порез|порезом|порезы|порезан*, нарыва*, воспалил*, обжег*, обожг*, сожгл*, посыпал*, осыпал*, грязно, грязн*, воняло, вонь, нахамил*, орет|орёт .. на, кричит .. на, огрызнул*|огрызает*, грубо, грубил*, нагрубил*, орал|орали|орала .. на, кричал*, накричал*, наорал*, повысил* .. голос, болтал* .. телефон*|по, по телефону .. болтал*|говорил*, в телефоне .. сидел*|сидела|торчал*, недопустим*, ужасн*, отврат*, кошмар*, больно .. сделал*|было, до сих пор .. болит|чешется|печет|красн*, третий|второй день .. болит|не, не могу .. повернуть|ходить|наступить|согнуть, не тот|та|те .. цвет|что|оттенок|как, не то .. что .. просил*|хотел*, испортил*, изуродовал*, безответств*, безалаберн*, невоспитан*, неуважени*, выше другого|другой, длиннее другого|другой, разной длины, как это понимать, чем .. вы .. там, руки .. оторвать, хуже .. стало|чем, облез*|слез*|отвалил*|отклеил* .. через|за|на, синяк*|синяки .. остал*|после, аллергия .. после .. вашего|вашей, ожог*",
  kk: "кеш .. келді|келдіңіз, күттірді|күттірдіңіз, қисық, қысық, дөрекі*, ұрыс*, ұрсып|ұрысты, айқай*, лас, кір, сасық, нашар*, шала, бүлдір*, бұзып, кесіп .. тастап|алды|алдыңыз*, күйдір*|күйіп, алда*|алдап, түсіп .. қалды|кетті|калды, сынып .. қалды|кетті, ұят*, ауырып .. қалды|тұр, қанатып|қанап, көп .. алып|алды*|алдыңыз*, ұқыпсыз*, жаман",
  en: "rushed, nothing like .. asked|wanted, fell off .. before|already|after, lost my .. booking|appointment, minutes instead, spent half, crooked, uneven, lopsided, awful, terrible, horrible, dirty, filthy, =smelled, =smelly, stank, rude, yelled, shouted, screamed, snapped, hurt, burned, burnt !out, ruined, butchered, cut my .. ear|neck|finger|skin|cuticle, nicked, itching, itchy, bruised, worst, sloppy, careless, unprofessional, not ok|okay|happy|acceptable|what, disappointed, wrong .. twice|again|color|colour|cut|day|time, late .. again|twice|half|hour, ignored, half the time, on .. his|her phone, =patchy, not even",
};

/** What was paid for, and got. */
const PAID: Rows = {
  ru: "платила, платил, заплатила, заплатил, плачу, деньги, взяли, содрали, списали, посчитали, сдачу",
  kk: "ақша*, акша*, төледім, төлеген, алдыңыз*",
  en: "paid, paying, =charged, pay for",
};

const UNFAIR: Rows = {
  ru: "за это, за что, зря, больше .. чем|положенного|договар*, лишн*, вдвое, на ветер, дважды, другое|другую .. было|цена|сумма",
  kk: "артық, артык, көп .. алып|алды*, босқа, екі рет, не үшін",
  en: "what am i, for nothing, twice, and got|only, only got, more than, extra, for this, what for",
};

/** Nobody was there. */
const NOBODY: Rows = {
  ru: "никто .. не .. вышел|открыл|встретил|пришел|подошел|ответил|открывает|отвечает, никого .. нет|было, дверь .. закрыта|никто, закрыто .. было, было закрыто",
  kk: "ешкім .. болмады|жоқ|шықпады|ашпады, есік .. жабық, жабық .. болды|екен, ешким",
  en: "nobody|noone .. opened|came|answered|there|showed|was, no one .. opened|came|answered|there|showed|was, door .. locked|closed|shut",
};

const WAITED: Rows = {
  ru: "сидела, сидел, стояла, стоял, ждала, ждал, прождал*, простоял*, просидел*, пришла, пришел, пришли, приехала, приехал, приехали, минут, полчаса, час",
  kk: "келдім, келдик, келдік, келсем, күттім, тұрдым, бардым, барсам, уақытында, сағат",
  en: "waited, waiting, stood, standing, came, drove, arrived, minutes, hour, was at|in|outside",
};

/** The bot itself fails. */
const BOT_FAILS: Rows = {
  ru: "туп*, путает, напутал*, третий раз, десятый раз, второй раз, опять .. не|одно, не туда, не работает, глючит, завис*, сломан*, одно и то же, бестолков*, бесполезн*, ничего .. не .. понимает|может, записал .. не, издева*",
  kk: "түсінбей*, тусинбей*, ақымақ*, қайта қайта, шатас*, істемейді, істемей",
  en: "stupid, useless, dumb, broken, wrong, confused, keeps, again .. same|wrong, twice, doesn't|doesnt|not .. work|working|understand, same thing, loop",
};

/** It is wished for, asked, of oneself, or of others' work. */
const NO_COMPLAINT: Rows = {
  ru: "можно, запиш*, записа*, хочу, хотела, хотел, исправ*, исправля*, сама, сам, дома, другом|другой .. салоне|месте|мастер*, другой мастер, вдруг, если, бойтесь, боюсь, не боли*, чтобы, музык*, до вас|этого, тому кто, но, спасибо, прошл|прошла|прошло|прошли, приду, хотелось, зажил*, давно, кот, кошка, собака, ребенок .. поцарап*, фильм*, надеюсь, вчера .. упал*, спортзал*, тренировк*, работе .. обожг*, подскажите, нужен, нужно, нужна, ли, надо, подравн*, упал*, поможете, снять, делаете, принимаете, поправ*, хочется, скажите, бывает, не страшн*, ничего страшного, алия .. золот*, а то, стесня*, прошу прощения, простите, извините, никогда, не видно, к вам, успе*",
  kk: "бола ма, болама, жазыл*, жазыңыз*, керек, түзет*, өзім, үйде, басқа .. шебер*|салон*|жерде, егер, қорқам*, ма|ме|ба|бе|па|пе $, бар ма, бара ма, болады ма",
  en: "can, could, book, appointment, fix, myself, home, another salon, other salon|place|barber, if, would, will, want, need, love, movie, film, gym, work .. today, afraid, hope, worried, sorry, laughing, my fault, don't be, please, healed, once, ago, but, do you, what's",
};

export const COMPLAINED: readonly Sense[] = [
  { of: [YOURS, WENT_WRONG], but: [NO_COMPLAINT] },
  { of: [CRAFT, WENT_WRONG, YOURS], but: [NO_COMPLAINT] },
  { of: [PAID, UNFAIR], but: [NO_COMPLAINT] },
  { of: [NOBODY, WAITED], but: [NO_COMPLAINT] },
  { of: [MACHINE, BOT_FAILS], but: [NO_COMPLAINT] },
  { of: [MY_BODY, WENT_WRONG, YOURS], but: [NO_COMPLAINT] },
];

/** Enough by itself. */
export const COMPLAINS: Rows = {
  ru: "как .. клоун|пугало|чучело .. хожу|выгляжу, бров*|ногт*|глаз* .. разная|разные, вместо .. сделали .. какой, орет|орёт .. на .. ребенк*|сына|дочь|меня|доч*, так нельзя $, как это понимать, чем .. вы .. там стрижете|стрижёте|красите|моете, я .. за это .. платила|платил|плачу, это за что .. платила|платил|плачу, не .. тот|то .. что .. просила|просил|заказывала|хотела, цвет .. не тот, повысил* .. на .. голос, повысил* голос, считаю .. недопустим*",
  kk: "обал, ақшама .. обал, ұят қой, ұят емес .. пе|ме, бұл не .. деген|сұмдық, не .. үшін .. төледім",
  en: "not on $, nothing like what i, second|third time .. you|you've, minutes instead of .. hour|paid, on the phone .. half|whole|entire, spent half .. on .. phone, what am i paying for, this is not ok|okay|acceptable, not what i .. asked|wanted|paid, how is this ok|okay",
};
