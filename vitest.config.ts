import { defineConfig } from "vitest/config";

// The core knows no time zone; one is set so that a slip shows on every machine alike.
process.env.TZ = "UTC";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Printing starts browsers: as many files at a time as the small machines of CI have cores.
    maxWorkers: 2,
  },
});
