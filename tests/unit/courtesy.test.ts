import { expect, test } from "vitest";
import { type Courtesy, courtesy } from "../../bot/dialogue/courtesy/courtesy.ts";
import type { Desk } from "../../bot/dialogue/desk.ts";
import { LANGUAGES } from "../../bot/i18n/format.ts";
import { messages } from "../../bot/i18n/messages.ts";

const KINDS = Object.keys(messages.ru.courtesy.client) as Courtesy[];

const said = (side: Desk["side"], language: (typeof LANGUAGES)[number], key: string, kind: Courtesy) => {
  const desk = { side, key, t: messages[language], master: { masterName: "Алия" } } as Desk;
  const { screen } = courtesy(desk, kind);
  if (screen?.kind !== "say") throw new Error("a courtesy is said");
  return screen;
};

test.each(LANGUAGES)(
  "every courtesy has its answers in %s, and an update handled again the same one",
  (language) => {
    for (const side of ["client", "master"] as const)
      for (const kind of KINDS) {
        const texts = Array.from({ length: 40 }, (_, index) => said(side, language, `k${index}`, kind).text);
        expect(texts.every((text) => text.length > 3 && !text.includes("undefined"))).toBe(true);
        expect(new Set(texts).size).toBe(messages[language].courtesy[side][kind].length);
        expect(said(side, language, "k7", kind).text).toBe(texts[7]);
      }
  },
);

test("what asks nothing may be left out beside another answer, what asks something may not", () => {
  const dropped = KINDS.filter((kind) => said("client", "ru", "k", kind).courtesy);
  expect(dropped).toEqual(["greeting", "thanks", "goodbye", "small_talk"]);
});
