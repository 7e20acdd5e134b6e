/** What is asked about stands together in one file: a lexicon is data, and is read as a whole. */
import type { Rows } from "./acts/phrases.ts";

/**
 * What questions to a master are about, as data; how a row is written stands at `Rows`. Of phrases that begin
 * at the same word the longest counts: «подарочная карта» is no way of paying. More than 300 lines: it is a
 * table.
 */

/** Words of a whole kind of knowledge. They ask for it by themselves. */
export const GENERAL = {
  price: {
    ru: "цена, цену, цены, цен, ценам, ценой, ценник*, прайс*, прейскурант*, расценк*, стоимост*",
    kk: "баға*, баға тізім*, прайс*",
    en: "price, prices, price list, pricing, rates",
  },
  place: {
    ru: "адрес*, геолокац*, геопозиц*, геометк*, геоточк*, гео, локац*, точку на карте, на карте, карта проезда, карту проезда, карте проезда, карта района, карту района, карта местности, скиньте карту, скинь карту, пришлите карту, схема проезда, схему проезда, добраться, доехать, проехать, дойти, подъехать, заехать, точка на карте, точку в, 2 гис*, 2 gis*, как пройти, как вас найти, вас найти, как найти, как к вам, куда мне, куда ехать, куда идти, куда приходить, куда приезжать, куда подъезжать, куда подходить, куда прийти, куда приехать, куда подойти, куда подъехать, номер дома, какой дом, маршрут*, навигатор*, 2гис*, 2gis*, дубльгис, гугл карт*, яндекс карт*",
    kk: "мекенжай*, мекен жай*, адрес*, локация*, геолокация*, картада*, картадан*, қалай жет*, қалай барам*, қалай табам*, қалай табу*, қалай келем*, қалай келу*, қалай бару*, қайда барам*, қайда келем*, қайда келу*, маршрут*, 2gis*",
    en: "address*, directions, location*, how to get there, how to get to, how do i get, how can i get, how do we get, get to you, get to your, find you, find your place, find your studio, find your salon, find the place, find the studio, find the salon, on the map, map, maps, google maps, a pin, drop a pin, drop pin, send pin, route",
  },
  payment: {
    ru: "оплат*, оплач*, платить, плати, платят, платеж*, заплат*, расплат*, рассчитаться, расчет*, карта, карты, карту, картой, картам, картами, карте, карточк*, налич*, налик*, нал, налом, каспи, каспий, каспием, kaspi*, переводом*, переводы*, перевод, перевести*, перевода*, безнал*, терминал*, qr, кьюар*, виза, визой, visa, мастеркард*, apple pay, эпл пэй, google pay, гугл пэй, валют*, доллар*, евро, рублями, тенге",
    kk: "төле*, ақша*, картамен, карточка*, каспи*, қолма қол*, аударым*, аударам*, аударуға, аударсам, аудару, терминал*",
    en: "pay, pays, paying, paid, payment*, paypal, card, cards, cash, kaspi, bank transfer*, wire transfer, transfer, transfers, apple pay, google pay, contactless, visa, mastercard, amex, american express, debit, credit card*, revolut, venmo, zelle, bill, euros, dollars",
  },
  preparation: {
    ru: "подготов*, подготав*, готовиться, приготовить, взять с собой, брать с собой, захватить, с собой, что взять, что брать, что принести, что приносить, перед, принести, приносить, до процедур*, до визита, до сеанса, до приема, до посещения, до занятия, до урока, заранее сделать",
    kk: "дайында*, алып кел*, алдында, не алып, ала кел*, өзіммен бірге",
    en: "prepare*, preparation, preparing, bring, before my, before the, before an, before a, before, before i come, before coming, beforehand, prior, get ready",
  },
  care: {
    ru: "уход, ухода, уходе, уходом, уходу, ухажива*, уходовы*, после процедур*, после сеанс*, после визит*, после маникюр*, после педикюр*, после стриж*, после окраш*, после покрас*, после наращ*, после ламинир*, после эпил*, после депил*, после шугар*, после массаж*, после чистк*, после пилинг*, после татуаж*, после покрыти*, после коррекц*, после этого, после вас, после занят*, после урок*",
    kk: "күтім*, күтіп ұста*, процедурадан кейін, маникюрден кейін, педикюрден кейін, одан кейін, содан кейін не, күту керек",
    en: "aftercare, after care, take care, care for, care of, care, look after, after the, after my, after a, after an, afterwards, maintain",
  },
  rules: {
    ru: "правил*, условия, порядки, политика, распорядок, запрещ*",
    kk: "ереже*, тәртіп*, тәртіб*",
    en: "rules, rule, policy, policies, terms, conditions, allowed",
  },
} as const satisfies Record<string, Rows>;

/** Words that ask for a place, but also for where in it something is: «на каком этаже вы находитесь?». */
export const BEING: Rows = {
  ru: "находит*, находишься, располож*, располага*, район, районе, какой город, каком городе, на какой улице, какая улица, улица, вы в центре",
  kk: "орналас*, қай көше*, қай аудан*, қай қала*, қай жер*, қай жақта*",
  en: "located, based, situated, which street, what street, which area, what area, which part of town, which district, what district, neighbourhood, neighborhood, which city, what city, what part of town",
};

/** Words that ask for a place only if nothing else is asked about: «где вы?», but not «где вы учились?». */
export const WHERE: Rows = {
  ru: "где, где принимаете, где сидите, где работаете, где вы работаете, где ваш салон, где ваша студия, где ваш кабинет, где ваше место, где салон, где студия, где кабинет, где барбершоп, gde",
  kk: "қайда*, қайдасыз, тұрасыз, отырсыз",
  en: "where, whereabouts, wheres",
};

