import { describe, expect, test } from "vitest";
import { craftOf, usualServices } from "../../bot/dialogue/setup/crafts.ts";
import { weekOf } from "../../bot/dialogue/setup/draft.ts";
import { placeOfCity, placeOfPoint } from "../../bot/reading/place.ts";
import { meantBy, readPriceList } from "../../bot/reading/price-list.ts";
import { readVisits } from "../../bot/reading/visit-lines.ts";
import { sealedToken, sealTokens, suggestedUsername } from "../../bot/telegram/setup/bot-of-ones-own.ts";

describe("a line of a price list", () => {
  test.each([
    ["Маникюр с покрытием — 1 ч 30 мин — 11 000", "Маникюр с покрытием", 90, 11_000],
    ["парафин 30 минут 3000", "Парафин", 30, 3_000],
    ["добавь услугу парафин 30 мин, 3 000 тг", "Парафин", 30, 3_000],
    ["- Педикюр: полтора часа, 12к", "Педикюр", 90, 12_000],
    ["2. Стрижка 45 минут 6000 ₸", "Стрижка", 45, 6_000],
    ["маникюр 9000", "Маникюр", null, 9_000],
    ["маникюр теперь 9000", "Маникюр", null, 9_000],
    ["педикюр 1 ч 30 мин", "Педикюр", 90, null],
    ["Пробный урок 30 мин бесплатно", "Пробный урок", 30, 0],
    ["Haircut, 1 hour, £35", "Haircut", 60, 35, "GBP"],
    ["add hot towel shave 20 min 15.50", "Hot towel shave", 20, 15.5, "GBP"],
    ["Комплекс 10 000 150 мин", "Комплекс", 150, 10_000],
    ["Массаж 8000 120 мин", "Массаж", 120, 8_000],
    ["Педикюр 1 ч 30 8000", "Педикюр", 90, 8_000],
    ["Маникюр с покрытием 11.000₸ 1ч30", "Маникюр с покрытием", 90, 11_000],
    ["Детская стрижка (до 10 лет) 4000", "Детская стрижка (до 10 лет)", null, 4_000],
    ["Қас түзету 30 минут 5000 теңге", "Қас түзету", 30, 5_000],
    ["сабақ 1 сағат 6 мың", "Сабақ", 60, 6_000],
  ])("%s", (line, name, minutes, price, currency = "KZT") => {
    const { lines, left } = readPriceList(line, currency);
    expect(lines).toEqual([expect.objectContaining({ name, minutes, price, remove: false, ask: false })]);
    expect(left).toEqual([]);
  });

  test("what is to go is found by its words, and what has a length and a price of its own is another service", () => {
    const list = [
      { id: "1", name: "Маникюр" },
      { id: "2", name: "Маникюр с покрытием" },
      { id: "3", name: "Снятие покрытия" },
    ];
    const meant = (line: string) =>
      meantBy(readPriceList(line, "KZT").lines[0] ?? expect.fail(line), list)?.id ?? null;
    expect(meant("убери снятие")).toBe("3");
    expect(meant("маникюр 9000")).toBe("1");
    expect(meant("Маникюр с покрытием 12000")).toBe("2");
    expect(meant("Маникюр мужской 45 мин 7000")).toBeNull();
  });

  test.each([
    ["маникюр 8", [[8_000, "ask"]]],
    ["маникюр 10 ₸", [[10, "ask"]]],
    ["маникюр $20", [[20, "ask"]]],
    [
      "маникюр 1300\nпедикюр 2200\nкоррекция 20000\nснятие 1500",
      [[1_300], [2_200], [20_000, "ask"], [1_500]],
    ],
    ["старая цена 12000, маникюр сейчас 9900", [[9_900, "ask"]]],
    ["маникюр 8000 40-50 мин", [[8_000, "ask"]]],
    ["маникюр от 8000\nпедикюр 9-10к", [[8_000], [9_000]]],
    ["Салон «Лайм»\nманикюр 8000 (до 10 ногтей)\nг. Астана, пр. Абая 40, тел. 8 701 234 77 09", [[8_000]]],
  ])("%s: what is doubtful is asked about", (text, wanted) => {
    const { lines } = readPriceList(text, "KZT");
    expect(lines.map(({ price, ask }) => (ask ? [price, "ask"] : [price]))).toEqual(wanted);
  });

  test("what a list does not say of one of its lines is left, and what is none of its lines is not", () => {
    const text =
      "Добрый день!\n1. Маникюр 8000\n2. Дизайн\n3. Педикюр 12000\nпредоплата 2000\nработаю с 10 до 20";
    const { lines, left } = readPriceList(text, "KZT");
    expect(lines.map(({ name }) => name)).toEqual(["Маникюр", "Педикюр"]);
    expect(left).toEqual(["2. Дизайн"]);
  });

  test.each(["12000", "???", "30 минут"])("%s is none", (line) =>
    expect(readPriceList(line, "KZT")).toEqual({ lines: [], left: [line] }),
  );
});

