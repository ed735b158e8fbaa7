import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { latinLetters } from "./scripts/latin-letters.mjs";
import { yamlModule } from "./scripts/yaml-module.mjs";
import { optimisingLater } from "./src/cli/engine-flags.ts";

export default defineConfig({
  plugins: [yamlModule(), latinLetters()],
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    globalSetup: "test/one-folder.ts",
    // Left alone, vitest keeps one core for itself: on two, that is half of the machine.
    maxWorkers: availableParallelism(),
    // The build is run as it is: tests of the command evaluate it in their own process, which a fork lets change folder.
    pool: "forks",
    // Thousands of quotes, each in other words: a fifth less of processor time.
    execArgv: optimisingLater(),
    // No test changes a module: loading all of them anew for each file would be half of the time.
    isolate: false,
    server: { deps: { external: [/\/dist\/[^/]+\.js/] } },
  },
});