/** Whose place it is that «где» asks for: not «где мой мастер?». */
export const YOU: Rows = {
  ru: "вы, вас, ваш*, ты, тебя, твой, твоя, это, салон*, студия, студию, барбершоп*, кабинет, ехать, приходить, приезжать, принимаете, сидите, работаете",
  kk: "сіз*, салон*, қайдасыз, қайдасың, отырсыз, тұрасыз, қайдасыңдар, қайдасыздар",
  en: "you, your, u, ya, shop, salon, studio, place, it, this, barbershop, meet",
};

/** Things that are asked about by name. */
export const SPECIFIC = {
  parking: {
    ru: "парков*, паркинг*, припарк*, запарк*, стоянк*, поставить машину, машину поставить, оставить машину, машину оставить, поставить авто, оставить авто, машину бросить, машину куда, куда машину, где машину, машину где, где встать, встать на машине",
    kk: "тұрақ, тұрағы*, тұрақтар, автотұрақ*, көліктұрақ*, паркинг*, парковка*, көлік қой*, көлігімді қой*, машина қой*, машинаны қой*, машинамды қой*, көлікті қой*, көлігімді қайда, көлікті қайда, машинаны қайда, машинамды қайда",
    en: "park, parking, parked, carpark, leave my car, leave the car, leave a car",
  },
  bike: {
    ru: "велосипед*, велик, велика, великом, самокат*, байк*",
    kk: "велосипед*, самокат*",
    en: "bike*, bicycle*, scooter*",
  },
  entrance: {
    ru: "вход, входа, входом, входу, подъезд, подъезда, подъезде, подъезду, дверь, двери, дверью, со двора, калитк*, парадн*, крыльц*, как зайти, как войти, откуда зайти, куда зайти, с какой стороны, попасть внутрь, попасть в здание, вывеск*",
    kk: "кіреберіс*, кірер есік*, есік*, қалай кір*, қай жақтан, подъезд*",
    en: "entrance*, door, doors, doorway, gate, how do i get in, how do i get inside, how to get in, get inside, which side, sign outside",
  },
  floor: { ru: "этаж*, цокол*, подвал*", kk: "қабат*", en: "floor, floors, upstairs, downstairs, basement" },
  intercom: {
    ru: "домофон*, код, кода, кодом, звонок, звонить в дверь, позвонить в дверь",
    kk: "домофон*, есік коды, домофон коды, кодыңыз*",
    en: "intercom*, code, buzzer, buzz, doorbell, ring the bell",
  },
  lift: { ru: "лифт*", kk: "лифт*", en: "lift, lifts, elevator*" },
  room: {
    ru: "квартир*, офис*, какой кабинет, каком кабинете, номер кабинета, кабинет номер, кабинет №, какая комната",
    kk: "пәтер*, қай кабинет*, кабинет нөмірі, кеңсе*",
    en: "apartment, flat, suite, which room, what room, room number, office number",
  },
  wheelchair: {
    ru: "инвалид*, пандус*, маломобил*",
    kk: "мүгедек*, пандус*",
    en: "wheelchair*, ramp, disabled, step free, accessible, accessibility",
  },
  rail: {
    ru: "метро, станци*, электричк*",
    kk: "метро*, бекет*",
    en: "metro, subway, bahn, ubahn, sbahn, underground station, tube, train, trains, station",
  },
  bus: {
    ru: "остановк*, автобус*, троллейбус*, трамва*, маршрутк*",
    kk: "аялдама*, автобус*",
    en: "bus, buses, bus stop, tram, trams",
  },
  landmark: {
    ru: "ориентир*, напротив, рядом с чем, возле чего",
    kk: "бағдар*, қарсысында, ненің жан*, қасында не",
    en: "landmark*, opposite, next to what, what is it near, what is nearby",
  },
  instagram: {
    ru: "инстаг*, инста, инсту, инсте, инстой",
    kk: "инстаг*, инстасы*, инстаң*",
    en: "instag*, insta, ig",
  },
  website: { ru: "сайт*, вебсайт*", kk: "сайт*", en: "website*, web site, site, webpage, homepage" },
  telegram: { ru: "телеграм*, телега, телегу, телеге, тг", kk: "телеграм*", en: "telegram*, tg" },
  whatsapp: {
    ru: "ватсап*, вотсап*, вацап*, вотцап*, ватцап*, уатсап*",
    kk: "ватсап*, уатсап*",
    en: "whatsapp*, whats app",
  },
  social: {
    ru: "соцсет*, соц сет*, социальн*, страничк*, страниц*, профил*, аккаунт*, ваши ссылки",
    kk: "әлеуметтік желі*, парақша*, аккаунт*",
    en: "social media, socials, profile, your page, account, your links, your link",
  },
  link: { ru: "ссылк*", kk: "сілтеме*", en: "link, links" },
  portfolio: {
    ru: "портфолио, примеры, пример работ*, ваши работы, работы ваши, твои работы, ваших работ, посмотреть работы, работы посмотреть, работы можно, фото работ, фотки работ, фотографии работ",
    kk: "портфолио*, жұмыстарыңыз*, жұмыстарың*, жұмыс үлгі*",
    en: "portfolio, your work, your works, examples of, some examples, pictures of your, photos of your",
  },
  reviews: { ru: "отзыв*", kk: "пікір*, отзыв*", en: "review, reviews, testimonials" },
  phone: {
    ru: "телефон*, номер, номерок, позвонить, дозвониться, созвониться, сотов*, мобильн*",
    kk: "телефон*, нөмір*, номер*, қоңырау*, звонда*",
    en: "phone, telephone, number, call you, can i call, could i call, ring you, give you a call, mobile number, contact number",
  },
  contact: {
    ru: "связаться, контакт*, связь с, для связи",
    kk: "байланыс*, хабарласам*, хабарласуға",
    en: "contact, contacts, contact details, reach you, get in touch, get hold of you",
  },
  email: { ru: "почта, почту, имейл*, емейл*, мейл", kk: "пошта*, имейл*", en: "email*, mail" },
  hygiene: {
    ru: "стерил*, дезинф*, гигиен*, инструмент*, крафт*, сухожар*, автоклав*, одноразов*, чисто у, чистые, чистота, чистоту, сан нормы, антисептик*",
    kk: "стерил*, аспап*, таза ма, тазалық*, зарарсыз*, құрал*, құралдар*, дезинфекция*, бір реттік, гигиена*",
    en: "sterili*, hygien*, disinfect*, how clean, everything clean, is it clean, clean tools, cleaned, cleanliness, instruments, tools, autoclave*, disposable, sanit*",
  },
  ownThings: {
    ru: "свой, свои, своим, своими, свою, своей, со своим*, собственн*",
    kk: "өзімнің, өз лагым*, өз құрал*",
    en: "my own, our own, own tools, own polish",
  },
  withChild: {
    ru: "с ребен*, ребенком, детьми, малышом, дочкой, с детьми, с дет*, с малыш*, с младен*, с сыном, с дочк*, с дочерью, с грудничк*, взять ребен*, ребенка взять, привести ребен*, оставить ребен*, ребенка оставить, игров*, игрушк*, детский уголок, детская комната, детская зона, с коляск*, коляск*",
    kk: "баламмен, баламен, балаларммен, балаларыммен, балалармен, сәбиммен, бөпеммен, балам бірге, баламды алып, баламды ала, бала ерт*, баланы ерт*, балаларды алып",
    en: "kids ok, children ok, kids allowed, children allowed, kids welcome, kid friendly, for kids to play, my daughter come, my son come, my kid come, my kids come, my child come, with my kid, with my kids, with kids, with a kid, with child, with children, with my child, with my children, with a child, with my son, with my daughter, with my baby, with a baby, with my toddler, with a toddler, with baby, bring my kid, bring my kids, bring my child, bring my children, bring my son, bring my daughter, bring my baby, bring a baby, bring a child, bring kids, bring children, bring the baby, bring my little one, stroller*, pram, buggy",
  },
  forChildren: {
    ru: "детям, детей, дети, детск*, ребенку, ребенка, ребенок, подростк*, школьник*, с какого возраста, со скольки лет, с скольки лет, минимальный возраст, дочке, дочку, сыну, сына",
    kk: "балаларға, балалар, балаларды, балаға, баланы, балама, неше жастан, қай жастан, жасөспірім*, ұлыма, қызыма",
    en: "kids, kid, children, childrens, child, teenager*, teens, toddlers, year old, years old, what age, from what age, minimum age, my son, my daughter",
  },
  animals: { ru: "животн*, питом*", kk: "жануар*", en: "pet, pets, animal*" },
  dog: {
    ru: "собак*, собач*, песик*, псом, щен*",
    kk: "итпен, ит алып*, ит ерт*, итті, итіммен, итімді, күшік*",
    en: "dog, dogs, doggo, puppy",
  },
  cat: { ru: "кошк*, котом, котик*, кота", kk: "мысық*, мысығ*", en: "cat, cats, kitten" },
  companion: {
    ru: "с подруг*, с мужем, с другом, с мамой, с парнем, с женой, с кем то, не одна, с сестрой",
    kk: "құрбыммен, досыммен, күйеуіммен, анаммен",
    en: "with a friend, with my friend, bring a friend, bring my friend, with my husband, with my wife, with my mom, with someone, bring someone",
  },
  wifi: {
    ru: "вайфай*, вай фай*, wifi, wi fi, интернет*, пароль",
    kk: "вайфай*, интернет*",
    en: "wifi, wi fi, internet, password",
  },
  coffee: {
    ru: "кофе, кофейк*, кофем, чай, чаю, чаем, чайку, напитк*, водичк*, воды попить, воду, воды, вода",
    kk: "кофе*, шай, шәй, сусын*",
    en: "coffee, tea, drinks, beverages, refreshments",
  },
  toilet: {
    ru: "туалет*, уборн*, санузел",
    kk: "әжетхана*, дәретхана*, туалет*",
    en: "toilet*, restroom, bathroom, loo",
  },
  waiting: {
    ru: "подождать, зона ожидания, где ждать",
    kk: "күтетін жер, күтіп отыр*",
    en: "waiting area, waiting room, wait inside, wait there, somewhere to wait",
  },
  charging: {
    ru: "телефон сел, телефон разряд*, заряд*, зарядк*, розетк*",
    kk: "зарядта*, қуатта*, розетка*",
    en: "charge my, charger, socket, plug",
  },
  tips: { ru: "чаев*, на чай", kk: "шайпұл*, чаев*", en: "tip, tips, tipping, gratuity" },
  certificate: {
    ru: "сертификат*, подарочн*, подарить, в подарок, подарок, подарком, ваучер*",
    kk: "сертификат*, сыйлық*, сыйлау*, сыйға",
    en: "certificate*, gift, gifts, gift card*, giftcard*, gift certificate*, voucher*, present for",
  },
  discount: {
    ru: "скидк*, скидоч*, акци*, бонус*, промокод*, кешбэк*, кэшбэк*, купон*",
    kk: "жеңілдік*, скидка*, акция*, бонус*",
    en: "discount*, promo*, promotion*, special offer*, special offers, deals, loyalty, coupon*, cashback",
  },
  birthday: { ru: "день рожд*, дню рожд*, дне рожд*, именинни*, др", kk: "туған күн*", en: "birthday*" },
  student: { ru: "студент*", kk: "студент*", en: "student*" },
  pensioner: { ru: "пенсионер*", kk: "зейнеткер*", en: "senior, seniors, pensioner*" },
  firstVisit: {
    ru: "первый раз, первый визит, первое посещение, новым клиент*, новых клиент*, новичк*",
    kk: "алғашқы рет, бірінші рет, жаңа клиент*",
    en: "first visit, first time, new client*, new customer*",
  },
  referral: {
    ru: "приведу подругу, приведу друга, приведи друга, приведи подругу, за подругу, за друга",
    kk: "дос әкел*, құрбымды әкел*",
    en: "refer a friend, referral*, refer*",
  },
  pass: {
    ru: "абонемент*",
    kk: "абонемент*",
    en: "membership*, package, packages, subscription, season pass",
  },
  warranty: {
    ru: "гарантия, гарантии, гарантию, гарантией, гарантийн*, передел*, исправ*, отклеи*, отслои*, отслаив*, отвал*, отлет*, слезет, слезл*, сломает*, сломал*, скол, скола, сколы, сколов, сколется, сколется, трещин*, не понравит*",
    kk: "кепілдік*, гарантия*, қайта жаса*, түзетіп бер*, сынып қал*, сынса, түсіп қал*, ұнамаса",
    en: "guarantee*, warrant*, redo, fix, chip, chips, chipped, chipping, it breaks, one breaks, nail breaks, breaks off, broke, broken, fall off, fell off, falls off, came off, lift off, don't like it, dont like it",
  },
  lasting: {
    ru: "держится, держиться, держатся, держаться, продержит*, хватает, проносит*, проношу, носится, носятся, носить, стойк*, на сколько хватит, через сколько корр*",
    kk: "ұстайды, ұстай ма, шыдайды, шыдай ма, қанша ұста*",
    en: "last, lasts, lasting, long lasting, stay on, hold up, does it hold, do they hold, wear off",
  },
  water: {
    ru: "мыть, мыться, помыть, вымыть, моч*, намоч*, баня, баню, бане, бани, саун*, хамам*, бассейн*, душ, купат*, искупат*, плава*, море, умыва*, водой, под воду",
    kk: "жуу*, жуын*, жуса*, моншаға, монша*, сауна*, бассейн*, суға, су тиг*, шомыл*",
    en: "wash*, shower*, swim*, pool, sauna*, bath, baths, wet, water, hammam",
  },
  sun: {
    ru: "загор*, солнц*, соляри*, пляж*",
    kk: "күнге, күн көзі*, солярий*, жағажай*",
    en: "sunbath*, sunbed*, tan, tanning, solarium, in the sun, the sun, beach",
  },
  sport: {
    ru: "спорт*, тренир*, фитнес*, в зал, качалк*",
    kk: "спорт*, жаттығу*, фитнес*",
    en: "sport*, gym, workout*, work out, exercise*, exercising",
  },
  makeup: {
    ru: "накрас*, краситься, косметик*, тушь, тушью, макияж*",
    kk: "косметика*, боян*, тушь, макияж*",
    en: "makeup, make up, cosmetic*, mascara",
  },
  cream: { ru: "крем, крема, кремом, кремы", kk: "крем*", en: "cream*, lotion*" },
  oil: { ru: "масло, масла, маслом", kk: "маймен, майын", en: "oil, oils" },
  scrub: { ru: "скраб*", kk: "скраб*", en: "scrub*" },
  food: {
    ru: "поесть, есть перед, кушать, покушать, голодн*, натощак, еда, еду, еды, завтрак*",
    kk: "тамақ*, аш қарын*, ас ішу*",
    en: "eat, eating, food, hungry, empty stomach, breakfast",
  },
  alcohol: {
    ru: "алкогол*, спиртн*, вино, вина, выпить",
    kk: "ішімдік*, арақ*, алкогол*",
    en: "alcohol*, wine, drinking, drunk",
  },
  clothing: {
    ru: "одежд*, одеть, надеть, одевать*, обув*, тапоч*, сменк*, сменн*, бахил*",
    kk: "киім*, кию*, аяқ киім*, тәпішке*",
    en: "wear, wearing, clothes, clothing, shoes, slippers, dress code",
  },
  removal: {
    ru: "сняти*, снимать, снимаете, снимете, снять, старое покрыти*, старый лак, старого покрыти*, старым покрыт*",
    kk: "алып таста*, ескі жабын*, ескі лак*, лакты алу*, жабынды алу*",
    en: "remov*, take off, takeoff, old polish, old gel, soak off",
  },
  design: {
    ru: "дизайн*, рисун*, френч*, страз*",
    kk: "дизайн*, сурет сал*",
    en: "design*, french, nail art, rhinestones",
  },
  materials: {
    ru: "материал*, бренд*, марка, марки, марку, фирма, фирмы, какой фирмы, какие лаки, какие гел*, какой гель, каким гелем, какими лаками, какие краски, какой краской, какими красками, на чем работаете, на чем вы работаете, на чем делаете, состав",
    kk: "материал*, бренд*, қандай лак*, қандай гель*, қандай бояу*, қандай өнім*",
    en: "material*, brand*, products, product, which polish, what polish, what gel, which gel, ingredients, what do you work with, what do you use",
  },
  allergy: {
    ru: "аллерг*, гипоаллерг*, чувствительн*",
    kk: "аллергия*, аллерг*",
    en: "allerg*, hypoallerg*, sensitive skin",
  },
  pregnancy: {
    ru: "беремен*, кормящ*, грудн*, гв, в положении",
    kk: "жүкті*, екіқабат*, емізе*, емізу*, аяғым ауыр*, аяғы ауыр*",
    en: "pregnan*, breastfeed*, nursing, expecting",
  },
  health: {
    ru: "противопоказ*, диабет*, болезн*, грибок, грибк*, температур*, давлени*, варикоз*, псориаз*",
    kk: "қарсы көрсет*, диабет*, ауру*, қант диабет*",
    en: "contraindicat*, diabet*, illness*, fungus, fungal, infection*, varicose, psoriasis, eczema",
  },
  men: {
    ru: "мужчин*, мужск*, мужики, парней, парням",
    kk: "ерлер*, еркек*, ер адам*, жігіттер*",
    en: "for men, mens, men's, male, males, on men, take men, accept men, serve men, do men",
  },
  women: {
    ru: "женщин*, женск*, девочкам, девушкам",
    kk: "әйел*, қыздарға",
    en: "for women, women, womens, ladies, females",
  },
  homeVisits: {
    ru: "на дом, выезд*, выезж*, с выездом, ко мне домой, домой приез*, приезжаете, приезжаете домой, приедете, приехать ко мне, к себе домой, к клиент*",
    kk: "үйге кел*, үйге шық*, үйге шығ*, үйіме*, шығып жаса*, үйге барып",
    en: "home visit*, visit homes, visit clients, visit at home, house call*, come to my, come to me, come to us, come over, my place, my home, my house, travel to, mobile service, callout*",
  },
  venue: {
    ru: "на дому, дома принимаете, дома работаете, салон или, в салоне или",
    kk: "үйде қабылдай*, салон ба, үйде жаса*",
    en: "home studio, from home, salon or",
  },
  online: {
    ru: "онлайн*, дистанц*, удаленн*, zoom, зум*, скайп*, по видео",
    kk: "онлайн*, қашықтан*, zoom, зум*",
    en: "online, remote*, zoom, skype, google meet, video call*, virtual*",
  },
  languages: {
    ru: "на каком языке, на каких языках, какими языками",
    kk: "қай тілде, қандай тілде",
    en: "which language*, what language*",
  },
  english: {
    ru: "по английски, говорите по английски, говорите на английском, английский знаете, знаете английский",
    kk: "ағылшынша сөйле*, ағылшын тілінде",
    en: "speak english, speaks english, english spoken",
  },
  russian: {
    ru: "по русски, говорите по русски, говорите на русском, русский знаете, знаете русский",
    kk: "орысша",
    en: "speak russian, speaks russian, russian spoken",
  },
  kazakh: {
    ru: "по казахски, на казахском, говорите на казахском, говорите по казахски",
    kk: "қазақша",
    en: "speak kazakh, speaks kazakh",
  },
  selling: { ru: "купить, продаете, продается, продаются", kk: "сатып ал*, сатасыз*", en: "buy, sell, sold" },
  homework: { ru: "домашн* задан*, домашк*, домашнее, домашки, дз", kk: "үй тапсырма*", en: "homework" },
  experience: {
    ru: "сертифицир*, диплом*, образован*, квалифик*, опыт, опыта, стаж, стажа, учились, обучались",
    kk: "диплом*, тәжірибе*, біліктіл*, оқыдыңыз",
    en: "qualified, qualification*, licensed, license, experience*, certified, how long have you been, trained, did you study, you study, did you learn",
  },
  late: {
    ru: "опозд*, опазд*, опаздыв*, задерж*",
    kk: "кешік*, кешігіп*, кешіксем*, кешігем*",
    en: "late, running late, delayed, lateness",
  },
  cancelling: {
    ru: "отмен*, перенес*, перенос*, не приду, не прийти, не придти, не смогу, не явлюсь, неявк*, пропущу, пропуск*, пропустить",
    kk: "болдырма*, бас тарт*, келмей қал*, келмесем, келе алмас*, ауыстыр*, көшір*, отмена*",
    en: "cancel*, reschedul*, no show*, noshow*, don't show, dont show, don't come, can't make it, cant make it, how late can i cancel, miss my, miss a, miss an, skip a",
  },
  prepayment: {
    ru: "предоплат*, аванс*, задат*, депозит*, вперед",
    kk: "алдын ала төле*, алдын ала ақша, аванс*, предоплата*",
    en: "deposit*, prepay*, prepayment, upfront, up front, pay in advance, paid in advance, pay anything in advance, pay something in advance, payment in advance, advance payment, in advance do i pay, pay ahead",
  },
  installment: {
    ru: "рассрочк*, кредит, в кредит, частями, в долг, долями",
    kk: "бөліп төле*, несие*, рассрочка*, қарызға",
    en: "installment*, instalment*, pay later, klarna, monthly payments",
  },
  receipt: {
    ru: "чек, чека, чеки, квитанц*, счет фактур*, счет, накладн*",
    kk: "түбіртек*, чек, чекті, чегін",
    en: "receipt*, invoice*",
  },
  refund: {
    ru: "возврат*, вернете, вернут*, верните, вернуть деньги, деньги вернуть, возвращ*",
    kk: "қайтар*",
    en: "refund*, money back",
  },
  requisites: {
    ru: "реквизит*, номер карты, номер каспи, каспи номер, номер для перевода, на какой номер, на какую карту, на какой счет, куда перевод*, куда перевести, куда оплат*, куда платить, куда скинуть, куда скидывать, iban",
    kk: "реквизит*, каспи нөмір*, карта нөмір*, қай нөмірге, қай картаға, қайда аудар*, қайда төле*",
    en: "iban, account number, account details, bank details, where do i send the money, where do i transfer, where to transfer, where do i pay, which account, card number, kaspi number",
  },
} as const satisfies Record<string, Rows>;

