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
  ["Tuesday", "tue"],
  ["Wednesday", "wed"],
  ["Thursday", "thu"],
  ["Friday", "fri"],
  ["Saturday", "sat"],
] as const;
const MONTHS: Readonly<Record<number, string>> = { 3: "March", 4: "April" };
const FACE: readonly string[] = ",one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve".split(",");
const nth = (day: number): string =>
  `${day}${day > 10 && day < 14 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")}`;
const half = (hour: number) => (hour < 12 ? "am" : "pm");

const bare = fc.oneof(
  oneOf(["today", "0d"], ["tomorrow", "+1d"], ["the day after tomorrow", "+2d"]),
  saying(dates, ({ day, month }) => [`${day} ${MONTHS[month]}`, `${two(month)}-${two(day)}`]),
  saying(dates, ({ day, month }) => [`${MONTHS[month]} ${nth(day)}`, `${two(month)}-${two(day)}`]),
  saying(dates, ({ day, month }) => [`the ${nth(day)} of ${MONTHS[month]}`, `${two(month)}-${two(day)}`]),
  saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [word, means]),
  saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [`${word} next week`, `${means}@week+1`]),
);

export const english: Grammar = {
  days: fc.oneof(
    bare,
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [`on ${word}`, means]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [`this ${word}`, `${means}@week`]),
    saying(fc.integer({ min: 9, max: 31 }), (day) => [`on the ${nth(day)}`, `@${day}`]),
    oneOf(
      ["in two days", "+2d"],
      ["in 3 days", "+3d"],
      ["in a week", "+1w"],
      ["in two weeks", "+2w"],
      ["this week", "week"],
      ["next week", "week+1"],
      ["at the weekend", "weekend"],
      ["this weekend", "weekend"],
      ["next weekend", "weekend@week+1"],
      ["in April", "apr"],
      ["in early April", "start@apr"],
      ["at the end of March", "end@mar"],
    ),
    saying(pairOf(WEEKDAYS), ([[one, a], [other, b]]) => [`on ${one} or ${other}`, `${a},${b}`]),
    saying(pairOf([9, 11, 12, 13, 17, 19, 20, 24]), ([one, other]) => [
      `from the ${nth(one)} to the ${nth(other)} of March`,
      `03-${two(one)}..03-${two(other)}`,
    ]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `any day next week except ${word}`,
      `week+1 !${means}`,
    ]),
    saying(fc.constantFrom(...WEEKDAYS), ([word, means]) => [
      `next week, but not ${word},`,
      `week+1 !${means}`,
    ]),
  ),
  toDays: saying(bare, ({ words, means }) => [`to ${words}`, means]),
  hours: fc.oneof(
    saying(clocks, (one) => [`at ${clock(one)}`, clock(one)]),
    saying(clocks, (one) => [`at ${onFace(one.hour)}:${two(one.minute)}${half(one.hour)}`, clock(one)]),
    saying(fullHours, (hour) => [`at ${onFace(hour)}${half(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`at ${onFace(hour)} ${half(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`at ${FACE[onFace(hour)]}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`at ${FACE[onFace(hour)]} o'clock`, `${two(hour)}:00`]),
    saying(fc.integer({ min: 10, max: 17 }), (hour) => [`at half ${FACE[onFace(hour)]}`, `${two(hour)}:30`]),
    saying(fc.integer({ min: 10, max: 17 }), (hour) => [
      `at half past ${FACE[onFace(hour)]}`,
      `${two(hour)}:30`,
    ]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [
      `at quarter to ${FACE[onFace(hour)]}`,
      `${two(hour - 1)}:45`,
    ]),
    saying(fullHours, (hour) => [`around ${onFace(hour)}${half(hour)}`, `~${two(hour)}:00`]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [
      `after ${onFace(hour)}${half(hour)}`,
      `${two(hour)}:00-`,
    ]),
    saying(fc.integer({ min: 11, max: 17 }), (hour) => [`after ${FACE[onFace(hour)]}`, `${two(hour)}:00-`]),
    saying(fc.integer({ min: 12, max: 18 }), (hour) => [
      `before ${onFace(hour)}${half(hour)}`,
      `-${two(hour)}:00`,
    ]),
    saying(spans, ({ from, to }) => [
      `between ${onFace(from)}${half(from)} and ${onFace(to)}${half(to)}`,
      `${two(from)}:00-${two(to)}:00`,
    ]),
    oneOf(
      ["in the morning", "morning"],
      ["in the afternoon", "afternoon"],
      ["in the evening", "evening"],
      ["after lunch", "after_lunch"],
      ["before lunch", "before_lunch"],
    ),
  ),
  toHours: fc.oneof(
    saying(clocks, (one) => [`to ${clock(one)}`, clock(one)]),
    saying(fullHours, (hour) => [`to ${onFace(hour)}${half(hour)}`, `${two(hour)}:00`]),
    saying(fullHours, (hour) => [`to ${FACE[onFace(hour)]}`, `${two(hour)}:00`]),
    oneOf(["to the morning", "morning"], ["to the evening", "evening"]),
  ),
  services: oneOf(
    ["a manicure", "manicure"],
    ["a pedicure", "pedicure"],
    ["gel nails", "manicure-gel"],
    ["a gel manicure", "manicure-gel"],
    ["shellac", "manicure-gel"],
    ["brows", "brows"],
    ["a brow shaping", "brows"],
    ["nail extensions", "extension"],
    ["acrylics", "extension"],
    ["a removal", "removal"],
    ["a manicure and a pedicure", "manicure,pedicure"],
    ["a removal and a gel manicure", "removal,manicure-gel"],
    ["brows and a manicure", "brows,manicure"],
  ),
  wishes: [
    "can I book {what} {when}?",
    "could I get {what} {when} please",
    "I'd like {what} {when}",
    "I'd like to book {what} {when}",
    "do you have anything {when} for {what}?",
    "any slots {when} for {what}?",
    "{what} {when} please",
    "looking for {what} {when}",
    "could you fit me in for {what} {when}?",
    "please book me in for {what} {when}",
    "I need {what} {when}",
    "is there any chance of {what} {when}?",
  ],
  moves: [
    { words: "can you move Friday {when}?", means: "A2" },
    { words: "please move my Friday appointment {when}", means: "A2" },
    { words: "could we move my gel manicure {when}?", means: "A2" },
    { words: "can we push today's appointment {when}", means: "A1" },
    { words: "I need to reschedule Friday {when}", means: "A2" },
  ],
  cancels: [
    { words: "please cancel Friday", means: "A2" },
    { words: "cancel my Friday appointment please", means: "A2" },
    { words: "I need to cancel today's appointment", means: "A1" },
    { words: "can you cancel today for me", means: "A1" },
    { words: "can't make Friday, please cancel it", means: "A2" },
  ],
  greetings: ["hi!", "hello,", "good morning", "hi Emma,", "hey"],
  fillers: ["thanks", "thank you so much", "if that's ok", "no worries if not", "cheers", "😊", "🙏"],
};
