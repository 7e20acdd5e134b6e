/** Prints a digest of many calendars' slots: run under another zone, it must be the same. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { findSlots } from "../../engine/index.ts";
import { calendar } from "./calendars.ts";

const digest = createHash("sha256");
for (const query of fc.sample(calendar, { numRuns: 400, seed: 42 }))
  digest.update(JSON.stringify(findSlots(query)));
process.stdout.write(digest.digest("hex"));
