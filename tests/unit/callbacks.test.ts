import fc from "fast-check";
import { expect, test } from "vitest";
import { type Action, decodeAction, encodeAction } from "../../bot/telegram/callbacks.ts";

const id = "0123456789abcdef01234567";
const start = Date.UTC(2026, 2, 4, 12, 30);
const actions: Action[] = [
  { do: "service", flow: "a1b2c3", id },
  { do: "swap", flow: "a1b2c3", id },
  { do: "services", flow: "a1b2c3" },
  { do: "add", flow: "a1b2c3" },
  { do: "page", flow: "a1b2c3", page: 12 },
  { do: "day", flow: "a1b2c3", date: "2026-03-04" },
  { do: "part", flow: "a1b2c3", part: "evening", date: "2026-03-04" },
  { do: "time", flow: "a1b2c3", start },
  { do: "confirm", token: "AbC-_9012345" },
  { do: "cancelYes", visit: id, start },
  { do: "coming", visit: id, start },
  { do: "book" },
  { do: "masterDay", date: "2026-03-04" },
];

test.each(actions)("$do comes back as it went, in at most 64 bytes", (action) => {
  const data = encodeAction(action);
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  expect(decodeAction(data)).toEqual(action);
});

test("anything that is no button of ours is nothing", () => {
  for (const data of ["", "zz", "y", "y|", "y|a b", "t|a1b2c3|!!", "d|a1b2c3", "s|a|b|c", "constructor|x"])
    expect(decodeAction(data)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (data) => {
      decodeAction(data); // never throws
    }),
  );
});
