// More than 300 lines: a table of questions.
import { expect, test } from "vitest";
import { answersTo, type KnownItem, knownItems } from "../../bot/dialogue/knowledge/find.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import { isQuestion } from "../../bot/reading/is-question.ts";
import { readTopics } from "../../bot/reading/topics.ts";
import type { Master } from "../../models/master.ts";

type Entry = Master["knowledge"][number];
const entry = (type: Entry["type"], content: string, question?: string): Entry =>
  question ? { type, content, question } : { type, content };

const WRITTEN = {
  parking: entry("place", "Парковка бесплатная во дворе, въезд с улицы Сатпаева."),
  metro: entry("place", "От метро Абая пять минут пешком."),
  paying: entry("payment", "Оплата наличными или переводом Kaspi после визита."),
  deposit: entry("payment", "За наращивание беру предоплату 5000 ₸."),
  hygiene: entry("rules", "Инструменты проходят сухожаровую стерилизацию, крафт-пакет вскрывается при вас."),
  late: entry("rules", "Если опоздаете больше чем на 15 минут, визит придётся отменить."),
  cancelling: entry(
    "rules",
    "Отменить или перенести можно не позднее чем за 3 часа, иначе половина стоимости.",
  ),
  children: entry("rules", "С детьми можно: есть уголок с игрушками."),
  before: entry("preparation", "Приходите без крема на руках, старое покрытие снимать не нужно."),
  after: entry("care", "Первые сутки не ходите в баню и бассейн, кутикулу каждый день мажьте маслом."),
  lasting: entry("care", "Покрытие держится до трёх недель."),
  design: entry("price", "Дизайн от 500 ₸ за ноготь, снятие моего покрытия входит."),
  gift: entry("other", "Есть подарочные сертификаты на любую сумму."),
  redo: entry("other", "Гарантия неделя: если откололось, переделаю бесплатно."),
  polish: entry("other", "Работаю гель-лаками Luxio и Kodi, они гипоаллергенные."),
  dog: entry("other", "С маленькой можно, большую лучше оставить дома.", "Можно прийти с собакой?"),
  home: entry("other", "Нет, только в студии.", "Вы приезжаете на дом?"),
  english: entry("other", "Yes, a little.", "Do you speak English?"),
};
type Key = keyof typeof WRITTEN | "address" | "phone" | "instagram";

const master = {
  ...readFixture("salon").masters[0],
  address: "пр. Достык 5",
  addressNote: "вход со двора, 3 этаж, домофон 12",
  knowledge: Object.values(WRITTEN),
} as unknown as Master;
const items = knownItems({ master });
const keyOf = ({ id, text, question }: KnownItem) =>
  Object.entries(WRITTEN).find(
    ([, one]) => one.content === text && (one.question ?? null) === question,
  )?.[0] ?? id;

