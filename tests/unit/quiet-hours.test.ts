import { expect, test } from "vitest";
import { isQuiet } from "../../engine/quiet-hours.ts";

test("it is quiet from nine in the evening to nine in the morning, in the zone that is meant", () => {
  const at = (time: string) => isQuiet("Asia/Almaty", Date.parse(`2026-03-02T${time}+05:00`));
  expect(["20:59", "21:00", "23:59", "00:00", "08:59", "09:00"].map(at)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(isQuiet("Europe/London", Date.parse("2026-03-02T08:30+05:00"))).toBe(true);
  expect(isQuiet("Pacific/Auckland", Date.parse("2026-03-02T08:30+05:00"))).toBe(false);
});
