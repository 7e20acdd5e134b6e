import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { parseNotation } from "../../bot/reading/meaning/notation.ts";
import { addExceptions, addInstant, addMeaning, noTimes } from "../../bot/reading/meaning/times.ts";
import { type RestsOn, unreadIn } from "../../bot/reading/unread.ts";

const [master] = readFixture("salon").masters;
if (!master) throw new Error("the salon has no master");
/** Monday. */
const when = {
  now: Date.UTC(2026, 2, 2, 4, 0),
  timeZone: "Asia/Almaty",
  workingSchedule: master.workingSchedule,
};
const services = [
  { id: "manicure", name: "Маникюр", tags: ["ногти", "manicure", "nails"] },
  { id: "coated", name: "Маникюр с покрытием", tags: ["гель-лак", "покрытие", "gel"] },
  { id: "pedicure", name: "Педикюр", tags: ["pedicure"] },
  { id: "brows", name: "Коррекция бровей", tags: ["брови", "brows", "қас"] },
  { id: "removal", name: "Снятие", tags: ["снять", "removal"] },
];

/** What acts hold, in few words. `visit`: the start of the one they are about. */
interface Acts {
  services?: readonly string[];
  when?: string;
  people?: number;
  visit?: number;
  quoted?: string;
  only?: "told";
  names?: readonly string[];
}

function restsOn(text: string, acts: Acts): RestsOn {
  const rests = {
    when: noTimes(),
    except: noTimes(),
    visits: noTimes(),
    known: noTimes(),
    saysWhen: acts.when !== undefined,
    isAboutTime: acts.only === undefined,
    isAboutMoney: false,
    services: services.filter(({ id }) => acts.services?.includes(id)),
    names: acts.names ?? [],
    quoted: acts.quoted
      ? [{ from: text.indexOf(acts.quoted), to: text.indexOf(acts.quoted) + acts.quoted.length }]
      : [],
    echo: new Set<string>(),
  };
  const read = parseNotation(acts.when ?? "");
  if ("problem" in read) throw new Error(read.problem);
  if (acts.when !== undefined) {
    addMeaning(rests.when, read.when, when);
    addExceptions(rests.except, read.when, when);
  }
  if (acts.people) rests.when.people.add(acts.people);
  if (acts.visit) addInstant(rests.visits, acts.visit, when.timeZone);
  return rests;
}

const unread = (text: string, acts: Acts, names: readonly string[] = []) =>
  unreadIn(text, restsOn(text, acts), { when, services, names });

const WEDNESDAY_AT_11 = Date.UTC(2026, 2, 4, 6, 0);
const manicure = (when?: string): Acts => ({ services: ["manicure"], ...(when ? { when } : {}) });

describe("what acts rest on is not named", () => {
  test.each<[string, Acts]>([
    ["маникюр завтра в 15:00", manicure("+1d 15:00")],
    ["маникюр завтра в 3", manicure("+1d 15:00")],
    ["маникюр в пятницу на пол одиннадцатого", manicure("fri 10:30")],
    ["маникюр на четверть шестого завтра", manicure("+1d 17:15")],
    ["маникюр завтра в три часа дня", manicure("+1d 15:00")],
    ["запишите на маникюр 5-го к пяти", manicure("03-05 17:00")],
    ["запишите на маникюр 5 марта 2026 в полшестого", manicure("2026-03-05 17:30")],
    ["маникюр 05.03 в 15.30", manicure("03-05 15:30")],
    ["маникюр в четверг после 17 или в субботу утром", manicure("thu 17:00- | sat morning")],
    ["маникюр в пн, вт или ср", manicure("mon,tue,wed")],
    ["со среды по пятницу, маникюр", manicure("wed..fri")],
    ["маникюр на следующей неделе", manicure("week+1")],
    ["маникюр через 2 недели в 12-30", manicure("+2w 12:30")],
    ["маникюр завтра в пять тридцать", manicure("+1d 17:30")],
    ["маникюр завтра в 5 30", manicure("+1d 17:30")],
    ["маникюр завтра в 15ч30", manicure("+1d 15:30")],
    ["маникюр завтра без 15 пять", manicure("+1d 16:45")],
    ["маникюр через 2 часа", manicure("in120m")],
    ["перенесите на 2 часа позже", { services: ["manicure"], when: "visit+120m", visit: WEDNESDAY_AT_11 }],
    ["маникюр со среды перенесите на пятницу", { ...manicure("fri"), visit: WEDNESDAY_AT_11 }],
    ["на этой неделе, только не во вторник, маникюр", manicure("week !tue")],
    ["маникюр не завтра, а в среду", manicure("wed")],
    ["маникюр завтра в 15, ой нет, в среду в 16", manicure("wed 16:00")],
    ["в среду никак, а в пятницу?", manicure("fri")],
    ["маникюр 30 февраля", manicure("02-30")],
    ["маникюр во вторник 4 марта", manicure("tue@03-04")],
    ["нас трое, маникюр завтра в 15", { ...manicure("+1d 15:00"), people: 3 }],
    ["маникюр без покрытия завтра", manicure("+1d")],
    ["опоздаю на 15 минут", { only: "told", quoted: "опоздаю на 15 минут" }],
    ["маникюр завтра, дочке 7 лет", manicure("+1d")],
    ["сегодня увидела вас, сколько стоит маникюр?", { ...manicure(), only: "told" }],
    ["уберите «ждём вас завтра»", { only: "told" }],
    ["здравствуйте, не подскажете, можно ли к вам на маникюр?", manicure()],
    ["ok, not sure yet, just a manicure please", manicure()],
    ["a manicure on Thursday the 5th at 3pm", manicure("thu 15:00")],
    ["manicure tomorrow at half past five", manicure("+1d 17:30")],
    ["manicure on March 19 at 1 pm", manicure("03-19 13:00")],
    ["any day but not Monday, manicure", manicure("week+1 !mon")],
    ["oops, 5pm not 5am", manicure("17:00")],
    ["ертең сағат 15:00-ге маникюр", manicure("+1d 15:00")],
    ["маникюрге жұмада бесте жазыңызшы", manicure("fri 17:00")],
    ["сейсенбі емес, сәрсенбі күні маникюр", manicure("wed")],
    ["12 наурызға маникюр, он бірде", manicure("03-12 11:00")],
    ["бірге барамыз, маникюр ертең", manicure("+1d")],
    ["can you remove my booking for a manicure", manicure()],
    ["лак B12 и маникюр завтра", manicure("+1d")],
  ])("%s", (text, acts) => expect(unread(text, acts)).toEqual([]));
});

