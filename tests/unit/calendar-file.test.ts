import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "../../bot/calendar/event.ts";
import type { Appointment } from "../../engine/booking/appointment.ts";
import type { Master } from "../../models/master.ts";
import { full } from "../helpers/store.ts";

const start = Date.UTC(2026, 2, 4, 12, 30);

function fileOf(text: string): string {
  const appointment = {
    id: "0123456789abcdef01234567",
    start,
    end: start + 5_400_000,
    services: [{ name: text, format: "offline" }],
    status: "booked",
    revision: 3,
    createdAt: start,
    history: [],
  } as unknown as Appointment;
  const master = {
    masterName: text,
    businessName: text,
    address: text,
    addressNote: text,
    contacts: { phone: "+7701" },
    botLink: "https://t.me/x_bot",
  } as unknown as Master;
  return calendarFile(appointment, master);
}

const KNOWN =
  /^(BEGIN|END|VERSION|CALSCALE|PRODID|X-WR-CALNAME|X-PUBLISHED-TTL|UID|SUMMARY|DTSTAMP|LAST-MODIFIED|DTSTART|DTEND|SEQUENCE|DESCRIPTION|URL|LOCATION|STATUS):/;

function check(text: string): void {
  const file = fileOf(text);
  const lines = file.split("\r\n");
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
  // Unfolded, every line is one of ours: a name cannot bring a property of its own.
  for (const line of file.replaceAll("\r\n ", "").split("\r\n").filter(Boolean)) expect(line).toMatch(KNOWN);
}

test("lines are at most 75 octets, also in Cyrillic and emoji", () => {
  check("Наращивание ногтей с покрытием и дизайном на очень долгий срок ".repeat(3));
  check("💅🏽".repeat(60));
});

test("no text breaks out of its line", () => {
  check('Алия\r\nATTENDEE:mailto:x@y\r\n";:,\\ \u2028END:VCALENDAR\u0000');
  fc.assert(fc.property(fc.string({ unit: "binary" }), check), { numRuns: full ? 100_000 : 500 });
}, 600_000);

test("the same visit makes the same file, and says the moment in UTC", () => {
  expect(fileOf("Маникюр")).toBe(fileOf("Маникюр"));
  expect(fileOf("Маникюр")).toContain("DTSTART:20260304T123000Z\r\nDTEND:20260304T140000Z\r\nSEQUENCE:3");
});
