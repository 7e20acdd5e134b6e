import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../helpers/slots-digest-child.ts", import.meta.url));
const digestUnder = (zone: string, begunAt = "") =>
  execFileSync(process.execPath, [script], { env: { TZ: zone, BEGUN_AT: begunAt } }).toString();

test("slots do not depend on the zone of the process that finds them, nor on the day it began", () => {
  const first = digestUnder("UTC");
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  for (const zone of ["Pacific/Apia", "America/St_Johns", "Australia/Lord_Howe"])
    expect(digestUnder(zone)).toBe(first);
  expect(digestUnder("UTC", "2026-07-01")).toBe(first);
  expect(digestUnder("Europe/Berlin", "2026-01-15")).toBe(first);
});
