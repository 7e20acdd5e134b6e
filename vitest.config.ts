import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Forks, not threads: native add-ons (TDLib, the embedded database) may crash worker threads at exit.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: process.env.TZ ?? "UTC" },
    globalSetup: ["tests/helpers/global-setup.ts"],
  },
});
