import { CRAFT } from "./common.lexicon.ts";
import { KIN, MY_BODY } from "./parts.lexicon.ts";
import type { Rows } from "./phrases.ts";
import type { Sense } from "./senses.ts";

/** What the master is to hear, made of parts, as data: the parts, then how they stand together. */

/** Something shall be known; whatever it is, it is a note. */
export const LET_KNOW: Rows = {
  ru: "имейте в виду|ввиду, имей в виду, учтите, учти, учитывайте, предупредите|предупреди .. мастера|её|ее|алию|его|учителя|тренера|что, предупреждаю, для мастера, на всякий случай, чтобы .. знали|знала|мастер .. знала|знал|знали, к сведению, обратите внимание, пусть .. знает|учтет|учтёт|имеет|будет .. мастер|она|он|готов*, передайте|скажите .. мастеру|алие|ей|ему|что|учителю|тренеру, маленькая просьба, =отметьте .. что, сразу .. скажу|говорю|предупрежу, сразу говорю, если .. вдруг .. что то",
  kk: "айтып .. қой*|кой*, ескертіп .. қой*|қояйын, ескеріңіз*|ескериниз|ескере, біліп .. қой*|жүрсін|жүріңіз, дайын .. болсын|болыңыз, =білсін|=билсин, айтайын .. деген*|дедім, шеберге .. айт*|жеткіз*, құлақдар, назарыңызға",
  en: "heads up, just so you know, fyi, so you know, please note, note that, for the record, pass it on, pass this on, let .. her|him|them|master|barber .. know, tell .. her|him|them|master|barber .. that|to|i|my, should know, keep in mind, be aware, be warned, warn .. her|him, bear in mind, btw, by the way",
};

const COMES: Rows = {
  ru: "приведем, в переноске, приду, придем, приедем, приеду, буду, будем, возьму, принесу, привезу, прихвачу, захвачу, беру, приведу, подъеду, посидит, подождет, несу",
  kk: "барам*|барамын, келем*|келемін, әкелем*|экелем*|акелем*, алып .. барам*|келем*, ала .. келем*|барам*|барайын|келейін, барады, келеді, отырады, қарап отыр*",
  en: "bring, bringing, coming with, come with, i'll have, ill have, i'll be|come, with me, tag along, will wait|sit|be, sits, have .. with me, carrying",
};

const WITH: Rows = {
  ru: "с ребенком|ребёнком|сыном|дочкой|дочерью|мужем|мамой|подругой|подружкой|внуком|внучкой|собакой|собачкой|коляской|малышом|детьми|бабушкой|сестрой|братом|грудничком|годовалым|тростью|костылями|гипсом, свой, свою, свои, свое, своё, со своим|своей|своими, с собой, картинк*, референс*, фотк*|фото .. пример*|прическ*|маникюр*|стриж*, лак, пилк*, полотенц*, тетрадк*, учебник*, задани*, ноутбук*, коврик*",
  kk: "баламмен|баламды|ұлыммен|қызыммен|кызыммен|құрбыммен|анаммен|досыммен|сіңліммен|сіңлім|інім|баланы, өз .. лаг*|бояу*|құрал*|материал*|кітап*, өзімнің|озимнин, бірге, өзіммен, сурет*, лагымды|лакымды",
  en: "my own, my .. son|daughter|kid|kids|baby|friend|mum|mom|husband|wife|dog|sister|boyfriend, own polish|colour|color|products|towel, reference|ref photos|pics|pictures|picture, photos, picture, pictures, notebook, textbook, homework, laptop, stroller, wheelchair, crutches",
};

