import { expect, test } from "vitest";
import { judge, timeSaid } from "../helpers/time-said.ts";

/** Percent of each set that is read as it was meant, when it was last looked at, less a little. */
test.each([
  [1, 83],
  [2, 87],
  [3, 79],
  [4, 84],
  [5, 88],
  [6, 84],
])("of what people write of when, set %i, so much is read as it is meant: %i %", (set, least) => {
  const said = timeSaid(set);
  const right = said.filter((one) => judge(one) === "right").length;
  expect(said.length).toBeGreaterThanOrEqual(240);
  expect((100 * right) / said.length).toBeGreaterThanOrEqual(least);
});