/** Whose hands, hair or hours: what is written of one is no answer about another. */
export const SUBJECTS = {
  nails: {
    ru: "ногт*, ногот*, маник*, шеллак*, гель лак*, кутикул*, покрыти*",
    kk: "тырнақ*, маник*, гель лак*, жабын*",
    en: "cuticle*, nail*, manicur*, shellac, gel polish, mani",
  },
  pedicure: { ru: "педик*, стоп, стопы, покрыти*", kk: "педик*, жабын*", en: "pedic*, pedi" },
  brows: { ru: "бров*", kk: "қас, қасты, қасқа, қасым*, қастар*", en: "brow*, eyebrow*" },
  lashes: { ru: "ресни*", kk: "кірпік*, кірпіг*", en: "lash*, eyelash*, lash lift*" },
  hair: {
    ru: "стриж*, стриг*, подстри*, волос*, окрашив*, покрас*, причес*, уклад*, кератин*, мелиров*, голов*",
    kk: "шаш*",
    en: "hair*, haircut*",
  },
  beard: { ru: "бород*", kk: "сақал*", en: "beard*" },
  extensions: { ru: "наращ*, нарасти*, ламинир*", kk: "өсіру*, ламинация*", en: "extension*, acrylic*" },
  massage: { ru: "массаж*", kk: "массаж*, уқала*", en: "massage*" },
  epilation: {
    ru: "эпиля*, депиля*, шугар*, воск*",
    kk: "эпиля*, шугаринг*",
    en: "wax*, sugaring, epilat*, laser",
  },
  face: {
    ru: "пилинг*, чистк* лица, лица, лицо, ботокс*, филлер*",
    kk: "бет*, пилинг*",
    en: "facial*, peeling, botox, filler*",
  },
  lesson: { ru: "урок*, занят*, заняти*", kk: "сабақ*, сабағ*", en: "lesson*, class, classes" },
  tattoo: { ru: "тату*, татуаж*, перманент*", kk: "тату*, татуаж*", en: "tattoo*, permanent makeup" },
} as const satisfies Record<string, Rows>;

