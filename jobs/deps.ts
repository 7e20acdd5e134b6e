import type { Clock } from "../engine/time.ts";
import type { Models } from "../models/connect.ts";
import type { Announcer } from "./announcer.ts";
import type { Calendars } from "./google/ports.ts";
import type { ReadFile } from "./imports/run-import.ts";

/** What due work is done with. */
export interface JobDeps {
  models: Models;
  clock: Clock;
  announcer: Announcer;
  /** Null: no connection to Google is set up here. */
  calendars: Calendars | null;
  readFile: ReadFile;
}
