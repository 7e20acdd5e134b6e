import fc from "fast-check";
import {
  clock,
  clocks,
  dates,
  fullHours,
  type Grammar,
  oneOf,
  onFace,
  pairOf,
  saying,
  spans,
  two,
} from "./grammar.ts";

const WEEKDAYS = [
  ["вторник", "tue"],
  ["среду", "wed"],
  ["четверг", "thu"],
  ["пятницу", "fri"],
  ["субботу", "sat"],
] as const;
const MONTHS: Readonly<Record<number, string>> = { 3: "марта", 4: "апреля" };
const DAYS_OF_MONTH =
  "первое второе третье четвёртое пятое шестое седьмое восьмое девятое десятое одиннадцатое двенадцатое тринадцатое четырнадцатое пятнадцатое шестнадцатое семнадцатое восемнадцатое девятнадцатое двадцатое двадцать_первое двадцать_второе двадцать_третье двадцать_четвёртое двадцать_пятое двадцать_шестое двадцать_седьмое двадцать_восьмое двадцать_девятое тридцатое тридцать_первое"
    .split(" ")
    .map((one) => one.replace("_", " "));
/** Hours on the face of a clock: in four, past three as half of four, of four. */
const IN: readonly string[] =
  ",час,два,три,четыре,пять,шесть,семь,восемь,девять,десять,одиннадцать,двенадцать".split(",");
const OF: readonly string[] =
  ",часа,двух,трёх,четырёх,пяти,шести,семи,восьми,девяти,десяти,одиннадцати,двенадцати".split(",");
const HALF_OF: readonly string[] =
  ",первого,второго,третьего,четвёртого,пятого,шестого,седьмого,восьмого,девятого,десятого,одиннадцатого,двенадцатого".split(
    ",",
  );
const partOf = (hour: number) => (hour < 12 ? "утра" : hour < 17 ? "дня" : "вечера");

/** Days that stand the same after «на». */
const bare = fc.oneof(
  oneOf(["сегодня", "0d"], ["завтра", "+1d"], ["послезавтра", "+2d"]),
  saying(dates, ({ day, month }) => [`${day} ${MONTHS[month]}`, `${two(month)}-${two(day)}`]),
  saying(dates, ({ day, month }) => [`${two(day)}.${two(month)}`, `${two(month)}-${two(day)}`]),
  saying(dates, ({ day, month }) => [
    `${DAYS_OF_MONTH[day - 1]} ${MONTHS[month]}`,
    `${two(month)}-${two(day)}`,
  ]),
  saying(fc.integer({ min: 9, max: 31 }), (day) => [`${day}-е`, `@${day}`]),
);
const weekdays = (lead: (word: string) => string) =>
  fc.oneof(
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [lead(word), means]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `${lead(word)} на следующей неделе`,
      `${means}@week+1`,
    ]),
  );