/** Questions that are answered from the diary and the price list, never from what was written once. */
export const OTHER_MATTERS = {
  times: {
    ru: "до скольки, до скольких, со скольки, во сколько, режим*, график*, часы, открыты, открываетесь, закрываетесь, закрыты, выходн*, выходные, свобод*, последняя запись, последний клиент, окошк*, окно, окна, местечк*, место, места, мест, время, времени, врем, пораньше, раньше, попозже, позже, утром, вечером, днем, обед*, праздник*, когда, час",
    kk: "нешеде, нешеге, сағат*, жұмыс уақыт*, жұмыс кесте*, ашық, жабық, демалыс*, бос, орын, уақыт*, қашан, кешке, таңертең*",
    en: "hours, open, opening, close, closing, closed, work late, open late, late evening*, late night*, late afternoon*, how late can i come, how late are you, how late do you, how late is, late appointment*, late slot*, last appointment*, last slot, last client, last visit, last time, weekend*, weekday*, free, available, availability, slot*, opening*, when, what time, earlier, later, morning, afternoon, evening, holiday*, time",
  },
  days: {
    ru: "понедельник*, вторник*, сред*, четверг*, пятниц*, суббот*, воскресен*, завтра*, послезавтра, сегодня*, неделе, неделю, числа",
    kk: "бүгін*, ертең*, дүйсенбі*, сейсенбі*, сәрсенбі*, бейсенбі*, жұма, жұмада, сенбі*, жексенбі*",
    en: "monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, tomorrow, today, tonight, next week, this week",
  },
  booking: {
    ru: "запиш*, записат*, записыв*, записан*, запись, записи, записей, запишите, брон*, заброн*, мне снять, хочу снять, попасть к, мои визит*, мой визит, моя запись, прийти завтра",
    kk: "жазыл*, жазып*, жазба*, жазғ*, брон*",
    en: "book, booked, booking*, appointment for, appointment on, appointment at, my appointment, my appointments, schedule me, squeeze me, fit me",
  },
  price: {
    ru: "сколько стоит, сколько стоят, сколько будет, сколько плат*, сколько заплат*, сколько выйдет, почем, по чем, сколько с меня, сколько денег, дорого, стоит, стоят",
    kk: "қанша тұр*, қанша болады, қанша тең*, неше тең*, қанша төле*, қымбат*",
    en: "how much, cost, costs, expensive",
  },
  length: {
    ru: "длит*, по времени, сколько времени, долго делать, долго делаете",
    kk: "қанша уақыт, ұзақ па, қанша сағат",
    en: "how long does it take, how long is, how long will it take, take long",
  },
  offered: {
    ru: "делаете, делаешь, занимаетесь, оказываете",
    kk: "жасайсыз, жасайсыз ба, істейсіз",
    en: "do you do, do you offer, do you make, you do",
  },
  mine: {
    ru: "мой номер, мой телефон, моего номера, моего телефона, мой адрес, моя карта, мой аккаунт, мой профиль, получили, пришла оплата, дошла оплата, дошли деньги, номер моей, номер записи, номер очереди, номер брони, заплатила*, заплатил*, оплатила*, оплатил*, перевела*, перевел",
    kk: "менің нөмірім, менің телефоным, менің адресім, төледім*, аудардым*, алдыңыз ба",
    en: "my number, my phone, my address, my account, my card details, my email, i paid, already paid, did you get",
  },
} as const satisfies Record<string, Rows>;