/** Questions by what answers them: every key first, then the questions, a line each. */
const ASKED: [Key[], string][] = [
  [
    ["address", "metro"],
    `где вы находитесь?
    какой у вас адрес
    скиньте адрес пожалуйста
    скиньте локацию
    Здравствуйте! Подскажите, как к вам добраться?
    куда подъезжать?
    а где вы?
    где ваш салон
    в каком вы районе?
    как вас найти
    вы на достык?
    skinte adres pojaluista
    gde vy nahodites
    где это вообще
    send me your address
    where are you located?
    how do I get there
    what's the address?
    could you share your location please
    where are you?
    drop me a pin
    мекенжайыңыз қандай?
    қайда орналасқансыз?
    сіздерге қалай жетуге болады
    мекенжайды жіберіңізші
    қай жерде отырсыз
    мекенжайыныз кандай
    кайда орналаскансыз
    qaida ornalasqansyz
    локация жіберіп жібересіз бе?
    как доехать до вас на машине`,
  ],
  [
    ["parking"],
    `есть парковка?
    где можно припарковаться
    парковка платная?
    куда поставить машину?
    есть где машину оставить?
    у вас рядом есть стоянка?
    is there parking?
    where can I park my car?
    can i park nearby
    тұрақ бар ма?
    автотұрақ бар ма сіздерде
    көлікті қайда қоюға болады? көлік қоятын жер
    көлік қоятын жер бар ма
    паркинг бар ма
    parkovka est?`,
  ],
  [
    ["metro"],
    `далеко от метро?
    какая ближайшая станция метро
    сколько идти от метро?
    how far is the metro?
    метродан алыс па?`,
  ],
  [
    ["address"],
    `на каком вы этаже?
    какой код домофона
    а какой этаж?
    со двора вход или с улицы?
    какой у вас домофон?
    which floor are you on?
    is there an intercom?
    where's the entrance?
    нешінші қабат?
    домофон коды қандай
    кіреберіс қай жақта?
    қай қабат едіңіз`,
  ],
  [
    ["phone"],
    `какой у вас номер телефона?
    скиньте номер
    можно вам позвонить?
    по какому номеру звонить? дайте телефон
    what's your phone number?
    can I call you?
    телефон нөміріңіз қандай?
    нөміріңізді беріңізші
    номериниз кандай
    как с вами связаться?
    how can I contact you?
    сізбен қалай байланысуға болады?`,
  ],
  [
    ["instagram"],
    `какой у вас инстаграм?
    инста есть?
    скиньте инсту
    где посмотреть ваши работы?
    есть портфолио?
    do you have instagram?
    what's your insta
    send me a link to your instagram
    can I see examples of your work?
    инстаграмыңыз бар ма?
    инстаңыз қандай
    есть страничка в соцсетях?
    жұмыстарыңызды көруге бола ма?`,
  ],
  [
    ["paying"],
    `можно картой?
    как оплатить?
    каспи есть?
    принимаете наличные?
    можно переводом?
    оплата до или после визита?
    как происходит оплата
    карту принимаете?
    оплата на месте?
    можно каспи переводом
    how do I pay?
    do you take card?
    cash only?
    can I pay by bank transfer
    do you accept credit cards?
    қалай төлеуге болады?
    картамен төлеуге бола ма?
    каспимен төлесем бола ма
    қолма-қол ақша аласыз ба?
    kalai toleuge bolady?
    oplata kartoi mozhno?
    төлем қалай жасалады?`,
  ],
  [
    ["deposit"],
    `нужна ли предоплата?
    предоплату берёте?
    надо вносить аванс?
    do you require a deposit?
    do i need to pay in advance?
    алдын ала төлем керек пе?
    предоплата керек пе`,
  ],
  [
    ["hygiene"],
    `вы стерилизуете инструменты?
    а инструменты обрабатываете?
    как у вас со стерильностью?
    инструменты одноразовые?
    are your tools sterilized?
    how do you sterilise the instruments
    do you disinfect everything?
    құралдарды зарарсыздандырасыз ба?
    тазалық қалай?
    есть автоклав?`,
  ],
  [
    ["late"],
    `что если я опоздаю?
    можно опоздать на 10 минут?
    а если задержусь?
    what if I'm late?
    is it ok if I'm running late?
    кешігіп қалсам ше?
    кешіксем не болады?
    сколько ждёте если опаздываешь`,
  ],
  [
    ["cancelling"],
    `за сколько можно отменить запись?
    какие условия отмены?
    есть штраф за отмену?
    а если я не приду?
    what's your cancellation policy?
    is there a cancellation fee?
    can I cancel for free?
    how late can I cancel?
    what happens if I don't show up?
    неше сағат бұрын бас тартуға болады?
    бас тартсам айыппұл бар ма?
    за сколько часов предупреждать об отмене?`,
  ],
  [
    ["children"],
    `можно с ребёнком?
    можно прийти с детьми?
    а ребёнка можно взять с собой?
    мне не с кем оставить дочку, можно с ребенком прийти?
    can I bring my kid?
    is it ok to come with my baby?
    баламмен келсем бола ма?
    балаларыммен баруға бола ма?
    balammen kelsem bola ma`,
  ],
  [
    ["before"],
    `как подготовиться?
    что нужно взять с собой?
    нужно ли что-то делать перед процедурой?
    how should I prepare?
    do I need to bring anything?
    қалай дайындалу керек?
    өзіммен не алып келу керек?
    как подготовиться к маникюру`,
  ],
  [
    ["before", "design"],
    `нужно снимать старое покрытие?
    старый лак снимать самой?
    should I remove my old polish?
    ескі лакты алып тастау керек пе?`,
  ],
  [
    ["after"],
    `можно в баню после маникюра?
    можно после маникюра мыть голову?
    моншаға қашан баруға болады
    когда можно в бассейн?
    а в сауну можно?
    can I go swimming after?
    can I go to the sauna?
    моншаға баруға бола ма?`,
  ],
  [
    ["after", "lasting"],
    `как ухаживать за ногтями?
    что делать после процедуры?
    какой нужен уход?
    how do I take care of my nails?
    any aftercare?
    күтім қандай?
    кейін қалай күту керек? қандай күтім`,
  ],
  [
    ["lasting"],
    `сколько держится покрытие?
    как долго держится гель-лак?
    на сколько хватает?
    how long does it last?
    how long do they last?
    қанша уақыт ұстайды?`,
  ],
  [
    ["design"],
    `сколько стоит дизайн?
    дизайн входит?
    do you do nail art?
    дизайн қанша тұрады?`,
  ],
  [
    ["gift"],
    `есть подарочные сертификаты?
    можно купить сертификат?
    хочу подарить маме, есть подарочная карта?
    do you sell gift cards?
    do you have gift certificates?
    сыйлық сертификаты бар ма?`,
  ],
  [
    ["redo"],
    `есть гарантия?
    что если отвалится?
    а если отклеится?
    переделаете если сломается?
    do you have any guarantee?
    what if it chips?
    will you fix it if it breaks?
    кепілдік бар ма?
    сынып қалса ше? сынса қайта жасайсыз ба`,
  ],
  [
    ["polish"],
    `на каких материалах работаете? какой фирмы
    какими лаками работаете? какие бренды
    какой гель используете?
    у меня аллергия, у вас гипоаллергенные?
    what brands do you use?
    what products do you use?
    is it hypoallergenic?
    вы работаете на Luxio?
    қандай лак қолданасыз?
    аллергия болмайды ма?`,
  ],
  [
    ["dog"],
    `можно прийти с собакой?
    а с собачкой можно?
    можно к вам с собакой
    can I come with my dog?
    итпен келуге бола ма?`,
  ],
  [
    ["home"],
    `на дом выезжаете?
    вы приезжаете на дом?
    do you do home visits?
    үйге келесіз бе?`,
  ],
  [["english"], "do you speak english?"],
  [["paying", "parking"], "как оплатить и есть ли парковка?"],
  [["address", "metro", "parking"], "где вы находитесь и есть ли парковка?"],
  [["children", "paying"], "Здравствуйте! Можно с ребёнком? И картой можно?"],
  [
    ["hygiene", "late", "cancelling", "children"],
    "какие у вас правила?\nwhat are your rules?\nережелеріңіз қандай?",
  ],
];

