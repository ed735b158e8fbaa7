import { defineConfig } from "tsdown";
import { latinLetters } from "./scripts/latin-letters.mjs";
import { yamlModule } from "./scripts/yaml-module.mjs";

export default defineConfig({
  entry: {
    cli: "src/cli/main.ts",
    index: "src/index.ts",
    core: "src/core.ts",
    worker: "src/cli/batch/workers/worker.ts",
    rule: "src/library/rule.ts",
    testing: "src/library/testing.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20",
  fixedExtension: false,
  dts: true,
  clean: true,
  plugins: [yamlModule(), latinLetters()],
});
