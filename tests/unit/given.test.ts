import { describe, expect, test } from "vitest";
import { readOpenAnswer } from "../../bot/reading/acts/open-answer.ts";
import { nameSaid } from "../../bot/reading/acts/person-name.ts";
import { type PlanAsked, readPlanAnswer } from "../../bot/reading/acts/plan-answer.ts";
import { whichOf } from "../../bot/reading/acts/which.ts";
import { phoneSaid } from "../../bot/reading/phone-said.ts";
import { answersSaid, type Said } from "../helpers/answers.ts";

const saidTo = (question: string) => answersSaid().filter((one) => one.question === question);
const may = ({ means, also }: Said, ...meanings: string[]) =>
  meanings.includes(means) || meanings.includes(also ?? "");
const texts = (found: readonly Said[]) => found.map(({ text }) => text);
const share = (found: readonly Said[], all: readonly Said[]) => found.length / all.length;

describe("a name in words", () => {
  test.each([
    ["Дина", "Дина"],
    ["меня зовут дина сергеевна", "Дина Сергеевна"],
    ["нет, меня зовут Айгуль", "Айгуль"],
    ["I'm Kate", "Kate"],
    ["Есімім Жазира", "Жазира"],
    ["meni atym Aruzhan", "Aruzhan"],
    ["zapishi kak Lukas", "Lukas"],
    ["Мөлдір, можно просто Молли", "Мөлдір"],
    ["Дана 💅 Сергеевна", "Дана Сергеевна"],
    ["O'Brien", "O'Brien"],
    ["men Bekzat", "Bekzat"],
    ["запишите на Тимура, это мой сын", "Тимура"],
    ["запишите на Марину", "Марина"],
  ])("«%s» is %s", (text, name) => {
    expect(nameSaid(text, { asked: true })).toBe(name);
  });

  test.each([
    "маникюр завтра в 12",
    "сколько стоит?",
    "я опоздаю",
    "отмените запись",
    "не меня, сына",
    "потом",
    "запишите на брови",
    "запишите на Маникюр",
    "мен ұмытып қалдым",
    "men haircut",
  ])("«%s» is none", (text) => {
    expect(nameSaid(text, { asked: true })).toBe(null);
  });

  test("of what people say where a name is asked for, names are taken and all else is not", () => {
    const all = saidTo("name");
    const given = all.filter((one) => one.means === "give");
    expect(
      share(
        given.filter(({ text }) => nameSaid(text, { asked: true })),
        given,
      ),
    ).toBeGreaterThan(0.95);
    const others = all.filter((one) => !may(one, "give", "change") && nameSaid(one.text, { asked: true }));
    expect(texts(others)).toEqual([]);
  });

  test("where nobody asked, only what says that it is a name is one", () => {
    const others = answersSaid().filter(({ question }) => question !== "name");
    expect(texts(others.filter(({ text }) => nameSaid(text, { asked: false })))).toEqual([]);
  });
});

describe("a number in words", () => {
  test.each([
    ["87015552233", "+77015552233"],
    ["мой номер 8 701 555 22 33", "+77015552233"],
    ["+44 7700 900123, it's a uk number", "+447700900123"],
    ["восемь семьсот один пятьсот пятьдесят пять двадцать два тридцать три", "+77015552233"],
    ["плюс семь семь ноль семь триста двенадцать сорок пять ноль шесть", "+77073124506"],
  ])("«%s» is %s", (text, phone) => {
    expect(phoneSaid(text, "KZ")).toBe(phone);
  });

  test("of what people say where a number is asked for, every number is taken and nothing else", () => {
    for (const one of saidTo("number")) {
      // Without its country a number is dialled where the master is: this one was written in Berlin.
      const country = one.text.includes("0176 ") ? "DE" : "KZ";
      expect(phoneSaid(one.text, country) !== null, one.text).toBe(one.means === "give");
    }
  });
});

