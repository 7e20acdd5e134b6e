import fc from "fast-check";
import { expect, test } from "vitest";
import { canBook, findSlots } from "../../engine/index.ts";
import { calendar } from "../helpers/calendars.ts";
import { naiveSlots } from "../helpers/naive-slots.ts";
import { full } from "../helpers/store.ts";

const runs = (often: number) => ({ numRuns: full ? 10_000 : often });
const starts = (query: Parameters<typeof findSlots>[0]) => findSlots(query).map((slot) => slot.start);

test("the list is exactly what the definition, spelled out tick by tick, allows", () => {
  fc.assert(
    fc.property(calendar, (query) => {
      expect(starts(query)).toEqual(naiveSlots(query));
    }),
    { numRuns: full ? 10_000 : 120 },
  );
}, 6_000_000);

test("every offered slot can be booked, and holds its length", () => {
  fc.assert(
    fc.property(calendar, (query) => {
      for (const { start, end } of findSlots(query)) {
        expect(canBook(query, start)).toEqual({ ok: true });
        expect(end - start).toBe(query.service.durationMinutes * 60_000);
      }
    }),
    runs(500),
  );
}, 2_400_000);

test("a start that cannot be booked comes with at most three alternatives, all of them bookable, ascending", () => {
  fc.assert(
    fc.property(calendar, fc.integer({ min: -50, max: 1200 }), (query, tick) => {
      const start = Date.parse(`${query.from}T00:00:00Z`) + tick * 300_000;
      const verdict = canBook(query, start);
      if (verdict.ok) return;
      const { nearest } = verdict.refusal;
      expect(nearest.length).toBeLessThanOrEqual(3);
      for (const slot of nearest) expect(canBook(query, slot.start).ok).toBe(true);
      expect(nearest.map((slot) => slot.start)).toEqual(
        nearest.map((slot) => slot.start).sort((a, b) => a - b),
      );
    }),
    runs(400),
  );
}, 2_400_000);

test("taking a slot and giving it back restores the list; taken time never adds a start", () => {
  fc.assert(
    fc.property(calendar, fc.nat(), (query, pick) => {
      const before = findSlots(query);
      const slot = before[pick % Math.max(1, before.length)];
      if (!slot) return;
      const taken = findSlots({ ...query, busy: [...query.busy, slot] });
      const known = new Set(before.map((one) => one.start));
      expect(taken.every((one) => known.has(one.start))).toBe(true);
      expect(taken.some((one) => one.start === slot.start)).toBe(false);
      expect(findSlots(query)).toEqual(before);
    }),
    runs(400),
  );
}, 2_400_000);

test("the order of busy time does not matter", () => {
  fc.assert(
    fc.property(calendar, (query) => {
      expect(
        findSlots({ ...query, busy: [...query.busy].reverse(), overrides: [...query.overrides].reverse() }),
      ).toEqual(findSlots(query));
    }),
    runs(300),
  );
}, 2_400_000);

test("strict offers no hole while another start of the day leaves none, and soft offers all that strict does", () => {
  fc.assert(
    fc.property(calendar, (query) => {
      const smart = (mode: "soft" | "strict") =>
        findSlots({ ...query, smart: { mode, shortestServiceMinutes: 30 } });
      const soft = smart("soft");
      const strict = smart("strict");
      const all = new Set(soft.map((slot) => slot.start));
      expect(strict.every((slot) => all.has(slot.start))).toBe(true);
      expect(starts(query).every((start) => all.has(start))).toBe(true);
      for (const slot of soft) expect(canBook(query, slot.start).ok).toBe(true);
      expect(soft.length === 0).toBe(strict.length === 0);
    }),
    runs(300),
  );
}, 2_400_000);