/** Of what a visit is like. */
const MANNER: Rows = {
  ru: "не беседов*|разговарив*, без болтовни, звонить .. нельзя|не, не .. звоните, ровно в #, без .. музык*|разговор*|болтовни|парфюм*|духов|фена|сплетен|аппарата, музык*, разговор*, разговарива*, болта*|болтайте, молча, молчалив*, тишин*, тихо, потише, погромче, громче, погорячее, потеплее, прохладн*, теплую .. воду, вод* .. горяч*|холодн*|тепл*, фен, парфюм*, духи|духами, свет .. ярк*|приглуш*, аккуратн*, поаккуратнее, осторожн*, поосторожнее, нежн*, понежнее, посильнее, полегче, покороче, подлиннее, строже, построже, медленн*, помедленнее, ножницами, коротко, не .. стригите|срезайте|трогайте|давите|пилите|режьте|крутите|ругайте|торопите",
  kk: "музыка*|әуен .. керек|қоспа*|болмаса|ақырын|емес, ақырын*|акырын, абайлап|абайлаңыз*|абайлаңыз, сөйлеспе*|сөйлемей|үндемей, тыныш*|тыныштық, қаттырақ, жұмсақ*|жұмсағырақ, қысқа*|кыска*, қазақша*|орысша* .. сөйле*, телефон .. соқпа*, қайшымен|кайшымен|kaishymen, ұқыпты*, баяу, жылы .. су",
  en: "don't|dont .. cut|file|trim .. too|short|much, not .. much .. russian|english|kazakh, don't speak, no .. talking|talk|chatting|music|small|politics|gossip|perfume|clippers|hairdryer|gel, quiet, silence, quietly, silent, music .. off|low|down|quiet, softer, gentle, gently, go easy, easy on, careful .. with|on|around|please, keep .. short|long|light, not .. too short|tight|hot|hard, harder pressure, light|firm pressure, lukewarm, slower, slowly, louder, scissors, english .. with|please, speak .. english|russian|slowly|louder",
};

const ASKED_OF_HER: Rows = {
  ru: "пожалуйста, плиз, пж, только, лучше, прошу, если можно, не, без, пусть, давайте, хочу .. подремать|тишины|молча|поспать|отдохнуть|помолчать, люблю, предпочита*, устала|устал, боится, любит",
  kk: "өтінемін*|отинем*, болса, екен, жақсы|zhaksy, ғой, шаршап*, ұнатпайм*|ұнатпаймын, жақтырмай*, болсыншы, қорқад*|қорқам*",
  en: "please, pls, plz, if possible, prefer, like, hate, no, not, don't, need, only, just, tired, with me, she always|never, he always|never",
};

const HAVE: Rows = {
  ru: "у меня, мои, мой, моя, у нее|него, у сына|дочки|ребенка",
  kk: "менің, менде, мен .. терле*|солақай*|кереңмін, менің|менин, ulymnyn|ұлымның|қызымның|баламның",
  en: "my, i've, i have, mine, i got, his, her, i'm|im|i am",
};

const TRAIT: Rows = {
  ru: "густ*, тонк*, жестк*|жёстк*, непослушн*, вьют*|вьющ*, кудряв*, ледян*, холодн*, потеют, мокрые, щекотк*|щекотно, слоят*, ломк*|ломают*, грызу|грызет, обгрыз*, короткие, длинные, секут*, окраш*, крашен*, двойной|две макушк*, макушк*, шрам*, татуировк*|тату, родинк*, левша, левш*, пирсинг*, родимое, гель .. от|другого|чужой|старый, старый .. гель|лак, сломан*|сломала|сломал .. средний|большой|указательный|мизинец|безымянный|ноготь, снять .. надо|нужно|придется|будет, хной|хна",
  kk: "қалың|калын, жұқа|жука, бұйра|buira|буйра, суық|суык, қытық*|кытык*, терлейді|терле*, сынғыш, қысқа, ұзын, солақай*, шырыш*, қатты, ескі гель|лак, өзім|озим .. алып тастадым|боядым",
  en: "thick, curly, thin, fine, cold, icy, freezing, ticklish, sweaty, brittle, bitten, bite .. nails, damaged, bleached, dyed, henna, cowlick, double crown, left handed, lefty, scar, mole, piercing, old gel|polish, broke .. nail|middle|index, grow|growing .. out",
};

