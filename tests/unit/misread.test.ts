/** Sentences near to a pattern that mean something else: what was once read of them, and was wrong. */
import { expect, test } from "vitest";
import type { ModelRequest } from "../../bot/assistant/model.ts";
import { actsPlainlyIn, offlineModel } from "../../bot/assistant/rules.ts";
import { ASKING, readAnswer } from "../../bot/reading/acts/answer.ts";
import { timeBeside } from "../../bot/reading/acts/repeats.ts";
import { meantOf } from "../../bot/reading/deeds/meant.ts";
import { readDeeds } from "../../bot/reading/deeds/read.ts";
import { peopleWished } from "../../bot/reading/people/wished.ts";
import { factsIn, hereIn, worldOf } from "../helpers/worlds.ts";

const request = (text: string, lang: string) =>
  ({ text, steps: [], facts: factsIn(worldOf(lang)) }) as unknown as ModelRequest;
const language = (text: string) => (/[а-яәғқңөұүһі]/i.test(text) ? "ru" : "en");
async function calls(text: string): Promise<[name: string, input: Record<string, unknown>][]> {
  const answer = await offlineModel.complete(request(text, language(text)), new AbortController().signal);
  return answer.calls.map(({ name, arguments: input }) => [name, JSON.parse(input)]);
}

test.each([
  "Дана сегодня не придёт, будет завтра в 15",
  "Дана в пятницу не придёт, придёт в среду в 15",
  "Дана звонила: не придёт сегодня, будет в пятницу",
])("of a visit that is called off the day stays: %s", (text) => {
  expect(meantOf(text, { comes: true })).toMatch(/не прид[её]т/);
});

test.each(["Да вы что, я приду", "Да я успею", "Yes I can make it", "Иә, бара аламын", "Да смогу я"])(
  "«%s» calls no visit off",
  (text) => {
    const answer = readAnswer(text, { ...ASKING.cancel, echo: ["Маникюр"], comesTime: false } as never);
    expect(answer?.means ?? "no").toMatch(/^(?:no|later)$/);
  },
);

test.each(["Хорошо, маму тоже запишите", "Да, запишите маму", "Да, если дешевле"])(
  "«%s» is more than a yes",
  (text) => {
    const answer = readAnswer(text, { ...ASKING.book, echo: ["Маникюр"], comparesTime: true });
    expect(answer === null || answer.more !== null).toBe(true);
  },
);

test.each(["Ну давайте, хотя в четверг удобнее", "Да, четверг удобнее", "Хорошо, в четверг свободна"])(
  "another day that suits better is another day: %s",
  (text) => {
    const { when, services } = hereIn("almaty");
    expect(timeBeside(text, Date.UTC(2026, 2, 4, 6), { when, services })).toBe("other");
  },
);

test.each([
  ["Сегодня не приду, заболела. Можно в среду в 15?", "tell book"],
  ["Пятница не в силе, отменяйте", "cancel"],
  ["Пусть будет в среду в 15, маникюр", "book"],
  ["Keep Wednesday at 3 free for me, I want a manicure", "book"],
  ["Отпишите меня, я уже 2 раза просила", "stop"],
  ["Unsubscribe me, this is the 3rd time", "stop"],
  ["Hi! Both kids are sick, cancel today please", /cancel$/],
  ["Instead of gel on Friday just a manicure, and cancel today", /cancel/],
  ["Do you do pedicures?", "prices"],
])("«%s» is read as: %s", async (text, expected) => {
  const acts = actsPlainlyIn(request(text, language(text))).join(" ");
  if (typeof expected === "string") expect(acts).toBe(expected);
  else expect(acts).toMatch(expected);
});

test.each([
  "Сегодня можно припарковаться в 10:45?",
  "Можно вам позвонить сегодня в 12?",
  "В пятницу в 16 буду у врача",
  "Можно маме в пятницу в 15:30?",
  "Сегодня буду в 11:05",
])("«%s» moves no visit", async (text) => {
  expect((await calls(text)).map(([name]) => name)).not.toContain("move");
});

test("of two visits one is cancelled where one day is named", async () => {
  const all = await calls("Hi! Both kids are sick, cancel today please");
  expect(all.filter(([name]) => name === "cancel")).toHaveLength(1);
});

test.each([
  ["Can't do Friday, Saturday at 3 is fine", /sat/],
  ["Пусть будет четверг. Маникюр в 15", /thu/],
  ["Пусть будет в среду в 15, маникюр", /wed 15:00/],
  ["Освобожусь к шести, можно маникюр в четверг?", /^thu(?!.*!)/],
  ["Are you free between 2 and 4 on Wednesday for a manicure?", /^wed 14:00-16:00$/],
  ["Экзамен в среду в 15, маникюр в четверг", /^thu$/],
])("when of «%s» is %s", async (text, expected) => {
  const said = (await calls(text)).find(([, input]) => typeof input.when === "string");
  expect(said?.[1].when).toMatch(expected);
});

test.each([
  "Мама сказала, что вы хорошо делаете, хочу маникюр в среду",
  "My boyfriend likes red so can I have a manicure on Wednesday",
  "Hello mate, manicure on Wednesday please",
  "Мне более удобно в среду в 15, маникюр",
  "Запишите на доске",
  "У нас с мужем годовщина в среду, хочу маникюр в 15",
  "Алия қызым, сәрсенбіде педикюр керек",
])("«%s» is for its writer alone", (text) => {
  expect(peopleWished(text)).toMatchObject({ count: 1, whom: null });
});

test.each([
  ["Запишите жену на педикюр", 1, "жену"],
  ["Маникюр, жена, вторник", 1, "жена"],
  ["mum wants brows n mani", 1, "mum"],
  ["апам келеді, педикюр керек", 1, "апам"],
  ["Жене, теще, сестре. Всем гель", 3, null],
  ["My friend Dorothy and I would like our feet done", 2, null],
  ["me n 2 girls want toes doin", 3, null],
])("«%s» is for %i: %s", (text, count, whom) => {
  expect(peopleWished(text)).toMatchObject({ count, whom });
});

test.each(["I closed Friday, I'll be back Saturday", "Я закрыла пятницу, но субботу открой"])(
  "«%s» opens not the closed day",
  (text) => {
    const [deed] = readDeeds(text, hereIn(worldOf(language(text))));
    expect(
      deed?.deed === "hours" &&
        deed.what === "open" &&
        /fri|пятниц/i.test(deed.words) &&
        !/sat|суб/i.test(deed.words),
    ).toBe(false);
  },
);