describe("where somebody works", () => {
  test.each([
    ["Алматы, пр. Достык 5", "Asia/Almaty", "KZT"],
    ["г. Москва, ул. Ташкентская 3", "Europe/Moscow", "RUB"],
    ["Санкт-Петербург", "Europe/Moscow", "RUB"],
    ["ташкент", "Asia/Tashkent", "UZS"],
    ["Тбилиси", "Asia/Tbilisi", "GEL"],
    ["Қарағанды", "Asia/Almaty", "KZT"],
    ["12 Baker Street, London", "Europe/London", "GBP"],
    ["Нью-Йорк", "America/New_York", "USD"],
    ["Берлин", "Europe/Berlin", "EUR"],
  ])("%s", (words, timeZone, currency) => {
    const found = placeOfCity(words);
    // Kazakhstan has one zone since 2024; which of its names a list uses is no matter.
    const zone = found?.currency === "KZT" ? found.timeZone.replace("Qyzylorda", "Almaty") : found?.timeZone;
    expect([zone, found?.currency]).toEqual([timeZone, currency]);
  });
  test.each(["Достык 5", "ул. Абая 10, вход со двора", "тут недалеко"])("%s is no city", (words) =>
    expect(placeOfCity(words)).toBeNull(),
  );
  test("a point has a zone and what people pay in", () => {
    expect(placeOfPoint(43.24, 76.92)).toEqual({ timeZone: "Asia/Almaty", currency: "KZT" });
    expect(placeOfPoint(51.5, -0.12)).toEqual({ timeZone: "Europe/London", currency: "GBP" });
  });
});

test("visits are read in any order of who, when and what; the others are named with the reason", () => {
  const { visits, missed } = readVisits(
    [
      "Анна, пт 12:00, маникюр, +7 701 111 22 33",
      "5 марта 14:30 педикюр Айгерим Касымова",
      "завтра в 11 жанна маникюр",
      "Света, 2026-03-04 12:30, маникюр",
      "Ольга в пятницу на педикюр",
      "Ольга в пятницу в 15:00",
      "пятница 16:00 маникюр",
      "",
      "Вера 1 марта в 10 маникюр",
    ].join("\n"),
    {
      when: {
        now: Date.parse("2026-03-02T04:00:00Z"),
        timeZone: "Asia/Almaty",
        workingSchedule: weekOf(5, "10:00", "19:00"),
      },
      services: [
        { id: "m", name: "Маникюр", tags: [] },
        { id: "p", name: "Педикюр", tags: [] },
      ],
      country: "KZ",
    },
  );
  const at = (text: string) => Date.parse(`${text}:00+05:00`);
  expect(visits).toEqual([
    { line: 1, name: "Анна", phone: "+77011112233", serviceIds: ["m"], start: at("2026-03-06T12:00") },
    { line: 2, name: "Айгерим Касымова", phone: null, serviceIds: ["p"], start: at("2026-03-05T14:30") },
    { line: 3, name: "Жанна", phone: null, serviceIds: ["m"], start: at("2026-03-03T11:00") },
    { line: 4, name: "Света", phone: null, serviceIds: ["m"], start: at("2026-03-04T12:30") },
  ]);
  expect(missed.map(({ line, reason }) => [line, reason])).toEqual([
    [5, "no_time"],
    [6, "no_service"],
    [7, "no_name"],
    [9, "past"],
  ]);
});

test("usual prices are round where people pay so, and asked for where prices are not known", () => {
  expect(usualServices("nails", "ru", "KZT")[0]).toEqual({
    name: "Маникюр",
    minutes: 60,
    price: { type: "fixed", value: 8_000 },
  });
  expect(usualServices("nails", "en", "GBP")[0]?.price).toEqual({ type: "fixed", value: 30 });
  expect(usualServices("nails", "en", "JPY")[0]?.price).toEqual({ type: "on_request", value: 0 });
  expect(usualServices("lessons", "ru", "RUB")[0]?.price).toEqual({ type: "free", value: 0 });
  expect(craftOf("делаю брови и ламинирование")).toBe("brows");
  expect(craftOf("дрессирую собак")).toBe("other");
});

test("a token is sealed wherever it stands in a text, and a bot's name is one Telegram may take", () => {
  const token = `123456789:${"A".repeat(35)}`;
  const seal = (plain: string) => `sealed(${plain.length})`;
  expect(sealedToken(sealTokens(`вот он: ${token}\nспасибо`, seal))).toBe(`sealed(${token.length})`);
  expect(sealTokens("завтра в 12:30", seal)).toBe("завтра в 12:30");
  expect(suggestedUsername("aliya")).toBe("aliya_bot");
  expect(suggestedUsername("5 nails!")).toMatch(/^[a-z][a-z0-9_]{4,31}$/);
});
