import fc from "fast-check";
import { expect, test } from "vitest";
import type { Carries } from "../../bot/reception/channel.ts";
import { fitted } from "../../bot/reception/fitted.ts";
import { TELEGRAM } from "../../bot/telegram/line.ts";
import { type Button, button, type View } from "../../bot/views/view.ts";

const INSTAGRAM: Carries = {
  edits: false,
  buttons: { atMost: 13, label: 20 },
  listRows: 0,
  links: false,
  keyboards: false,
  files: false,
  windowMs: 24 * 60 * 60_000,
};
const WHATSAPP: Carries = { ...INSTAGRAM, buttons: { atMost: 3, label: 20 }, listRows: 10 };

const tap = fc.record({ label: fc.string({ minLength: 1, maxLength: 60 }), date: fc.nat(1e9) });
const oneButton: fc.Arbitrary<Button> = fc.oneof(
  tap.map(({ label, date }) => button(label, "hours.openDay", { date: String(date) })),
  fc.record({ text: fc.string({ minLength: 1, maxLength: 60 }), url: fc.webUrl() }),
  fc.record({ text: fc.string({ minLength: 1, maxLength: 60 }), copy: fc.string() }),
);
const view: fc.Arbitrary<View> = fc.record(
  {
    text: fc.string(),
    buttons: fc.array(fc.array(oneButton, { maxLength: 16 }), { maxLength: 12 }),
    keyboard: fc.constantFrom("main" as const, "none" as const),
  },
  { requiredKeys: ["text", "buttons"] },
);
const taps = (messages: readonly View[]) =>
  messages.flatMap(({ buttons }) => buttons.flat()).flatMap((one) => (one.tap ? [one.tap] : []));

test.each([
  ["13 quick replies", INSTAGRAM],
  ["3 buttons or a list of 10", WHATSAPP],
  ["Telegram", TELEGRAM],
])("with %s every tap is carried once, in its order, within the channel's limits", (_, carries) => {
  fc.assert(
    fc.property(view, (one) => {
      const messages = fitted(one, carries);
      expect(taps(messages)).toEqual(taps([one]));
      for (const { buttons, list, keyboard } of messages) {
        const all = buttons.flat();
        expect(all.length).toBeLessThanOrEqual(list ? carries.listRows : carries.buttons.atMost);
        for (const { text, url, copy } of all) {
          expect(text.length).toBeLessThanOrEqual(carries.buttons.label);
          if (!carries.links) expect(url ?? copy).toBe(undefined);
        }
        if (!carries.keyboards) expect(keyboard).toBe(undefined);
      }
    }),
  );
});

test("where a button cannot be a link, the link stands in the words", () => {
  const [message] = fitted(
    { text: "Открыть", buttons: [[{ text: "Google", url: "https://x.test" }]] },
    WHATSAPP,
  );
  expect(message).toMatchObject({ text: "Открыть\nGoogle: https://x.test", buttons: [] });
});

test("a message that Telegram carries is left as it is", () => {
  const one: View = { text: "Когда?", buttons: [[button("Сегодня", "day.week")]], keyboard: "main" };
  expect(fitted(one, TELEGRAM)).toEqual([{ ...one, list: false }]);
});