/** Nothing that was written answers these. */
const UNANSWERED = `вы работаете в воскресенье?
до скольки вы работаете?
какой у вас график работы?
во сколько открываетесь?
есть окошко завтра?
есть свободное место на субботу?
можно на завтра в 11?
запишите меня на маникюр
можно записаться на снятие?
сколько стоит маникюр?
сколько стоит педикюр с покрытием
во сколько последняя запись?
сколько длится маникюр?
во сколько я записана?
что у меня завтра?
где мои записи?
можно перенести на среду?
можно отменить запись?
а если перенести на завтра?
перенесите пожалуйста на пятницу
вы делаете педикюр?
делаете наращивание ресниц?
как ухаживать за ресницами?
есть вайфай?
кофе есть?
есть лифт?
куда поставить велосипед?
есть пандус для инвалидной коляски?
какой у вас сайт?
есть телеграм?
а ватсап есть?
есть скидки?
есть скидка студентам?
можно в рассрочку?
чек дадите?
чаевые принято оставлять?
мужчинам делаете?
беременным можно?
можно загорать после?
можно в зал после? на тренировку
можно с подругой?
где туалет?
вы учились где?
где вы учились?
где купить масло для кутикулы?
можно зарядить телефон?
мой номер у вас сохранился?
спасибо большое!
сауна у вас есть?
бассейн есть в доме?
do you have a pool?
вы отменили мою запись?
держится ли скидка до конца месяца?
сломался лифт?
мне снять и сделать новое, сколько времени?
вы сертифицированы?
где мой мастер?
вы в перчатках работаете?
how far in advance should I book?
can you do late evening?
привет
да
ок
можно со своим лаком?
где почитать отзывы?
на каком автобусе к вам ехать?
вы получили мои деньги?
какой ориентир?
do you work on Sundays?
what are your opening hours?
do you have anything tomorrow?
how much is a manicure?
how long does a manicure take?
what time is your last appointment?
can I book for Saturday?
can I reschedule to Friday?
cancel my appointment please
do you do lash lifts?
is there wifi?
do you have a website?
do you take walk-ins?
is there a lift?
do you offer student discounts?
can I pay in installments?
can I get a receipt?
how much should I tip?
do you do men's nails?
is it safe during pregnancy?
where is the toilet?
where did you study?
can I bring my own polish?
is it wheelchair accessible?
thank you so much
see you tomorrow
can I bring a friend?
does it hurt?
жексенбіде жұмыс істейсіз бе?
нешеге дейін жұмыс істейсіз?
ертең бос орын бар ма?
маникюр қанша тұрады?
сенбіге жазылуға бола ма?
жазбамды ауыстыруға бола ма?
педикюр жасайсыз ба?
вайфай бар ма?
лифт бар ма?
жеңілдік бар ма?
сайтыңыз бар ма?
жүкті болсам бола ма?
чек бересіз бе?
ер адамдарға жасайсыз ба?
рахмет
бүгін бос уақыт бар ма
қашан келсем болады?`
  .split("\n")
  .map((one) => one.trim());

