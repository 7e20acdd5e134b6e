import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Forks, not threads: native add-ons (TDLib, the embedded database) may crash worker threads at exit.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    // The embedded engine is an early one: once in some thousand tests it dies under them and comes back a moment later. What
    // was hit is run again, and reported as such; what is wrong fails twice.
    retry: {
      count: 1,
      condition: /MongoNetworkError|MongooseServerSelectionError|MongoServerSelectionError|connect ENOENT/,
    },
    hookTimeout: 60_000,
    env: { TZ: process.env.TZ ?? "UTC" },
    globalSetup: ["tests/helpers/global-setup.ts"],
  },
});
