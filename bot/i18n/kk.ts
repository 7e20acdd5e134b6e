import type { Messages } from "./index.ts";
import { capital } from "./words.ts";

const before = (count: number) =>
  count === 1440
    ? "бір күн"
    : count % 1440 === 0
      ? `${count / 1440} күн`
      : count % 60 === 0
        ? `${count / 60} сағат`
        : `${count} минут`;

// Kazakh nouns keep the singular after a number, so no plural forms are needed.
export const kk = {
  book: "Жазылу",
  myVisits: "Жазбаларым",
  inputHint: "Мысалы: ертең түстен кейін",
  commands: { book: "Жазылу", my: "Жазбаларым", help: "Бұл қалай жұмыс істейді", privacy: "Нені сақтаймын" },
  masterCommands: { today: "Бүгін", week: "Апта", help: "Не істей аламын" },
  shortDescription: (business) => `Жазылу: ${business}. Не және қашан керек екенін жаза салыңыз.`,

  welcome: (master) =>
    `Сәлеметсіз бе! Мен көмекшімін, шебердің аты ${master}. Не және қашан керек екенін жазыңыз немесе төменнен таңдаңыз.`,
  welcomeBack: "Қайта келгеніңізге қуаныштымыз!",
  nextVisit: (what) => `Жақын жазбаңыз: ${what}.`,
  help: (master) =>
    `Адамға жазғандай жазыңыз: «ертең алтыдан кейін маникюр», «жұмаға ауыстыр», «жазбаны болдырма». Батырмалармен де бәрі болады. Мен көмекшімін, адам емеспін; қабылдайтын шебер: ${master}.`,
  contactLine: (phone) => `Байланыс: ${phone}`,
  privacy: (master) =>
    `Атыңызды, нөміріңізді (берсеңіз), жазбаларыңызды және хат алмасуды сақтаймын. Оларды тек шебер (${master}) көреді; нөмір басқа шеберлерге берілмейді. Бәрін жою үшін «деректерімді жойыңыз» деп жазыңыз.`,
  eraseQuestion:
    "Атыңызды, нөміріңізді және хат алмасуды жоямын. Алдағы жазбалар қалады, олардан бөлек бас тартуға болады.",
  erase: "Жою",
  erased: "Жойылды: ат, нөмір, хат алмасу.",

  chooseService: "Не істейміз?",
  addService: "Тағы не қосамыз?",
  whichDay: (what) => `${what}. Қай күнге?`,
  whichTime: (what, day) => `${what}, ${day}.`,
  whichPart: (what, day) => `${what}, ${day}. Қай кез ыңғайлы?`,
  parts: { morning: "Таң", day: "Күндіз", evening: "Кеш" },
  serviceLine: (name, duration, price) => `${name}: ${duration}, ${price}.`,
  freeOn: (onDay) => `${capital(onDay)} бос уақыт:`,
  freeSoon: "Жақын бос уақыт:",
  noneOn: (onDay) => `${capital(onDay)} бос орын жоқ. Жақын бос уақыт:`,
  noneInWindow: (onDay) => `${capital(onDay)} бұл уақытта бос орын жоқ. Жақын бос уақыт:`,
  nothingFree: "Қазір бос уақыт жоқ. Кейінірек қараңыз немесе шеберден сұраңыз.",
  notYetBooked: "Растау ғана қалды, әзірге жазылған жоқ.",
  holding: (until) => `Бұл уақытты сізге ${until} дейін ұстап тұрамын.`,
  card: (what, when, price, place) => [what, when, price, place].filter(Boolean).join(" · "),
  confirm: "Растау",
  otherTime: "Басқа уақыт",
  otherDay: "Басқа күн",
  otherService: "Басқа қызмет",
  notNeeded: "Керек емес",
  moreService: "＋ Тағы қызмет",
  enough: "Әрі қарай",
  further: "Әрі қарай ›",
  back: "‹ Артқа",
  today: "бүгін",
  tomorrow: "ертең",
  booked: (what, when, price) => `✅ Сіз жазылдыңыз: ${[what, when, price].filter(Boolean).join(", ")}.`,
  willRemind: (list) =>
    list.length === 0 ? "" : `${capital(list.map(before).join(" және "))} бұрын еске саламын.`,
  alreadyBooked: "Жазылып қойған",
  letGo: "Жарайды, уақыт босады. Керек болса, осындамын.",
  holdEnded: (when) => `Растамадыңыз, сондықтан жазба жоқ. ${when} әлі бос.`,
  holdEndedTaken: "Растамадыңыз, сондықтан жазба жоқ.",
  moveEnded: (when) => `Ауыстыру расталмады, жазбаңыз сол күйі: ${when}.`,
  bookAt: (clock) => `${clock} жазылу`,
  online: "онлайн",

  noVisits: "Алда жазба жоқ.",
  yourVisits: "Жазбаларыңыз:",
  yourVisit: (what, when) => `Жазбаңыз: ${what}, ${when}.`,
  whichVisit: "Қай жазба?",
  move: "Ауыстыру",
  cancel: "Бас тарту",
  toCalendar: "Күнтізбеге",
  directions: "Қалай жетуге болады",
  currently: (what, when) => `Қазіргі жазбаңыз: ${what}, ${when}.`,
  sameTimeFree: (onDay) => `${capital(onDay)} дәл осы уақыт бос:`,
  keepAsIs: "Сол күйі қалсын",
  moveCard: (from, to, stays) =>
    `${from} → ${to}. Бағасы сол. Растау ғана қалды; растағанша бұрынғы уақыт (${stays}) сіздікі.`,
  moved: (what, when) => `✅ Ауыстырылды: ${what}, ${when}.`,
  movedAway: (when) => `🔁 Бұл жазба ауыстырылды: ${when}.`,
  kept: (what, when) => `Сол күйі қалды: ${what}, ${when}.`,
  cancelQuestion: (what, when) => `Жазбадан бас тартасыз ба? ${what}, ${when}. Уақыт босайды.`,
  yesCancel: "Иә, бас тарту",
  keep: "Қалсын",
  cancelled: "Жазба болдырылмады.",
  bookAgain: "Қайта жазылу",
  calendarFile: (when) => `Жазбаңыз: ${when}`,
  noAddress: "Мекенжайды шебер бөлек жібереді.",

  masterSeesName: (master, name) => `Шебер (${master}) мына атты көреді: «${name}».`,
  askPhone: "Өзгеріс болса хабарласу үшін нөміріңізді қалдырасыз ба?",
  sendPhone: "Нөмірді жіберу",
  otherName: "Басқа ат",
  notNow: "Қазір емес",
  askName: "Қандай атпен жазайын?",
  nameSaved: (name) => `Ат сақталды: ${name}.`,
  nameTooLong: "Тым ұзын: 40 әріпке дейін.",
  phoneSaved: "Нөмір сақталды, оны тек шебер көреді.",
  foreignContact:
    "Бұл басқа адамның нөмірі. Өзіңіздікі керек: төмендегі «Нөмірді жіберу» батырмасы, онсыз да болады.",
  fine: "Жарайды.",

  reminder: (when, what, who) => `⏰ ${when} · ${what}. ${who}`,
  reminderTomorrow: "Ертең",
  reminderToday: "Бүгін",
  comingButton: "Келемін",
  expected: "Күтеміз.",

  cancelledByMaster: (what, when) => `❌ Қабылдау болмайды: ${what}, ${when}. Өкінішті.`,
  movedByMaster: (what, from, to) => `🔁 Шебер жазбаңызды ауыстырды: ${what}, ${from} → ${to}.`,
  bookedByMaster: (what, when) => `🆕 Шебер сізді жазды: ${what}, ${when}.`,

  priceList: "Қызметтер мен бағалар:",
  hello: "Сәлеметсіз бе!",
  greeting: "Сәлеметсіз бе! Не және қашан керек?",
  notUnderstood: "Толық түсінбедім. Не және қашан керек екенін жазыңыз, мысалы «ертең түстен кейін маникюр».",
  notUnderstoodTwice: "Батырмалармен оңайырақ.",
  whichService: "Қай қызмет?",
  weekdayConflict: (day, weekday) => `${day}, бұл ${weekday}. Қай күн?`,
  pastDate: (day) => `${day} өтіп кетті. Қай күн?`,
  assistant: (master) => `Мен көмекшімін, бағдарламамын. Қабылдайтын шебер: ${master}.`,
  textOnly: "Сөз бен батырманы түсінемін. Не және қашан керек екенін жазыңыз.",
  voiceLater: "Қазір дауысты түсіне алмаймын, сөзбен жазыңыз.",
  photoLater: "Фотоны әзірге шеберге жеткізе алмаймын. Не керек екенін сөзбен жазыңыз.",
  tooLong: "Бір жолға тым ұзын. Қысқаша жазыңыз: не және қашан.",
  forwardedLater: "Қайта жіберілгенді оқымаймын. Не және қашан керек екенін өз сөзіңізбен жазыңыз.",

  stale: "Бұл ескірген",
  justTaken: (clock) => `${clock} жаңа ғана алынды. Жанында бос:`,
  closed: (onDay) => `${capital(onDay)} қабылдау жоқ. Жақын уақыт:`,
  onBreak: "Бұл уақытта үзіліс. Жақын уақыт:",
  outsideHours: "Бұл уақытта қабылдау жоқ. Жақын уақыт:",
  doesNotFit: (until) => `${until} дейін сыймайды. Жақын уақыт:`,
  past: "Бұл уақыт өтіп кетті. Жақын уақыт:",
  tooSoon: (lead) => `Жазылу кемінде ${lead} бұрын. Жақын уақыт:`,
  tooFar: (last) => `Жазылу ${last} дейін ашық. Жақын уақыт:`,
  cutoff: (count, master) => `${count} сағаттан аз қалды, енді тек шебер (${master}) өзгерте алады.`,
  notBegun: "Бұл жазба әлі басталған жоқ.",
  visitOver: "Бұл жазба өтіп кетті.",
  visitGone: "Бұл жазба енді жоқ.",
  sameTime: "Бұл қазіргі уақытыңыз.",
  serviceInactive: "Бұл қызмет қазір көрсетілмейді.",
  saveFailed: (code) => `Сақтау мүмкін болмады, жазба жоқ. Код ${code}.`,
  callMaster: (master, phone) => (phone ? `${master}: ${phone}` : master),

  noticeBooked: (who, what, when, price) => `🆕 ${who}: ${[what, when, price].filter(Boolean).join(", ")}`,
  noticeMoved: (who, what, from, to) => `🔁 ${who}: ${what}, ${from} → ${to}`,
  noticeCancelled: (who, what, when) => `❌ Бас тарту: ${who}, ${what}, ${when}`,
  firstTime: "алғаш рет",
  visitNumber: (count) => `${count}-жазба`,
  wish: (text) => `Тілек: ${text}`,
  write: "Жазу",
  masterHello: (master) =>
    `${master}, бұл сіздің ботыңыз. Жазбалар осында келеді. /today күнді, /week аптаны көрсетеді.`,
  ownerClaimed: "✅ Дайын: енді бұл сіздің ботыңыз, жазбалар осында келеді.",
  ownerLinkUsed: "Бұл сілтеме пайдаланылған.",
  daySummary: (day, count, sum) =>
    count === 0 ? `${day}: жазба жоқ.` : `${day}: ${count} жазба${sum ? `, ${sum}` : ""}`,
  dayOff: (day) => `${day}: демалыс.`,
  freeGaps: (gaps) => `бос ${gaps}`,
  masterCancelQuestion: (who, what, when) =>
    `Жазбаны болдырмау керек пе? ${who}: ${what}, ${when}. Ботпен чатына хабарлаймын.`,
  masterCancelled: (who, when) => `Болдырылмады: ${who}, ${when}.`,
  masterMoveCard: (who, from, to) =>
    `${who}: ${from} → ${to}. Растау ғана қалды, содан кейін ауысқанын хабарлаймын.`,
  masterMoveTo: (who, when) => `${who}, қазір ${when}. Қай күнге?`,
  masterTextLater: "Әзірге /today мен /week білемін, жазбалар туралы өзім хабарлаймын.",
  unreachable: (who, phone) =>
    `Жаза алмаймын: ${who}, бот бұғатталған. ${phone ? `Телефон: ${phone}.` : "Телефон жоқ."}`,
  noName: "аты жоқ",
} satisfies Messages;
