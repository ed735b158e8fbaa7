import { defineConfig } from "vitest/config";
import { yamlModule } from "./scripts/yaml-module.mjs";

/** The quick tests that tell of meaning and rules: what `npm run mutation` runs for each mutant. */
export default defineConfig({
  plugins: [yamlModule()],
  test: {
    include: [
      "test/segur/**/*.test.ts",
      "test/rules/interplay/**/*.test.ts",
      "test/metamorphic/paraphrases.test.ts",
      "test/mutation/**/*.fast.ts",
    ],
    testTimeout: 30_000,
  },
});
