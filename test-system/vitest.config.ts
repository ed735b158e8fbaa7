import { defineConfig } from "vitest/config";
import { yamlModule } from "../scripts/yaml-module.mjs";

// Tests that need more of the system than Node: test-system/packages.txt lists the Debian packages.
export default defineConfig({
  plugins: [yamlModule()],
  test: { include: ["test-system/**/*.test.ts"], testTimeout: 120_000 },
});