/** How to get in. */
const WAY_IN: Rows = {
  ru: "домофон*, !дресс код .. подъезд*|двери|домофон*|ворот, код #, подъезд*, шлагбаум*, этаж, квартира, калитк*, звонок .. не, лифт .. не, вход .. со|с, охран*|охранник*, пропуск, набер* .. как|когда .. подъед*|подойд*|приед*, позвоните|звоните .. как|когда|за .. подъед*|подойд*|приед*, собак*|кот|кошк* .. кусает*|закрою|не|бойтесь|запру|лает|ласк*, домофон .. не",
  kk: "домофон*, кодты|коды|код, подъезд*|кіреберіс*, қабат*|кабат*, есік .. код*|қоңырау*, шлагбаум*, ит*|мысық* .. тістей*|байлап|қорықпа*|бар|үреді",
  en: "door code, gate code, entry code, code is, code #, buzzer, buzz, intercom, gate, floor, flat #, apartment #, ring .. bell|twice|doorbell, knock .. door|don't|loud, dog|cat .. bites|friendly|barks|locked|don't|is",
};

const SHE_IS: Rows = {
  ru: "боится, любит, не любит, стесня*, не сидит, вертит*, плачет, спит, устает, ленит*, спорит|поспорить, тихий|тихая|тихо, спокойн*, подвижн*|шустр*, непоседа, плохо|не .. понимает|знает|умеет|слушается, забывает, хуже|лучше .. всего, слабо, проблем* с|со, тему|темы, пропустил*, к экзамен*|контрольн*|огэ|егэ|ент|ент",
  kk: "ұялшақ*|уялшак, қорқады|коркады, жылайды|жылап, ұнатпайды|ұнатады, сөйлемей*|сөйлемейді, тыныш, түсінбей*|түсінбейді, қиналад*|қиналып, нашар .. біледі|оқиды, шаршап",
  en: "shy, scared, afraid, hates, loves, likes, forgets, cries, fidgets, wiggles, struggles, needs help, nervous, quiet, sleepy, behind .. in, autistic, doesn't|doesnt .. like|speak|sit|understand|talk, sits still",
};

export const SENSE_NOTE: readonly Sense[] = [
  { of: [LET_KNOW] },
  { of: [COMES, WITH] },
  { of: [MANNER, ASKED_OF_HER] },
  { of: [MY_BODY, TRAIT, HAVE] },
  { of: [CRAFT, TRAIT, HAVE] },
  { of: [WAY_IN] },
  { of: [KIN, SHE_IS] },
];

/** What is no note: a question, a wish of the diary, or praise. */
export const NO_NOTE: Rows = {
  ru: "слишком, было, проще, восстанов*, нужен .. репетитор|учитель|тренер, сколько, почему, зачем, какой|какая|какие|какое, где, спасиб*, ли, можно ли, хочу .. маникюр|педикюр|стрижк*|на|покрас*|коррекц*|снять, нужна|нужен|нужно .. маникюр|педикюр|стрижк*|запис*, посоветуйте, подскажите, делаете, есть, когда, если .. что|перенес*",
  kk: "рахмет*, рақмет, нешінші, керек, түсінбе*, қанша, қалай, қандай, бар ма, бола ма, болама, ма|ме|ба|бе|па|пе $, болады ма, қайда, қашан",
  en: "thank, thanks, thx, how, what, when, where, which, do you, can i|you|we, could, would you, is it|there, want .. a|my|to, looks, came out, book",
};

const UNABLE: Rows = {
  ru: "не доберусь|доедем|вышла, меня .. не будет, из дома ни|не, не жди, не .. попаду|смогу|сможем|получится|получается|выйдет|приду|приеду|выберусь|успеваю, никак .. сегодня, сегодня .. никак, не с кем .. оставить, отпадает, пролетаю, слив*|сливаюсь",
  kk: "алмайм*|алмаймын|алмайды|алмайтын|алмаспын|алмай, келмеймін|бармаймын, қатыса .. алм*, мүмкіндігім .. жоқ",
  en: "unable, bail, bailing, can't|cant|cannot|won't|wont|not .. make it|come|be able|attend|be there, not be able .. attend|come|make, skip, pass .. on .. appointment|today, miss",
};

/** A visit that is; «в среду не смогу» may only be of a day that was offered. */
const VISIT: Rows = {
  ru: "сегодня, ногу|руку|спину, температур*, завтра, на массаж|маникюр|стрижку|урок|занятие|ресницы|брови|педикюр|прием|визит|тренировку, прийти, к вам",
  kk: "бүгін|бугин, ертең|ертен, сабаққа|сабакка, маникюрге, массажға, келе|бара, барып, уақытында",
  en: "today, tonight, tomorrow, appointment, visit, lesson, haircut, massage, class, session",
};

