import { describe, expect, test } from "vitest";
import { createFormat } from "../../bot/i18n/format.ts";
import { type Price, planVisit, type ServiceSnapshot, totalPrice } from "../../engine/booking/visit.ts";
import { toMajor, toMinor } from "../../engine/money.ts";
import { durationMinutes } from "../../models/service.ts";

const now = Date.UTC(2026, 2, 2);
const price = (type: Price["type"], value = 0, upTo?: number): Price => ({
  type,
  value,
  currency: "KZT",
  ...(upTo === undefined ? {} : { upTo }),
});
const service = (minutes: number, before = 0, after = 0): ServiceSnapshot => ({
  serviceId: "s",
  name: "Маникюр",
  description: "",
  price: price("fixed", 800_000),
  durationMinutes: minutes,
  bufferBeforeMinutes: before,
  bufferAfterMinutes: after,
  format: "offline",
  interactionType: "individual",
  category: null,
  preMeetingQuestions: [],
});

describe("a chain of services", () => {
  test("adds lengths up in order, with the first one's buffer before and the last one's after", () => {
    expect(planVisit([service(60, 10, 5), service(30, 15, 20)])).toMatchObject({
      durationMinutes: 90,
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 20,
      price: { value: 1_600_000 },
    });
  });
  test("of nothing, or longer than a day, is refused", () => {
    expect(() => planVisit([])).toThrow(RangeError);
    expect(() => planVisit([service(1_000), service(500)])).toThrow(RangeError);
  });
});

describe("prices", () => {
  test.each<[Price[], Price]>([
    [[price("fixed", 100), price("fixed", 200)], price("fixed", 300)],
    [[price("fixed", 100), price("from", 200)], price("from", 300)],
    [[price("fixed", 100), price("range", 200, 400)], price("range", 300, 500)],
    [[price("free"), price("free")], price("free")],
    [[price("free"), price("fixed", 100)], price("fixed", 100)],
    [[price("fixed", 100), price("on_request")], price("on_request")],
  ])("add up to what can be said of the whole", (parts, whole) => {
    expect(totalPrice(parts)).toEqual(whole);
  });
  test("of two currencies do not add up", () => {
    expect(() => totalPrice([price("fixed", 1), { type: "fixed", value: 1, currency: "EUR" }])).toThrow(
      RangeError,
    );
  });
  test("are said with their currency, as each language writes it", () => {
    const ru = createFormat("ru", "Asia/Almaty", now);
    expect(ru.price(price("fixed", 1_200_000))).toBe("12\u00a0000\u00a0₸");
    expect(ru.price(price("from", 800_000))).toBe("от\u00a08\u00a0000\u00a0₸");
    expect(ru.price(price("range", 800_000, 1_000_000))).toBe("8\u00a0000\u00a0₸–10\u00a0000\u00a0₸");
    expect(ru.price(price("free"))).toBe("бесплатно");
    expect(ru.price(price("on_request"))).toBe("цена после осмотра");
    expect(
      createFormat("en", "Europe/London", now).price({ type: "fixed", value: 4_050, currency: "GBP" }),
    ).toBe("£40.50");
  });
  test("are whole minor units in code and major units where they are stored", () => {
    expect(toMinor(8_000, "KZT")).toBe(800_000);
    expect(toMinor(500, "JPY")).toBe(500);
    expect(toMajor(toMinor(19.99, "EUR"), "EUR")).toBe(19.99);
  });
});

test("a length may be in minutes, hours or a day; anything else is refused", () => {
  expect([
    durationMinutes({ type: "minutes", value: 45 }),
    durationMinutes({ type: "hours", value: 1.5 }),
    durationMinutes({ type: "days", value: 1 }),
  ]).toEqual([45, 90, 1_440]);
  for (const wrong of [
    { type: "minutes", value: 7 },
    { type: "days", value: 2 },
    { type: "hours", value: 0 },
  ] as const)
    expect(() => durationMinutes(wrong)).toThrow(RangeError);
});
