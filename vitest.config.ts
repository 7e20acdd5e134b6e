import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Forks, not threads: native add-ons (TDLib, the embedded database) may crash worker threads at exit.
    pool: "forks",
    // Tests wait more than they compute: three keep two cores busy.
    maxWorkers: 3,
    // At the large counts a slow machine fails nothing.
    testTimeout: process.env.ZAPIS_FULL ? 240_000 : 60_000,
    // The embedded engine is an early one: it may die under them and is back half a minute later. What
    // was hit is run again, and reported as such; what is wrong fails every time.
    retry: {
      count: 3,
      delay: 10_000,
      condition:
        /connection .* closed|connect ENOENT|connect ECONNREFUSED|Server selection timed out|before opened|PoolCleared|ECONNRESET/,
    },
    hookTimeout: 60_000,
    env: { TZ: process.env.TZ ?? "UTC" },
    globalSetup: ["tests/helpers/global-setup.ts"],
  },
});
