import { expect, test } from "vitest";
import { languageOfText } from "../../bot/reading/language.ts";

test.each([
  ["хочу маникюр завтра", null, "ru"],
  ["ертең маникюрге жазылғым келеді", null, "kk"],
  ["can I book a manicure tomorrow?", null, "en"],
  ["бас тартамын", "kk", null],
  ["жазбамды корсетши", "kk", null],
  ["а можно на пятницу?", "kk", "ru"],
  ["ok", "ru", null],
  ["Manicure", "ru", null],
  ["zavtra posle obeda", "ru", null],
  ["👍", "kk", null],
  ["да", "en", null],
  ["Dana", "ru", null],
] as const)("«%s» after %s is %s: null keeps what was", (text, current, expected) => {
  expect(languageOfText(text, current)).toBe(expected);
});