/** «Сауна у вас есть?» is no question about the day after. */
export const HAVING: Rows = {
  ru: "есть, имеется",
  kk: "бар",
  en: "do you have, is there, have you got, got",
};

/** What "if I cancel" is asked with; without it, it is a wish about a visit. */
export const ON_WHAT_TERMS: Rows = {
  ru: "за сколько, штраф*, услови*, политик*, правил*, а если, что если, что будет, будет если, бесплатн*, платн*, плат*, заплат*, верн*, возвращ*, до какого, по скольку, минимум, предупре*, предоплат*, можно ли, в тот же день, день в день",
  kk: "айыппұл*, неше сағат, қанша сағат, қанша бұрын, алдын ала, ереже*, шарт*, егер, не болады, тегін, сол күні",
  en: "policy, policies, fee, fees, penalty, charge*, how far, how late, how long before, how many hours, notice, for free, free, what if, what happens, if i, in advance, allowed, rules, terms, conditions, same day, anytime, any time",
};

/** What an answer about money or terms is asked with whatever the day is. */
export const PENALTY: Rows = {
  ru: "штраф*, услови*, политик*, правил*",
  kk: "айыппұл*, шарт*, ереже*",
  en: "policy, policies, fee, fees, penalty, rules",
};

/** Ask words, without which «после процедуры» and "before" are no question about everything. */
export const HOW: Rows = {
  ru: "как, что, чем, чего, какой, какая, какие, каких, каким, нужно, нужна, нужен, надо, есть ли, можно ли узнать, посоветуйте, расскажите, рекоменд*, совет*, особенн*, подскажите, инструкц*, памятк*, требован*",
  kk: "қалай, не, нені, қандай, керек, айтыңыз*, айтып*, кеңес*",
  en: "how, what, which, any, anything, should, need, tips, advice, recommend*, instructions, tell me, explain, do i have, requirements",
};

