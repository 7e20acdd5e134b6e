import { expect, test } from "vitest";
import { CODES, type CodeField, dataOf, readData } from "../helpers/callback-codes.ts";

const MOMENT = Date.UTC(2026, 2, 4, 12, 30);

/** Values a field may have, each as it travels and as it is read. */
function samples({ kind, words }: CodeField, place: number): [wire: string, value: string | number][] {
  const one = place + 1;
  if (kind === "number") return [[String(one), one]];
  if (kind === "minute") {
    const moment = MOMENT + one * 60_000;
    return [[(moment / 60_000).toString(36), moment]];
  }
  return (words ?? [`aB3_-${one}`]).map((word) => [word, word]);
}

/** Every button of a code: one for each word it may carry. */
function buttons(
  fields: readonly CodeField[],
): { parts: string[]; values: Record<string, string | number> }[] {
  return fields.reduce<{ parts: string[]; values: Record<string, string | number> }[]>(
    (made, field, place) =>
      made.flatMap(({ parts, values }) =>
        samples(field, place).map(([wire, value]) => ({
          parts: [...parts, wire],
          values: { ...values, [field.name]: value },
        })),
      ),
    [{ parts: [], values: {} }],
  );
}

test.each(CODES)("a button $code of long ago still means $name", ({ code, name, fields }) => {
  for (const { parts, values } of buttons(fields)) {
    const data = [code, ...parts].join("|");
    expect(readData(data)).toEqual({ name, values });
    expect(dataOf(name, values)).toBe(data);
  }
});

test("a button with too much, too little or another kind of value is nothing", () => {
  for (const { code, fields } of CODES) {
    const parts = buttons(fields)[0]?.parts ?? [];
    expect(readData([code, ...parts, "more"].join("|"))).toBeNull();
    if (parts.length > 0) expect(readData([code, ...parts.slice(1)].join("|"))).toBeNull();
    for (const [place, { kind, words }] of fields.entries()) {
      const wrong = kind === "text" ? ["a b", ...(words ? ["neither"] : [])] : ["!!"];
      for (const part of wrong) expect(readData([code, ...parts.with(place, part)].join("|"))).toBeNull();
    }
  }
});

test("no code and no name stands for two buttons", () => {
  expect(new Set(CODES.map(({ code }) => code)).size).toBe(CODES.length);
  expect(new Set(CODES.map(({ name }) => name)).size).toBe(CODES.length);
});
