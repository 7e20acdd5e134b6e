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
  ["сейсенбі", "tue"],
  ["сәрсенбі", "wed"],
  ["бейсенбі", "thu"],
  ["жұма", "fri"],
  ["сенбі", "sat"],
] as const;
const locative = (word: string) => (word === "жұма" ? "жұмада" : `${word}де`);
const dative = (word: string) => (word === "жұма" ? "жұмаға" : `${word}ге`);
const MONTHS: Readonly<Record<number, readonly [at: string, to: string]>> = {
  3: ["наурызда", "наурызға"],
  4: ["сәуірде", "сәуірге"],
};
/** Hours on the face of a clock: at four, four and a half, from four, until four. */
const AT = ",бірде,екіде,үште,төртте,бесте,алтыда,жетіде,сегізде,тоғызда,онда,он бірде,он екіде".split(",");
const BARE = ",бір,екі,үш,төрт,бес,алты,жеті,сегіз,тоғыз,он,он бір,он екі".split(",");
const FROM =
  ",бірден,екіден,үштен,төрттен,бестен,алтыдан,жетіден,сегізден,тоғыздан,оннан,он бірден,он екіден".split(
    ",",
  );
const TO = ",бірге,екіге,үшке,төртке,беске,алтыға,жетіге,сегізге,тоғызға,онға,он бірге,он екіге".split(",");
/** Of hours 10 to 18, by the last word of each: «15-те», «16-да»; to and from them. */
const ENDINGS: readonly (readonly [at: string, to: string, from: string])[] = [
  ["да", "ға", "нан"],
  ["де", "ге", "ден"],
  ["де", "ге", "ден"],
  ["те", "ке", "тен"],
  ["те", "ке", "тен"],
  ["те", "ке", "тен"],
  ["да", "ға", "дан"],
  ["де", "ге", "ден"],
  ["де", "ге", "ден"],
];
const at = (hour: number) => `${hour}-${ENDINGS[hour - 10]?.[0]}`;
const to = (hour: number) => `${hour}-${ENDINGS[hour - 10]?.[1]}`;
const from = (hour: number) => `${hour}-${ENDINGS[hour - 10]?.[2]}`;

const bare = fc.oneof(
  oneOf(["бүгін", "0d"], ["ертең", "+1d"], ["бүрсігүні", "+2d"]),
  saying(dates, ({ day, month }) => [`${day} ${MONTHS[month]?.[0]}`, `${two(month)}-${two(day)}`]),
);

