// Runs a TypeScript program of the project: node scripts/run-typescript.mjs FILE.ts ARGUMENTS…
import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { latinLetters } from "./latin-letters.mjs";
import { yamlModule } from "./yaml-module.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , program = ""] = process.argv;
const bundle = await rolldown({
  input: resolve(program),
  platform: "node",
  plugins: [yamlModule(), latinLetters()],
  // Packages stay packages; only the project's own modules are bundled.
  external: (name) => !name.startsWith(".") && !name.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(name),
});
// Beside the packages, so that they are found.
const folder = mkdtempSync(join(root, "node_modules", ".run-"));
try {
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "program.mjs" });
  process.argv.splice(1, 1);
  await import(pathToFileURL(join(folder, "program.mjs")).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