const found = (question: string) => answersTo(items, question).map(keyOf).sort();
const POSITIVE = ASKED.flatMap(([keys, lines]) =>
  lines.split("\n").map((line) => ({ keys, line: line.trim() })),
);

test("nothing that does not answer is sent", () => {
  const wrong = [
    ...POSITIVE.flatMap(({ keys, line }) => {
      const others = found(line).filter((one) => !(keys as string[]).includes(one));
      return others.length > 0 ? [`${line} → ${others.join(" ")}`] : [];
    }),
    ...UNANSWERED.flatMap((line) => (found(line).length > 0 ? [`${line} → ${found(line).join(" ")}`] : [])),
  ];
  expect(wrong).toEqual([]);
  expect(UNANSWERED.length).toBeGreaterThanOrEqual(40);
});

test("what answers is found among all of it, in three languages and however they are spelt", () => {
  const missed = POSITIVE.filter(
    ({ keys, line }) => !found(line).some((one) => (keys as string[]).includes(one)),
  );
  expect(missed.map(({ line }) => line)).toEqual([]);
  expect(POSITIVE.length).toBeGreaterThanOrEqual(120);
});

test("what fields hold can be shown: an address that can be opened, a number that can be read", () => {
  const shown = (contacts: Partial<Master["contacts"]>) =>
    knownItems({
      master: { ...master, address: "", addressNote: "вход со двора", knowledge: [], contacts } as Master,
    });
  expect(shown({ phone: "+77010000000", instagram: "@aliya.nails", website: "aliya.example" })).toEqual([
    { id: "address", type: "place", question: null, text: "вход со двора", point: true },
    { id: "phone", type: "other", question: null, text: "+7 701 000 0000", point: false },
    {
      id: "instagram",
      type: "other",
      question: null,
      text: "https://instagram.com/aliya.nails",
      point: false,
    },
    { id: "website", type: "other", question: null, text: "https://aliya.example", point: false },
  ]);
  const texts = (contacts: Partial<Master["contacts"]>) => shown(contacts).map(({ text }) => text);
  expect(texts({ instagram: "https://instagram.com/a" })).toContain("https://instagram.com/a");
  expect(texts({ instagram: "instagram.com/a", telegram: "t.me/a" })).toContain("https://instagram.com/a");
  expect(texts({ telegram: "@aliya" })).toContain("https://t.me/aliya");
  expect(texts({})).toEqual(["вход со двора"]);
});

