import { describe, expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { type ChoiceContext, readChoice, type Shown } from "../../bot/reading/acts/choice.ts";
import { answersSaid } from "../helpers/answers.ts";

const salon = readFixture("salon");
const workingSchedule = salon.masters[0]?.workingSchedule;
if (!workingSchedule) throw new Error("the salon has no hours");
const at = (moment: string) => Date.parse(`${moment}:00+05:00`);
const context: ChoiceContext = {
  when: { now: at("2026-03-02T10:00"), timeZone: "Asia/Almaty", workingSchedule: workingSchedule as never },
  services: [
    { id: "plain", name: "Маникюр", tags: ["manicure", "ногти"] },
    { id: "coated", name: "Маникюр с покрытием", tags: ["покрытие", "manicure with coating"] },
    { id: "pedicure", name: "Педикюр", tags: ["pedicure"] },
    { id: "brows", name: "Коррекция бровей", tags: ["брови", "brows"] },
    { id: "removal", name: "Снятие", tags: [] },
  ],
};
const ALL = { first: true, last: true };
const CLOCKS = ["10:00", "11:00", "11:30", "12:30", "13:00", "14:00", "15:00", "16:30", "17:30"];
const SHOWN = {
  which_time: { of: "time", starts: CLOCKS.map((one) => at(`2026-03-04T${one}`)), ends: ALL },
  which_day: { of: "day", dates: ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"], ends: ALL },
  which_service: { of: "service", ids: ["plain", "coated", "pedicure", "brows"] },
  which_visit: {
    of: "visit",
    does: "move",
    visits: [
      { start: at("2026-03-04T11:00"), serviceIds: ["plain"] },
      { start: at("2026-03-06T15:00"), serviceIds: ["pedicure"] },
    ],
  },
} as const satisfies Record<string, Shown>;
type Question = keyof typeof SHOWN;

const read = (text: string, question: Question) => readChoice(text, SHOWN[question], context);
const time = (text: string) => CLOCKS[read(text, "which_time")?.at ?? -1] ?? null;

describe("one of the times that were shown", () => {
  test.each([
    ["в 11", "11:00"],
    ["16:30 подойдёт", "16:30"],
    ["на половину пятого", "16:30"],
    ["пол первого запишите", "12:30"],
    ["4:30 pm", "16:30"],
    ["15", "15:00"],
    ["17 30", "17:30"],
    ["он бірге болмай қалмасын", null],
    ["сағат үшке", "15:00"],
    ["в среду в 11", "11:00"],
    ["первое", "10:00"],
    ["the second one", "11:00"],
    ["последнее", "17:30"],
    ["соңғысы", "17:30"],
    ["самое позднее", "17:30"],
    ["the latest you have", "17:30"],
    ["пораньше", "10:00"],
    ["ең ертесі", "10:00"],
    ["the last one, 5:30", "17:30"],
  ])("«%s» is %s", (text, clock) => {
    expect(time(text)).toBe(clock);
  });

  test.each([
    "в 16",
    "в четверг в 11",
    "не в 11",
    "только не последнее",
    "в 11?",
    "11 или 13",
    "после 15",
    "на час позже",
    "в 11 на педикюр",
    "в 5 утра",
    "первое или второе",
    "the second one, 5:30",
    "2 человека",
    "подумаю",
    "да",
    "нет",
    "завтра последнее",
  ])("«%s» is none of them for certain", (text) => {
    expect(time(text)).toBe(null);
  });

  test("the latest is one only where all of the day are shown; the last of the list is one anyway", () => {
    const some = { ...SHOWN.which_time, ends: { first: false, last: false } };
    for (const text of ["самое позднее", "the latest you have", "пораньше", "ең ертесі"])
      expect(readChoice(text, some, context), text).toBe(null);
    expect(readChoice("последнее", some, context)?.at).toBe(CLOCKS.length - 1);
  });

  test("an hour that stands there on two days is neither, with its day it is one", () => {
    const starts = ["2026-03-04T11:00", "2026-03-05T11:00", "2026-03-05T16:00"].map(at);
    const shown: Shown = { of: "time", starts, ends: { first: false, last: false } };
    expect(readChoice("в 11", shown, context)).toBe(null);
    expect(readChoice("в четверг в 11", shown, context)?.at).toBe(1);
    expect(readChoice("в среду", shown, context)?.at).toBe(0);
    expect(readChoice("в четверг", shown, context)).toBe(null);
  });
});

describe("one of the days that were shown", () => {
  test.each([
    ["четверг", 2],
    ["5-го", 2],
    ["5", 2],
    ["в пятницу давайте", 3],
    ["бейсенбі болсын", 2],
    ["tomorrow works", 0],
    ["ближайший", 0],
  ])("«%s» is the one at %i", (text, index) => {
    expect(read(text, "which_day")?.at).toBe(index);
  });

  test.each([
    "в субботу",
    "в четверг в 16",
    "в четверг пораньше",
    "не в четверг",
    "третье",
    "на педикюр в четверг",
  ])("«%s» is none of them for certain", (text) => {
    expect(read(text, "which_day")).toBe(null);
  });
});

describe("one of the services that were shown", () => {
  test.each([
    ["Маникюр", 0],
    ["с покрытием", 1],
    ["маникюр с покрытием, пожалуйста", 1],
    ["педикюр болсын", 2],
    ["just the plain manicure", 0],
    ["#3", 2],
    ["третье", 2],
    ["брови мне", 3],
  ])("«%s» is the one at %i", (text, index) => {
    expect(read(text, "which_service")?.at).toBe(index);
  });

  test.each([
    "маникюр и педикюр",
    "не маникюр",
    "маникюр без покрытия",
    "снятие",
    "коррекция ресниц",
    "маникюр завтра",
    "педикюр или брови",
    "любое",
    "а что такое покрытие",
  ])("«%s» is none of them for certain", (text) => {
    expect(read(text, "which_service")).toBe(null);
  });
});

describe("one of the visits that were shown", () => {
  test.each([
    ["педикюр", 1],
    ["ту что в среду", 0],
    ["которая в 15:00", 1],
    ["вторую переносим", 1],
    ["the friday one please", 1],
    ["педикюр в пятницу", 1],
  ])("«%s» is the one at %i", (text, index) => {
    expect(read(text, "which_visit")?.at).toBe(index);
  });

  test.each(["педикюр отменить", "обе", "педикюр в среду", "на субботу", "маникюр на четверг", "брови"])(
    "«%s» is none of them for certain",
    (text) => {
      expect(read(text, "which_visit")).toBe(null);
    },
  );
});

test("a question or what is told beside it is left, another wish beside it leaves a doubt", () => {
  expect(read("в 11:30 и подскажите как доехать от Абая", "which_time")).toEqual({
    at: 2,
    rest: "подскажите как доехать от Абая",
  });
  expect(read("педикюр, и сколько он стоит?", "which_service")).toEqual({ at: 2, rest: "сколько он стоит?" });
  for (const text of ["в 11, а в четверг есть?", "в 11, или можно в 13?", "в 11, и мужу тоже стрижку"])
    expect(read(text, "which_time"), text).toBe(null);
  expect(read("педикюр, а сколько стоит маникюр?", "which_service")).toBe(null);
});

describe("of what people say where they are to choose", () => {
  const said = answersSaid().filter(({ question }) => question in SHOWN);
  const question = (one: (typeof said)[number]) => one.question as Question;
  const chooses = ({ means, also }: (typeof said)[number]) => means === "choose" || also === "choose";

  test("nothing that chooses nothing picks anything", () => {
    const wrong = said.filter(
      (one) => !chooses(one) && one.means !== "yes_and" && read(one.text, question(one)),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test.each([
    ["which_time", 0.7],
    ["which_day", 0.7],
    ["which_service", 0.5],
    ["which_visit", 0.7],
  ] as const)("of %s so much is taken without a model", (kind, share) => {
    const all = said.filter((one) => one.question === kind && chooses(one));
    const taken = all.filter((one) => read(one.text, kind));
    expect(taken.length / all.length).toBeGreaterThan(share);
  });
});
