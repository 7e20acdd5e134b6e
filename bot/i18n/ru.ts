import { setupRu } from "./setup/ru.ts";
import { capital, plural } from "./words.ts";

const visits = (count: number) =>
  `${count} ${plural("ru", count, { one: "визит", few: "визита", many: "визитов", other: "визита" })}`;
const hours = (count: number) =>
  `${count} ${plural("ru", count, { one: "час", few: "часа", many: "часов", other: "часа" })}`;
const minutes = (count: number) =>
  `${count} ${plural("ru", count, { one: "минуту", few: "минуты", many: "минут", other: "минуты" })}`;
/** «за день», «за 2 часа», «за 30 минут». */
const before = (count: number) =>
  count === 1440
    ? "за день"
    : count % 1440 === 0
      ? `за ${count / 1440} дн.`
      : count % 60 === 0
        ? `за ${hours(count / 60)}`
        : `за ${minutes(count)}`;

/** All that the bot says in Russian: the source the other languages are measured by. Values come formatted; names unescaped. */
export const ru = {
  // Under the input, commands, profile
  book: "Записаться",
  myVisits: "Мои записи",
  inputHint: (service: string) => `Например: ${service ? `${service.toLowerCase()} ` : ""}завтра после обеда`,
  commands: { book: "Записаться", my: "Мои записи", help: "Как это работает", privacy: "Что я храню" },
  masterCommands: {
    today: "Сегодня",
    week: "Неделя",
    add: "Записать клиента",
    block: "Закрыть день",
    clients: "Клиенты",
    services: "Услуги и цены",
    settings: "Настройки",
    help: "Что я умею",
  },
  shortDescription: (business: string) => `Запись: ${business}. Просто напишите, что и когда хочется.`,

  // Doors
  welcome: (master: string) =>
    `Здравствуйте! Я помощник, имя мастера ${master}. Напишите, что и когда хочется, или выберите ниже.`,
  welcomeBack: "С возвращением!",
  nextVisit: (what: string) => `Ближайший визит: ${what}.`,
  help: (master: string) =>
    `Напишите как человеку: «маникюр завтра после шести», «перенеси на пятницу», «отмени запись». Кнопками можно всё то же. Я помощник, не человек; визиты ведёт ${master}.`,
  contactLine: (phone: string) => `Связаться: ${phone}`,
  privacy: (master: string) =>
    `Храню имя, номер (если вы его дали), записи и переписку. Видит их только мастер (${master}); другим мастерам номер не передаётся. Удалить всё: напишите «удалите мои данные».`,
  eraseQuestion: "Удалю имя, номер и переписку. Визиты впереди останутся, их можно отменить отдельно.",
  erase: "Удалить",
  erased: "Удалено: имя, номер, переписка.",

  // Booking
  chooseService: "Что делаем?",
  addService: "Что ещё добавить?",
  whichDay: (what: string) => `${what}. На какой день?`,
  whichTime: (what: string, day: string) => `${what}, ${day}.`,
  whichPart: (what: string, day: string) => `${what}, ${day}. Когда удобнее?`,
  parts: { morning: "Утро", day: "День", evening: "Вечер" },
  serviceLine: (name: string, duration: string, price: string) => `${name}: ${duration}, ${price}.`,
  freeOn: (onDay: string) => `Свободно ${onDay}:`,
  freeSoon: "Ближайшее свободное:",
  noneOn: (onDay: string) => `${capital(onDay)}, мест нет. Ближайшее свободное:`,
  noneInWindow: (onDay: string) => `${capital(onDay)}, в это время мест нет. Ближайшее свободное:`,
  nothingFree: "Свободного времени сейчас нет. Загляните позже или спросите мастера.",
  notYetBooked: "Осталось подтвердить, пока не записано.",
  holding: (until: string) => `Держу это время за вами до ${until}.`,
  card: (what: string, when: string, price: string, place: string) =>
    [what, when, price, place].filter(Boolean).join(" · "),
  confirm: "Подтвердить",
  otherTime: "Другое время",
  otherDay: "Другой день",
  otherService: "Другая услуга",
  notNeeded: "Не нужно",
  moreService: "＋ Ещё услуга",
  enough: "Дальше",
  further: "Дальше ›",
  back: "‹ Назад",
  today: "сегодня",
  tomorrow: "завтра",
  booked: (what: string, when: string, price: string) =>
    `✅ Вы записаны: ${[what, when, price].filter(Boolean).join(", ")}.`,
  willRemind: (list: number[]) => (list.length === 0 ? "" : `Напомню ${list.map(before).join(" и ")}.`),
  alreadyBooked: "Уже записано",
  letGo: "Хорошо, время свободно. Если понадобится, я здесь.",
  holdEnded: (when: string) => `Вы не подтвердили, поэтому записи нет. ${when} ещё свободно.`,
  holdEndedTaken: "Вы не подтвердили, поэтому записи нет.",
  moveEnded: (when: string) => `Перенос не подтверждён, ваш визит остаётся: ${when}.`,
  bookAt: (clock: string) => `Записаться на ${clock}`,
  online: "онлайн",

  // Visits
  noVisits: "Записей впереди нет.",
  yourVisits: "Ваши записи:",
  yourVisit: (what: string, when: string) => `Ваша запись: ${what}, ${when}.`,
  whichVisit: "Какая запись?",
  move: "Перенести",
  cancel: "Отменить",
  toCalendar: "В календарь",
  directions: "Как добраться",
  currently: (what: string, when: string) => `Сейчас у вас: ${what}, ${when}.`,
  sameTimeFree: (onDay: string) => `${capital(onDay)}, это же время свободно:`,
  keepAsIs: "Оставить как есть",
  moveCard: (from: string, to: string, stays: string) =>
    `${from} → ${to}. Цена та же. Осталось подтвердить; прежнее время (${stays}) ваше, пока не подтвердите.`,
  moved: (what: string, when: string) => `✅ Перенесено: ${what}, ${when}.`,
  movedAway: (when: string) => `🔁 Эта запись перенесена: ${when}.`,
  kept: (what: string, when: string) => `Оставлено как есть: ${what}, ${when}.`,
  cancelQuestion: (what: string, when: string) => `Отменить запись? ${what}, ${when}. Время освободится.`,
  yesCancel: "Да, отменить",
  keep: "Оставить",
  cancelled: "Запись отменена.",
  bookAgain: "Записаться снова",
  calendarFile: (when: string) => `Ваш визит: ${when}`,
  noAddress: "Адрес мастер пришлёт отдельно.",

  // Name and number
  masterSeesName: (master: string, name: string) => `${master} увидит имя «${name}».`,
  askPhone: "Оставите номер на случай изменений?",
  sendPhone: "Отправить номер",
  otherName: "Другое имя",
  notNow: "Не сейчас",
  askName: "Как вас записать?",
  nameSaved: (name: string) => `Записано имя: ${name}.`,
  nameTooLong: "Слишком длинно: до 40 букв, пожалуйста.",
  phoneSaved: "Номер сохранён, видит его только мастер.",
  foreignContact: "Это чужой номер. Нужен ваш: кнопка «Отправить номер» ниже, или можно без него.",
  fine: "Хорошо.",

  // Reminders
  reminder: (when: string, what: string, who: string) => `⏰ ${when} · ${what}. ${who}`,
  reminderTomorrow: "Завтра",
  reminderToday: "Сегодня",
  comingButton: "Буду",
  expected: "Ждём вас.",

  // What the master did
  cancelledByMaster: (what: string, when: string) => `❌ Визит не состоится: ${what}, ${when}. Очень жаль.`,
  movedByMaster: (what: string, from: string, to: string) =>
    `🔁 Ваш визит перенесён: ${what}, ${from} → ${to}.`,
  restoredByMaster: (what: string, when: string) => `✅ Визит в силе, как и был: ${what}, ${when}.`,
  bookedByMaster: (what: string, when: string) => `🆕 У вас новая запись: ${what}, ${when}.`,

  // Answers
  priceList: "Услуги и цены:",
  hello: "Здравствуйте!",
  greeting: "Здравствуйте! Что и когда хочется?",
  notUnderstood: "Не всё понятно. Напишите, что и когда хочется, например «маникюр завтра после обеда».",
  notUnderstoodTwice: "Лучше кнопками. Или позову человека.",
  weekdayConflict: (day: string, weekday: string) => `${day} это ${weekday}. Какой день?`,
  late: (contact: string) => `Лучше сказать мастеру напрямую: ${contact}.`,
  missingDate: (words: string) => `В календаре нет дня «${words}». Какой день?`,
  pastDate: (day: string) => `${day} уже в прошлом. Какой день?`,
  assistant: (master: string) => `Я помощник, программа. Визиты ведёт ${master}.`,
  textOnly: "Понимаю слова и кнопки. Напишите, что и когда хочется.",
  voiceLater: "Голос сейчас не разобрать, напишите словами.",
  tooLong: "Слишком длинно для одного раза. Напишите коротко: что и когда.",
  forwardedLater: "Пересланное не читаю. Напишите своими словами, что и когда хочется.",

  // A person is called
  simplyNow: "Сейчас понимаю простые фразы; кнопками можно всё.",
  callPerson: "Позвать",
  called: (master: string, phone: string) =>
    phone ? `Передано. ${master} ответит здесь; срочно: ${phone}.` : `Передано. ${master} ответит здесь.`,
  calledNobody: (master: string, phone: string) =>
    phone ? `Лучше напрямую: ${master}, ${phone}.` : `В этом чате сейчас только помощник. Мастер: ${master}.`,
  questionPassed: (master: string) => `Вопрос передан. ${master} ответит здесь.`,
  relayed: (master: string, words: string) => `${master}: ${words}`,
  assistantBack: "Снова отвечает помощник. Чем помочь?",
  relaySummary: (who: string, reason: "asked" | "complaint" | "lost" | "question") =>
    `${who}: ${{ asked: "нужен человек", complaint: "жалоба", lost: "помощник не понимает", question: "вопрос" }[reason]}.`,
  relayHint: "Ответьте на это сообщение, передам слово в слово.",
  questionAsked: (who: string, words: string) => `${who} спрашивает: «${words}»`,
  may: "Можно",
  mayNot: "Нельзя",
  clientSays: (who: string, words: string) => `${who}: «${words}»`,
  passedOn: "Передано.",
  notPassedOn: (who: string) => `Не передано: ${who}, бот заблокирован.`,
  keepAnswer: "Отвечать так всегда",
  answerKept: "Теперь на такой вопрос отвечу сразу.",
  giveBack: "Дальше помощник",
  givenBack: (who: string) => `Дальше отвечает помощник: ${who}.`,
  relayNudge: (who: string, words: string) => `Ждёт ответа полчаса: ${who}. «${words}»`,
  budgetSpent:
    "Лимит на модель в этом месяце исчерпан. До конца месяца понимаю простые фразы; кнопками можно всё, записи идут.",

  // Waiting, questions, voice, pictures
  nextWish: "Теперь следующее.",
  tellMe: "Сообщить, если освободится",
  waitOffer: (what: string, when: string) => `Сообщить, если освободится? ${what}, ${when}.`,
  waitYes: "Да, сообщить",
  waiting: (what: string, when: string) => `Если освободится, напишу: ${what}, ${when}.`,
  between: (from: string, to: string) => `${from} – ${to}`,
  fromClock: (clock: string) => `с ${clock}`,
  toClock: (clock: string) => `до ${clock}`,
  skip: "Пропустить",
  answersKept: (master: string) => `Ответы увидит ${master}.`,
  heard: (words: string) => `Понято: «${words}»`,
  voiceTooLong: "Голос слушаю до двух минут. Короче, или напишите словами.",
  photoFor: (master: string, what: string) => `Фото увидит ${master}: ${what}.`,
  photoKept: (master: string) => `Фото увидит ${master} вместе с записью. Что и когда хочется?`,
  photoNoted: (master: string) => `Фото увидит ${master}.`,
  photoFrom: (who: string, what: string) => `${who}: ${what}`,
  forWhom: (words: string) => `Пометка: ${words}`,

  // When it goes wrong
  stale: "Это уже неактуально",
  justTaken: (clock: string) => `${clock} только что заняли. Рядом свободно:`,
  closed: (onDay: string) => `${capital(onDay)}, приёма нет. Ближайшее:`,
  onBreak: "В это время перерыв. Ближайшее:",
  outsideHours: "В это время приёма нет. Ближайшее:",
  doesNotFit: (until: string) => `До ${until} не поместится. Ближайшее:`,
  past: "Это время уже прошло. Ближайшее:",
  tooSoon: (lead: string) => `Запись не позже чем за ${lead} до визита. Ближайшее:`,
  tooFar: (last: string) => `Запись открыта до ${last}. Ближайшее:`,
  cutoff: (count: number, master: string) =>
    `До визита меньше ${count} ч, изменить может только мастер (${master}).`,
  groupFull: "Мест в группе больше нет.",
  groupVisit: "Занятие в группе не переносится: можно отменить и выбрать другое.",
  seatsLeft: (left: number, of: number) => `Осталось мест: ${left} из ${of}.`,
  chooseSession: (what: string) => `${what}: ближайшие группы.`,
  roster: (taken: number, of: number, names: string) => `${taken} из ${of}${names ? `: ${names}` : ""}`,
  seatTaken: (who: string, what: string, when: string, seats: string) =>
    `🆕 ${who}: ${what}, ${when}. ${seats}`,
  noSessions: "Открытых групп сейчас нет.",
  notBegun: "Визит ещё не начался.",
  visitOver: "Этот визит уже прошёл.",
  visitGone: "Этой записи уже нет.",
  sameTime: "Это и есть ваше время.",
  serviceInactive: "Эту услугу сейчас не предлагают.",
  answerFailed: (code: string) => `Не получилось ответить. Что записано, видно в «Мои записи». Код ${code}.`,
  answerFailedForMaster: (code: string) => `Не получилось ответить. Что записано, видно в /day. Код ${code}.`,
  callMaster: (master: string, phone: string) => (phone ? `${master}: ${phone}` : master),

  // The master's side
  noticeBooked: (who: string, what: string, when: string, price: string) =>
    `🆕 ${who}: ${[what, when, price].filter(Boolean).join(", ")}`,
  noticeMoved: (who: string, what: string, from: string, to: string) => `🔁 ${who}: ${what}, ${from} → ${to}`,
  noticeCancelled: (who: string, what: string, when: string) => `❌ Отмена: ${who}, ${what}, ${when}`,
  firstTime: "впервые",
  visitNumber: (count: number) => `${count}-й визит`,
  wish: (text: string) => `Пожелание: ${text}`,
  write: "Написать",
  masterHello: (master: string) =>
    `${master}, это ваш бот. Сюда придут записи. /today покажет день, /week неделю.`,
  ownerClaimed: "✅ Готово: теперь это ваш бот, записи придут сюда.",
  ownerLinkUsed: "Эта ссылка уже использована.",
  daySummary: (day: string, count: number, sum: string) =>
    count === 0 ? `${day}: визитов нет.` : `${day}: ${visits(count)}${sum ? `, ${sum}` : ""}`,
  dayOff: (day: string) => `${day}: выходной.`,
  freeGaps: (gaps: string) => `свободно ${gaps}`,
  masterCancelQuestion: (who: string, what: string, when: string) =>
    `Отменить визит? ${who}: ${what}, ${when}. Я сообщу об этом в чат с ботом.`,
  masterCancelled: (who: string, when: string) => `Отменено: ${who}, ${when}.`,
  masterMoveCard: (who: string, from: string, to: string) =>
    `${who}: ${from} → ${to}. Осталось подтвердить, после этого сообщу о переносе.`,
  masterMoveTo: (who: string, when: string) => `${who}, сейчас ${when}. На какой день?`,
  masterTextLater:
    "Можно словами: «что у меня завтра», «закрой завтра после трёх», «перенеси Анну на пятницу в 12», «запиши Асель на маникюр в 5».",
  unreachable: (who: string, phone: string) =>
    `Не могу написать: ${who}, бот заблокирован. ${phone ? `Телефон: ${phone}.` : "Телефона нет."}`,
  expectedAt: (when: string) => `Ждём вас: ${when}.`,
  freedForYou: (until: string) => `Освободилось время, держу его за вами до ${until}. Пока не записано.`,
  whomToCall: (count: number) => `Кому позвонить · ${count}`,
  allCame: (count: number) => `Сегодня ${visits(count)}. Все пришли?`,
  all: "Все",
  somebodyNot: "Кто-то нет",
  whoDidNotCome: "Кто не пришёл? Остальные были.",
  tomorrowCount: (count: number, first: string) =>
    count === 0 ? "Завтра визитов нет." : `Завтра ${visits(count)}, первый в ${first}.`,
  noted: "Отмечено.",
  readyText: (master: string, when: string) => `Здравствуйте! Напоминание о визите: ${when}. ${master}`,
  reviewAsked: (master: string) => `Как прошёл визит? Напишите пару слов, ${master} прочитает.`,
  nudged: (what: string) => `Давно не виделись. Подобрать время: ${what}?`,
  optOutHint: "Не писать больше: «не пишите мне».",
  optedOut: "Приглашений больше не будет. Напоминать о ваших визитах?",
  remindersOn: "О визитах напомню.",
  remindersOff: "Напоминаний не будет.",
  yes: "Да",
  no: "Нет",
  latePassed: (around: string) => `Передано: вы будете около ${around}. Запись остаётся.`,
  lateNotice: (who: string, from: string, around: string, end: string) =>
    `⏱ ${who}, ${from} → около ${around}. Конец ${end}.`,
  lateNext: (clock: string, who: string) => `Следующий визит в ${clock}: ${who}.`,
  lateDayEnd: (clock: string) => `Ваш день до ${clock}.`,
  lateFine: "Успею",
  lateHowMuch: "На сколько минут?",
  busy: "Занято",
  feed: (full: string, busy: string) =>
    `Подписка на календарь. Все записи:\n${full}\nТолько занятость, без имён:\n${busy}\nСсылки тайные; календари читают их раз в несколько часов.`,
  feedNowhere: "У сервера нет адреса в сети, поэтому подписаться пока не на что. Его задаёт PUBLIC_URL.",
  feedRotate: "Новые ссылки",
  feedRotated: "Старые ссылки больше не работают.",
  planHead: "Понято так, пока ничего не сделано:",
  planHours: (what: "close" | "open", day: string, hours: string) =>
    `${what === "close" ? "закрыть" : "открыть"} ${[day, hours].filter(Boolean).join(", ")}`,
  planBook: (who: string, isNew: boolean, what: string) =>
    `＋ ${who}${isNew ? " (новая карточка)" : ""} · ${what}`,
  planAffected: "Задето:",
  planDo: {
    close: "Закрыть",
    open: "Открыть",
    merge: "Объединить",
    book: "Записать",
    move: "Перенести и написать",
    cancel: "Отменить и написать",
    price: "Изменить",
    set: "Поменять",
    hours: "Поменять",
    add: "Добавить",
    length: "Изменить",
    offer: "Да",
  },
  planKeepVisits: "Закрыть, визиты оставить",
  planInstead: "Закрыть и предложить другое время",
  planAgreed: "Уже договорились, не писать",
  planWillCall: "Сделать, я позвоню",
  planDropped: "Ничего не изменено.",
  planDone: "✅ Сделано:",
  planUndone: "✅ Возвращено как было:",
  planNothingDone: "Ничего не изменено.",
  planNotDone: "Не вышло:",
  planCall: (people: string) => `Без Telegram, позвоните: ${people}.`,
  planUndo: "Вернуть как было",
  planReasons: {
    changed_meanwhile: "за это время изменилось",
    slot_taken: "время занято",
    answered: "уже выбрано другое время",
    already_over: "уже прошло",
    not_found: "записи уже нет",
    service_gone: "такой услуги уже нет",
    same_time: "время то же",
  },
  planDeadline: (people: string) => `Нет ответа: ${people}.`,
  planAnswers: (answered: number, of: number) => `Ответили ${answered} из ${of}:`,
  planWaiting: (until: string) => `ждём до ${until}`,
  planSilent: "нет ответа",
  planRemind: "Напомнить",
  planReminded: "Спрошу ещё раз. Кто не ответит, скажу вечером.",
  planMine: "Сделаю иначе",
  openedForYou: (what: string) =>
    `Вы спрашивали это время, теперь оно есть: ${what}. Пока ничего не записано.`,
  demandNone: "Пока никто не просил времени, которого нет.",
  demandHead: "Просят, а времени нет (за 4 недели):",
  demandLine: (people: number, when: string, sum: string) =>
    `· ${when}: ${people} ${plural("ru", people, { one: "человек", few: "человека", many: "человек", other: "человека" })}${sum ? `, ≈ ${sum}` : ""}.`,
  demandParts: { morning: "утро", day: "день", evening: "вечер", any: "весь день" },
  demandFull: "Это время открыто, но занято.",
  demandOpen: (when: string) => `Открыть ${when} и предложить`,
  demandShow: "Чего просят",
  cardNote: "Заметка",
  cardMore: "Ещё",
  cardTags: "Теги",
  cardBirthdayAsk: "День рождения",
  cardBirthday: (day: string) => `День рождения: ${day}.`,
  cardMerge: "Объединить",
  cardErase: "Удалить данные",
  cardAsk: {
    note: (who: string) => `Что записать в карточку (${who})? Словами или голосом, видите только вы.`,
    tags: (who: string) => `Теги через запятую (${who}). Например: аллергия, постоянная.`,
    birthday: (who: string) => `Когда день рождения (${who})? Например: 12 мая или 12.05.`,
  },
  cardNoDoubles: "Похожих карточек нет.",
  cardDoubles: (who: string) => `${who}: с какой карточкой объединить?`,
  planMerge: (gone: string, keep: string, visits: number) =>
    `объединить карточки: ${gone} → ${keep} (визитов: ${visits})`,
  cardEraseQuestion: (who: string) =>
    `Удалить данные (${who})? Имя, номер, заметки и переписка исчезнут без возврата; суммы визитов останутся.`,
  cardErased: "Удалено. Суммы визитов остались.",
  cardEraseAhead: (when: string) => `Впереди визит: ${when}. Сначала перенесите или отмените его.`,
  birthdayToday: (names: string) => `День рождения: ${names}.`,
  importVisits: (count: number) => `Визитов в списке: ${count}.`,
  importVisitsDone: (booked: number, of: number) => `Визитов в дневнике: ${booked} из ${of}.`,
  exportColumns: {
    clients: ["Имя", "Телефон", "Заметки", "Теги", "День рождения", "Визитов"],
    visits: ["Дата", "Время", "Имя", "Телефон", "Услуга", "Цена", "Состояние"],
  },
  exportStatuses: { booked: "записано", completed: "состоялось", no_show: "неявка", cancelled: "отменено" },
  exported: (rows: number) => `Строк: ${rows}. Открывается в Excel и таблицах, читается обратно.`,
  waitingList: (count: number): string =>
    count === 0 ? "Сейчас никто не ждёт." : "Ждут, когда освободится:",
  planAsk: "Сначала спросить",
  planAskedHead: (until: string) => `Вопрос отправлен, ответа жду до ${until}. Пока всё по-старому:`,
  moveAsked: (master: string, what: string, from: string, to: string) =>
    `${master} предлагает перенести: ${what}, ${from} → ${to}. Прежнее время ваше, пока не подтвердите.`,
  moveDeclined: (who: string, what: string, when: string) => `${who}: остаётся как было, ${what}, ${when}`,
  addWho: "Кого записать? Кнопкой или словами: «Асель на маникюр в пятницу в 11».",
  addWhat: (who: string) => `${who}: на что?`,
  openWhich: "Какой день открыть? Часы можно написать словами: «в воскресенье с 11 до 15».",
  nothingClosed: "Все ближайшие дни и так рабочие.",
  vacationFrom: "Отпуск: с какого дня?",
  vacationTo: (from: string) => `Отпуск с ${from}. По какой день включительно?`,
  paused: "Запись приостановлена: клиенты видят, что мест нет. Визиты и напоминания остались.",
  notPaused: "Запись открыта. Приостановить? Клиенты увидят, что мест нет; визиты и напоминания останутся.",
  pauseBegin: "Приостановить",
  pauseEnd: "Открыть запись",
  noNotes: "Заметок пока нет.",
  knowledgeNone: "Здесь ответы, которые клиенты получают слово в слово. Пока пусто, добавьте:",
  knowledgeHead: "Это клиенты получают слово в слово:",
  knowledgeAsk: "Напишите или продиктуйте ответ, как его прочитает клиент.",
  knowledgeTypes: {
    price: "цены",
    place: "место",
    preparation: "подготовка",
    care: "уход",
    rules: "правила",
    payment: "оплата",
    other: "другое",
  },
  masterMore:
    "Ещё:\n/undo вернуть как было\n/day день картинкой\n/open открыть день\n/vacation отпуск\n/hours часы\n/notes заметки\n/waitlist кто ждёт\n/demand чего просят\n/stats итоги\n/usage расход\n/knowledge ответы клиентам\n/share ссылка и QR\n/google\n/feed календарь\n/export выгрузка\n/pause приостановить\n/test попробовать как клиент",
  usageWeek: (sum: string) => `За последние семь дней: ${sum}.`,
  forwardedHead: (asked: boolean): string =>
    asked ? "Ответ, его можно скопировать:" : "На это время мест нет. Ответ, его можно скопировать:",
  copyAnswer: "Скопировать ответ",
  bookThere: (when: string) => `Записать на ${when}`,
  dayClosedReady: (master: string, when: string) =>
    `Здравствуйте! Визит ${when} не состоится, приёма в этот день не будет. Очень жаль. Когда вам удобно? ${master}`,
  planKnows: (who: string) => `${who} знает`,
  planTold: "знает",
  nothingToUndo: "За последний день возвращать нечего.",
  nothingToClose: "В это время и так приёма нет.",
  whatToClose: "Какой день закрыть? Часы можно написать словами: «завтра с трёх».",
  whatToBook: "Кого, на что и когда записать? Например: «Асель на маникюр в пятницу в 11».",
  whatToMove: "Чей визит и на когда? Например: «Анну на пятницу в 12».",
  noVisitOf: "Предстоящих визитов с таким именем нет.",
  noPhone: "номера нет",
  dayClosed: (day: string, clock: string) =>
    `${capital(day)}, приёма не будет, визит в ${clock} не состоится. Очень жаль.`,
  dayClosedInstead: "Сейчас свободно:",
  planOffer: (name: string, offered: boolean) =>
    `${name}: ${offered ? "снова в записи" : "скрыть из записи"}`,
  breakAt: (hours: string) => `перерыв ${hours}`,
  closedDay: "выходной",
  ownServices: (count: number): string => (count === 0 ? "Услуг пока нет." : "Ваши услуги:"),
  ownServicesHint:
    "Добавить и поправить можно словами: «добавь услугу парафин 30 минут 3000», «маникюр теперь 9000».",
  ownServiceHint: (name: string) => `Словами: «${name} теперь 9000», «${name} полтора часа».`,
  hidden: "скрыта",
  hide: "Скрыть из записи",
  offerAgain: "Вернуть в запись",
  ownHoursHint: "Поменять можно словами: «будни 10–19, обед в 14, суббота до 16».",
  statsHead: (days: number, came: number, sum: string) =>
    `За ${days} дней: ${visits(came)}${sum ? `, ${sum}` : ""}.`,
  statsUtilisation: (percent: number) => `Занято ${percent} % рабочего времени.`,
  statsLost: (noShows: number, cancelled: number) => `Не пришли: ${noShows}. Отменено: ${cancelled}.`,
  statsPeople: (wrote: number, offered: number, booked: number) =>
    `Обратились: ${wrote} → выбирали время: ${offered} → записались: ${booked}.`,
  statsNew: (count: number) => `Новых клиентов: ${count}.`,
  usageHead: (sum: string, calls: number) => `Ассистент в этом месяце: ${sum}, обращений к модели: ${calls}.`,
  usageLayers: {
    client: "разговоры с клиентами",
    master: "разговоры с вами",
    transcription: "голосовые",
    summary: "пересказы",
    vision: "картинки",
  },
  usagePerBooking: (sum: string, count: number) => `На одну запись: ${sum} (записей через бот: ${count}).`,
  usageErrors: (count: number) => `Без ответа модели: ${count}; тогда отвечали правила.`,
  usageUnpriced: (count: number) => `Цена неизвестна: ${count}.`,
  clientLink: (who: string, link: string) =>
    `Перешлите эту ссылку, она для одного человека (${who}) и на один раз. После неё сюда придут напоминания.\n${link}`,
  clientLinkButton: "Ссылка для клиента",
  blocked: "В чёрном списке",
  unblocked: "Из чёрного списка убрано",
  isBlocked: "В чёрном списке: запись через бота закрыта.",
  block: "В чёрный список",
  unblock: "Убрать из чёрного списка",
  turnedAway: "Запись через бота для вас закрыта.",
  noClients: "Клиентов пока нет.",
  recentClients: "Последние клиенты. Другого найду по имени или номеру.",
  importReading: "Читаю список.",
  importFailed: "Список прочитать не получилось: нужен файл CSV или строки «Имя, номер».",
  importWhat:
    "Клиентов беру из файла CSV (до 2 МБ) или из строк «Имя, номер», по одному на строку. С колонками «Дата», «Время», «Услуга» возьму и визиты.",
  importRunning: "Записываю, это недолго.",
  importYes: (count: number) => `Взять ${count}`,
  importFound: (fresh: number, known: number, doubles: number) =>
    `Новых: ${fresh}. Уже есть: ${known}. Повторов в списке: ${doubles}. Пока ничего не записано.`,
  importRejected: (count: number) => `Не разобрано строк: ${count}.`,
  importRejectedToo: (numbers: string) => `И ещё строки: ${numbers}.`,
  importSoFar: (done: number, of: number) => `Записано ${done} из ${of}…`,
  importDone: (count: number) => `✅ Клиентов записано: ${count}.`,
  importUndone: (removed: number, kept: number) =>
    `Убрано: ${removed}.${kept > 0 ? ` Осталось: ${kept}, с ними уже что-то было.` : ""}`,
  importReasons: {
    bad_date: "нет даты или времени",
    no_service: "нет такой услуги",
    slot_taken: "время занято",
    no_name: "нет имени",
    bad_phone: "не номер",
    broken: "кавычки не закрыты",
    too_long: "слишком длинный список",
  },
  settingNames: {
    address: "Адрес",
    leadTimeMinutes: "Записаться можно не позже чем за",
    cancelCutoffHours: "Отменить можно не позже чем за",
    planningHorizon: "Запись открыта на",
    reminderMinutes: "Напоминаю за",
    morningAt: "Утреннее сообщение",
    eveningAt: "Вечернее сообщение",
    reviewAfterHours: "Спрашиваю об отзыве после визита через",
    nudgeAfterDays: "Зову снова после визита через",
  },
  settingsHint:
    "Поменять можно словами: «напоминай за день и за час», «запись минимум за 3 часа», «адрес Абая 10», «открой запись на 6 недель».",
  inDays: (count: number) => `${count} дн.`,
  none: "нет",
  forwardedWhat: "В пересланном нет услуги. Допишите словами, например «маникюр в пятницу».",
  forwardedAnswer: (what: string, times: readonly string[], price: string) =>
    `Здравствуйте! ${what}${price ? `, ${price}` : ""}. Свободно:\n${times.join("\n")}\nКакое время записать?`,
  setup: setupRu,
  pictureStates: {
    booked: "записано",
    confirmed: "придёт",
    phone: "позвонить",
    completed: "состоялось",
    no_show: "неявка",
    busy: "своё дело",
  },
  darkPicture: "Тёмная картинка",
  lightPicture: "Светлая картинка",
  googleNowhere:
    "Google Календарь здесь не подключён: серверу нужны PUBLIC_URL, GOOGLE_CLIENT_ID и GOOGLE_CLIENT_SECRET.",
  googleOffer:
    "Свяжем с вашим Google Календарём: записи появятся в нём, а ваши личные дела закроют время для записи. Названий личных дел я не читаю и не храню.",
  googleConnect: "Подключить Google",
  googleOpen: "Открыть Google",
  googleLink: "Откройте ссылку и разрешите доступ к событиям календаря. Она действует 15 минут и один раз.",
  googleWorks: (pulled: string) =>
    `Google Календарь подключён, сверен ${pulled}. Записи видны в нём, ваши личные дела закрывают время.`,
  googleWaits: "Google Календарь подключён, сверяю его с записями.",
  googlePaused: (pulled: string) =>
    `Google сейчас не отвечает. Записываю по тому, что знал ${pulled}; остальное догоню.`,
  googleDisconnect: "Отключить",
  googleDisconnected: "Google Календарь отключён. То, что уже записано в нём, осталось.",
  googleConnected: (events: number) =>
    events === 0
      ? "✅ Google Календарь подключён. Личных дел впереди в нём нет."
      : `✅ Google Календарь подключён. Ваши личные дела (${events}) закрывают время для записи.`,
  googleBroken:
    "Google больше не пускает меня в ваш календарь. Запись идёт как шла, занятое время помню; новые записи появятся там, когда подключите снова.",
  googlePage: {
    ok: "Готово. Вернитесь в Telegram.",
    unknown: "Эта ссылка уже использована или недействительна. Нажмите /google в Telegram ещё раз.",
    expired: "Ссылка устарела. Нажмите /google в Telegram ещё раз.",
    declined: "Вы не разрешили доступ, ничего не изменилось. Подключить можно в любой момент: /google.",
    partial: "Без права на события календаря связать его нельзя. Нажмите /google и отметьте этот пункт.",
    failed: "Google не дал доступ. Попробуйте ещё раз: /google в Telegram.",
  },
  googleMoved: (what: string, from: string, to: string) =>
    `В Google передвинуто: ${what}.\nБыло ${from}, стало ${to}. Как правильно? Пока вы не ответили, занято и то и другое время.`,
  googleDeleted: (what: string, from: string) => `В Google удалено: ${what}, ${from}. Запись отменить?`,
  googleMove: "Перенести и написать",
  googleKeep: "Оставить как было",
  googleCancel: "Отменить и написать",
  googlePutBack: "Вернуть в Google",
  googleKept: (from: string) => `Остаётся ${from}. В Google верну.`,
  clientNotFound: "Такого имени или номера среди клиентов нет.",
  whichClient: "Кто именно?",
  clientVisits: (count: number, sum: string, noShows: number) =>
    [visits(count), sum, noShows > 0 ? `не пришли: ${noShows}` : ""].filter(Boolean).join(" · "),
  clientNext: (visit: string) => `Следующий: ${visit}.`,
  clientLast: (visit: string) => `Последний: ${visit}.`,
  clientUsual: (what: string) => `Обычно: ${what}.`,
  clientNoted: (who: string) => `Записано в карточку: ${who}.`,
  masterGreeting: "Здравствуйте! Что показать: день, неделю, человека?",
  noName: "без имени",
};

/** Russian is the source; a language that misses a key does not compile. */
export type Messages = typeof ru;