export const russian: Grammar = {
  days: fc.oneof(
    bare,
    weekdays((word) => (word.startsWith("вт") ? `во ${word}` : `в ${word}`)),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `в эт${word.endsWith("у") ? "у" : "от"} ${word}`,
      `${means}@week`,
    ]),
    saying(fc.integer({ min: 9, max: 31 }), (day) => [`${day}-го`, `@${day}`]),
    saying(fc.integer({ min: 9, max: 31 }), (day) => [`${day} числа`, `@${day}`]),
    oneOf(
      ["через два дня", "+2d"],
      ["через 3 дня", "+3d"],
      ["через неделю", "+1w"],
      ["через две недели", "+2w"],
      ["на этой неделе", "week"],
      ["на следующей неделе", "week+1"],
      ["в выходные", "weekend"],
      ["на следующих выходных", "weekend@week+1"],
      ["в апреле", "apr"],
      ["в начале апреля", "start@apr"],
      ["в конце марта", "end@mar"],
      ["в середине месяца", "mid@month"],
    ),
    saying(pairOf(WEEKDAYS), ([[one, a], [other, b]]) => [
      `в${one.startsWith("вт") ? "о" : ""} ${one} или в ${other}`,
      `${a},${b}`,
    ]),
    saying(pairOf([9, 11, 12, 13, 17, 19, 20, 24]), ([one, other]) => [
      `с ${one} по ${other} марта`,
      `03-${two(one)}..03-${two(other)}`,
    ]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `на следующей неделе, только не в${word.startsWith("вт") ? "о" : ""} ${word},`,
      `week+1 !${means}`,
    ]),
    saying(fc.constantFrom(...WEEKDAYS), ([, means]) => [
      `в любой день на следующей неделе, кроме ${OUT[means]},`,
      `week+1 !${means}`,
    ]),
  ),
  toDays: fc.oneof(
    saying(bare, ({ words, means }) => [`на ${words}`, means]),
    weekdays((word) => `на ${word}`).map(({ words, means }) => ({
      words: words.replace("на следующей неделе", "следующей недели"),
      means,
    })),
  ),
  hours: fc.oneof(
    saying(clocks, (one) => [`в ${clock(one)}`, clock(one)]),
    saying(clocks, (one) => [`на ${clock(one)}`, clock(one)]),
    saying(fullHours, (hour) => [`в ${hour}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`в ${hour} часов`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`в ${onFace(hour)} ${partOf(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`в ${IN[onFace(hour)]} ${partOf(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`в ${IN[onFace(hour)]}`, `${two(hour)}:00`]),
    saying(fc.integer({ min: 13, max: 18 }), (hour) => [
      `в половине ${HALF_OF[onFace(hour)]}`,
      `${two(hour - 1)}:30`,
    ]),
    saying(fc.integer({ min: 13, max: 18 }), (hour) => [
      `в пол${HALF_OF[onFace(hour)]}`,
      `${two(hour - 1)}:30`,
    ]),
    saying(fullHours, (hour) => [`около ${OF[onFace(hour)]} ${partOf(hour)}`, `~${two(hour)}:00`]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [`после ${OF[onFace(hour)]}`, `${two(hour)}:00-`]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [`после ${hour}:00`, `${two(hour)}:00-`]),
    saying(fc.integer({ min: 12, max: 18 }), (hour) => [`до ${OF[onFace(hour)]}`, `-${two(hour)}:00`]),
    saying(spans, ({ from, to }) => [`с ${from} до ${to}`, `${two(from)}:00-${two(to)}:00`]),
    saying(spans, ({ from, to }) => [`между ${from}:00 и ${to}:00`, `${two(from)}:00-${two(to)}:00`]),
    oneOf(
      ["утром", "morning"],
      ["с утра", "morning"],
      ["вечером", "evening"],
      ["днём", "afternoon"],
      ["после обеда", "after_lunch"],
      ["до обеда", "before_lunch"],
    ),
  ),
  toHours: fc.oneof(
    saying(clocks, (one) => [`на ${clock(one)}`, clock(one)]),
    saying(fullHours, (hour) => [`на ${onFace(hour)} ${partOf(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`на ${IN[onFace(hour)]} ${partOf(hour)}`, `${two(hour)}:00`]),
    oneOf(["на утро", "morning"], ["на вечер", "evening"]),
  ),
  services: oneOf(
    ["на маникюр", "manicure"],
    ["на педикюр", "pedicure"],
    ["на гель-лак", "manicure-gel"],
    ["на маникюр с покрытием", "manicure-gel"],
    ["на шеллак", "manicure-gel"],
    ["на брови", "brows"],
    ["на коррекцию бровей", "brows"],
    ["на наращивание ногтей", "extension"],
    ["на наращивание", "extension"],
    ["на снятие", "removal"],
    ["на маникюр и педикюр", "manicure,pedicure"],
    ["на снятие и гель-лак", "removal,manicure-gel"],
    ["на брови и маникюр", "brows,manicure"],
  ),
  wishes: [
    "запишите меня {what} {when}",
    "запишите {when} {what}",
    "можно {what} {when}?",
    "можно записаться {what} {when}?",
    "хочу записаться {what} {when}",
    "хочу {when} {what}",
    "{what} {when}",
    "{when} {what} можно?",
    "есть свободное время {when} {what}?",
    "найдётся окошко {what} {when}?",
    "я бы хотела записаться {what} {when}",
    "мне бы {what} {when}",
  ],
  moves: [
    { words: "перенесите пятницу {when}", means: "A2" },
    { words: "можно перенести мою запись в пятницу {when}?", means: "A2" },
    { words: "перенесите гель-лак {when}", means: "A2" },
    { words: "передвиньте пятничную запись {when}, пожалуйста", means: "A2" },
    { words: "давайте сегодняшнюю запись перенесём {when}", means: "A1" },
  ],
  cancels: [
    { words: "отмените пятницу", means: "A2" },
    { words: "отмените мою запись на пятницу", means: "A2" },
    { words: "хочу отменить сегодняшнюю запись", means: "A1" },
    { words: "уберите меня с сегодня", means: "A1" },
    { words: "в пятницу не приду, отмените", means: "A2" },
  ],
  greetings: ["здравствуйте!", "добрый день", "привет", "доброе утро,", "алия, здравствуйте,"],
  fillers: [
    "спасибо",
    "пожалуйста",
    "заранее спасибо!",
    "если не сложно",
    "буду очень благодарна",
    "😊",
    "🙏",
  ],
};
const OUT: Readonly<Record<string, string>> = {
  tue: "вторника",
  wed: "среды",
  thu: "четверга",
  fri: "пятницы",
  sat: "субботы",
};
