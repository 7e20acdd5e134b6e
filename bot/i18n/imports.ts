import { words } from "./words.ts";

/** Lists of people and visits, taken in and given out. */
export const importsWords = words({
  ru: {
    command: "выгрузка",
    what: "Клиентов беру из файла CSV (до 2 МБ) или из строк «Имя, номер», по одному на строку. С колонками «Дата», «Время», «Услуга» возьму и визиты.",
    reading: "Читаю список.",
    failed: "Список прочитать не получилось: нужен файл CSV или строки «Имя, номер».",
    found: (fresh: number, known: number, doubles: number) =>
      `Новых: ${fresh}. Уже есть: ${known}. Повторов в списке: ${doubles}. Пока ничего не записано.`,
    visits: (count: number) => `Визитов в списке: ${count}.`,
    rejected: (count: number) => `Не разобрано строк: ${count}.`,
    rejectedToo: (numbers: string) => `И ещё строки: ${numbers}.`,
    reasons: {
      bad_date: "нет даты или времени",
      no_service: "нет такой услуги",
      slot_taken: "время занято",
      no_name: "нет имени",
      bad_phone: "не номер",
      broken: "кавычки не закрыты",
      too_long: "слишком длинный список",
    },
    yes: (count: number) => `Взять ${count}`,
    running: "Записываю, это недолго.",
    soFar: (done: number, of: number) => `Записано ${done} из ${of}…`,
    done: (count: number) => `✅ Клиентов записано: ${count}.`,
    visitsDone: (booked: number, of: number) => `Визитов в дневнике: ${booked} из ${of}.`,
    undone: (removed: number, kept: number) =>
      `Убрано: ${removed}.${kept > 0 ? ` Осталось: ${kept}, с ними уже что-то было.` : ""}`,
    exportColumns: {
      clients: ["Имя", "Телефон", "Заметки", "Теги", "День рождения", "Визитов"],
      visits: ["Дата", "Время", "Имя", "Телефон", "Услуга", "Цена", "Состояние"],
    },
    exportStatuses: { booked: "записано", completed: "состоялось", no_show: "неявка", cancelled: "отменено" },
    exported: (rows: number) => `Строк: ${rows}. Открывается в Excel и таблицах, читается обратно.`,
  },
  kk: {
    command: "шығарып алу",
    what: "Клиенттерді CSV файлынан (2 МБ-қа дейін) не «Есімі, нөмірі» жолдарынан аламын, әр жолда біреу.",
    reading: "Тізімді оқып жатырмын.",
    failed: "Тізім оқылмады: CSV файлы не «Есімі, нөмірі» жолдары керек.",
    found: (fresh, known, doubles) =>
      `Жаңа: ${fresh}. Бұрыннан бар: ${known}. Тізімде қайталанған: ${doubles}. Әзірге ештеңе жазылған жоқ.`,
    visits: (count) => `Тізімдегі келу саны: ${count}.`,
    rejected: (count) => `Түсініксіз жолдар: ${count}.`,
    rejectedToo: (numbers) => `Тағы мына жолдар: ${numbers}.`,
    reasons: {
      bad_date: "күні не уақыты жоқ",
      no_service: "ондай қызмет жоқ",
      slot_taken: "уақыт бос емес",
      no_name: "есімі жоқ",
      bad_phone: "нөмір емес",
      broken: "тырнақша жабылмаған",
      too_long: "тізім тым ұзын",
    },
    yes: (count) => `${count} адамды алу`,
    running: "Жазып жатырмын, ұзаққа созылмайды.",
    soFar: (done, of) => `${of} ішінен ${done} жазылды…`,
    done: (count) => `✅ Жазылған клиенттер: ${count}.`,
    visitsDone: (booked, of) => `Күнделікке жазылды: ${of} келуден ${booked}.`,
    undone: (removed, kept) =>
      `Алынды: ${removed}.${kept > 0 ? ` Қалды: ${kept}, олармен бірдеңе болып үлгерген.` : ""}`,
    exportColumns: {
      clients: ["Аты", "Нөмірі", "Ескертпе", "Тегтер", "Туған күні", "Келу саны"],
      visits: ["Күні", "Уақыты", "Аты", "Нөмірі", "Қызмет", "Бағасы", "Жағдайы"],
    },
    exportStatuses: { booked: "жазылды", completed: "өтті", no_show: "келмеді", cancelled: "болдырылмады" },
    exported: (rows) => `Жол саны: ${rows}. Excel мен кестелерде ашылады, қайта оқылады.`,
  },
  en: {
    command: "export",
    what: "I take clients from a CSV file (up to 2 MB) or from lines like “Name, number”, one a line.",
    reading: "Reading the list.",
    failed: "The list could not be read: a CSV file is needed, or lines like “Name, number”.",
    found: (fresh, known, doubles) =>
      `New: ${fresh}. Already here: ${known}. Twice in the list: ${doubles}. Nothing is written yet.`,
    visits: (count) => `Visits in the list: ${count}.`,
    rejected: (count) => `Lines not understood: ${count}.`,
    rejectedToo: (numbers) => `And these lines: ${numbers}.`,
    reasons: {
      bad_date: "no date or time",
      no_service: "no such service",
      slot_taken: "the time is taken",
      no_name: "no name",
      bad_phone: "not a number",
      broken: "quotes not closed",
      too_long: "the list is too long",
    },
    yes: (count) => `Take ${count}`,
    running: "Writing them down, it will not take long.",
    soFar: (done, of) => `${done} of ${of} written…`,
    done: (count) => `✅ Clients written down: ${count}.`,
    visitsDone: (booked, of) => `Visits in the diary: ${booked} of ${of}.`,
    undone: (removed, kept) =>
      `Taken out: ${removed}.${kept > 0 ? ` Left: ${kept}, something has happened with them since.` : ""}`,
    exportColumns: {
      clients: ["Name", "Phone", "Notes", "Tags", "Birthday", "Visits"],
      visits: ["Date", "Time", "Name", "Phone", "Service", "Price", "State"],
    },
    exportStatuses: { booked: "booked", completed: "took place", no_show: "no-show", cancelled: "cancelled" },
    exported: (rows) => `Rows: ${rows}. Opens in Excel and spreadsheets, can be read in again.`,
  },
});
