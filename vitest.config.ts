import { defineConfig } from "vitest/config";
import { yamlModule } from "./scripts/yaml-module.mjs";

export default defineConfig({
  plugins: [yamlModule()],
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000 },
});
