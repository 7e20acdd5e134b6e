import { expect, test } from "vitest";
import { numbersFor } from "../../bot/dialogue/danger/numbers.ts";

const numbers = (timeZone: string, currency: string, phone: string | null = null) =>
  numbersFor({ timeZone, currency, contacts: { phone } });

test.each([
  ["Asia/Almaty", "KZT", "112", "150"],
  ["Europe/Moscow", "RUB", "112", "+7 495 989-50-50"],
  ["Europe/London", "GBP", "999", "116 123"],
  ["America/New_York", "USD", "911", "988"],
  ["Europe/Berlin", "EUR", "112", "0800 111 0 111"],
  ["Europe/Istanbul", "TRY", "112", "183"],
  ["Australia/Sydney", "AUD", "000", "13 11 14"],
])("in %s with %s: %s, and %s to talk to somebody", (timeZone, currency, emergency, helpline) => {
  const found = numbers(timeZone, currency);
  expect(found.emergency).toBe(emergency);
  expect(found.helplines[0]).toBe(helpline);
});

test("where several countries keep one clock, the number or the money says which", () => {
  expect(numbers("Europe/Zurich", "CHF").helplines).toEqual(["143"]);
  expect(numbers("Europe/Zurich", "EUR", "+41 44 668 18 00").helplines).toEqual(["143"]);
  expect(numbers("Europe/Zurich", "EUR").helplines).toEqual(["0800 111 0 111"]);
  expect(numbers("Europe/Berlin", "NOK").helplines).toEqual([]);
});

test("a number of another country does not move the master there", () => {
  expect(numbers("Asia/Almaty", "KZT", "+44 20 7946 0018").emergency).toBe("112");
});

test("where the zone says no country, the number does, then the money; else the number of all networks", () => {
  expect(numbers("UTC", "KZT", "+1 212 555 0100").emergency).toBe("911");
  expect(numbers("UTC", "KZT").helplines).toEqual(["150", "111"]);
  expect(numbers("UTC", "XXX")).toEqual({ emergency: "112", helplines: [] });
});
