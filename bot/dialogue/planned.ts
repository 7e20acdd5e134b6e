import { catalogSteps } from "./catalog/planned.ts";
import { clientSteps } from "./clients/planned.ts";
import { errandSteps } from "./errands/planned.ts";
import { forClientsSteps } from "./for-clients/planned.ts";
import { hoursSteps } from "./hours/planned.ts";
import type { Describe } from "./plans/planned.ts";
import { settingsSteps } from "./settings/planned.ts";

/** How each kind of step reads; a line a room. */
export const DESCRIBE: Describe = {
  ...hoursSteps,
  ...forClientsSteps,
  ...clientSteps,
  ...catalogSteps,
  ...settingsSteps,
  ...errandSteps,
};