export const kazakh: Grammar = {
  days: fc.oneof(
    bare,
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [locative(word), means]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [`${word} күні`, means]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [dative(word), means]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [`осы ${locative(word)}`, `${means}@week`]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `келесі аптада ${word} күні`,
      `${means}@week+1`,
    ]),
    saying(dates, ({ day, month }) => [`${day} ${MONTHS[month]?.[1]}`, `${two(month)}-${two(day)}`]),
    oneOf(
      ["екі күннен кейін", "+2d"],
      ["3 күннен кейін", "+3d"],
      ["бір аптадан кейін", "+1w"],
      ["екі аптадан кейін", "+2w"],
      ["осы аптада", "week"],
      ["келесі аптада", "week+1"],
      ["демалыс күндері", "weekend"],
      ["сәуірде", "apr"],
      ["сәуірдің басында", "start@apr"],
      ["наурыздың аяғында", "end@mar"],
    ),
    saying(pairOf(WEEKDAYS), ([[one, a], [other, b]]) => [`${one} немесе ${other} күні`, `${a},${b}`]),
    saying(pairOf([9, 11, 12, 13, 17, 19, 20, 24]), ([one, other]) => [
      `${one}-${other} наурыз аралығында`,
      `03-${two(one)}..03-${two(other)}`,
    ]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `келесі аптада ${word}ден басқа күні`.replace("жұмаден", "жұмадан"),
      `week+1 !${means}`,
    ]),
  ),
  toDays: fc.oneof(
    oneOf(["ертеңге", "+1d"], ["бүрсігүнге", "+2d"]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [dative(word), means]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `келесі аптаның ${possessed(word)}`,
      `${means}@week+1`,
    ]),
    saying(dates, ({ day, month }) => [`${day} ${MONTHS[month]?.[1]}`, `${two(month)}-${two(day)}`]),
  ),
  hours: fc.oneof(
    saying(clocks, (one) => [`сағат ${clock(one)}-де`, clock(one)]),
    saying(clocks, (one) => [`${clock(one)}-ге`, clock(one)]),
    saying(fullHours, (hour) => [`сағат ${at(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`сағат ${to(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`сағат ${AT[onFace(hour)]}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`сағат ${TO[onFace(hour)]}`, `${two(hour)}:00`]),
    saying(fc.integer({ min: 10, max: 17 }), (hour) => [
      `сағат ${BARE[onFace(hour)]} жарымда`,
      `${two(hour)}:30`,
    ]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [
      `сағат ${FROM[onFace(hour)]} кейін`,
      `${two(hour)}:00-`,
    ]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [`${from(hour)} кейін`, `${two(hour)}:00-`]),
    saying(fc.integer({ min: 12, max: 18 }), (hour) => [
      `сағат ${TO[onFace(hour)]} дейін`,
      `-${two(hour)}:00`,
    ]),
    saying(spans, ({ from: begin, to: end }) => [
      `${from(begin)} ${to(end)} дейін`,
      `${two(begin)}:00-${two(end)}:00`,
    ]),
    oneOf(
      ["таңертең", "morning"],
      ["кешке", "evening"],
      ["түстен кейін", "after_lunch"],
      ["түске дейін", "before_lunch"],
    ),
  ),
  toHours: fc.oneof(
    saying(clocks, (one) => [`${clock(one)}-ге`, clock(one)]),
    saying(fullHours, (hour) => [`сағат ${to(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`сағат ${TO[onFace(hour)]}`, `${two(hour)}:00`]),
    oneOf(["таңертеңге", "morning"], ["кешке", "evening"]),
  ),
  services: oneOf(
    ["маникюрге", "manicure"],
    ["педикюрге", "pedicure"],
    ["гель-лакқа", "manicure-gel"],
    ["шеллакқа", "manicure-gel"],
    ["қасқа", "brows"],
    ["қас түзетуге", "brows"],
    ["тырнақ ұзартуға", "extension"],
    ["наращиваниеге", "extension"],
    ["маникюр мен педикюрге", "manicure,pedicure"],
    ["қас пен маникюрге", "brows,manicure"],
  ),
  wishes: [
    "мені {when} {what} жазыңызшы",
    "{what} {when} жазылайын деп едім",
    "{when} {what} жазылуға бола ма?",
    "{what} {when} жазып қойыңызшы",
    "{when} {what} орын бар ма?",
    "{what} {when} бос уақыт бар ма?",
    "{when} {what} келсем бола ма?",
    "{what} {when}",
    "{when} {what} жазылғым келеді",
  ],
  moves: [
    { words: "жұмадағы жазбамды {when} ауыстырыңызшы", means: "A2" },
    { words: "жұмадағыны {when} ауыстыруға бола ма?", means: "A2" },
    { words: "бүгінгі жазбамды {when} жылжытыңызшы", means: "A1" },
    { words: "гель-лакты {when} ауыстырсақ бола ма?", means: "A2" },
  ],
  cancels: [
    { words: "жұмадағы жазбамды болдырмаңызшы", means: "A2" },
    { words: "бүгінгі жазбамды алып тастаңызшы", means: "A1" },
    { words: "жұмаға келе алмаймын, жазбамды өшіріңіз", means: "A2" },
    { words: "бүгінгіні отмена жасаңызшы", means: "A1" },
  ],
  greetings: ["сәлеметсіз бе!", "сәлем", "қайырлы күн,", "саламатсыз ба", "алия апай,"],
  fillers: ["рахмет", "алдын ала рахмет!", "өтінемін", "үлкен рахмет", "😊", "🙏"],
};
const possessed = (word: string) => (word === "жұма" ? "жұмасына" : `${word}сіне`);