describe("what no act rests on is named as it was written", () => {
  test.each<[string, Acts, string[]]>([
    ["маникюр завтра в 15:00", manicure("+1d"), ["в 15:00"]],
    ["маникюр завтра в 15:00", manicure("15:00"), ["завтра"]],
    ["маникюр в среду в 16", manicure("thu 16:00"), ["в среду"]],
    ["маникюр завтра и педикюр в пятницу", manicure("+1d"), ["педикюр в пятницу"]],
    ["маникюр завтра, снятие тоже", manicure("+1d"), ["снятие"]],
    ["маникюр с покрытием завтра", manicure("+1d"), ["с покрытием"]],
    ["маникюр без покрытия завтра", { services: ["coated"], when: "+1d" }, ["без покрытия"]],
    ["на этой неделе, кроме вторника, маникюр", manicure(), ["кроме вторника"]],
    ["маникюр не завтра, а в среду", manicure("+1d"), ["не завтра", "в среду"]],
    ["в среду никак, когда можно?", manicure(), ["в среду"]],
    ["нас трое, маникюр завтра", manicure("+1d"), ["нас трое"]],
    ["маникюр завтра за 5000 тг", manicure("+1d"), ["за 5000 тг"]],
    ["маникюр завтра, скидка 10%", manicure("+1d"), ["10%"]],
    ["мой номер +7 702 555 44 33, маникюр завтра", manicure("+1d"), ["+7 702 555 44 33"]],
    ["маникюр 5 марта, 12 марта тоже", manicure("03-05"), ["12 марта"]],
    [
      "опоздаю сегодня, и педикюр в пятницу",
      { only: "told", quoted: "опоздаю сегодня" },
      ["педикюр в пятницу"],
    ],
    ["a manicure tomorrow at 3pm", manicure("+1d 15:30"), ["at 3pm"]],
    ["manicure tomorrow, except at noon, brows on Friday", manicure("+1d"), ["brows on Friday"]],
    ["manicure next week, not Monday", manicure("week+1"), ["not Monday"]],
    ["manicure at half past five tomorrow", manicure("+1d"), ["at half past five"]],
    ["ертең маникюр, жұмада қас", manicure("+1d"), ["жұмада қас"]],
    ["ертең бесте маникюр", manicure("+1d"), ["бесте"]],
    ["сейсенбі емес, маникюр", manicure(), ["сейсенбі емес"]],
  ])("%s", (text, acts, named) => expect(unread(text, acts).map(({ words }) => words)).toEqual(named));
});

test("what changes a booking is told from what only says more", () => {
  expect(unread("маникюр, мне 13", manicure())).toEqual([{ words: "13", changes: false }]);
  expect(unread("маникюр в 13:00", manicure())).toEqual([{ words: "в 13:00", changes: true }]);
});

test("names that are known are named where no act holds them, in any form", () => {
  const known = ["Асель", "Мадина"];
  const named = (names: readonly string[]) =>
    unread("запиши Асель и Мадину на маникюр", { ...manicure(), names }, known).map(({ words }) => words);
  expect(named(["Асель"])).toEqual(["Мадину"]);
  expect(named(["Асель", "Мадина"])).toEqual([]);
});

test("at most five pieces, of sixty characters", () => {
  const days = ["1 марта", "3 апреля", "5 мая", "7 июня", "9 июля", "11 августа", "13 сентября"];
  const pieces = unread(days.join(" потом "), manicure());
  expect(pieces).toHaveLength(5);
  const row = unread(`${"завтра в 15:00 ".repeat(9)}`, manicure());
  for (const { words } of row) expect(words.length).toBeLessThanOrEqual(60);
});