/** How masters write until when a visit may be cancelled, and what it costs after that. */
export const UNTIL_WHEN: Rows = {
  ru: "за час, за сутки, за день, часа, часов, сутки, суток, дня, штраф*, бесплатн*, предупре*, заранее, стоимости, процент*, возвращ*",
  kk: "сағат*, тәулік*, күн бұрын, айыппұл*, тегін, алдын ала, қайтар*",
  en: "hour, hours, day, days, free, fee, fees, charge*, notice, advance, refund*, percent",
};

/** A question for all of it: «как ухаживать?», where «можно ли…?» asks for one thing. */
export const OPEN: Rows = { ru: "как", kk: "қалай", en: "how" };

/** How a master writes of things that clients ask about in other words. */
export const IN_WRITING: Partial<Record<keyof typeof SPECIFIC, Rows>> = {
  materials: {
    ru: "работаю на, гел*, лаками, лаках, красками, краской, использую, luxio, kodi, estel, loreal, wella",
    kk: "гел*, лакпен, лактар*, қолданамын",
    en: "polishes, gels, i use, we use, i work with, we work with",
  },
  forChildren: { ru: "лет, года", kk: "жастан", en: "years, under, over" },
  room: { ru: "кв, каб, кабинет, офис, оф", kk: "кабинет, пәтер, кеңсе", en: "room, apt, office, unit" },
  entrance: {
    ru: "зайдите, заходите",
    kk: "ауладан",
    en: "ring, side door, round the back, through the yard",
  },
};

