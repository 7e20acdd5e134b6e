import { expect, test } from "vitest";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { asMeant, asWritten } from "../../bot/reading/letters.ts";
import { moveSaid } from "../../bot/reading/visit-moved.ts";
import { factsIn, type World } from "../helpers/worlds.ts";

// Booked are today at 11 (A1) and Friday at 17 (A2).
test.each<[World, string, visit: string | null]>([
  ["almaty", "перенесите пятницу на 11:45", "A2"],
  ["almaty", "можно перенести мою запись в пятницу на 9-е до двух?", "A2"],
  ["almaty", "передвиньте пятничную запись на 12 апреля", "A2"],
  ["almaty", "сегодня не успеваю, перенесите на пятницу", "A1"],
  ["almaty", "жұмадағыны келесі аптаның сәрсенбісіне ауыстыруға бола ма?", "A2"],
  ["almaty", "бүгінгіні жұмаға жылжытыңызшы", "A1"],
  ["brighton", "can we push Friday to 11?", "A2"],
  ["brighton", "I need to reschedule Friday to March 14th", "A2"],
  ["brighton", "my appointment on Friday, can it go to today?", "A2"],
  // Where it goes, what is left out and what takes another's place is no visit that moves.
  ["brighton", "can you move me to Friday?", null],
  ["almaty", "перенесите на пятницу", null],
  ["almaty", "перенесите на любой день, кроме пятницы", null],
  ["brighton", "Friday instead of today please", null],
])("in %s of «%s» moves %s", (world, text, visit) => {
  const { visits, when } = factsIn(world);
  expect(moveSaid(text, visits, when)?.visit ?? null).toBe(visit);
});

test.each([
  ["ghbdtn, gthtytcbnt gznybwe yf 14:00", "приветб перенесите пятницу на 14:00"],
  ["пeрeнeсите гeль-лaк", "перенесите гель-лак"],
  ["жазбамды кешкi бестерге", "жазбамды кешкі бестерге"],
  // What is English, or a name of both alphabets, stays.
  ["can I book a manicure on Friday?", "can I book a manicure on Friday?"],
  ["гель-лак Luxio", "гель-лак Luxio"],
])("%s is %s", (written, meant) => {
  expect(asMeant(written)).toBe(meant);
  expect(asMeant(written)).toHaveLength(written.length);
});

test("what is handed on stands as it was written", async () => {
  const text = "у вaс eсть пaркoвка?";
  const request = { text, steps: [], facts: factsIn("almaty") } as never;
  const { calls } = await offlineModel.complete(request, new AbortController().signal);
  expect(JSON.parse(calls[0]?.arguments ?? "{}").question).toBe(text);
  expect(asWritten("есть", asMeant(text), text)).toBe("eсть");
});
