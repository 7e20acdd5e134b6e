import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../helpers/slots-digest-child.ts", import.meta.url));
const digestUnder = (zone: string) =>
  execFileSync(process.execPath, [script], { env: { TZ: zone } }).toString();

test("slots do not depend on the zone of the process that finds them, nor on the day it began", () => {
  const [first, ...others] = ["UTC", "Pacific/Apia", "America/St_Johns", "Australia/Lord_Howe"].map(
    digestUnder,
  );
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  for (const other of others) expect(other).toBe(first);
});