/** Says nothing of what is asked about. */
export const FILLER: Rows = {
  ru: "территориально, минут*, покрыти*, дома, домашних, условиях, того, него, нее, неё, чтобы, здравствуйте, здрасте, добрый, доброе, день, вечер, утро, привет, приветик, пожалуйста, подскажите, подскажи, скажите, скажи, скиньте, скинь, скинете, пришлите, пришли, отправьте, отправь, дайте, дай, дадите, напишите, напиши, покажите, укажите, уточните, расскажите, можете, можешь, могу, можно, нельзя, нужно, нужен, нужна, нужны, надо, обязательно, есть, имеется, будет, буду, были, была, было, быть, хочу, хотела, хотел, хотелось, интересует, интересно, узнать, знать, вопрос, ваш, ваша, ваше, ваши, вашего, вашей, вашу, вашем, вас, вами, твой, твоя, тебя, меня, мной, мне, нас, нам, этом, этот, эта, этой, какой, какая, какое, какие, каких, каким, какую, каком, который, где, куда, сколько, когда, почему, зачем, чего, чему, кто, если, ещё, еще, тоже, также, вообще, просто, лучше, только, именно, точно, прям, прямо, очень, самый, салон, салона, салоне, студия, студии, студию, кабинет, кабинета, кабинете, барбершоп*, заведени*, мастер, мастера, мастеру, процедур*, визит*, сеанс*, прием*, приём*, посещен*, услуг*, запись, запиши, прийти, приходить, придти, приду, прихожу, приехать, приезжать, ехать, делать, делаете, делаешь, сделать, сделаете, принимаете, принимаете ли, принимает*, работа, работает, работают, работаете, использ*, польз*, первый, первая, первом, после, перед, вместе, всё, все, всем, такой, такая, так, ли, нету, спасибо, большое, огромное, девушка, девочки, извините, простите, машине, машиной, машина, пешком, такси, точный, точная, полный, полностью, номер дома, другим, другой, другие, способ*, способом, вариант*, возможн*, возможность, возможно, стоит ли",
  kk: "сәлем, сәлеметсіз, армысыз, өтінемін, өтініш, айтыңыз*, айтыңызшы, айтып, жіберіңіз*, жібере, жіберіңізші, жіберші, беріңіз*, беріңізші, бересіз, болады, бола, болама, бар, барма, бар ма, керек, керек пе, мүмкін, мүмкін бе, сізде, сіздерде, сіздің, сіздер, сізге, сіздерге, маған, менің, біз, бізге, осы, мұнда, қандай, қалай, қашан, қанша, қайда, неше, кім, неге, және, тағы, әлде, емес, жоқ, салон*, шебер*, процедура*, рұқсат, істейсіз, жасайсыз, қабылдайсыз, қабылдай, болса, деген, туралы, білейін, білгім, келед*, келсе*, келген*, келе*, алып, шығас*, істе*, болмай*, минут*, келу*, бару*, барса*, барам*, өзіммен*, ала, алам, аламын, алуға, қалады, жасау, жасата*, бірге, кейін, дейін, өте, кешіріңіз, рахмет, апай, қыздар, жаяу, көлікпен",
  en: "hello, please, could, would, should, can, will, shall, may, might, your, yours, house, home, minute*, you, youre, mine, have, having, there, here, what, which, where, when, whats, wheres, does, doing, with, from, this, that, that's, they, them, what's, send, share, give, tell, show, know, need, want, like, just, also, about, some, any, anything, something, else, still, then, than, possible, okay, allow, allowed, accept, accepts, take, takes, offer, provide, come, coming, going, visit, visits, appointment, appointments, session, treatment*, procedure*, service*, salon*, studio*, shop, place, barbershop, office, master, exactly, exact, meet, first, after, before, during, thanks, thank, sorry, wondering, question, quick, curious, into, over, make, made, were, been, being, much, many, long, good, best, really, must, have to, got, okay if, drive, driving, walk, walking, foot, people, someone, way, ways, method*, option*, other",
};