const IF: Rows = {
  ru: "если, раньше, вместо, а можно",
  kk: "егер, басқа|баска .. күн*|уақыт*, ретінде",
  en: "if, earlier, instead, until",
};

export const SENSE_NOT_COMING: readonly Sense[] = [{ of: [UNABLE, VISIT], but: [IF] }];

const SOON: Rows = {
  ru: "минут*, мин, четверть, половин*, полчаса, часик, к двум|трем|трём|часу|началу|пяти|четырем|шести, #",
  kk: "минут*, мин, жарты, ширек, он, бес, жиырма, #",
  en: "minutes, mins, min, quarter, half, five, ten, fifteen, twenty, #, tad, bit, little",
};

const BEHIND: Rows = {
  ru: "тянучка, застрял* .. лифт*|пробк*, лифт застрял, троллейбус*|трамвай* .. уш*|следующ*, место .. припарк*|приткнут*, задерж*, опозд*|опазд*, позже, не раньше, доберусь, лечу, бегу, мчусь, пробк*, автобус* .. нет|не|встал*, дорога .. стоит|встала, не успеваю, подождите, проспал*",
  kk: "кідіремін|кидиремин, күтіңіз*|күте .. аз|сәл, кешіг*|кешиг*|кешігетін, үлгермей*|улгермей*|үлгермеймін, кептеліс*, күте тұр*, жолда*|жолдамын .. жатыр*|келе|қалдым",
  en: "wrong .. way|address|street, can't find, see you at, late, behind, delayed, overran, running over, expect me, i'll arrive, will arrive, i'll be .. quarter|half|past, stopped, stuck, not .. come|coming, wait me|for me, held up",
};

export const SENSE_LATE: readonly Sense[] = [{ of: [BEHIND, SOON] }];

/** Whoever says one of these says something else than lateness. */
export const NO_LATENESS: Rows = {
  ru: "можно, или позже|позднее, не опозд*, вы .. опозд*|задерж*, мастер .. опозд*|задерж*, ждала, ждал, прождал*, хочу, есть, перенес*, запиш*, в прошлый, не раньше .. понедел*|вторн*|сред*|четверг*|пятниц*|суббот*|воскрес*|завтра|шести|семи|пяти|обеда, не раньше .. #, работаю, после работы, заканчиваю, освобожусь, позже .. запиш*|напиш*|можно|скажу, давайте, лучше",
  kk: "бола ма, болама, жазыл*, жаз, керек, келмеймін, шебер .. кеш*, кейінірек, ма $",
  en: "as late as, late .. slot|appointment|evening|afternoon|morning|lunch, or later, not .. late, never .. late, can, could, would, want, have .. any, slot, available, book, move, push, reschedule, latest, later .. slot|time, you were|are, was late, they, she was, he was, if, after work, until, from",
};

const BODY_STATE: Rows = {
  ru: "кормлю .. грудью, в положении, аллер*, атопи*, горло .. обложило|болит, голос .. нет, ранка .. не|на, не заживает, реагиру*, краснеет, чешет*, температур*, затемпературил*, кашель, кашляю, насморк, сопли, месяц беременности, недел* беременности, беременн*, операци*, давление, аллерг*, ожог*|обгорел*|сгорел*, болячк*, рана|ранка|ранки, гной|гноит*|нарыва*, ранка, грибок, диабет*",
  kk: "атопия*, жақпайды, қантым .. жоғары, қан қант*, жарасы|жара|жарам, іріңде*|ірің|ириндеп, қысым*|қысымы .. жоғары|төмен|көтер*, аллергия*, жүкті*, ота .. жаса*, операция*, тұмау*|тымау*, ісіп",
  en: "allergic, allergy, surgery, pregnant, sunburn, sunburnt, sunburned, burn from .. sun, rash, eczema, diabetic, infected, blood pressure, cold .. mask|nasty, sore",
};

export const SENSE_HEALTH: readonly Sense[] = [
  { of: [BODY_STATE, HAVE] },
  { of: [BODY_STATE, KIN] },
  { of: [BODY_STATE, MY_BODY] },
];