test("a known thing keeps its name while it says the same", () => {
  const again = knownItems({ master: { ...master, knowledge: [...master.knowledge].reverse() } });
  expect(again.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test("an answer once given answers the same question only", () => {
  const kept = (asked: string, content: string) =>
    knownItems({
      master: {
        ...master,
        address: "",
        addressNote: "",
        contacts: {},
        knowledge: [entry("other", content, asked)],
      } as unknown as Master,
    });
  const answered = (asked: string, question: string) => answersTo(kept(asked, "Нет."), question).length > 0;
  expect(answered("Можно с собакой?", "А с собачкой можно?")).toBe(true);
  expect(answered("Можно с собакой?", "can I bring my dog?")).toBe(true);
  expect(answered("Можно с собакой?", "можно с кошкой?")).toBe(false);
  expect(answered("Парковка платная?", "есть парковка?")).toBe(false);
  expect(answered("Есть парковка для грузовика?", "есть парковка?")).toBe(false);
  expect(answered("Сколько стоит выезд на дом?", "вы выезжаете на дом?")).toBe(false);
  expect(answered("Можно долларами?", "долларами можно заплатить?")).toBe(true);
  expect(answered("Делаете маникюр детям?", "стрижёте детей?")).toBe(false);
  expect(answered("ок", "ок?")).toBe(false);
});

test.each<[string, string, string]>([
  ["карту принимаете?", "payment", ""],
  ["скиньте карту проезда", "place", ""],
  ["есть подарочная карта?", "", "certificate"],
  ["где вы", "place", ""],
  ["где вы учились", "", "experience"],
  ["как оплатить и где парковка", "payment", "parking"],
  ["что если я отменю?", "", "cancelling"],
  ["можно отменить?", "", ""],
  ["вы работаете в воскресенье?", "", ""],
  ["what's the best way to get to you and do you take cards", "payment place", ""],
  ["қайдасыз", "place", ""],
  ["", "", ""],
])("topics of «%s»: %s %s", (text, general, specific) => {
  const read = readTopics(text);
  expect([[...read.general].sort().join(" "), read.specific.join(" ")]).toEqual([general, specific]);
});

test.each([
  "где вы?",
  "скиньте локацию",
  "Подскажите пожалуйста адрес",
  "send me your address",
  "можно картой",
  "Алия, можно картой",
  "здравствуйте, как к вам доехать",
  "у меня запись в пять, подскажите где вас найти",
  "есть парковка",
  "Здравствуйте, а с ребенком можно?",
  "а можно с ребенком",
  "не подскажете номер",
  "сколько стоит маникюр",
  "do you take cards",
  "hi, is there parking",
  "could you tell me where you are",
  "мекенжайды жіберіңізші",
  "тұрақ бар ма",
  "картамен төлесем бола ма",
  "чек бересіз бе",
  "mekenzhai qaida",
  "parkovka bar ma",
  "ближайшее окошко когда",
])("asks: %s", (text) => expect(isQuestion(text)).toBe(true));

test.each([
  "спасибо",
  "да, записывайте",
  "запишите меня на завтра в 11",
  "напишу, когда приду",
  "скажите ей что я опоздаю",
  "как обычно",
  "буду через 5 минут",
  "я опаздываю",
  "рахмет",
  "маған жазыңыз",
  "не надо, спасибо",
  "ок, буду, когда освобожусь напишу",
  "can come at 5",
  "book me for tomorrow",
  "i will be late",
  "tell her I'm late",
  "thank you so much",
  "when I come I will pay",
  "what a lovely day",
  "give me 5 minutes",
  "",
])("asks nothing: %s", (text) => expect(isQuestion(text)).toBe(false));
