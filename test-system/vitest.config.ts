import { defineConfig } from "vitest/config";
import { latinLetters } from "../scripts/latin-letters.mjs";
import { yamlModule } from "../scripts/yaml-module.mjs";

// Tests that need more of the system than Node: test-system/packages.txt lists the Debian packages.
export default defineConfig({
  plugins: [yamlModule(), latinLetters()],
  test: { include: ["test-system/**/*.test.ts"], testTimeout: 120_000 },
});