describe("words that a question before or after a visit asks for", () => {
  const read = ({ text }: Said) => readOpenAnswer(text).means;

  test("what tells something is never lost", () => {
    const told = [...saidTo("before_visit"), ...saidTo("review")].filter((one) => may(one, "give"));
    const lost = told.filter((one) => !["tells", "later"].includes(read(one)));
    expect(texts(lost)).toEqual([]);
  });

  test("a refusal is a refusal", () => {
    const refused = [...saidTo("before_visit"), ...saidTo("review")].filter(
      (one) =>
        ["no", "no_and"].includes(one.means) &&
        !one.also &&
        /не хочу|отвеч|писать|prefer|skip|жауап|reviews/i.test(one.text),
    );
    expect(refused.length).toBeGreaterThan(7);
    expect(texts(refused.filter((one) => read(one) !== "refuses"))).toEqual([]);
  });

  test("a question beside an answer is still asked", () => {
    expect(readOpenAnswer("нет. а у вас перчатки одноразовые?")).toEqual({
      means: "tells",
      said: "нет.",
      rest: "а у вас перчатки одноразовые?",
    });
    expect(readOpenAnswer("do you do a patch test?").means).toBe("other");
    expect(readOpenAnswer("всё отлично, и запишите меня через три недели").rest).toContain("запишите");
  });
});

describe("a plan answered in words", () => {
  const closing: PlanAsked = {
    choices: ["instead", "yes", "no"],
    does: "close",
    echo: ["Дана", "Асель", "dana", "asel", "пятница", "пятницу", "жұма", "friday", "пт"],
  };
  const moving: PlanAsked = { choices: ["yes", "ask", "silent", "no"], does: "move", echo: ["Дана"] };

  test.each([
    ["да, но ей не пиши", "silent"],
    ["сделай, но Дане сама скажу", "silent"],
    ["do it, don't tell her", "silent"],
    ["сначала спроси", "ask"],
    ["да, напиши ей", "yes"],
    ["переноси", "yes"],
    ["не переноси", "no"],
    ["нет", "no"],
  ])("a move, «%s»: %s", (text, choice) => {
    expect(readPlanAnswer(text, moving)?.choice).toBe(choice);
  });

  test.each([
    ["только закрой, никого не трогай", "yes"],
    ["закрой дни, её пока оставь", "yes"],
    ["close it, leave the bookings", "yes"],
    ["да, напиши им", "instead"],
    ["закрой и предложи другое время", "instead"],
    ["не закрывай, отработаю", "no"],
    ["не надо, я передумала", "no"],
    ["да", "unclear"],
    ["закрой, Асель я сама скажу", "unclear"],
    ["дана асель", "unclear"],
  ])("a closing with people in it, «%s»: %s", (text, choice) => {
    expect(readPlanAnswer(text, closing)?.choice).toBe(choice);
  });

  test("a wish besides goes on after the yes, another wish is none", () => {
    const plain: PlanAsked = { choices: ["yes", "no"], does: "close", echo: ["пятница"] };
    expect(readPlanAnswer("да, и закрой ещё субботу", plain)).toMatchObject({
      choice: "yes",
      rest: "закрой ещё субботу",
    });
    for (const text of [
      "закрой субботу",
      "закрой пятницу",
      "да, закрой субботу",
      "закрой только после двух",
      "да, но закрой только субботу",
    ])
      expect(readPlanAnswer(text, plain), text).toBe(null);
  });

  test("no option is taken that was not meant", () => {
    const wrong = saidTo("plan").filter((one) => {
      const choice = readPlanAnswer(one.text, closing)?.choice;
      if (choice === "instead") return !may(one, "yes", "yes_and", "ack");
      if (choice === "yes") return !may(one, "choose");
      return choice === "no" && !may(one, "no", "no_and", "later");
    });
    expect(texts(wrong)).toEqual([]);
  });

  test("most answers find their option, or are asked back", () => {
    const answers = saidTo("plan").filter((one) =>
      may(one, "yes", "choose", "no", "ack", "yes_and", "no_and"),
    );
    const read = answers.filter(({ text }) => readPlanAnswer(text, closing) !== null);
    expect(share(read, answers)).toBeGreaterThan(0.85);
  });
});

test("one of several is named by its place", () => {
  expect(whichOf("да, давайте первое что предложили", 3)).toBe(0);
  expect(whichOf("third option", 3)).toBe(2);
  expect(whichOf("соңғысы", 3)).toBe(2);
  expect(whichOf("третий", 2)).toBe(null);
  expect(whichOf("первое или второе", 3)).toBe(null);
});