/** What is said of all of a kind answers about each; of a kind one may ask as a whole. */
export const BROADER: Partial<Record<keyof typeof SPECIFIC, keyof typeof SPECIFIC>> = {
  dog: "animals",
  cat: "animals",
  english: "languages",
  russian: "languages",
  kazakh: "languages",
};

/**
 * What a thing takes away from the same question, where it is said: who asks about tips does not ask how to
 * pay.
 */
export const OVER: Partial<Record<keyof typeof SPECIFIC, readonly string[]>> = {
  parking: ["payment"],
  bike: ["parking"],
  instagram: ["place", "link"],
  website: ["place", "contact", "link"],
  email: ["place", "contact"],
  telegram: ["place", "contact", "phone"],
  whatsapp: ["place", "contact", "phone"],
  social: ["place", "payment"],
  room: ["phone"],
  intercom: ["phone"],
  charging: ["phone", "payment"],
  hygiene: ["rules"],
  ownThings: ["hygiene", "materials", "preparation", "payment"],
  withChild: ["forChildren", "preparation", "rules"],
  animals: ["preparation", "rules"],
  dog: ["preparation", "rules"],
  cat: ["preparation", "rules"],
  companion: ["preparation", "rules"],
  tips: ["payment", "coffee", "preparation"],
  certificate: ["payment"],
  discount: ["payment", "price", "lasting", "intercom"],
  lift: ["warranty"],
  birthday: ["discount"],
  student: ["discount"],
  pensioner: ["discount"],
  firstVisit: ["discount"],
  referral: ["discount", "companion"],
  pass: ["payment"],
  homeVisits: ["place"],
  online: ["place"],
  late: ["rules", "payment", "warranty", "charging"],
  cancelling: ["rules", "payment", "prepayment", "refund"],
  prepayment: ["payment", "rules"],
  installment: ["payment"],
  receipt: ["payment"],
  refund: ["payment", "prepayment"],
  requisites: ["payment", "phone", "place"],
  water: ["care", "coffee"],
  sun: ["care"],
  sport: ["care"],
  makeup: ["care"],
  cream: ["care"],
  oil: ["care"],
  scrub: ["care"],
  experience: ["certificate"],
  alcohol: ["care", "coffee"],
  food: ["care"],
  removal: ["care", "preparation"],
  clothing: ["care", "preparation"],
  lasting: ["care"],
  pregnancy: ["rules"],
  health: ["rules", "care"],
  homework: ["preparation", "care"],
  wheelchair: ["withChild"],
  selling: ["cream", "oil", "scrub", "makeup", "materials", "care"],
};
